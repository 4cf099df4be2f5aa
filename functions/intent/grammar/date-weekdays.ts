// Weekdays and numbered weeks.
// Invariant: a weekday is its next day, seven days ahead on that weekday itself; past words the latest before today.

import { Temporal } from "temporal-polyfill";

import type { Weekday } from "../../domain/model.ts";
import { addSpan, spanAt } from "./intervals.ts";
import { dayAndMonthAt, isoDateAt, monthAndDayAt, monthFirstDateAt, numericDateAt } from "./date-calendar.ts";
import type { DateClock, DateFound } from "./date-form.ts";
import {
  AHEAD,
  BEFORE,
  MODIFIER_INDEX,
  PAST_WEEKDAY_INDEX,
  SHORT_WEEKDAY_INDEX,
  UNIT_INDEX,
  WEEKDAYS,
  WEEK_LATER,
  WEEKDAY_INDEX,
  WEEK_NUMBER,
} from "./date-words.ts";
import { phraseAt, wordSet } from "./phrases.ts";
import { isMark, numberAt, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";

/** `friday`, `next friday`, `i fredags`, `friday 14 august`, `tuesday next week`, `fredag om 2 uger`. */
export function weekdayAt(line: Line, at: number, clock: DateClock): DateFound | undefined {
  const past = phraseAt(line, at, PAST_WEEKDAY_INDEX);
  if (past !== undefined) return { day: latestBefore(past.meaning, clock.today), next: past.next };
  const modifier = phraseAt(line, at, MODIFIER_INDEX);
  const from = modifier?.next ?? at;
  const weekday = phraseAt(line, from, WEEKDAY_INDEX) ?? shortWeekdayAt(line, from, clock);
  if (weekday === undefined) return nextWeekWeekdayAt(line, at, clock) ?? weekOnAt(line, at, clock);
  return qualifiedAt(line, weekday.next, weekday.meaning, clock) ?? plainWeekday(weekday, modifier?.meaning, clock);
}

/** `week 34`, `uge 34, 2027`, `tirsdag i uge 34` is read by the weekday. */
export function weekNumberAt(line: Line, at: number, clock: DateClock): DateFound | undefined {
  const word = phraseAt(line, at, WEEK_NUMBER);
  if (word === undefined) return undefined;
  const numberIndex = isMark(line, word.next, ".") ? word.next + 1 : word.next;
  const week = numberAt(line, numberIndex, 2);
  if (week === undefined) return undefined;
  const yearIndex = isMark(line, numberIndex + 1, ",/-") ? numberIndex + 2 : numberIndex + 1;
  const year = line.tokens[yearIndex]?.text.length === 4 ? numberAt(line, yearIndex) : undefined;
  if (year !== undefined) return { day: mondayOfWeek(week, year), next: yearIndex + 1 };
  return { day: nearestWeek(week, clock), next: numberIndex + 1 };
}

function shortWeekdayAt(line: Line, at: number, clock: DateClock) {
  return clock.where === "expected" && !isSomebodys(line, at) ? phraseAt(line, at, SHORT_WEEKDAY_INDEX) : undefined;
}

/** "Hans søn", "how her son's wed", "the sun": words of their own, and not the short form of a day. */
function isSomebodys(line: Line, at: number): boolean {
  const before = line.tokens[at - 1];
  return before !== undefined && (POSSESSIVES.has(before.word) || /\p{L}['’]s?$/u.test(before.text));
}

const POSSESSIVES = wordSet(
  "my|your|his|her|its|our|their|the|a|min|mit|din|dit|sin|sit|hans|hendes|dens|vores|jeres|deres|en|et",
);

function plainWeekday(
  { meaning, next }: { readonly meaning: Weekday; readonly next: number },
  modifier: "next" | "last" | "this" | undefined,
  clock: DateClock,
): DateFound {
  const isPast = modifier === "last" || (modifier !== "next" && clock.toward === "past");
  return { day: isPast ? latestBefore(meaning, clock.today) : nextAfter(meaning, clock.today), next };
}

/** What after a weekday names the day more exactly: a date, a week, a number of weeks. */
function qualifiedAt(line: Line, at: number, weekday: Weekday, clock: DateClock): DateFound | undefined {
  const comma = isMark(line, at, ",.") ? at + 1 : at;
  const small = phraseAt(line, comma, BEFORE)?.next ?? comma;
  const from = small > comma && isMark(line, small, ".") ? small + 1 : small;
  const calendar =
    isoDateAt(line, from) ??
    monthFirstDateAt(line, from, clock) ??
    numericDateAt(line, from, clock) ??
    dayAndMonthAt(line, from, clock) ??
    monthAndDayAt(line, from, clock);
  if (calendar !== undefined) return calendar;
  const later = weekLaterAt(line, at, weekday, clock);
  if (later !== undefined) return later;
  const week = weekAt(line, at, clock) ?? weekAt(line, small, clock);
  return week?.day === undefined ? undefined : { day: inWeekOf(week.day, weekday), next: week.next };
}

function weekAt(line: Line, at: number, clock: DateClock): DateFound | undefined {
  const numbered = weekNumberAt(line, at, clock);
  if (numbered !== undefined) return numbered;
  const ahead = phraseAt(line, at, AHEAD);
  const span = ahead === undefined ? undefined : spanAt(line, ahead.next);
  if (span !== undefined && span.span.months === 0) return { day: addSpan(clock.today, span.span), next: span.next };
  const modifier = phraseAt(line, at, MODIFIER_INDEX);
  const unit = modifier === undefined ? undefined : phraseAt(line, modifier.next, UNIT_INDEX);
  if (modifier === undefined || unit === undefined || unit.meaning !== "week") return undefined;
  const weeks = { next: 1, this: 0, last: -1 }[modifier.meaning];
  return { day: clock.today.add({ weeks }), next: unit.next };
}

/** `Tuesday week`, `mandag om otte dage`: a week after the next one. */
function weekLaterAt(line: Line, at: number, weekday: Weekday, { today }: DateClock): DateFound | undefined {
  const later = phraseAt(line, at, WEEK_LATER);
  const isNumbered = later !== undefined && numberAt(line, later.next, 2) !== undefined;
  if (later === undefined || isNumbered) return undefined;
  return { day: nextAfter(weekday, today).add({ days: 7 }), next: later.next };
}

/** `next week Tuesday`, `næste uge på tirsdag`. */
function nextWeekWeekdayAt(line: Line, at: number, clock: DateClock): DateFound | undefined {
  const week = weekAt(line, at, clock);
  if (week?.day === undefined) return undefined;
  const small = phraseAt(line, week.next, BEFORE)?.next ?? week.next;
  const weekday = phraseAt(line, small, WEEKDAY_INDEX);
  return weekday === undefined ? undefined : { day: inWeekOf(week.day, weekday.meaning), next: weekday.next };
}

/** `a week on Tuesday`. */
function weekOnAt(line: Line, at: number, { today }: DateClock): DateFound | undefined {
  const span = spanAt(line, at);
  if (span === undefined || !["on", "from"].includes(wordAt(line, span.next))) return undefined;
  const weekday = phraseAt(line, span.next + 1, WEEKDAY_INDEX);
  return weekday === undefined
    ? undefined
    : { day: addSpan(nextAfter(weekday.meaning, today), span.span), next: weekday.next };
}

function nextAfter(weekday: Weekday, today: Temporal.PlainDate): Temporal.PlainDate {
  const ahead = (WEEKDAYS.indexOf(weekday) + 1 - today.dayOfWeek + 7) % 7;
  return today.add({ days: ahead === 0 ? 7 : ahead });
}

function latestBefore(weekday: Weekday, today: Temporal.PlainDate): Temporal.PlainDate {
  const back = (today.dayOfWeek - (WEEKDAYS.indexOf(weekday) + 1) + 7) % 7;
  return today.subtract({ days: back === 0 ? 7 : back });
}

function inWeekOf(day: Temporal.PlainDate, weekday: Weekday): Temporal.PlainDate {
  return day.add({ days: WEEKDAYS.indexOf(weekday) + 1 - day.dayOfWeek });
}

/** ISO 8601: week 1 is the week of 4 January. */
function mondayOfWeek(week: number, year: number): Temporal.PlainDate | undefined {
  const fourth = Temporal.PlainDate.from({ year, month: 1, day: 4 });
  const monday = fourth.add({ days: 1 - fourth.dayOfWeek + 7 * (week - 1) });
  return week >= 1 && monday.weekOfYear === week ? monday : undefined;
}

/** The Monday of the nearest week of this number. */
export function nearestWeek(week: number, clock: DateClock): Temporal.PlainDate | undefined {
  const step = clock.toward === "future" ? 1 : -1;
  // Most years have no week 53, and nobody means one that is five years away.
  const mostYears = clock.toward === "future" ? 1 : 7;
  for (let years = 0; years <= mostYears; years += 1) {
    const monday = mondayOfWeek(week, clock.today.year + step * years);
    if (monday !== undefined && Temporal.PlainDate.compare(monday, clock.today) * step >= 0) return monday;
  }
  return undefined;
}
