// What was so long ago that no day is told: "Met Ludwig in 2018", "mødt for mange år siden".
// Invariant: a year that is part of a date, or stands in what somebody else did, is none of the contact's.

import type { Reader } from "./reader.ts";
import { isMark, numberAt, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";

/** True when the words from token `from` on, up to `to`, say a year and nothing nearer. */
export function saysLongAgo(line: Line, from: number, to: number, reader: Reader): boolean {
  const places = Array.from({ length: Math.max(0, to - from) }, (_, offset) => from + offset);
  const found = places.find((at) => isYear(line, at, reader) || isAges(line, at));
  const isTheirs = places.some((at) => found !== undefined && at < found && RELATIVE.has(wordAt(line, at)));
  return found !== undefined && !isTheirs;
}

const EARLIEST_YEAR = 1940;

/** "in 2018", "i 2019", "(2018)"; a number of things has another word before it. */
function isYear(line: Line, at: number, { today }: Reader): boolean {
  const year = line.tokens[at]?.text.length === 4 ? (numberAt(line, at) ?? 0) : 0;
  const isBehind = BEFORE_YEAR.has(wordAt(line, at - 1)) || isMark(line, at - 1, "(");
  const isOfMore = line.tokens[at + 1]?.glued === true && line.tokens[at + 1]?.kind !== "mark";
  return year >= EARLIEST_YEAR && year <= today.year && isBehind && !isOfMore;
}

const BEFORE_YEAR: ReadonlySet<string> = new Set("in|i|since|siden|around|omkring|ca|circa|year|aaret|aar".split("|"));

/** "years ago", "for mange år siden", "længe siden"; with a number before it, it is a date. */
function isAges(line: Line, at: number): boolean {
  return AGES.has(wordAt(line, at)) && AGO.has(wordAt(line, at + 1));
}

const AGES: ReadonlySet<string> = new Set("years|ages|decades|long|aar|aartier|laenge|aarevis".split("|"));
const AGO: ReadonlySet<string> = new Set("ago|back|siden|tilbage".split("|"));

/** "Met Ludwig, who left CERN in 2018" */
const RELATIVE: ReadonlySet<string> = new Set("who|that|which|whose|der|som|hvis".split("|"));
