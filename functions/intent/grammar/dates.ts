// Days in words: where the grammar expects one, and anywhere in a note.
// Invariant: the longest reading of a place wins; a text that is no date is undefined, a date that does not exist says so.

import { Temporal } from "temporal-polyfill";

import type { Day, Moment } from "../../domain/model.ts";
import { anchorAt, nearAnchorAt } from "./date-anchors.ts";
import {
  dayAndMonthAt,
  dayOfMonthAt,
  isoDateAt,
  monthAt,
  monthAndDayAt,
  monthFirstDateAt,
  numericDateAt,
} from "./date-calendar.ts";
import { dayOfOtherMonthAt, hyphenatedMonthAt, nearMonthAt, nthWeekdayAt, weekFromNearDayAt } from "./date-composed.ts";
import type { DateClock, DateForm, DateFound } from "./date-form.ts";
import { nearDayAt, spanAgoAt, spanAheadAt, unitAt, workingDaysAt } from "./date-relative.ts";
import { weekNumberAt, weekdayAt } from "./date-weekdays.ts";
import { AT_TIME, BEFORE, PARTS_OF_DAY } from "./date-words.ts";
import { phraseAt } from "./phrases.ts";
import { isMark, numberAt, scan, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";

export type { DateClock } from "./date-form.ts";
export type DateReading = { readonly kind: "day"; readonly day: Day } | { readonly kind: "no-such-date" };
export type DateFoundAt = { readonly reading: DateReading; readonly next: number };

/** What a day is read against: the moment, the owner's zone, and which way a bare weekday points. */
export type DateContext = {
  readonly now: Moment;
  readonly timeZone: string;
  /** American English puts the month first. */
  readonly monthFirst?: boolean;
  readonly toward: "future" | "past";
};

/** Reads a whole text as a day ("friday", "om 3 uger", "14/8", "until 1 May"); undefined when it is none. */
export function readDate(text: string, context: DateContext): DateReading | undefined {
  const line = scan(text.replace(/[\s.!?,;]+$/, ""));
  const found = dateAt(line, 0, { ...clockOf(context), where: "expected" });
  return found?.next === line.tokens.length ? found.reading : undefined;
}

/** The clock of dates for a moment in a zone. */
export function clockOf(context: DateContext): DateClock {
  const today = todayOf(context.now, context.timeZone);
  return { today, toward: context.toward, where: "expected", monthFirst: context.monthFirst ?? false };
}

/** The calendar day of a moment in a zone. */
export function todayOf(now: Moment, timeZone: string): Temporal.PlainDate {
  return Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).toPlainDate();
}

/** The longest date that begins at token `at`, with the small words before it and a time of day after it. */
export function dateAt(line: Line, at: number, clock: DateClock): DateFoundAt | undefined {
  let best: DateFound | undefined;
  let from = at;
  for (let skipped = 0; skipped <= MOST_SMALL_WORDS; skipped += 1) {
    for (const { read } of FORMS) {
      const found = read(line, from, clock);
      if (found !== undefined && found.next > Math.max(from, best?.next ?? 0)) best = found;
    }
    const small = phraseAt(line, from, BEFORE);
    if (small === undefined) break;
    from = isMark(line, small.next, ".") ? small.next + 1 : small.next;
  }
  return best === undefined ? undefined : { reading: readingOf(best), next: timeOfDayEnd(line, best.next) };
}

/** "no earlier than on the 14th" has four; more is prose. */
const MOST_SMALL_WORDS = 4;

/** Order settles only readings of equal length. */
const FORMS: readonly { readonly read: DateForm; readonly why: string }[] = [
  { read: isoDateAt, why: "2026-08-14 can be nothing else" },
  { read: monthFirstDateAt, why: "8/14 of American English: before the day's turn" },
  { read: numericDateAt, why: "14/8, 14.8.2026: day first" },
  { read: dayAndMonthAt, why: "14 August, d. 14. august, den første maj" },
  { read: monthAndDayAt, why: "August 14th" },
  { read: weekNumberAt, why: "week 34, tirsdag i uge 34" },
  { read: weekdayAt, why: "friday, next friday, i fredags, friday 14 august, tuesday next week" },
  { read: nearDayAt, why: "tomorrow, i forgårs" },
  { read: spanAgoAt, why: "2 weeks ago, for 2 uger siden" },
  { read: workingDaysAt, why: "in 10 working days" },
  { read: spanAheadAt, why: "in 2 weeks, om 14 dage, 3 weeks" },
  { read: unitAt, why: "next month, sidste uge" },
  { read: dayOfOtherMonthAt, why: "the 15th of next month, den 1. i næste måned" },
  { read: nthWeekdayAt, why: "the first Monday of May, sidste fredag i måneden" },
  { read: hyphenatedMonthAt, why: "mid-January" },
  { read: nearMonthAt, why: "last June, next May" },
  { read: weekFromNearDayAt, why: "tomorrow week, i morgen om en uge" },
  { read: nearAnchorAt, why: "last summer, næste jul" },
  { read: anchorAt, why: "after Christmas, til foråret, end of the month" },
  { read: monthAt, why: "in May, end of May, primo maj" },
  { read: dayOfMonthAt, why: "the 14th, d. 14." },
];

function readingOf(found: DateFound): DateReading {
  return found.day === undefined ? { kind: "no-such-date" } : { kind: "day", day: found.day.toString() };
}

/** Reads over "morning", "kl. 9", "at 9:30 am": a nudge has a day, not an hour. */
function timeOfDayEnd(line: Line, at: number): number {
  const part = phraseAt(line, at, PARTS_OF_DAY)?.next ?? at;
  const word = phraseAt(line, part, AT_TIME)?.next;
  if (word === undefined) return part;
  const hour = isMark(line, word, ".") ? word + 1 : word;
  if (numberAt(line, hour, 2) === undefined) return part;
  const minutes = isMark(line, hour + 1, ":.") && numberAt(line, hour + 2, 2) !== undefined ? hour + 3 : hour + 1;
  return ["am", "pm"].includes(wordAt(line, minutes)) ? minutes + 1 : minutes;
}
