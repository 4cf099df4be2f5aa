// The date of a forwarded block, in whatever language and order its client printed it.
// Invariant: a pure function of the text and the given zone; an unreadable date is null, never a guess of today.

import { Temporal } from "temporal-polyfill";
import { croatianMonthsByName, monthsByName } from "./words/months.ts";
import { zoneMinutes } from "./words/zones.ts";

export type BlockDate = {
  /** Wall clock as printed, `YYYY-MM-DDTHH:MM`; midnight when the text names no time. */
  readonly local: string;
  /** The moment, ISO 8601 in UTC. */
  readonly utc: string;
};

type Day = { readonly year: number; readonly month: number; readonly day: number };
type Time = { readonly hour: number; readonly minute: number; readonly second: number };
type Found<T> = { readonly value: T; readonly start: number; readonly end: number };

/** No date that a client prints is longer. */
const maxDateLength = 120;

/**
 * Reads a date in any of the languages of `months.ts`; the zone in the text counts, else `timeZone` (IANA).
 * Day comes before month in numeric dates unless an upper-case AM or PM tells that the sender is American.
 */
export function readDate(text: string, timeZone: string): BlockDate | null {
  const raw = text
    .slice(0, maxDateLength)
    .normalize("NFKC")
    .replace(invisible, "")
    .replace(/=E2=80=8E/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
  const lower = raw.toLowerCase().replace(/i̇/gu, "i");
  const clock = findClock(lower);
  const withoutClock = clock === null ? lower : blank(lower, clock);
  const day = findDay(withoutClock, /\d ?[AP]M\b/u.test(raw));
  if (day === null) return null;
  const time = clock ?? findDottedClock(blank(withoutClock, day));
  const offset = findOffset(time === null ? lower : lower.slice(time.end), lower);
  return toBlockDate(day.value, time?.value ?? { hour: 0, minute: 0, second: 0 }, offset, timeZone);
}

const invisible = /[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

function blank(text: string, found: Found<unknown>): string {
  return text.slice(0, found.start) + " ".repeat(found.end - found.start) + text.slice(found.end);
}

function findClock(text: string): Found<Time> | null {
  for (const pattern of clockPatterns) {
    const match = pattern.exec(text);
    if (match !== null) return toTime(match, text);
  }
  return null;
}

// 14:25:08 | 10h30, 10 h 30 | 14時25分, 14点25分, 14시 25분
const clockPatterns: readonly RegExp[] = [
  /(?<![\d+−])(?<!(?:gmt|utc)-)(\d{1,2}) ?: ?(\d{2})(?::(\d{2}))?(?!\d)/u,
  /(?<!\d)(\d{1,2}) ?h ?(\d{2})(?!\d)/u,
  /(?<!\d)(\d{1,2}) ?[時时点點시] ?(\d{1,2}) ?[分분]/u,
];

/** Finnish, Danish and Norwegian print 14.25; only looked for when the date is out of the way. */
function findDottedClock(text: string): Found<Time> | null {
  const match = /(?<![\d.])(\d{1,2})\.(\d{2})(?:\.(\d{2}))?(?![\d])/u.exec(text);
  if (match !== null) return toTime(match, text);
  const bare = /(?<!\d)(\d{1,2}) ?(?:am|pm|uhr)(?![a-z])/u.exec(text);
  return bare === null ? null : toTime(bare, text);
}

function toTime(match: RegExpExecArray, text: string): Found<Time> | null {
  const end = match.index + match[0].length;
  const half = halfOfDay(text.slice(Math.max(0, match.index - 12), match.index), text.slice(end, end + 8), match[0]);
  const hour = Number(match[1]);
  const value = {
    hour: half === "pm" && hour < 12 ? hour + 12 : half === "am" && hour === 12 ? 0 : hour,
    minute: Number(match[2] ?? 0),
    second: Number(match[3] ?? 0),
  };
  return value.hour > 23 || value.minute > 59 || value.second > 59 ? null : { value, start: match.index, end };
}

function halfOfDay(before: string, after: string, match: string): "am" | "pm" | null {
  if (/^ ?(?:p\.? ?m\b|μ\.? ?μ|ös\b|ch\b|م)/u.test(after) || /(?:오후|下午|午後|晚上|中午|ös) ?$/u.test(before))
    return "pm";
  if (/^ ?(?:a\.? ?m\b|π\.? ?μ|öö\b|sa\b|ص)/u.test(after) || /(?:오전|上午|午前|凌晨|早上|öö) ?$/u.test(before))
    return "am";
  return match.endsWith("pm") ? "pm" : match.endsWith("am") ? "am" : null;
}

function findDay(text: string, monthFirst: boolean): Found<Day> | null {
  return findYearFirst(text) ?? findNamedMonth(text) ?? findNumeric(text, monthFirst);
}

// 2021-10-27 | 2021. 10. 27. | 2021/10/27 | 2021年10月27日 | 2021년 10월 27일
function findYearFirst(text: string): Found<Day> | null {
  const match = /(?<!\d)(\d{4}) ?[-/.年년] ?(\d{1,2}) ?[-/.月월] ?(\d{1,2})(?!\d)/u.exec(text);
  if (match === null) return null;
  return toDay(match, { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) });
}

/** A month's name beside a number is the month; `mar.` beside none is a French Tuesday. */
function findNamedMonth(text: string): Found<Day> | null {
  const tokens = [...text.matchAll(/\d+|[\p{L}\p{M}’'׳]+/gu)].slice(0, 30);
  const months = /\d{4}\. (?:u |\d)|\d{4}\.$/u.test(text) && /\d\. ?\p{L}/u.test(text) ? croatianFirst : plainMonths;
  for (const index of tokens.keys()) {
    const month = monthOfToken(tokens, index, months);
    if (month === null) continue;
    const found = dayAround(tokens, index, month);
    const last = tokens[found?.last ?? -1];
    if (found !== null && last !== undefined) {
      return { value: found.day, start: tokens[0]?.index ?? 0, end: last.index + last[0].length };
    }
  }
  return null;
}

type Tokens = readonly RegExpExecArray[];
const plainMonths = (word: string): number | undefined => monthsByName.get(word);
const croatianFirst = (word: string): number | undefined => croatianMonthsByName.get(word) ?? monthsByName.get(word);

function monthOfToken(tokens: Tokens, index: number, months: (word: string) => number | undefined): number | null {
  const word = tokens[index]?.[0] ?? "";
  // Vietnamese: "27 thg 10, 2021", "27 tháng 10 năm 2021". The number itself is taken for the month's name.
  const before = tokens[index - 1]?.[0];
  if (before === "thg" || before === "tháng") return numberIn(word, 1, 12);
  if (/^\d/u.test(word)) return null;
  // Thai abbreviations have a full stop inside: "ต.ค."
  const next = tokens[index + 1]?.[0] ?? "";
  return months(word) ?? months(`${word}.${next}`) ?? null;
}

const fillers: ReadonlySet<string> = new Set([
  "de",
  "of",
  "den",
  "del",
  "d",
  "թ",
  "thg",
  "tháng",
  "ngày",
  "st",
  "nd",
  "rd",
  "th",
  "g",
  "р",
  "г",
  "m",
  "năm",
  "ต",
  "ค",
]);

type Dated = { readonly day: Day; /** Last token that belongs to the date. */ readonly last: number };

function dayAround(tokens: Tokens, index: number, month: number): Dated | null {
  const [before, beforeFar] = numbersFrom(tokens, index, -1);
  const [after, afterFar] = numbersFrom(tokens, index, 1);
  // 27 October 2021
  if (isDayNumber(before) && after !== undefined) return dated(before.value, month, after.value, after.index);
  // 2021 October 27
  if (isYearNumber(before) && isDayNumber(after)) return dated(after.value, month, before.value, after.index);
  // October 27, 2021
  if (isDayNumber(after) && afterFar !== undefined) return dated(after.value, month, afterFar.value, afterFar.index);
  // 2021, 27 October
  if (isDayNumber(before) && isYearNumber(beforeFar)) return dated(before.value, month, beforeFar.value, index);
  return null;
}

function dated(day: number, month: number, year: number, last: number): Dated {
  return { day: { day, month, year: fullYear(year) }, last };
}

type NumberToken = { readonly value: number; readonly index: number };

/** The next two numbers in a direction, with nothing but filling words between. */
function numbersFrom(tokens: Tokens, index: number, step: 1 | -1): readonly NumberToken[] {
  const numbers: NumberToken[] = [];
  for (let at = index + step; numbers.length < 2 && tokens[at] !== undefined; at += step) {
    const word = tokens[at]?.[0] ?? "";
    if (/^\d+$/u.test(word)) numbers.push({ value: Number(word), index: at });
    else if (!fillers.has(word)) break;
  }
  return numbers;
}

function isDayNumber(token: NumberToken | undefined): token is NumberToken {
  return token !== undefined && token.value >= 1 && token.value <= 31;
}

function isYearNumber(token: NumberToken | undefined): token is NumberToken {
  return token !== undefined && token.value > 31;
}

function findNumeric(text: string, monthFirst: boolean): Found<Day> | null {
  const match = /(?<!\d)(\d{1,2}) ?[./-] ?(\d{1,2}) ?[./-] ?(\d{4}|\d{2})(?!\d)/u.exec(text);
  if (match === null) return null;
  const [first, second] = [Number(match[1]), Number(match[2])];
  const american = (monthFirst && first <= 12) || second > 12;
  const year = fullYear(Number(match[3]));
  return toDay(match, american ? { year, month: first, day: second } : { year, month: second, day: first });
}

function toDay(match: RegExpExecArray, value: Day): Found<Day> | null {
  if (value.month < 1 || value.month > 12 || value.day < 1 || value.day > 31) return null;
  return { value, start: match.index, end: match.index + match[0].length };
}

function numberIn(word: string, low: number, high: number): number | null {
  const value = Number(word);
  return Number.isInteger(value) && value >= low && value <= high ? value : null;
}

/** Two digits are of this century up to 69; Thai years count from 543 BC. */
function fullYear(year: number): number {
  if (year < 100) return year < 70 ? 2000 + year : 1900 + year;
  return year > 2400 ? year - 543 : year;
}

/** Minutes east of UTC, looked for behind the clock and then anywhere. */
function findOffset(behind: string, whole: string): number | null {
  const numeric =
    /(?:^|[\s(])(?:gmt|utc)? ?([+−-])(\d{1,2}):?(\d{2})?(?!\d)/u.exec(behind) ??
    /(?:gmt|utc) ?([+−-])(\d{1,2}):?(\d{2})?/u.exec(whole);
  if (numeric !== null) {
    const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0);
    return minutes > 14 * 60 ? null : numeric[1] === "+" ? minutes : -minutes;
  }
  for (const word of behind.match(/\p{L}+/gu) ?? []) {
    const minutes = zoneMinutes.get(word);
    if (minutes !== undefined) return minutes;
  }
  return null;
}

function toBlockDate(day: Day, time: Time, offset: number | null, timeZone: string): BlockDate | null {
  try {
    const local = Temporal.PlainDateTime.from({ ...day, ...time }, { overflow: "reject" });
    const instant =
      offset === null
        ? local.toZonedDateTime(knownZone(timeZone)).toInstant()
        : local.toZonedDateTime("UTC").toInstant().subtract({ minutes: offset });
    return { local: local.toString({ smallestUnit: "minute" }), utc: instant.toString() };
  } catch {
    // 31 February, year 0: not a date.
    return null;
  }
}

function knownZone(timeZone: string): string {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timeZone);
    return timeZone;
  } catch {
    return "UTC";
  }
}
