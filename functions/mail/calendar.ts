// Reading a calendar (RFC 5545, RFC 5546): what a meeting request, an update, a cancellation or an exported event says.
// Invariant: linear in the text and never throws; what could not be read is left out and named in `problems`.

import { lineOf, linesOf, readComponents, valueOf } from "./calendar-components.ts";
import type { Component } from "./calendar-components.ts";
import { DAY_LENGTH, readStamp } from "./calendar-days.ts";
import { textOf, toEvent } from "./calendar-event.ts";
import type { CalendarEvent } from "./calendar-event.ts";
import { occurrenceAfter } from "./calendar-series.ts";
import { areReadable, readTime } from "./calendar-times.ts";
import type { TimeContext, Told } from "./calendar-times.ts";
import { zonesOf } from "./calendar-zones.ts";
import { readContentLines } from "./content-lines.ts";

export type CalendarProblem =
  | "no-calendar"
  | "no-event"
  | "no-start"
  | "unreadable-date"
  | "no-uid"
  | "unknown-zone"
  | "unreadable-recurrence"
  | "calendar-cut";

export type Calendar = {
  /** Lower-case METHOD, `publish` when there is none. */
  readonly method: string;
  readonly events: readonly CalendarEvent[];
  readonly problems: readonly CalendarProblem[];
  /** What the events are about whose time cannot be read; empty where that is not said. */
  readonly unread: readonly string[];
};

export type CalendarOptions = {
  /** IANA zone for floating times. */
  readonly timeZone: string;
  /** ISO 8601 in UTC: of a series the first occurrence behind this moment counts. */
  readonly after: string;
};

/** An exported calendar of years has more: then those that lie ahead are read first. */
const maxEvents = 300;

/** As many as are taken of one mail. */
const maxFollowed = 20;

/** What a calendar's text says. */
export function readCalendar(text: string, options: CalendarOptions): Calendar {
  const { lines, isCut } = readContentLines(text);
  const { root, isCut: isTreeCut } = readComponents(lines);
  const problems = new Set<CalendarProblem>(isCut || isTreeCut ? ["calendar-cut"] : []);
  const [calendar] = root.parts.filter(({ name }) => name === "VCALENDAR");
  if (calendar === undefined)
    return { method: "publish", events: [], problems: [...problems, "no-calendar"], unread: [] };
  const context = { zones: zonesOf(calendar), timeZone: options.timeZone };
  const found = calendar.parts.filter(({ name }) => name === "VEVENT");
  if (found.length > maxEvents) problems.add("calendar-cut");
  const chosen = aheadFirst(found, options.after).slice(0, maxEvents);
  const [timed, unread] = [
    chosen.filter((one) => hasTime(one, context)),
    chosen.filter((one) => !hasTime(one, context)),
  ];
  for (const event of chosen) addProblems(event, context, problems);
  const events = readEvents(timed, { ...options, context }, problems);
  if (found.length === 0) problems.add("no-event");
  return {
    method: valueOf(calendar, "METHOD").toLowerCase() || "publish",
    events,
    problems: [...problems],
    unread: unread.map((event) => textOf(event, "SUMMARY")),
  };
}

/** Without its start it is no meeting, and without the start that it is about it could be taken for the whole series. */
function hasTime(event: Component, context: TimeContext): boolean {
  const original = lineOf(event, "RECURRENCE-ID");
  const isKnown = original === undefined || readTime(original, context) !== undefined;
  return isKnown && readTime(lineOf(event, "DTSTART"), context) !== undefined;
}

const DATES = ["DTSTART", "DTEND", "RECURRENCE-ID"] as const;

function addProblems(event: Component, context: TimeContext, problems: Set<CalendarProblem>): void {
  const isUnread = (name: string) => linesOf(event, name).some((line) => readTime(line, context) === undefined);
  if (lineOf(event, "DTSTART") === undefined) problems.add("no-start");
  if (DATES.some(isUnread) || ["EXDATE", "RDATE"].some((name) => !areReadable(linesOf(event, name), context))) {
    problems.add("unreadable-date");
  }
  if (valueOf(event, "UID") === "") problems.add("no-uid");
}

function aheadFirst(found: readonly Component[], after: string): readonly Component[] {
  if (found.length <= maxEvents) return found;
  const today = after.slice(0, DAY_LENGTH);
  const isAhead = (event: Component) =>
    lineOf(event, "RRULE") !== undefined || (readStamp(valueOf(event, "DTSTART"))?.local ?? "") >= today;
  return [...found.filter(isAhead), ...found.filter((event) => !isAhead(event)).toReversed()];
}

type Reading = CalendarOptions & {
  readonly context: TimeContext;
  /** The original starts of occurrences that stand in the file by themselves, by UID. */
  readonly told: ReadonlyMap<string, readonly Told[]>;
  /** The series whose later times are told: of an export of many it would take too long. */
  readonly followed: ReadonlySet<Component>;
};

function readEvents(
  found: readonly Component[],
  options: Omit<Reading, "told" | "followed">,
  problems: Set<CalendarProblem>,
): readonly CalendarEvent[] {
  const moved = found.flatMap((event) => {
    const original = readTime(lineOf(event, "RECURRENCE-ID"), options.context);
    return original === undefined ? [] : [{ uid: valueOf(event, "UID"), original }];
  });
  const byUid = Map.groupBy(moved, ({ uid }) => uid);
  const told = new Map([...byUid].map(([uid, some]) => [uid, some.map(({ original }) => original)]));
  const followed = new Set(found.filter(isSeriesItself).slice(0, maxFollowed));
  return found.flatMap((event) => readEvent(event, { ...options, told, followed }, problems) ?? []);
}

function isSeriesItself(event: Component): boolean {
  const isRuled = linesOf(event, "RRULE").length + linesOf(event, "RDATE").length > 0;
  return isRuled && lineOf(event, "RECURRENCE-ID") === undefined;
}

function readEvent(event: Component, reading: Reading, problems: Set<CalendarProblem>): CalendarEvent | undefined {
  const { context } = reading;
  const first = readTime(lineOf(event, "DTSTART"), context);
  if (first === undefined) return undefined;
  if (first.unknownZone !== undefined) problems.add("unknown-zone");
  const original = readTime(lineOf(event, "RECURRENCE-ID"), context);
  const isSeries = original === undefined && isSeriesItself(event);
  const isFollowed = reading.followed.has(event);
  const told = reading.told.get(valueOf(event, "UID")) ?? [];
  const once = { start: first, later: [], isReadable: true };
  const chosen = isSeries
    ? occurrenceAfter(event, first, { ...reading, told, most: isFollowed ? mostLater : 0 })
    : once;
  if (!chosen.isReadable) problems.add("unreadable-recurrence");
  const goesOn = chosen.later.length === mostLater;
  return toEvent(event, { first, ...chosen, original, isSeries, isFollowed, goesOn, context });
}

/** Five years of every week, one of every working day. */
const mostLater = 250;
