// Days and wall clocks of calendars as text and as day numbers: arithmetic without a zone.
// Invariant: a wall clock is `YYYY-MM-DDTHH:MM:SS`, a day its first ten characters; both compare as text.

export type CalendarDay = string;
export type WallClock = string;

export const DAY_LENGTH = "2026-11-23".length;
export const DAY_MS = 86_400_000;
/** Day 0 was a Thursday; Monday is 0. */
const FIRST_WEEKDAY = 3;

export type DayParts = { readonly year: number; readonly month: number; readonly day: number };

/** Days since 1 January 1970 of a day or a wall clock; NaN for what is neither. */
export function dayNumber(day: CalendarDay): number {
  return Math.floor(Date.parse(`${day.slice(0, DAY_LENGTH)}T00:00:00Z`) / DAY_MS);
}

/** The day so many days after 1 January 1970. Throws RangeError beyond what a date can be. */
export function dayOfNumber(number: number): CalendarDay {
  return new Date(number * DAY_MS).toISOString().slice(0, DAY_LENGTH);
}

/** Year, month (1 to 12) and day of a day. */
export function partsOf(day: CalendarDay): DayParts {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

/** The day number of a date whose month may lie outside 1 to 12; a day that the month lacks is undefined. */
export function numberOfDate(year: number, month: number, day: number): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  return new Date(time).getUTCDate() === day ? Math.floor(time / DAY_MS) : undefined;
}

/** 28 to 31; months count from 1. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOfNumber(number: number): number {
  return (((number + FIRST_WEEKDAY) % 7) + 7) % 7;
}

/** Years that a calendar can mean; Outlook begins its zones in 1601. */
const YEARS = { first: 1600, last: 2200 } as const;

/** `20261123T090000` or `20261123` as a wall clock or a day; undefined for what is no date. A leap second is the one before. */
export function readStamp(
  value: string,
): { readonly local: WallClock | CalendarDay; readonly isUtc: boolean } | undefined {
  const match = /^(\d{4})-?(\d{2})-?(\d{2})(?:T(\d{2}):?(\d{2}):?(\d{2})?(?:\.\d{1,9})?(Z)?)?$/iu.exec(value.trim());
  if (match === null) return undefined;
  const [, year = "", month = "", day = "", hour, minute = "00", second = "00", zulu] = match;
  const isDate = numberOfDate(Number(year), Number(month), Number(day)) !== undefined && Number(month) <= 12;
  if (!isDate || Number(month) < 1 || Number(year) < YEARS.first || Number(year) > YEARS.last) return undefined;
  const date = `${year}-${month}-${day}`;
  if (hour === undefined) return { local: date, isUtc: false };
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return undefined;
  const clock = `${date}T${hour}:${minute}:${second === "60" ? "59" : second}`;
  return { local: clock, isUtc: zulu !== undefined };
}
