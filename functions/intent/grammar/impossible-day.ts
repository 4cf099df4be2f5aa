// "Lunch with Anna 31/2", "uge 54", "kl. 25.00": a contact told with a time that there is not is answered, and not taken for
// one of today. Invariant: only what can be meant as a time counts; "the 50/50 deal" and "we won 28:25" are none.

import type { Command } from "../../domain/commands.ts";
import { ARTICLES } from "./command-words.ts";
import { AT_TIME, BEFORE, NEAR_DAY_INDEX, WEEKDAY_INDEX, WEEK_NUMBER } from "./date-words.ts";
import { dateAt } from "./dates.ts";
import { isGivenName } from "./given-names.ts";
import { endsAt } from "./line-ends.ts";
import { phraseAt } from "./phrases.ts";
import { clockAhead, clockBehind } from "./reader.ts";
import type { Reader, Rule } from "./reader.ts";
import { respelled } from "./respelled.ts";
import { isMark, numberAt, scan, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";

/** The rule, but for lines whose contact would be of a day that there is not. */
export function onRealDay(rule: Rule): Rule {
  return (line, reader) => {
    const commands = rule(line, reader);
    const told = commands?.find((command) => command.kind === "record");
    if (told?.kind !== "record") return commands;
    const isAmiss =
      hasImpossibleDay(line, reader) || (told.at === reader.today.toString() && hasUnreadDay(told, line, reader));
    return isAmiss ? [notThatDay(line)] : commands;
  };
}

function notThatDay(line: Line): Command {
  return { kind: "not-understood", line: line.text.trim(), why: "no-such-day-told" };
}

/** "On firday", "ringede i overmorgen": a day was told, and today it was not. */
function hasUnreadDay({ note = "" }: Told, line: Line, reader: Reader): boolean {
  const isSlip = line.tokens.some(
    ({ word }, at) => word !== "" && ON.has(wordAt(line, at - 1)) && isSlipOfWeekday(line, at),
  );
  return isSlip || isDayToCome(scan(note), reader);
}
type Told = Extract<Command, { kind: "record" }>;
const ON: ReadonlySet<string> = new Set(["on", "paa"]);

function isSlipOfWeekday(line: Line, at: number): boolean {
  const isDay = (one: Line) => phraseAt(one, at, WEEKDAY_INDEX) !== undefined;
  const word = wordAt(line, at);
  if (isDay(line) || isGivenName(word)) return false;
  return isDay(respelled(line, at)) || (/^\p{L}{2,4}(?:day|dag)$/u.test(word) && !OTHER_DAYS.has(word));
}
const OTHER_DAYS: ReadonlySet<string> = new Set(
  "today|holiday|midday|someday|payday|workday|weekday|middag|hverdag|fridag|idag|festdag|hviledag|sygedag".split("|"),
);

function isDayToCome(note: Line, reader: Reader): boolean {
  const found = dateAt(note, 0, { ...clockAhead(reader), where: "anywhere" });
  const isAhead = found?.reading.kind === "day" && found.reading.day > reader.today.toString();
  return isAhead && endsAt(note, found.next);
}

function hasImpossibleDay(line: Line, reader: Reader): boolean {
  const clock = { ...clockBehind(reader), where: "anywhere" as const };
  return line.tokens.some((token, at) => {
    if (isImpossibleWeek(line, at) || isImpossibleHour(line, at)) return true;
    if (token.kind !== "number" || isPartOfFigure(line, at)) return false;
    const found = dateAt(line, at, clock);
    if (found?.reading.kind !== "no-such-date") return false;
    return isCalendarLike(line, at) || isAtDatePlace(line, at, found.next);
  });
}

const WEEKS_A_YEAR = 53;

/** `week 54`, `uge 0` */
function isImpossibleWeek(line: Line, at: number): boolean {
  const word = phraseAt(line, at, WEEK_NUMBER);
  const dot = word !== undefined && isMark(line, word.next, ".") ? word.next + 1 : word?.next;
  const week = dot === undefined ? undefined : numberAt(line, dot, 2);
  return week !== undefined && (week < 1 || week > WEEKS_A_YEAR);
}

/** `at 25:00`, `kl. 9.75`, `i går 25:61`: behind a word for the hour, or behind a day. */
function isImpossibleHour(line: Line, at: number): boolean {
  const [hour, minutes] = [numberAt(line, at, 2), numberAt(line, at + 2, 2)];
  if (hour === undefined || minutes === undefined || line.tokens[at + 2]?.text.length !== 2) return false;
  const isColon = isMark(line, at + 1, ":");
  if (!(isColon || isMark(line, at + 1, ".")) || line.tokens[at + 2]?.glued !== true) return false;
  const before = isMark(line, at - 1, ".") ? at - 2 : at - 1;
  const isAtHour = phraseAt(line, before, AT_TIME) !== undefined;
  const isBehindDay = isColon && (endsWithDay(line, before) || phraseAt(line, before, WEEKDAY_INDEX) !== undefined);
  return (isAtHour || isBehindDay) && (hour > HOURS_A_DAY || minutes >= MINUTES_AN_HOUR);
}

const HOURS_A_DAY = 24;
const MINUTES_AN_HOUR = 60;

/** `today`, `i går`: the phrase may have two words. */
function endsWithDay(line: Line, last: number): boolean {
  return [last, last - 1].some((at) => phraseAt(line, at, NEAR_DAY_INDEX)?.next === last + 1);
}

function isPartOfFigure(line: Line, at: number): boolean {
  return line.tokens[at]?.glued === true && isMark(line, at - 1, "/.-:");
}

const DAYS_A_MONTH = 31;
const MONTHS = 12;

/** `31/2` and `31 February`; in `8/14` and `50/50` the second is no month. */
function isCalendarLike(line: Line, at: number): boolean {
  const [day, month] = [numberAt(line, at, 2) ?? 0, isMark(line, at + 1, "/") ? numberAt(line, at + 2, 2) : 1];
  return day <= DAYS_A_MONTH && (month ?? MONTHS + 1) <= MONTHS;
}

/** `on 8/14`, or at the end of the line. */
function isAtDatePlace(line: Line, at: number, end: number): boolean {
  const [first, second] = [
    numberAt(line, at, 2) ?? 0,
    isMark(line, at + 1, "/") ? (numberAt(line, at + 2, 2) ?? 0) : 0,
  ];
  // "32/11" and "32 November" are days in all but their number, "50/50" is none.
  const isSmall = second <= MONTHS || Math.max(first, second) <= DAYS_A_MONTH;
  // "The 13/14 budget" has an article where "on 8/14" has a word for a day.
  const before = isMark(line, at - 1, ".") ? at - 2 : at - 1;
  const isIntroduced = phraseAt(line, before, BEFORE) !== undefined && !ARTICLES.has(wordAt(line, before));
  return isSmall && (endsAt(line, end) || isIntroduced);
}
