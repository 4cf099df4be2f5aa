// Which occurrence of a series counts: the next one after a moment, else its last.
// Invariant: occurrences that the series leaves out (EXDATE), or tells apart (RECURRENCE-ID), are none of it; only those
// near the moment are turned into moments, which is what costs.

import { DAY_LENGTH, dayNumber, dayOfNumber, readStamp } from "./calendar-days.ts";
import { lineOf, linesOf } from "./calendar-components.ts";
import type { Component } from "./calendar-components.ts";
import { momentOf, onDay, readTimes } from "./calendar-times.ts";
import type { TimeContext, Told } from "./calendar-times.ts";
import { recurrenceDays } from "./recurrence-days.ts";
import { readRecurrence } from "./recurrence-rule.ts";
import type { Recurrence } from "./recurrence-rule.ts";

export type Occurrence = {
  readonly start: Told;
  /** Those behind `start`, ascending, as far as they are asked for; none of a rule that cannot be read. */
  readonly later: readonly Told[];
  readonly isReadable: boolean;
};

type Wanted = {
  /** ISO 8601 in UTC. */
  readonly after: string;
  /** Original starts that stand in the file by themselves. */
  readonly told: readonly Told[];
  readonly context: TimeContext;
  /** How many later ones are wanted. */
  readonly most: number;
};

/** The occurrence that counts of a series whose first one is at `first`. */
export function occurrenceAfter(series: Component, first: Told, { after, told, context, most }: Wanted): Occurrence {
  const [line, ...others] = linesOf(series, "RRULE");
  const rule = line === undefined ? undefined : readRecurrence(line.value);
  const isRuled = line !== undefined || lineOf(series, "EXRULE") !== undefined;
  const isReadable = !isRuled || (rule !== undefined && others.length === 0 && lineOf(series, "EXRULE") === undefined);
  const left = byDay([...readTimes(linesOf(series, "EXDATE"), context), ...told]);
  const wanted = { after, counts: (time: Told) => !isAmong(left, time), most: isReadable ? most : 0 };
  const ruled = pick(rule === undefined || !isReadable ? [first] : daysOfRule(rule, first, after), wanted);
  const dates = readTimes(linesOf(series, "RDATE"), context).toSorted((a, b) => (a.local < b.local ? -1 : 1));
  const dated = pick(dates, wanted);
  const [next, ...later] = dated.next.length === 0 ? ruled.next : onceEach([...ruled.next, ...dated.next]);
  const last = [...ruled.last, ...dated.last].toSorted(byTime).at(-1);
  return { start: next ?? last ?? first, later: later.slice(0, most), isReadable };
}

function onceEach(times: readonly Told[]): readonly Told[] {
  const byMoment = new Map(times.map((time) => [momentOf(time), time]));
  return [...byMoment].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, time]) => time);
}

/** Those behind the moment, as many as are asked for and one more, and the last before it. */
type Picked = { readonly next: readonly Told[]; readonly last: readonly Told[] };
type Picking = Pick<Wanted, "after" | "most"> & { readonly counts: (time: Told) => boolean };

/** Occurrences that are looked at; two years of a series that is left out day by day. */
const maxOccurrences = 4000;
/** No two zones are further apart. */
const zoneDays = 2;

function pick(times: Iterable<Told>, { after, counts, most }: Picking): Picked {
  const surelyBefore = dayOfNumber(dayNumber(after) - zoneDays);
  const next: Told[] = [];
  let last: readonly Told[] = [];
  let looked = 0;
  for (const time of times) {
    looked += 1;
    if (looked > maxOccurrences || next.length > most) break;
    if (time.local < surelyBefore) last = [time];
    else if (counts(time)) {
      if (next.length > 0 || isAhead(time, after)) next.push(time);
      else last = [time];
    }
  }
  return { next, last };
}

/** From shortly before the moment on; a series that ended before then is walked from shortly before its end. */
function* daysOfRule(rule: Recurrence, first: Told, after: string): Generator<Told> {
  const end = rule.until === undefined ? undefined : readStamp(rule.until);
  const endDay = end === undefined ? Infinity : dayNumber(end.local);
  const from = Math.min(dayNumber(after), endDay) - longestPeriod;
  for (const day of recurrenceDays(rule, first.local.slice(0, DAY_LENGTH), from)) {
    const time = onDay(first, day);
    if (day > endDay + zoneDays || (end !== undefined && isOver(end, time))) return;
    yield time;
  }
}

const longestPeriod = 400;

/** UNTIL is a moment of UTC for times with a zone, and a day for whole days; some write a day for both. */
function isOver(end: { readonly local: string; readonly isUtc: boolean }, time: Told): boolean {
  if (end.isUtc) return momentOf(time) > `${end.local}.000Z`;
  return time.local > (end.local.length > DAY_LENGTH ? end.local : `${end.local}T99`);
}

function isAhead(time: Told, after: string): boolean {
  const at = momentOf(time);
  return at.length > DAY_LENGTH ? at > after : at >= after.slice(0, DAY_LENGTH);
}

type ByDay = ReadonlyMap<number, readonly Told[]>;

function byDay(times: readonly Told[]): ByDay {
  return Map.groupBy(times, ({ local }) => dayNumber(local));
}

function isAmong(left: ByDay, time: Told): boolean {
  if (left.size === 0) return false;
  const day = dayNumber(time.local);
  const near = [day - 1, day, day + 1].flatMap((one) => left.get(one) ?? []);
  // Google leaves out a whole day where the series has times.
  return near.some((one) => momentOf(one) === momentOf(time) || one.local === time.local.slice(0, DAY_LENGTH));
}

function byTime(a: Told, b: Told): number {
  return momentOf(a) < momentOf(b) ? -1 : 1;
}
