// What stands inside a name or right behind it and belongs to it: "Robert (Bob) Keane", "Raj Patel, PhD", "al-Rahman".
// Invariant: an aside belongs to the name only when the name goes on behind it, or is the same name in other letters.

import { isMark, wordAt } from "./scan.ts";
import type { Line, Token } from "./scan.ts";

const MARKS: Readonly<Record<string, string>> = {
  "(": ")",
  '"': '"',
  "“": "”",
  "„": "“”",
  "»": "«",
  "'": "'",
  "‘": "’",
};
const MOST_WORDS = 3;

/** The end of what somebody is also called at token `at`: `(Bob)`, `"Liz"`, `'Sparky'`; undefined when it is none. */
export function calledEnd(line: Line, at: number): number | undefined {
  const open = line.tokens[at];
  const close = open?.kind === "mark" ? MARKS[open.text] : undefined;
  if (close === undefined) return undefined;
  const end = closingAfter(line, at + 1, close);
  const words = end === undefined ? [] : line.tokens.slice(at + 1, end).filter(({ kind }) => kind === "word");
  if (end === undefined || words.length === 0 || !words.every(isSpelledAsName)) return undefined;
  const next = line.tokens[end];
  const goesOn = words.length === 1 && next?.kind === "word" && isSpelledAsName(next);
  return goesOn || isOtherScript(line.tokens[at - 1]) ? end : undefined;
}

/** The token behind the closing mark; a scanned word may hold an apostrophe at its own end. */
function closingAfter(line: Line, from: number, close: string): number | undefined {
  for (let at = from; at <= from + MOST_WORDS; at += 1) {
    const token = line.tokens[at];
    if (token === undefined) return undefined;
    if (token.kind === "mark") return at > from && close.includes(token.text) ? at + 1 : undefined;
    if (token.kind !== "word") return undefined;
    if ("'’".includes(close) && /['’]$/u.test(token.text)) return at + 1;
  }
  return undefined;
}

const isSpelledAsName = ({ text }: Token): boolean => /^\p{Lu}[\p{L}\p{M}-]*\p{Ll}['’]?$/u.test(text);

const isOtherScript = (token: Token | undefined): boolean => token !== undefined && /^\p{Lo}+$/u.test(token.text);

/** "al-Rahman": the article of an Arabic name is small, and the name goes on. */
export function isWithArticle(token: Token | undefined): boolean {
  return token?.kind === "word" && /^(?:a[a-z]{1,2}|el|ul)-\p{Lu}/u.test(token.text);
}

/** The end of a degree behind a name, `, PhD`; the place itself where none stands. */
export function degreeEnd(line: Line, at: number): number {
  const from = isMark(line, at, ",") ? at + 1 : at;
  if (DEGREES.has(wordAt(line, from))) return from + 1;
  const isDotted = wordAt(line, from) === "ph" && isMark(line, from + 1, ".") && wordAt(line, from + 2) === "d";
  if (!isDotted) return at;
  return isMark(line, from + 3, ".") ? from + 4 : from + 3;
}
const DEGREES: ReadonlySet<string> = new Set("phd|mba|msc|dphil|esq|cpa|acca".split("|"));

/** `Bredgade 4`, `Baker Street 12`: the words that end at `end` are where somebody is. */
export function isStreet(line: Line, end: number): boolean {
  return line.tokens[end]?.kind === "number" && STREET.test(wordAt(line, end - 1));
}
const STREET = /.(?:gade|vej|alle|straede|torv|plads|strasse)$|^(?:street|road|lane|avenue|square)$/;
