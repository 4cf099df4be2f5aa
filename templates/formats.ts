// Numbers, lists and dates as one language writes them, in the owner's time zone.
// Invariant: everything comes from `Intl`; the words around it belong to the phrase books.

import type { Day, DayOfYear, Language, Moment, Weekday, When } from "../functions/domain/model.ts";

export type Unit = "day" | "week" | "month" | "year";
export type Formats = {
  readonly language: Language;
  /** "Monday 23 November"; with the year when it is not this one. */
  day(day: Day): string;
  /** The owner's day of a moment, or the day itself. */
  when(when: When): string;
  /** "07:30" of a moment in the owner's zone. */
  time(moment: Moment): string;
  /** "07:30" as this language writes a wall clock time. */
  clock(time: string): string;
  weekday(weekday: Weekday): string;
  /** "14 August" of `--08-14`; with the year of a calendar day. */
  dayOfYear(date: DayOfYear): string;
  /** "2 weeks", "1 week". */
  unit(count: number, unit: Unit): string;
  /** "15 weeks", "8 months": whole units that have passed, never more than there were. */
  span(days: number): string;
  /** The owner's days from a day to now; negative for what is ahead. */
  daysSince(when: When): number;
  list(parts: readonly string[]): string;
  plural(count: number, forms: { readonly one: string; readonly other: string }): string;
};

/** A language as its owner writes it. */
export type Writing = Language | "en-US";

const LOCALES = { en: "en-GB", "en-US": "en-US", da: "da-DK" } as const satisfies Record<Writing, string>;
/** Times stand in settings as they are typed, so all are of 24 hours. */
const CLOCKS = { en: "en-GB", "en-US": "en-GB", da: "da-DK" } as const satisfies Record<Writing, string>;
// "23 November 2026" stays on one line; the weekday may stand before the break, the American with its comma.
const AFTER_WEEKDAY = /(?<=^\p{L}+, )\p{L}.*$|(?<= )(?:den )?\d.*$/u;
const DAY_MS = 86_400_000;
const WEEKDAYS: readonly Weekday[] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/** Formats of a language for an owner who lives in `timeZone`, at `now`. */
export function createFormats(writing: Writing, timeZone: string, now: Moment): Formats {
  const [locale, clock] = [LOCALES[writing], CLOCKS[writing]];
  const zone = knownZone(timeZone);
  const today = dayOf(now, zone);
  const unit = (count: number, unit: Unit) => unitFormat(locale, unit).format(count);
  const day = (day: Day) => writeDay(locale, day, day.slice(0, 4) !== today.slice(0, 4));
  const localDay = (when: When) => (when.length > 10 ? dayOf(when, zone) : when);
  return {
    language: writing === "en-US" ? "en" : writing,
    day,
    when: (when) => day(localDay(when)),
    time: (moment) => dateFormat(clock, zone, "clock").format(new Date(moment)),
    clock: (time) => dateFormat(clock, "UTC", "clock").format(new Date(`2000-01-01T${time}:00Z`)),
    // 3 January 2000 was a Monday.
    weekday: (weekday) => dateFormat(locale, "UTC", "weekday").format(Date.UTC(2000, 0, 3 + WEEKDAYS.indexOf(weekday))),
    dayOfYear: (date) => writeDayOfYear(locale, date),
    unit,
    span: (days) => writeSpan(days, unit),
    daysSince: (when) => Math.round((Date.parse(today) - Date.parse(localDay(when))) / DAY_MS),
    list: (parts) => listFormat(locale).format(parts),
    plural: (count, forms) => (pluralRules(locale).select(count) === "one" ? forms.one : forms.other),
  };
}

function writeDay(locale: string, day: Day, withYear: boolean): string {
  const parts = dateFormat(locale, "UTC", "day").formatToParts(new Date(day));
  // Danish says "mandag den 23. november" only in the format with a year; British English does without the comma there.
  const hasCommas = locale === LOCALES["en-US"];
  return parts
    .filter((part) => withYear || part.type !== "year")
    .map((part) => (part.type === "literal" && part.value === ", " && !hasCommas ? " " : part.value))
    .join("")
    .replace(/[,\s]+$/, "")
    .replace(AFTER_WEEKDAY, (rest) => rest.replaceAll(" ", "\u00a0"));
}

function writeDayOfYear(locale: string, date: DayOfYear): string {
  return date.startsWith("--")
    ? dateFormat(locale, "UTC", "yearly").format(new Date(`2000-${date.slice(2)}`))
    : dateFormat(locale, "UTC", "dated").format(new Date(date));
}

function writeSpan(days: number, unit: (count: number, unit: Unit) => string): string {
  const whole = Math.max(0, Math.floor(days));
  if (whole < 14) return unit(whole, "day");
  if (whole < 112) return unit(Math.floor(whole / 7), "week");
  if (whole < 731) return unit(Math.floor(whole / 30.44), "month");
  return unit(Math.floor(whole / 365.25), "year");
}

function dayOf(moment: Moment, timeZone: string): Day {
  // The Swedish locale writes ISO dates.
  return dateFormat("sv-SE", timeZone, "iso").format(new Date(moment));
}

function knownZone(timeZone: string): string {
  try {
    dateFormat("sv-SE", timeZone, "iso");
    return timeZone;
  } catch {
    return "UTC";
  }
}

const DATE_STYLES = {
  day: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  dated: { day: "numeric", month: "long", year: "numeric" },
  yearly: { day: "numeric", month: "long" },
  weekday: { weekday: "long" },
  clock: { hour: "2-digit", minute: "2-digit" },
  iso: {},
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

// Making a formatter takes a millisecond, and a digest needs the same few a hundred times.
const dateFormat = kept(
  (locale: string, timeZone: string, style: keyof typeof DATE_STYLES) =>
    new Intl.DateTimeFormat(locale, { ...DATE_STYLES[style], timeZone }),
);
const unitFormat = kept(
  (locale: string, unit: Unit) => new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }),
);
const listFormat = kept((locale: string) => new Intl.ListFormat(locale, { type: "conjunction" }));
const pluralRules = kept((locale: string) => new Intl.PluralRules(locale));

// Zones come from owners: more than this many formatters are never held.
const MOST_KEPT = 500;

function kept<Key extends string[], Made>(make: (...key: Key) => Made): (...key: Key) => Made {
  const made = new Map<string, Made>();
  return (...key) => {
    const name = key.join("\n");
    const known = made.get(name);
    if (known !== undefined) return known;
    if (made.size >= MOST_KEPT) made.clear();
    const fresh = make(...key);
    made.set(name, fresh);
    return fresh;
  };
}
