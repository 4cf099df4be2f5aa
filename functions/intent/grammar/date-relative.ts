// Days counted from today: tomorrow, in 3 weeks, for 2 uger siden, next month.
// Invariant: months are calendar months clipped to their end; "next week" and "next month" are their first day.

import { addSpan, amountAt, spanAt } from "./intervals.ts";
import type { DateClock, DateFound } from "./date-form.ts";
import {
  AGO,
  AGO_BEFORE,
  AHEAD,
  FROM_NOW,
  MODIFIER_INDEX,
  NEAR_DAY_INDEX,
  UNIT_INDEX,
  WORKING_DAYS,
} from "./date-words.ts";
import { phraseAt } from "./phrases.ts";
import type { Line } from "./scan.ts";
import type { Modifier, Unit } from "./words.ts";

/** `today`, `i morgen`, `the day before yesterday`, `forleden`. */
export function nearDayAt(line: Line, at: number, clock: DateClock): DateFound | undefined {
  const near = phraseAt(line, at, NEAR_DAY_INDEX);
  return near === undefined ? undefined : { day: clock.today.add({ days: Number(near.meaning) }), next: near.next };
}

/** `in 3 weeks`, `om 14 dage`, `3 weeks from now`; a bare span only where a date ahead must stand. */
export function spanAheadAt(line: Line, at: number, clock: DateClock): DateFound | undefined {
  const ahead = phraseAt(line, at, AHEAD);
  const span = aheadSpanAt(line, ahead?.next ?? at);
  if (span === undefined) return undefined;
  const after = phraseAt(line, span.next, FROM_NOW);
  const isBare = ahead === undefined && after === undefined;
  if (isBare && (clock.where === "anywhere" || clock.toward === "past")) return undefined;
  return { day: addSpan(clock.today, span.span), next: after?.next ?? span.next };
}

/** `in 10 working days`, `om 3 hverdage`: Saturdays and Sundays are passed over. */
export function workingDaysAt(line: Line, at: number, clock: DateClock): DateFound | undefined {
  const ahead = phraseAt(line, at, AHEAD);
  const amount = ahead === undefined ? undefined : amountAt(line, ahead.next);
  const unit = amount === undefined ? undefined : phraseAt(line, amount.next, WORKING_DAYS);
  if (amount === undefined || unit === undefined || amount.amount > MOST_WORKING_DAYS) return undefined;
  let day = clock.today;
  for (let left = Math.ceil(amount.amount); left > 0; left -= day.dayOfWeek > 5 ? 0 : 1) day = day.add({ days: 1 });
  return { day, next: unit.next };
}
const MOST_WORKING_DAYS = 260;

/** `2 weeks ago`, `a month back`, `for 2 uger siden`. */
export function spanAgoAt(line: Line, at: number, clock: DateClock): DateFound | undefined {
  const before = phraseAt(line, at, AGO_BEFORE);
  const span = spanAt(line, before?.next ?? at);
  const ago = span === undefined ? undefined : phraseAt(line, span.next, AGO);
  return span === undefined || ago === undefined
    ? undefined
    : { day: addSpan(clock.today, span.span, -1), next: ago.next };
}

/** `next week` (its Monday), `next month` (its first), `sidste uge` (seven days ago), `this week` (today). */
export function unitAt(line: Line, at: number, clock: DateClock): DateFound | undefined {
  const modifier = phraseAt(line, at, MODIFIER_INDEX);
  const unit = modifier === undefined ? undefined : phraseAt(line, modifier.next, UNIT_INDEX);
  if (modifier === undefined || unit === undefined) return undefined;
  return { day: dayOfUnit(modifier.meaning, unit.meaning, clock), next: unit.next };
}

/** "om en 3 ugers tid" puts an article between. */
function aheadSpanAt(line: Line, at: number) {
  return spanAt(line, at);
}

function dayOfUnit(modifier: Modifier, unit: Unit, clock: DateClock) {
  const { today } = clock;
  switch (modifier) {
    case "this":
      return today;
    case "last":
      return addSpan(today, BACK[unit], -1);
    case "next":
      return startOfNext(unit, clock);
  }
}

const BACK: Readonly<Record<Unit, { readonly months: number; readonly days: number }>> = {
  day: { months: 0, days: 1 },
  week: { months: 0, days: 7 },
  fortnight: { months: 0, days: 14 },
  month: { months: 1, days: 0 },
  quarter: { months: 3, days: 0 },
  "half-year": { months: 6, days: 0 },
  year: { months: 12, days: 0 },
};

function startOfNext(unit: Unit, { today }: DateClock) {
  switch (unit) {
    case "day":
      return today.add({ days: 1 });
    case "week":
      return today.add({ days: 8 - today.dayOfWeek });
    case "fortnight":
      return today.add({ days: 14 });
    case "month":
      return today.with({ day: 1 }).add({ months: 1 });
    case "quarter":
      return today.with({ day: 1 }).add({ months: 3 - ((today.month - 1) % 3) });
    case "half-year":
      return today.with({ day: 1 }).add({ months: 6 - ((today.month - 1) % 6) });
    case "year":
      return today.with({ month: 1, day: 1 }).add({ years: 1 });
  }
}
