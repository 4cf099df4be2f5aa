// Days and moments in an owner's time zone: the only place in the core that knows about Temporal.
// Invariant: days are counted on the calendar, never as 24 hours, so that a change to or from summer time shifts nothing.
import { Temporal } from "temporal-polyfill";
import type { Day, DayOfYear, Moment, Owner, Weekday, When } from "./model.ts";

const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
const DAY_LENGTH = "2026-11-23".length;
/** A calendar day is read as one of UTC, where every day is as long as the next: a hundred times faster than a date object. */
const DAY_MS = 86_400_000;
const NANOSECONDS_A_MILLISECOND = 1_000_000;
/** 1 January 1970 was a Thursday. */
const EPOCH_WEEKDAY = 3;

/** The calendar day of a moment in a time zone (IANA); a day is its own day. Throws RangeError on anything else. */
export function dayOf(when: When, timeZone: string): Day {
  if (isDay(when)) return when;
  const milliseconds = Date.parse(when);
  const offset = Number.isNaN(milliseconds) ? undefined : offsetOn(Math.floor(milliseconds / DAY_MS), timeZone);
  if (offset === undefined) return zoned(when, timeZone).toPlainDate().toString();
  return new Date(milliseconds + offset).toISOString().slice(0, DAY_LENGTH);
}

/** Milliseconds ahead of UTC through all of a day of UTC; undefined for a day on which the clocks change. */
function offsetOn(utcDay: number, timeZone: string): number | undefined {
  const key = `${timeZone} ${utcDay}`;
  const known = OFFSETS.get(key);
  if (known !== undefined) return known === CHANGES ? undefined : known;
  const [start, end] = [utcDay, utcDay + 1].map((day) => offsetAt(new Date(day * DAY_MS).toISOString(), timeZone));
  if (OFFSETS.size >= OFFSETS_KEPT) OFFSETS.clear();
  OFFSETS.set(key, start !== undefined && start === end ? start : CHANGES);
  return start === end ? start : undefined;
}

/** A memory for speed alone: asking Temporal takes a hundred times as long, and a digest asks for thousands of days. */
const OFFSETS = new Map<string, number | typeof CHANGES>();
const OFFSETS_KEPT = 20_000;
const CHANGES = "changes";

function offsetAt(moment: Moment, timeZone: string): number {
  return zoned(moment, timeZone).offsetNanoseconds / NANOSECONDS_A_MILLISECOND;
}

/** Whether only the day is known, not the time of day. */
export function isDay(when: When): boolean {
  return when.length === DAY_LENGTH;
}

/** The day `n` days later (or earlier, when negative). */
export function addDays(day: Day, n: number): Day {
  return new Date((dayNumber(day) + n) * DAY_MS).toISOString().slice(0, DAY_LENGTH);
}

/** Days from `a` to `b`: 7 from a Monday to the next, negative when `b` is before `a`. */
export function daysBetween(a: Day, b: Day): number {
  return dayNumber(b) - dayNumber(a);
}

export function weekdayOf(day: Day): Weekday {
  return WEEKDAYS[(((dayNumber(day) + EPOCH_WEEKDAY) % 7) + 7) % 7] ?? "monday";
}

/**
 * The moment of a local time (`07:30`) on a day. A time that happens twice means the earlier one; a time that the
 * change to summer time leaves out moves on by the length of the gap (Temporal's `compatible`, RFC 5545 section 3.3.5).
 */
export function momentAt(day: Day, time: string, timeZone: string): Moment {
  const local = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: time });
  return toMoment(local.toInstant());
}

/** The owner's first digest slot strictly after a moment. */
export function nextDigestAt(digest: Owner["digest"], timeZone: string, after: Moment): Moment {
  const today = dayOf(after, timeZone);
  const ahead = (WEEKDAYS.indexOf(digest.weekday) - WEEKDAYS.indexOf(weekdayOf(today)) + 7) % 7;
  const day = addDays(today, ahead);
  const moment = momentAt(day, digest.time, timeZone);
  return moment > after ? moment : momentAt(addDays(day, 7), digest.time, timeZone);
}

/** The name of a digest: the local day on which it is due. */
export function slotOf(moment: Moment, timeZone: string): Day {
  return dayOf(moment, timeZone);
}

/**
 * The first time on or after `from` that a yearly day (`--08-14`) comes round; a calendar day (`1980-08-14`) counts as
 * its day and month. 29 February is kept on 28 February in common years.
 */
export function nextYearly(dayOfYear: DayOfYear, from: Day): Day {
  const year = Number(from.slice(0, 4));
  const thisYear = yearlyIn(dayOfYear, year);
  return thisYear >= from ? thisYear : yearlyIn(dayOfYear, year + 1);
}

/** A labelled date as it comes round next; `isLeapDay` where it is 29 February and that year has none. */
export function comesRound(
  { label, date }: { readonly label: string; readonly date: DayOfYear },
  from: Day,
): { readonly label: string; readonly day: Day; readonly isLeapDay?: true } {
  const day = nextYearly(date, from);
  return { label, day, ...(date.endsWith("02-29") && !day.endsWith("02-29") ? { isLeapDay: true } : {}) };
}

function yearlyIn(dayOfYear: DayOfYear, year: number): Day {
  const [month, day] = dayOfYear.slice(-"08-14".length).split("-").map(Number);
  if (month === undefined || day === undefined) throw new RangeError(`not a day of the year: ${dayOfYear}`);
  const lastOfMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1, Math.min(day, lastOfMonth))).toISOString().slice(0, DAY_LENGTH);
}

function dayNumber(day: Day): number {
  const moment = Date.parse(day);
  if (Number.isNaN(moment) || !isDay(day)) throw new RangeError(`not a day: ${day}`);
  return moment / DAY_MS;
}

function zoned(moment: Moment, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone);
}

/** Moments are compared as text, so all have exactly three decimals. */
function toMoment(instant: Temporal.Instant): Moment {
  return instant.toString({ smallestUnit: "millisecond" });
}
