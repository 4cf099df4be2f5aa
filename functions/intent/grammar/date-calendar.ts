// Calendar days: 2026-08-14, 14/8, 14 August, August 14th, the 14th, in May.
// Invariant: the day comes first in figures; without a year the nearest day that way is meant.

import { Temporal } from "temporal-polyfill";

import type { DateClock, DateFound } from "./date-form.ts";
import { dayOf, nearestDay } from "./date-form.ts";
import { BEFORE, MONTH_INDEX, ORDINAL_ENDINGS, ORDINAL_INDEX, PART_INDEX, UNIT_INDEX } from "./date-words.ts";
import { phraseAt } from "./phrases.ts";
import { isMark, numberAt, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";

/** `2026-08-14`, `2026/8/14`. */
export function isoDateAt(line: Line, at: number): DateFound | undefined {
  const year = line.tokens[at]?.text.length === 4 ? numberAt(line, at) : undefined;
  const month = numberAt(line, at + 2, 2);
  const day = numberAt(line, at + 4, 2);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  if (!isMark(line, at + 1, "-/.") || !isMark(line, at + 3, "-/.")) return undefined;
  return { day: dayOf(year, month, day), next: at + 5 };
}

/** Figures in the order of American English; `14/8`, which cannot be one of those, is still 14 August. */
export function monthFirstDateAt(line: Line, at: number, clock: DateClock): DateFound | undefined {
  const [month, day] = [numberAt(line, at, 2), numberAt(line, at + 2, 2)];
  const isOrder = clock.monthFirst === true && month !== undefined && month <= 12 && isMark(line, at + 1, "/-");
  if (!isOrder || day === undefined || line.tokens[at + 2]?.glued !== true) return undefined;
  const hasYear = isMark(line, at + 3, "/-") && line.tokens[at + 4]?.glued === true;
  const year = hasYear ? numberAt(line, at + 4) : undefined;
  if (year !== undefined) return { day: dayOf(year, month, day), next: at + 5 };
  return isMark(line, at + 1, "/") ? { day: nearestDay(month, day, clock), next: at + 3 } : undefined;
}

/** `14/8`, `14/8-2026`, `14.8.26`, `14-08-2026`; dots without a year only where a date must stand. */
export function numericDateAt(line: Line, at: number, clock: DateClock): DateFound | undefined {
  const day = numberAt(line, at, 2);
  const month = numberAt(line, at + 2, 2);
  if (day === undefined || month === undefined || line.tokens[at + 2]?.glued !== true) return undefined;
  const year = isMark(line, at + 3, "/.-") && line.tokens[at + 4]?.glued === true ? numberAt(line, at + 4) : undefined;
  if (year !== undefined)
    return isMark(line, at + 1, "/.-") ? { day: dayOf(year, month, day), next: at + 5 } : undefined;
  const isDotted = isMark(line, at + 1, ".") && clock.where === "expected";
  if (!isMark(line, at + 1, "/") && !isDotted && !isDashed(line, at, clock)) return undefined;
  const next = isDotted && isMark(line, at + 3, ".") ? at + 4 : at + 3;
  return { day: nearestDay(month, day, clock), next };
}

/** `until 14-8`: after a word for it, and before no unit ("3-4 weeks"). */
function isDashed(line: Line, at: number, { where }: DateClock): boolean {
  const isSpan = phraseAt(line, at + 3, UNIT_INDEX) !== undefined;
  return where === "expected" && isMark(line, at + 1, "-") && previousWord(line, at) !== "" && !isSpan;
}

/** `14 August`, `14. aug. 2026`, `the 1st of May`, `den første maj`. */
export function dayAndMonthAt(line: Line, at: number, clock: DateClock): DateFound | undefined {
  const day = dayNumberAt(line, at);
  if (day === undefined) return undefined;
  const of = ["of", "i"].includes(wordAt(line, day.next)) ? day.next + 1 : day.next;
  const month = phraseAt(line, of, MONTH_INDEX);
  return month === undefined
    ? undefined
    : withYear(line, month.next, { day: day.number, month: Number(month.meaning) }, clock);
}

/** `August 14`, `Aug. 14th, 2026`, `May the fourth`. */
export function monthAndDayAt(line: Line, at: number, clock: DateClock): DateFound | undefined {
  const month = phraseAt(line, at, MONTH_INDEX);
  if (month === undefined) return undefined;
  const dot = isMark(line, month.next, ".") ? month.next + 1 : month.next;
  const day = dayNumberAt(line, wordAt(line, dot) === "the" ? dot + 1 : dot);
  return day === undefined
    ? undefined
    : withYear(line, day.next, { day: day.number, month: Number(month.meaning) }, clock);
}

/** `in May`, `end of May`, `primo maj`, and the bare month where a date must stand. */
export function monthAt(line: Line, at: number, clock: DateClock): DateFound | undefined {
  const part = phraseAt(line, at, PART_INDEX);
  if (part === undefined && clock.where === "anywhere") return undefined;
  const month = phraseAt(line, part?.next ?? at, MONTH_INDEX);
  if (month === undefined) return undefined;
  const first = withYear(line, month.next, { day: 1, month: Number(month.meaning) }, fromFirst(clock));
  if (first.day === undefined) return first;
  const meaning = part?.meaning ?? "start";
  const dayIn = (start: Temporal.PlainDate) =>
    start.with({ day: meaning === "middle" ? 15 : meaning === "end" ? start.daysInMonth : 1 });
  const isNamedYear = first.next > month.next && line.tokens[first.next - 1]?.kind === "number";
  const day = dayIn(first.day);
  // "The end of March" said in March is this one, "in March" the next.
  const step = clock.toward === "future" ? 1 : -1;
  const isBehind = Temporal.PlainDate.compare(day, clock.today) * step < 0;
  return { day: isBehind && !isNamedYear ? dayIn(first.day.add({ years: step })) : day, next: first.next };
}

/** With this month among those that are looked at, whichever of its days it is. */
function fromFirst(clock: DateClock): DateClock {
  return { ...clock, today: clock.today.with({ day: 1 }) };
}

/** `the 14th`, `d. 14.`, `den 14`: the next (or last) such day that exists. */
export function dayOfMonthAt(line: Line, at: number, clock: DateClock): DateFound | undefined {
  const day = dayNumberAt(line, at);
  if (day === undefined) return undefined;
  const isIntroduced = ["d", "den", "the"].includes(previousWord(line, at));
  const isMarked = clock.where === "anywhere" ? day.isOrdinal && isIntroduced : day.isOrdinal || isIntroduced;
  if (!isMarked) return undefined;
  const step = clock.toward === "future" ? 1 : -1;
  for (let months = 0; months <= 2; months += 1) {
    const month = clock.today.with({ day: 1 }).add({ months: step * months });
    const candidate = dayOf(month.year, month.month, day.number);
    if (candidate !== undefined && clock.today.until(candidate).days * step >= 0)
      return { day: candidate, next: day.next };
  }
  return { day: undefined, next: day.next };
}

type DayNumber = { readonly number: number; readonly next: number; readonly isOrdinal: boolean };

/** `14`, `14.`, `14th`, `fourteenth`. */
export function dayNumberAt(line: Line, at: number): DayNumber | undefined {
  const ordinal = phraseAt(line, at, ORDINAL_INDEX);
  if (ordinal !== undefined) return { number: Number(ordinal.meaning), next: ordinal.next, isOrdinal: true };
  const number = numberAt(line, at, 2);
  if (number === undefined) return undefined;
  const isOrdinal = isMark(line, at + 1, ".") || ORDINAL_ENDINGS.has(wordAt(line, at + 1));
  return { number, next: isOrdinal ? at + 2 : at + 1, isOrdinal };
}

function withYear(
  line: Line,
  at: number,
  { day, month }: { readonly day: number; readonly month: number },
  clock: DateClock,
): DateFound {
  const dot = isMark(line, at, ".") ? at + 1 : at;
  const yearAt = isMark(line, dot, ",") ? dot + 1 : dot;
  const year = line.tokens[yearAt]?.text.length === 4 ? numberAt(line, yearAt) : undefined;
  if (year !== undefined && year >= 1900 && year < 2200) return { day: dayOf(year, month, day), next: yearAt + 1 };
  const isDotOfMonth = dot > at && dot < line.tokens.length;
  return { day: nearestDay(month, day, clock), next: isDotOfMonth ? dot : at };
}

function previousWord(line: Line, at: number): string {
  const index = isMark(line, at - 1, ".") ? at - 2 : at - 1;
  return phraseAt(line, index, BEFORE) === undefined ? "" : wordAt(line, index);
}
