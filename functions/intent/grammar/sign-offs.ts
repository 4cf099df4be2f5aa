// Lines that say nothing: greetings, thanks, closings, and the owner's own name under them.
// Invariant: only short lines; a long line that begins with "Thanks" may well say something.

import { PAST_ACTIVITY_INDEX, PLEASANTRIES } from "./command-words.ts";
import { isGivenName } from "./given-names.ts";
import { isCapitalised } from "./name-run.ts";
import { nameTooAt } from "./names-too.ts";
import { phraseAt } from "./phrases.ts";
import type { Reader } from "./reader.ts";
import { isMark, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";

const LONGEST_PLEASANTRY = 6;
const LONGEST_SIGN_OFF = 5;

/** "Best regards", "Venlig hilsen", "-- ": what follows is a signature, in which nothing is a command. */
export function isSignOff(line: Line): boolean {
  if (/^\s*(?:--|__+|—)\s*$/.test(line.text)) return true;
  const isShort = line.tokens.length > 0 && line.tokens.length <= LONGEST_SIGN_OFF;
  return isShort && SIGN_OFFS.has(wordAt(line, 0));
}

/** A line with nothing in it that could be asked for. */
export function isPleasantry(line: Line, reader: Reader): boolean {
  if (line.tokens.every(({ kind }) => kind === "mark")) return true;
  if (nameTooAt(line, 0) !== undefined) return false;
  const isShort = line.tokens.length <= LONGEST_PLEASANTRY && PLEASANTRIES.has(wordAt(line, 0));
  return isOwnName(line, reader) || (isShort && !tellsSomething(line) && !namesSomebody(line));
}

/** "sent Lars the contract", "tak Ulla for hjælpen": a name behind a word that only may be a courtesy. */
function namesSomebody(line: Line): boolean {
  const isCourtesy = isMark(line, 1, ",!") || line.tokens.length < 3 || ALWAYS_COURTEOUS.has(wordAt(line, 0));
  return !isCourtesy && line.tokens.some((token, at) => at > 0 && isCapitalised(token) && isGivenName(token.word));
}

const ALWAYS_COURTEOUS: ReadonlySet<string> = new Set(
  "hi|hello|hey|hej|dear|kaere|best|regards|kind|venlig|mvh|vh|kh|bedste|kaerlig|med|ses|see|cheers|morning|morn|godmorgen|davs|from|sendt".split(
    "|",
  ),
);

/** "Hi, I met Anna" greets and tells. */
function tellsSomething(line: Line): boolean {
  return (
    isMark(line, 1, ",!") &&
    line.tokens.some((_, at) => at > 1 && phraseAt(line, at, PAST_ACTIVITY_INDEX) !== undefined)
  );
}

/** Nothing but words of the owner's own name. */
export function isOwnName(line: Line, reader: Reader): boolean {
  const words = line.tokens.filter(({ kind }) => kind !== "mark");
  return words.length > 0 && words.every(({ word }) => reader.ownName.has(word));
}

/** Lines up to the closing; below it stands a signature. */
export function untilSignOff(lines: readonly Line[]): readonly Line[] {
  const end = lines.findIndex((line, index) => index > 0 && isSignOff(line));
  return end < 0 ? lines : lines.slice(0, end);
}

const SIGN_OFFS: ReadonlySet<string> = new Set(
  "best|regards|kind|warm|warmly|sincerely|yours|cheers|br|rgds|mvh|vh|kh|venlig|hilsen|hilsner|bedste|kaerlig|knus|kaerligst".split(
    "|",
  ),
);
