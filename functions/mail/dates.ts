// The date of a forwarded block, in whatever language and order its client printed it.
// Invariant: a pure function of the text and the given zone; an unreadable date is null, never a guess of today.

import { Temporal } from "temporal-polyfill";
import { findDay, type Day } from "./date-day.ts";
import { findClock, findDottedClock, findOffset, type Found, type Time } from "./date-clock.ts";

export type BlockDate = {
  /** Wall clock as printed, `YYYY-MM-DDTHH:MM`; midnight when the text names no time. */
  readonly local: string;
  /** The moment, ISO 8601 in UTC. */
  readonly utc: string;
};

/** No date that a client prints is longer. */
const maxDateLength = 120;

/**
 * Reads a date in any of the languages of `months.ts`; the zone in the text counts, else `timeZone` (IANA).
 * Day comes before month in numeric dates unless an upper-case AM or PM tells that the sender is American.
 */
export function readDate(text: string, timeZone: string): BlockDate | null {
  const raw = asPlain(text.slice(0, maxDateLength).replaceAll("=E2=80=8E", "")).replace(/\s+/gu, " ").trim();
  const lower = raw.toLowerCase().replace(/i̇/gu, "i");
  const clock = findClock(lower);
  const withoutClock = clock === null ? lower : blank(lower, clock);
  const day = findDay(withoutClock, /\d ?[AP]M\b/u.test(raw));
  if (day === null) return null;
  const time = clock ?? findDottedClock(blank(withoutClock, day));
  const offset = findOffset(time === null ? lower : lower.slice(time.end), lower);
  return toBlockDate(day.value, time?.value ?? { hour: 0, minute: 0, second: 0 }, offset, timeZone);
}

/** Full-width forms, marks that do not show, and digits of other scripts; most dates have none of them. */
function asPlain(text: string): string {
  if (/^[\x20-\x7e]*$/u.test(text)) return text;
  return text
    .normalize("NFKC")
    .replace(invisible, "")
    .replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59]/gu, toDigit);
}

/** Arabic, Persian, Devanagari, Bengali and Thai digits; each zero is at 0 or 6 of its row of sixteen. */
function toDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  return String(code >= 0x0966 && code <= 0x09ef ? (code & 15) - 6 : code & 15);
}

const invisible = /[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

function blank(text: string, found: Found<unknown>): string {
  return text.slice(0, found.start) + " ".repeat(found.end - found.start) + text.slice(found.end);
}

function toBlockDate(day: Day, time: Time, offset: number | null, timeZone: string): BlockDate | null {
  const wallClock = Date.UTC(day.year, day.month - 1, day.day, time.hour, time.minute, time.second);
  // 31 February rolls over: not a date.
  if (new Date(wallClock).getUTCDate() !== day.day || day.year < 1900 || day.year > 2200) return null;
  const moment = offset === null ? (inZone(wallClock, timeZone) ?? wallClock) : wallClock - offset * 60_000;
  const [month, date, hour, minute] = [day.month, day.day, time.hour, time.minute].map(twoDigits);
  return {
    local: `${day.year}-${month}-${date}T${hour}:${minute}`,
    utc: `${new Date(moment).toISOString().slice(0, 19)}Z`,
  };
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : `${value}`;
}

/** Milliseconds of a wall clock in a zone, across its summer time; null in an unknown zone, whose clock counts as UTC. */
function inZone(wallClock: number, timeZone: string): number | null {
  const known = stretches.find((one) => one.timeZone === timeZone && one.from < wallClock && wallClock < one.to);
  if (known !== undefined) return wallClock - known.offset;
  try {
    const local = Temporal.PlainDateTime.from(new Date(wallClock).toISOString().slice(0, 19));
    const zoned = local.toZonedDateTime(timeZone);
    stretches.unshift({ timeZone, offset: wallClock - zoned.epochMilliseconds, ...stretchAround(zoned) });
    stretches.length = Math.min(stretches.length, mostStretches);
    return zoned.epochMilliseconds;
  } catch {
    return null;
  }
}

/** Wall clocks between two changes of a zone's clock, in milliseconds as if UTC; the change's own day is left out. */
type Stretch = { readonly timeZone: string; readonly from: number; readonly to: number; readonly offset: number };

/** The last few: asking a zone takes longer than reading the rest of a date, and most dates are of one half-year. */
const stretches: Stretch[] = [];
const mostStretches = 8;
const dayMilliseconds = 86_400_000;

function stretchAround(zoned: Temporal.ZonedDateTime): Pick<Stretch, "from" | "to"> {
  const changed = zoned.getTimeZoneTransition("previous")?.epochMilliseconds ?? -Infinity;
  const changes = zoned.getTimeZoneTransition("next")?.epochMilliseconds ?? Infinity;
  return { from: changed + dayMilliseconds, to: changes - dayMilliseconds };
}
