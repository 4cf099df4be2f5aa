// Days that are told in two steps: the first Monday of May, the 15th of next month, tomorrow week, mid-January.
// Invariant: each step is one that stands alone elsewhere; what does not exist (the fifth Friday) says so.

import type { Temporal } from "temporal-polyfill";

import { dayNumberAt, monthAt } from "./date-calendar.ts";
import type { DateClock, DateFound } from "./date-form.ts";
import { dayOf, nearestDay } from "./date-form.ts";
import {
  ANCHOR_INDEX,
  LAST_OF,
  MODIFIER_INDEX,
  MONTH_INDEX,
  NEAR_DAY_INDEX,
  ORDINAL_INDEX,
  PART_INDEX,
  THIS_MONTH,
  UNIT_INDEX,
  WEEKDAYS,
  WEEKDAY_INDEX,
  WEEK_LATER,
} from "./date-words.ts";
import { spanAt } from "./intervals.ts";
import { phraseAt } from "./phrases.ts";
import { scan, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";
import type { Weekday } from "../../domain/model.ts";

/** `the 15th of next month`, `den 1. i næste måned`, `d. 3. i denne måned`. */
export function dayOfOtherMonthAt(line: Line, at: number, { today }: DateClock): DateFound | undefined {
  const day = dayNumberAt(line, at);
  const months = day === undefined ? undefined : monthsAway(line, afterOf(line, day.next));
  if (day === undefined || months === undefined) return undefined;
  const month = today.with({ day: 1 }).add({ months: months.months });
  return { day: dayOf(month.year, month.month, day.number), next: months.next };
}

/** `first Monday of May`, `the last Friday of the month`, `anden tirsdag i næste måned`. */
export function nthWeekdayAt(line: Line, at: number, clock: DateClock): DateFound | undefined {
  const nth = phraseAt(line, at, LAST_OF) ?? phraseAt(line, at, ORDINAL_INDEX);
  const weekday = nth === undefined ? undefined : phraseAt(line, nth.next, WEEKDAY_INDEX);
  if (nth === undefined || weekday === undefined) return undefined;
  const of = afterOf(line, weekday.next);
  const count = nth.meaning === "it" ? "last" : Number(nth.meaning);
  const day = (month: Temporal.PlainDate) => nthIn(month, weekday.meaning, count);
  const away = of === weekday.next ? undefined : monthsAway(line, of);
  if (away !== undefined)
    return { day: day(clock.today.with({ day: 1 }).add({ months: away.months })), next: away.next };
  const named = of === weekday.next ? undefined : phraseAt(line, of, MONTH_INDEX);
  if (named === undefined) return undefined;
  const first = nearestDay(Number(named.meaning), 1, { ...clock, today: clock.today.with({ day: 1 }) });
  return first === undefined ? undefined : { day: day(first), next: named.next };
}

/** `mid-January`, `early-May`: one word for a part and a month. */
export function hyphenatedMonthAt(line: Line, at: number, clock: DateClock): DateFound | undefined {
  const word = wordAt(line, at);
  const [part = "", month = "", ...more] = word.split("-");
  const parted = scan(`${part} ${month}`);
  const isMonth = more.length === 0 && phraseAt(parted, 0, PART_INDEX)?.next === 1;
  const found = isMonth ? monthAt(parted, 0, clock) : undefined;
  return found?.next === 2 ? { day: found.day, next: at + 1 } : undefined;
}

/** `last June`, `næste maj`, `sidste november`: its first day. */
export function nearMonthAt(line: Line, at: number, clock: DateClock): DateFound | undefined {
  const modifier = phraseAt(line, at, MODIFIER_INDEX);
  const month = modifier === undefined ? undefined : phraseAt(line, modifier.next, MONTH_INDEX);
  if (modifier === undefined || month === undefined || modifier.meaning === "this") return undefined;
  // "Næste jul" is Christmas, though `jul` is short for July too.
  if (phraseAt(line, modifier.next, ANCHOR_INDEX) !== undefined) return undefined;
  const toward = modifier.meaning === "last" ? "past" : "future";
  return { day: nearestDay(Number(month.meaning), 1, { ...clock, toward }), next: month.next };
}

/** `tomorrow week`, `i morgen om en uge`, `today week`. */
export function weekFromNearDayAt(line: Line, at: number, { today }: DateClock): DateFound | undefined {
  const near = phraseAt(line, at, NEAR_DAY_INDEX);
  if (near === undefined) return undefined;
  const later = phraseAt(line, near.next, WEEK_LATER);
  const span = ["om", "in"].includes(wordAt(line, near.next)) ? spanAt(line, near.next + 1) : undefined;
  const isWeek = span !== undefined && span.span.months === 0 && span.span.days === 7;
  const next = later?.next ?? (isWeek ? span.next : undefined);
  return next === undefined ? undefined : { day: today.add({ days: Number(near.meaning) + 7 }), next };
}

function afterOf(line: Line, at: number): number {
  return ["of", "in", "i", "af"].includes(wordAt(line, at)) ? at + 1 : at;
}

/** Months from this one to the one that is named by nearness: `next month`, `the month`. */
function monthsAway(line: Line, at: number): { readonly months: number; readonly next: number } | undefined {
  const modifier = phraseAt(line, at, MODIFIER_INDEX);
  const unit = modifier === undefined ? undefined : phraseAt(line, modifier.next, UNIT_INDEX);
  if (modifier !== undefined && unit?.meaning === "month") {
    return { months: { next: 1, this: 0, last: -1 }[modifier.meaning], next: unit.next };
  }
  const month = phraseAt(line, at, THIS_MONTH);
  return month === undefined ? undefined : { months: 0, next: month.next };
}

function nthIn(month: Temporal.PlainDate, weekday: Weekday, nth: number | "last"): Temporal.PlainDate | undefined {
  const first = month.with({ day: 1 });
  const start = first.add({ days: (WEEKDAYS.indexOf(weekday) + 1 - first.dayOfWeek + 7) % 7 });
  if (nth !== "last") return dayOf(first.year, first.month, start.day + 7 * (nth - 1));
  return start.add({ days: 7 * Math.floor((first.daysInMonth - start.day) / 7) });
}
