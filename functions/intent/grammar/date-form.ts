// The shape that every form of a date has, and how a day without a year finds one.
// Invariant: a form looks at tokens and at its clock, never at the language of the owner.

import { Temporal } from "temporal-polyfill";

import type { Line } from "./scan.ts";

export type DateClock = {
  readonly today: Temporal.PlainDate;
  readonly toward: "future" | "past";
  /** `expected`: a date must stand here. `anywhere`: inside a note, where "sat" and "3 weeks" are mostly no dates. */
  readonly where: "expected" | "anywhere";
  /** American English: `8/14` is 14 August. */
  readonly monthFirst?: boolean;
};

/** `day` absent: it reads like a date, but there is no such day. */
export type DateFound = { readonly day: Temporal.PlainDate | undefined; readonly next: number };
export type DateForm = (line: Line, at: number, clock: DateClock) => DateFound | undefined;

/** A leap day may lie eight years ahead, across a century. */
const YEARS_TO_TRY = 9;

/** The nearest such day from today on (or until today), or undefined when the calendar has none. */
export function nearestDay(month: number, day: number, clock: DateClock): Temporal.PlainDate | undefined {
  const step = clock.toward === "future" ? 1 : -1;
  for (let years = 0; years < YEARS_TO_TRY; years += 1) {
    const candidate = dayOf(clock.today.year + step * years, month, day);
    if (candidate !== undefined && Temporal.PlainDate.compare(candidate, clock.today) * step >= 0) return candidate;
  }
  return undefined;
}

/** That day, or undefined when there is none (31 June). Two-digit years are of this century. */
export function dayOf(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  const full = year < 100 ? 2000 + year : year;
  if (full < 1900 || full > 2199 || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const date = Temporal.PlainDate.from({ year: full, month, day }, { overflow: "constrain" });
  return date.day === day ? date : undefined;
}
