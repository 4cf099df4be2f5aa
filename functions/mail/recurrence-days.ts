// The days on which a rule comes round (RFC 5545, 3.3.10), counted in day numbers.
// Invariant: ascending, and bounded: a rule that meets no day within so many periods is over.

import { DAY_MS, dayNumber, daysInMonth, numberOfDate, partsOf, weekdayOfNumber } from "./calendar-days.ts";
import type { CalendarDay } from "./calendar-days.ts";
import type { Recurrence } from "./recurrence-rule.ts";

/** Periods that are walked through without one day in them: a day of one month, two years of days apart. */
const maxEmptyPeriods = 800;
/** A counted series is walked from its first day: longer ones than this of a person are not. */
const maxPeriods = 3000;
/** 1 January 2200; nobody meets later. */
const lastDay = 84_006;

/**
 * Day numbers on or after the first, which always counts itself. Without a count the walk begins shortly before `from`,
 * so that a series that has run for decades costs no more than a new one.
 */
export function* recurrenceDays(rule: Recurrence, first: CalendarDay, from: number): Generator<number> {
  const start = dayNumber(first);
  const skipped = rule.count === undefined ? periodsBefore(rule, first, from) : 0;
  let given = 0;
  let last = start - 1;
  if (skipped === 0) {
    given = 1;
    last = start;
    yield start;
  }
  for (let period = skipped, empty = 0; period < skipped + maxPeriods && empty < maxEmptyPeriods; period += 1) {
    empty += 1;
    for (const day of daysOfPeriod(rule, first, period * rule.interval)) {
      if (day <= last) continue;
      if (day > lastDay || (rule.count !== undefined && given >= rule.count)) return;
      given += 1;
      empty = 0;
      last = day;
      yield day;
    }
  }
}

const PERIOD_DAYS = { daily: 1, weekly: 7, monthly: 31, yearly: 366 } as const;

function periodsBefore({ frequency, interval }: Recurrence, first: CalendarDay, from: number): number {
  const days = from - dayNumber(first);
  return Math.max(0, Math.floor(days / (PERIOD_DAYS[frequency] * interval)) - 1);
}

function daysOfPeriod(rule: Recurrence, first: CalendarDay, offset: number): readonly number[] {
  const days = candidates(rule, first, offset).toSorted((a, b) => a - b);
  if (rule.bySetPosition.length === 0) return days;
  return days.filter((_, at) => rule.bySetPosition.some((place) => place === at + 1 || place === at - days.length));
}

function candidates(rule: Recurrence, first: CalendarDay, offset: number): readonly number[] {
  const { year, month } = partsOf(first);
  switch (rule.frequency) {
    case "daily":
      return [dayNumber(first) + offset].filter((day) => isAllowed(rule, day));
    case "weekly":
      return daysOfWeek(rule, first, offset).filter((day) => isInMonths(rule, day));
    case "monthly": {
      const months = year * 12 + (month - 1) + offset;
      return daysOfMonth(rule, first, { year: Math.floor(months / 12), month: (months % 12) + 1 });
    }
    case "yearly":
      return daysOfYear(rule, first, year + offset);
  }
}

function daysOfWeek({ byDay, weekStart }: Recurrence, first: CalendarDay, offset: number): readonly number[] {
  const start = dayNumber(first);
  const weekday = weekdayOfNumber(start);
  const monday = start - ((weekday - weekStart + 7) % 7) + offset * 7;
  const weekdays = byDay.length === 0 ? [weekday] : byDay.map((one) => one.weekday);
  return weekdays.map((one) => monday + ((one - weekStart + 7) % 7));
}

type Month = { readonly year: number; readonly month: number };

function daysOfMonth(rule: Recurrence, first: CalendarDay, { year, month }: Month): readonly number[] {
  if (rule.byMonth.length > 0 && !rule.byMonth.includes(month)) return [];
  const length = daysInMonth(year, month);
  const numbered = (days: readonly number[]) =>
    days.flatMap((day) => numberOfDate(year, month, day < 0 ? length + 1 + day : day) ?? []);
  if (rule.byDay.length === 0) return numbered(rule.byMonthDay.length === 0 ? [partsOf(first).day] : rule.byMonthDay);
  const span = { start: numberOfDate(year, month, 1) ?? 0, length };
  const days = rule.byDay.flatMap((one) => weekdaysIn(span, one));
  if (rule.byMonthDay.length === 0) return days;
  const allowed = new Set(numbered(rule.byMonthDay));
  return days.filter((day) => allowed.has(day));
}

function daysOfYear(rule: Recurrence, first: CalendarDay, year: number): readonly number[] {
  if (rule.byDay.length > 0 && rule.byMonth.length === 0 && rule.byMonthDay.length === 0) {
    const start = numberOfDate(year, 1, 1) ?? 0;
    const span = { start, length: (numberOfDate(year + 1, 1, 1) ?? 0) - start };
    return rule.byDay.flatMap((one) => weekdaysIn(span, one));
  }
  // A day of the month is that of every month (RFC 5545, the table of 3.3.10).
  const own = rule.byMonthDay.length === 0 ? [partsOf(first).month] : EVERY_MONTH;
  const months = rule.byMonth.length === 0 ? own : rule.byMonth;
  return months.flatMap((month) => daysOfMonth(rule, first, { year, month }));
}

const EVERY_MONTH = Array.from({ length: 12 }, (_, at) => at + 1);

type Span = { readonly start: number; readonly length: number };

/** Every one of a weekday in a month or a year, or the nth from its beginning or end. */
function weekdaysIn({ start, length }: Span, { nth, weekday }: Recurrence["byDay"][number]): readonly number[] {
  const days: number[] = [];
  for (let day = start + ((weekday - weekdayOfNumber(start) + 7) % 7); day < start + length; day += 7) days.push(day);
  if (nth === 0) return days;
  return days.slice(nth > 0 ? nth - 1 : nth).slice(0, 1);
}

function isAllowed(rule: Recurrence, day: number): boolean {
  const weekday = weekdayOfNumber(day);
  const date = new Date(day * DAY_MS).getUTCDate();
  const { byDay, byMonthDay } = rule;
  return (
    isInMonths(rule, day) &&
    (byDay.length === 0 || byDay.some((one) => one.weekday === weekday)) &&
    (byMonthDay.length === 0 || byMonthDay.includes(date))
  );
}

function isInMonths({ byMonth }: Recurrence, day: number): boolean {
  return byMonth.length === 0 || byMonth.includes(new Date(day * DAY_MS).getUTCMonth() + 1);
}
