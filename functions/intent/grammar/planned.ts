// A contact that lies ahead: "Coffee with Anna tomorrow", "møde med Pia i næste uge", "lunch with Rikke on 3 December".
// Invariant: what has not happened is never recorded as if it had; it is a day to be reminded of.

import type { Temporal } from "temporal-polyfill";

import type { Day } from "../../domain/model.ts";
import { ABOUT } from "./command-words.ts";
import { MONTH_INDEX, NEAR_DAY_INDEX, WEEKDAY_INDEX, WEEK_NUMBER } from "./date-words.ts";
import { dateAt } from "./dates.ts";
import { endsAt } from "./line-ends.ts";
import { isSentenceEnd } from "./note-clauses.ts";
import type { Opening } from "./openings.ts";
import { isLaterToday } from "./later-today.ts";
import { phraseAt } from "./phrases.ts";
import { clockAhead } from "./reader.ts";
import type { Reader } from "./reader.ts";
import { isMark, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";
import { LONGEST_DATE } from "./when-and-topic.ts";

/** The day to come that is named before the people, right behind them, or at the end of what belongs to the contact. */
export function plannedDay(line: Line, at: number, opening: Opening, reader: Reader): Day | undefined {
  if (opening.isAhead) return opening.at;
  if (opening.isPast) return undefined;
  const before = opening.dayFrom === undefined ? undefined : dayAheadAt(line, opening.dayFrom, reader);
  return before?.day ?? dayAheadIn(line, at, reader);
}

/** The day to come at token `at`, or the one that the contact's own words end with: "hos Havnelab i morgen". */
export function dayAheadIn(line: Line, at: number, reader: Reader): Day | undefined {
  const near = dayAheadAt(line, at, reader) ?? dayBehindMark(line, at, reader);
  if (near !== undefined) return near.day;
  for (let from = at + 1; from < at + WORDS_LOOKED_AT && mayGoOn(line, from - 1); from += 1) {
    const found = dayAheadAt(line, from, reader);
    if (found !== undefined && (endsAt(line, found.next) || isMark(line, found.next, ",;"))) return found.day;
  }
  return undefined;
}

/** "Lunch with Anna, next Friday", "(this Friday)": a day and nothing more. */
function dayBehindMark(line: Line, at: number, reader: Reader) {
  const found = isMark(line, at, ",(–-") ? dayAheadAt(line, at + 1, reader) : undefined;
  return found !== undefined && endsAt(line, found.next, ".!)") ? found : undefined;
}

const WORDS_LOOKED_AT = 10;

/** A topic has days of its own, and so have what stands behind a comma, the next sentence, and what was yesterday. */
function mayGoOn(line: Line, at: number): boolean {
  if (isMark(line, at, ".") && isSentenceEnd(line, at)) return false;
  const was = phraseAt(line, at, NEAR_DAY_INDEX)?.meaning ?? "";
  if (was.startsWith("-") && !MOVED_FROM.has(wordAt(line, at - 1))) return false;
  return phraseAt(line, at, ABOUT) === undefined && !isMark(line, at, ",;:(!");
}

const MOVED_FROM: ReadonlySet<string> = new Set(["from", "fra"]);

function dayAheadAt(line: Line, at: number, reader: Reader): { readonly day: Day; readonly next: number } | undefined {
  const found = dateAt(line, at, { ...clockAhead(reader), where: "anywhere" });
  if (found?.reading.kind !== "day") return undefined;
  const { day } = found.reading;
  const { today } = clockAhead(reader);
  if (day === today.toString() && isLaterToday(line, at, found.next, reader)) return { day, next: found.next };
  if (day <= today.toString()) return undefined;
  if (isComingMonth(line, at, found.next, { day, today })) return { day, next: found.next };
  const isSoon = isNumbered(line, at, found.next) && day <= today.add({ days: DAYS_AHEAD }).toString();
  return isSaidAhead(line, at) || isSoon || isSaidInside(line, at, found.next) ? { day, next: found.next } : undefined;
}

/** "In January" said of no contact in the past is the one that is nearer. */
function isComingMonth(line: Line, at: number, next: number, { day, today }: MonthAhead): boolean {
  const words = line.tokens.slice(at, next);
  const hasMonth = words.some((_, offset) => phraseAt(line, at + offset, MONTH_INDEX)?.next === next);
  const isAlone = hasMonth && words.every(({ kind }) => kind === "word");
  return isAlone && day <= today.add({ months: MONTHS_AHEAD }).toString();
}
type MonthAhead = { readonly day: Day; readonly today: Temporal.PlainDate };

/** Half of the year: behind it the month that was is nearer. */
const MONTHS_AHEAD = 5;

/** "3 December" said in November is next week's, not last year's. */
const DAYS_AHEAD = 90;

/** With its month, or as a week's number: "on the 3rd" alone was this month's. */
function isNumbered(line: Line, at: number, next: number): boolean {
  const end = Math.min(next, at + LONGEST_DATE);
  const places = Array.from({ length: Math.max(0, end - at) }, (_, offset) => at + offset);
  const hasNumber = places.some((place) => line.tokens[place]?.kind === "number");
  const isWhole = places.some(
    (place) =>
      isMark(line, place, "/") ||
      phraseAt(line, place, MONTH_INDEX) !== undefined ||
      phraseAt(line, place, WEEK_NUMBER) !== undefined,
  );
  return hasNumber && isWhole;
}

/** The word before the day says that it is to come, unless a month follows: "in May" may be the one that was. */
function isSaidAhead(line: Line, at: number): boolean {
  const near = phraseAt(line, at, NEAR_DAY_INDEX)?.meaning;
  if (near !== undefined) return near === "1" || near === "2";
  const isMonth = phraseAt(line, at + 1, MONTH_INDEX) !== undefined;
  const from = wordAt(line, at) === "i" ? at + 1 : at;
  if (THIS.has(wordAt(line, at)) && phraseAt(line, at + 1, WEEKDAY_INDEX) !== undefined) return true;
  return !isMonth && !isMark(line, from, ",") && AHEAD_WORDS.has(wordAt(line, from));
}

/** "On Friday next week", "den kommende fredag" */
function isSaidInside(line: Line, at: number, next: number): boolean {
  return line.tokens.slice(at, next).some(({ word }) => NEVER_PAST.has(word));
}

const NEVER_PAST: ReadonlySet<string> = new Set("next|coming|upcoming|naeste|kommende|foerstkommende".split("|"));

/** "This Friday" is the one to come; "this week" may be over. */
const THIS: ReadonlySet<string> = new Set(["this", "denne"]);

const AHEAD_WORDS: ReadonlySet<string> = new Set(
  "tomorrow|next|in|om|naeste|overmorgen|imorgen|morgen|paa|coming|upcoming|kommende|foerstkommende".split("|"),
);
