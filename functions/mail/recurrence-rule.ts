// What an RRULE says (RFC 5545, 3.3.10), as far as calendars of people write it.
// Invariant: every list is bounded; a frequency shorter than a day is no rule that a meeting has.

import { readStamp } from "./calendar-days.ts";

export type Recurrence = {
  readonly frequency: "daily" | "weekly" | "monthly" | "yearly";
  readonly interval: number;
  readonly count?: number;
  /** A UTC stamp, a wall clock or a day, as written. */
  readonly until?: string;
  /** 0 for Monday; `nth` counts within the month or the year, from its end when negative, 0 for every one. */
  readonly byDay: readonly { readonly nth: number; readonly weekday: number }[];
  readonly byMonthDay: readonly number[];
  readonly byMonth: readonly number[];
  readonly bySetPosition: readonly number[];
  readonly weekStart: number;
};

const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
const FREQUENCIES: ReadonlyMap<string, Recurrence["frequency"]> = new Map([
  ["DAILY", "daily"],
  ["WEEKLY", "weekly"],
  ["MONTHLY", "monthly"],
  ["YEARLY", "yearly"],
]);
/** No list of a rule has more: 31 days, 5 of each weekday. */
const maxListed = 62;
const maxInterval = 1000;

const always = (): boolean => true;
const isCount = (text: string): boolean => Number.parseInt(text, 10) > 0;
/** One value says no more than the first time does. */
const isOne = (text: string): boolean => !text.includes(",");

/** The parts of a rule that are followed, and with which values. A part without a name is a semicolon too many. */
const FOLLOWED: ReadonlyMap<string, (text: string) => boolean> = new Map([
  ["", always],
  ["FREQ", always],
  ["INTERVAL", isCount],
  ["COUNT", isCount],
  ["UNTIL", (text) => readStamp(text) !== undefined],
  ["BYDAY", (text) => listOf(text).every((day) => readDay(day).length > 0)],
  ["BYMONTHDAY", always],
  ["BYMONTH", always],
  ["BYSETPOS", always],
  ["WKST", always],
  ["BYHOUR", isOne],
  ["BYMINUTE", isOne],
  ["BYSECOND", isOne],
  // RFC 7529: which calendar counts, and what becomes of days that a month has not.
  ["SKIP", always],
  ["RSCALE", (text) => text === "GREGORIAN"],
]);

/** The rule, or undefined when it cannot be followed in all that it says. */
export function readRecurrence(value: string): Recurrence | undefined {
  const parts = partsOf(value);
  const frequency = FREQUENCIES.get(parts.get("FREQ") ?? "");
  if (frequency === undefined || ![...parts].every(isFollowed)) return undefined;
  const count = Number.parseInt(parts.get("COUNT") ?? "", 10);
  const until = parts.get("UNTIL");
  const weekStart = weekdayOf(parts.get("WKST") ?? "");
  return {
    frequency,
    interval: Math.min(maxInterval, Math.max(1, Number.parseInt(parts.get("INTERVAL") ?? "1", 10) || 1)),
    ...(count > 0 ? { count } : {}),
    ...(until === undefined ? {} : { until }),
    byDay: listOf(parts.get("BYDAY")).flatMap(readDay),
    byMonthDay: numbersOf(parts.get("BYMONTHDAY"), 31),
    byMonth: numbersOf(parts.get("BYMONTH"), 12).filter((month) => month > 0),
    bySetPosition: numbersOf(parts.get("BYSETPOS"), 366),
    weekStart: weekStart === -1 ? 0 : weekStart,
  };
}

function partsOf(value: string): ReadonlyMap<string, string> {
  const parts = value.slice(0, 1000).split(";");
  return new Map(
    parts.map((part) => {
      const [name = "", text = ""] = part.split("=", 2);
      return [name.trim().toUpperCase(), text.trim().toUpperCase()];
    }),
  );
}

function isFollowed([name, text]: readonly [string, string]): boolean {
  return name.startsWith("X-") || FOLLOWED.get(name)?.(text) === true;
}

function listOf(text: string | undefined): readonly string[] {
  return text === undefined ? [] : text.split(",", maxListed);
}

function numbersOf(text: string | undefined, most: number): readonly number[] {
  return listOf(text)
    .map((one) => Number.parseInt(one, 10))
    .filter((one) => one !== 0 && Math.abs(one) <= most);
}

function readDay(text: string): Recurrence["byDay"] {
  const match = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/u.exec(text.trim());
  return match === null ? [] : [{ nth: Number(match[1] ?? 0), weekday: weekdayOf(match[2] ?? "") }];
}

function weekdayOf(word: string): number {
  return WEEKDAYS.findIndex((weekday) => weekday === word);
}
