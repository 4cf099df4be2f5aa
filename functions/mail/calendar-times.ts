// When something in a calendar is: DTSTART, DTEND, DURATION, RECURRENCE-ID, EXDATE as moments or days (RFC 5545, 3.3).
// Invariant: a moment is ISO 8601 in UTC with milliseconds, a whole day is its date; which zone it was told in is kept.

import { parameterOf } from "./content-lines.ts";
import type { ContentLine } from "./content-lines.ts";
import { DAY_LENGTH, DAY_MS, dayNumber, dayOfNumber, readStamp } from "./calendar-days.ts";
import type { CalendarDay, WallClock } from "./calendar-days.ts";
import { zoneNamed } from "./calendar-zones.ts";
import type { Zone, Zones } from "./calendar-zones.ts";

/** A time as it was told: its wall clock, and the zone that makes it a moment. A whole day has no zone. */
export type Told = {
  readonly local: WallClock | CalendarDay;
  readonly zone: Zone | undefined;
  /** The name of a zone that nobody knows; the reader's own was taken. */
  readonly unknownZone?: string;
};

export type TimeContext = {
  readonly zones: Zones;
  /** IANA: for floating times, and for zones that cannot be told. */
  readonly timeZone: string;
};

const utc: Zone = (local) => `${local}.000Z`;

/** The time of one line; undefined when it is none. */
export function readTime(line: ContentLine | undefined, context: TimeContext): Told | undefined {
  return line === undefined ? undefined : toldAt(line.value, line, context);
}

/** All times of lines that list several, such as EXDATE, each once; more than a series of a person has are left out. */
export function readTimes(lines: readonly ContentLine[], context: TimeContext): readonly Told[] {
  const times = new Map<string, Told>();
  let read = 0;
  for (const line of lines) {
    const tzid = parameterOf(line, "TZID");
    for (const value of line.value.split(",", maxListed)) {
      read += 1;
      if (read > maxListed) return [...times.values()];
      const told = toldAt(value.split("/")[0] ?? "", line, context);
      if (told !== undefined) times.set(`${value} ${tzid}`, told);
    }
  }
  return [...times.values()];
}

/** Whether each of the lines lists a time; of a long list the first is looked at. */
export function areReadable(lines: readonly ContentLine[], context: TimeContext): boolean {
  return lines.every((line) => toldAt(line.value.split(/[,/]/u, 1)[0] ?? "", line, context) !== undefined);
}

/** Five years of every day. */
const maxListed = 2000;

function toldAt(value: string, line: ContentLine, context: TimeContext): Told | undefined {
  // A zone in words that nobody quoted: `TZID=(UTC+01:00) Somewhere:20261203T090000` ends at its own colon.
  const colon = value.lastIndexOf(") ") === -1 ? -1 : value.lastIndexOf(":");
  const stamp = readStamp(value.slice(colon + 1));
  if (stamp === undefined) return undefined;
  const { local, isUtc } = stamp;
  if (local.length === DAY_LENGTH) return { local, zone: undefined };
  if (isUtc) return { local, zone: utc };
  const own = zoneNamed(context.timeZone);
  const told = parameterOf(line, "TZID");
  const tzid = told.startsWith("(") && colon !== -1 ? `${told}:${value.slice(0, colon)}` : told;
  if (tzid === "") return { local, zone: own };
  const zone = context.zones(tzid);
  return zone === undefined ? { local, zone: own, unknownZone: tzid } : { local, zone };
}

/** The moment or the day. */
export function momentOf({ local, zone }: Told): string {
  return zone === undefined ? local : zone(local);
}

/** The same time of day on another day. */
export function onDay(told: Told, day: number): Told {
  return { ...told, local: dayOfNumber(day) + told.local.slice(DAY_LENGTH) };
}

/** Milliseconds of `P1DT2H30M`; undefined for what is no duration. */
export function readDuration(value: string): number | undefined {
  const match = /^\+?P(?:(\d{1,4})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:(\d{1,6})S)?)?$/iu.exec(value);
  if (match === null) return undefined;
  const [, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match;
  const hoursInAll = (Number(weeks) * 7 + Number(days)) * 24 + Number(hours);
  return ((hoursInAll * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
}

/** When it ends, by the length that it has from its start; whole days end on their last day. */
export function endAfter(start: string, length: number): string {
  if (start.length > DAY_LENGTH) return new Date(Date.parse(start) + length).toISOString();
  const days = Math.max(1, Math.round(length / DAY_MS));
  return dayOfNumber(dayNumber(start) + days - 1);
}
