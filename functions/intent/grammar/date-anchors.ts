// Days that have a name and no number: after Christmas, til foråret, the end of the month.
// Invariant: an anchor is the nearest such day that way; after Christmas is 27 December.

import { Temporal } from "temporal-polyfill";

import type { DateClock, DateFound } from "./date-form.ts";
import { nearestDay } from "./date-form.ts";
import { nearestWeek } from "./date-weekdays.ts";
import { ANCHOR_INDEX, MODIFIER_INDEX } from "./date-words.ts";
import { phraseAt } from "./phrases.ts";
import { numberAt, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";
import type { Anchor } from "./words.ts";

/** `last summer`, `næste jul`: the latest or the next one, whichever way the clock points. */
export function nearAnchorAt(line: Line, at: number, clock: DateClock): DateFound | undefined {
  const near = phraseAt(line, at, MODIFIER_INDEX);
  const anchor = near === undefined || near.meaning === "this" ? undefined : phraseAt(line, near.next, ANCHOR_INDEX);
  if (anchor === undefined) return undefined;
  const toward = near?.meaning === "last" ? "past" : "future";
  return { day: DAY_BY_ANCHOR[anchor.meaning]({ ...clock, toward }), next: anchor.next };
}

/** Reads a named day at token `at`. Inside a note a bare season is mostly no date: two words at least. */
export function anchorAt(line: Line, at: number, clock: DateClock): DateFound | undefined {
  const anchor = phraseAt(line, at, ANCHOR_INDEX);
  const dated = anchor === undefined ? undefined : ofYear(line, anchor.next, anchor.meaning, clock);
  if (dated !== undefined) return dated;
  if (anchor === undefined || (clock.where === "anywhere" && anchor.next === at + 1)) return undefined;
  return { day: DAY_BY_ANCHOR[anchor.meaning](clock), next: anchor.next };
}

/** `spring 2023`, `the spring of 2023`, `i foråret 2023`: a season with its year. */
function ofYear(line: Line, at: number, anchor: Anchor, clock: DateClock): DateFound | undefined {
  const place = wordAt(line, at) === "of" ? at + 1 : at;
  const year = line.tokens[place]?.text.length === 4 ? numberAt(line, place) : undefined;
  const isNear = year !== undefined && Math.abs(year - clock.today.year) <= MOST_YEARS_AWAY;
  if (!isNear || !SEASONS.has(anchor)) return undefined;
  return { day: DAY_BY_ANCHOR[anchor](clock)?.with({ year }), next: place + 1 };
}
const MOST_YEARS_AWAY = 80;
const SEASONS: ReadonlySet<Anchor> = new Set<Anchor>(["spring", "summer", "autumn", "winter"]);

type AnchorDay = (clock: DateClock) => Temporal.PlainDate | undefined;

const DAY_BY_ANCHOR: Readonly<Record<Anchor, AnchorDay>> = {
  "before-christmas": yearly(12, 20),
  christmas: yearly(12, 24),
  "after-christmas": yearly(12, 27),
  "new-year": yearly(1, 2),
  "before-easter": easter(-4),
  "after-easter": easter(2),
  "before-summer": yearly(6, 24),
  "after-summer": yearly(8, 15),
  // An American's are those of Christmas and the new year; of others in Europe, those of the summer.
  "after-holidays": (clock) => (clock.monthFirst === true ? yearly(1, 2) : yearly(8, 15))(clock),
  spring: yearly(3, 1),
  summer: yearly(6, 1),
  autumn: yearly(9, 1),
  winter: yearly(12, 1),
  "christmas-day": yearly(12, 25),
  "second-christmas-day": yearly(12, 26),
  "new-year-day": yearly(1, 1),
  shrovetide: easter(-49),
  "maundy-thursday": easter(-3),
  "good-friday": easter(-2),
  easter: easter(0),
  "easter-monday": easter(1),
  ascension: easter(39),
  whitsun: easter(49),
  "after-whitsun": easter(51),
  "midsummer-eve": yearly(6, 23),
  halloween: yearly(10, 31),
  valentine: yearly(2, 14),
  // The weeks of most Danish schools.
  "winter-break": weekly(7),
  "after-winter-break": weekly(8),
  "autumn-break": weekly(42),
  "after-autumn-break": weekly(43),
  weekend: saturday,
  "after-weekend": ({ today }) => mondayIn(today, 1),
  "mid-week": ({ today }) => (today.dayOfWeek < 3 ? mondayIn(today, 0) : mondayIn(today, 1)).add({ days: 2 }),
  "start-of-next-week": ({ today }) => mondayIn(today, 1),
  "mid-next-week": ({ today }) => mondayIn(today, 1).add({ days: 2 }),
  "end-of-next-week": ({ today }) => mondayIn(today, 1).add({ days: 4 }),
  "week-after-next": ({ today }) => mondayIn(today, 2),
  "end-of-week": ({ today }) => today.add({ days: (5 - today.dayOfWeek + 7) % 7 }),
  "end-of-month": ({ today }) => today.with({ day: today.daysInMonth }),
  "end-of-next-month": ({ today }) => lastOfMonth(today.with({ day: 1 }).add({ months: 1 })),
  "end-of-quarter": ({ today }) => lastOfMonth(today.with({ day: 1 }).add({ months: 2 - ((today.month - 1) % 3) })),
  "end-of-year": yearly(12, 31),
  "mid-month": ({ today }) => midMonth(today),
  "first-of-next-month": ({ today }) => today.with({ day: 1 }).add({ months: 1 }),
};

function yearly(month: number, day: number): AnchorDay {
  return (clock) => nearestDay(month, day, clock);
}

function weekly(week: number): AnchorDay {
  return (clock) => nearestWeek(week, clock);
}

/** The next one, or the latest; on a Saturday itself the one a week on. */
function saturday({ today, toward }: DateClock): Temporal.PlainDate {
  if (toward === "past") return today.subtract({ days: (today.dayOfWeek - 6 + 7) % 7 });
  return today.add({ days: (6 - today.dayOfWeek + 7) % 7 || 7 });
}

/** The Monday so many weeks after that of this week. */
function mondayIn(today: Temporal.PlainDate, weeks: number): Temporal.PlainDate {
  return today.add({ days: 1 - today.dayOfWeek + 7 * weeks });
}

function easter(offset: number): AnchorDay {
  return ({ today, toward }) => {
    const step = toward === "future" ? 1 : -1;
    const thisYear = easterSunday(today.year).add({ days: offset });
    const isThatWay = Temporal.PlainDate.compare(thisYear, today) * step >= 0;
    return isThatWay ? thisYear : easterSunday(today.year + step).add({ days: offset });
  };
}

/** Gregorian Easter by the anonymous computus (Meeus, Astronomical Algorithms, chapter 8). */
function easterSunday(year: number): Temporal.PlainDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const skipped = Math.floor(century / 4);
  const moon = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - skipped - moon + 15) % 30;
  const inCentury = year % 100;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const count = epact + weekday - 7 * late + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(count / 31), day: (count % 31) + 1 });
}

function lastOfMonth(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.with({ day: day.daysInMonth });
}

function midMonth(today: Temporal.PlainDate): Temporal.PlainDate {
  const middle = today.with({ day: 15 });
  return today.day <= 15 ? middle : middle.add({ months: 1 });
}
