// Plain text to lines: quote prefixes become depth; format=flowed (RFC 3676) is joined here and not by the MIME library.
// Invariant: flowed lines are joined only within one depth; a signature line "-- " is never joined.

import { maxLineLength, maxLines, type Line } from "./lines.ts";

export type PlainFormat = { readonly isFlowed: boolean; readonly deletesSpace: boolean };

export function plainToLines(text: string, format: PlainFormat): readonly Line[] {
  const lines = splitLines(text).map(readQuotePrefix);
  return format.isFlowed ? joinFlowed(lines, format.deletesSpace) : lines;
}

/** CRLF, LF and bare CR end a line; so do the vertical tab and the line separators that Outlook leaves. */
function splitLines(text: string): readonly string[] {
  return text.split(/\r\n|[\n\r\v\f\u2028\u2029]/u, maxLines).map((line) => line.slice(0, maxLineLength));
}

/** GroupWise puts its arrows around whom it quotes: `>>> Ann Berg <a@x.example> 3/11/2026 14:05 >>>`. */
export function isGroupWise(raw: string): boolean {
  return raw.startsWith(">>> ") && raw.endsWith(" >>>");
}

/** `> > text`, `>>text`, `> text`; one space behind the last sign belongs to the prefix. */
export function readQuotePrefix(raw: string): Line {
  if (isGroupWise(raw)) return { text: raw, depth: 0, cut: "none" };
  let depth = 0;
  let at = 0;
  for (let look = 0; look < raw.length; look += 1) {
    const char = raw.charAt(look);
    if (char === ">") {
      depth += 1;
      at = look + 1;
    } else if (char !== " " || look > at + 1) break;
  }
  if (depth === 0) return { text: raw, depth, cut: "none" };
  return { text: raw.startsWith(" ", at) ? raw.slice(at + 1) : raw.slice(at), depth, cut: "none" };
}

function joinFlowed(lines: readonly Line[], deletesSpace: boolean): readonly Line[] {
  const joined: Line[] = [];
  let isOpen = false;
  for (const line of lines) {
    const last = joined.at(-1);
    // Space-stuffing: a leading space of an unquoted line was added by the sender.
    const text = line.depth === 0 && line.text.startsWith(" ") ? line.text.slice(1) : line.text;
    const flows = text.endsWith(" ") && text !== "-- ";
    const piece = flows && deletesSpace ? text.slice(0, -1) : text;
    const continues =
      isOpen && last !== undefined && last.depth === line.depth && text !== "-- " && last.text.length < maxLineLength;
    if (continues) joined[joined.length - 1] = { ...last, text: last.text + piece };
    else joined.push({ ...line, text: piece });
    isOpen = flows;
  }
  return joined;
}
