// The owner's own signature under a note, without a closing above it: their name, and below it their title and telephone.
// Invariant: a name among names is a list; only behind a blank line, or behind a closing on its line, is it a signature.

import { isSignOff, isOwnName } from "./sign-offs.ts";
import type { Reader } from "./reader.ts";
import { isMark, scan, textBetween } from "./scan.ts";
import type { Line } from "./scan.ts";

/** The lines above the owner's name, and of the last of them what stands before "Best, Kit". */
export function withoutOwnSignature(lines: readonly Line[], reader: Reader): readonly Line[] {
  const signed = lines.findIndex((line, at) => at > 1 && isOwnName(line, reader) && lines[at - 1]?.tokens.length === 0);
  const above = signed < 0 ? lines : lines.slice(0, signed);
  const last = above.findLastIndex(({ tokens }) => tokens.length > 0);
  return above.map((line, at) => (at === last ? withoutClosing(line, reader) : line));
}

/** "Tak for kaffe i går. Mvh Kit": a closing and the owner's name at the end of what they wrote. */
function withoutClosing(line: Line, reader: Reader): Line {
  const end = line.tokens.length;
  for (let at = Math.max(1, end - MOST_WORDS); at < end; at += 1) {
    const closing = scan(textBetween(line, at));
    const name = closing.tokens.findIndex((_, from) => from > 0 && isOwnName(scan(textBetween(closing, from)), reader));
    const isApart = isMark(line, at - 1, ".!?,;)");
    if (name > 0 && isApart && isSignOff(scan(textBetween(closing, 0, name)))) return scan(textBetween(line, 0, at));
  }
  return line;
}

/** `Med venlig hilsen, Kit Holm` */
const MOST_WORDS = 8;
