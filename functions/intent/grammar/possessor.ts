// Whose something is: "Anna's", "Annas", "Anna Bergs", "Lars'" before what is theirs.
// Invariant: a name that ends with an s by itself keeps it, and a pronoun is nobody's name.

import { fold } from "./fold.ts";
import { isGivenName } from "./given-names.ts";
import { textBetween } from "./scan.ts";
import type { Line } from "./scan.ts";

const MOST_NAME_WORDS = 4;

/** The name of whoever has what stands behind it, and where that begins. */
export function possessorAt(line: Line, at: number): { readonly name: string; readonly next: number } | undefined {
  let end = at;
  while (end < at + MOST_NAME_WORDS && (capitalisedAt(line, end) || (end === at && isSmallName(line, at)))) {
    end += 1;
    // "Tom's PA Jenny": behind the apostrophe begins what is his.
    if (/['’]s$/u.test(line.tokens[end - 1]?.text ?? "")) break;
  }
  const last = line.tokens[end - 1];
  if (last === undefined || end === at || !/(?:s|['’])$/iu.test(last.text)) return undefined;
  if (end === at + 1 && HIS.has(last.word)) return undefined;
  return { name: raised(withoutGenitive(textBetween(line, at, end))), next: end };
}

/** True for a word with a large letter at its head. */
export function capitalisedAt(line: Line, at: number): boolean {
  const token = line.tokens[at];
  return token?.kind === "word" && /^\p{Lu}/u.test(token.text);
}

/** Danish "hans" is his, and a name as well. */
const HIS: ReadonlySet<string> = new Set(
  "hans|hendes|deres|vores|jeres|his|hers|its|is|as|this|was|has|what's".split("|"),
);

function isSmallName(line: Line, at: number): boolean {
  const token = line.tokens[at];
  return token?.kind === "word" && isGivenName(fold(withoutGenitive(token.text)));
}

function withoutGenitive(name: string): string {
  if (/['’]s?$/u.test(name)) return name.replace(/['’]s?$/u, "");
  const last = fold(name.split(" ").at(-1) ?? "");
  const isItsOwn = isGivenName(last) && !isGivenName(last.slice(0, -1));
  return isItsOwn ? name : name.replace(/s$/iu, "");
}

function raised(name: string): string {
  return name.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
