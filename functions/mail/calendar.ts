// Reading a calendar (RFC 5545, RFC 5546): what a meeting request, an update, a cancellation or an exported event says.
// Invariant: linear in the text and never throws; what could not be read is left out and named in `problems`.

import { lineOf, linesOf, readComponents, valueOf } from "./calendar-components.ts";
import type { Component } from "./calendar-components.ts";
import { DAY_LENGTH, readStamp } from "./calendar-days.ts";
import { attendeesOf, organiserOf } from "./calendar-people.ts";
import type { CalendarPerson } from "./calendar-people.ts";
import { occurrenceAfter } from "./calendar-series.ts";
import { areReadable, endAfter, momentOf, readDuration, readTime } from "./calendar-times.ts";
import type { TimeContext, Told } from "./calendar-times.ts";
import { zonesOf } from "./calendar-zones.ts";
import { readContentLines, unescapeText } from "./content-lines.ts";

export type CalendarEvent = {
  /** May be empty: some programs export without it. */
  readonly uid: string;
  readonly sequence: number;
  /** When this version was written, ISO 8601 in UTC, or empty. */
  readonly stamp: string;
  /** A moment, ISO 8601 in UTC with milliseconds, or a day: of a series, its next occurrence. */
  readonly start: string;
  /** As `start`; the last day of whole days. Empty when it is not said. */
  readonly end: string;
  readonly summary: string;
  readonly place: string;
  readonly organiser?: CalendarPerson;
  readonly attendees: readonly CalendarPerson[];
  readonly isCancelled: boolean;
  /** It comes round again. */
  readonly recurs: boolean;
  /** Of a series: the occurrences behind `start`, as many as are read; absent where they were not looked for. */
  readonly later?: readonly string[];
  /** A rule that is not understood in all that it says: only one time of it is told. */
  readonly unreadRule?: string;
  /** For one of a series: when that one was to begin at first. */
  readonly occurrence?: string;
  /** A zone that neither this program nor the file knows: the reader's own was taken. */
  readonly unknownZone?: string;
};

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
  return toEvent(event, { first, ...chosen, original, isSeries, isFollowed, context });
}

/** Five years of every week, one of every working day. */
export const mostLater = 250;

type Times = {
  readonly first: Told;
  readonly start: Told;
  readonly later: readonly Told[];
  readonly isReadable: boolean;
  readonly original: Told | undefined;
  readonly isSeries: boolean;
  readonly isFollowed: boolean;
  readonly context: TimeContext;
};

function toEvent(event: Component, times: Times): CalendarEvent {
  const { first, original, isSeries, context } = times;
  const start = momentOf(times.start);
  const occurrence = original === undefined ? (isSeries ? start : undefined) : momentOf(original);
  const organiser = organiserOf(event);
  const stamp = readTime(lineOf(event, "DTSTAMP"), context);
  return {
    uid: valueOf(event, "UID").slice(0, maxUidLength),
    sequence: sequenceOf(event),
    stamp: stamp === undefined ? "" : momentOf(stamp),
    start,
    end: endOf(event, { first, start, context }),
    summary: textOf(event, "SUMMARY"),
    place: textOf(event, "LOCATION"),
    ...(organiser === undefined ? {} : { organiser }),
    attendees: attendeesOf(event),
    isCancelled: valueOf(event, "STATUS").toUpperCase() === "CANCELLED",
    recurs: isSeries,
    ...(isSeries && times.isFollowed && { later: times.later.map(momentOf) }),
    ...(times.isReadable ? {} : { unreadRule: valueOf(event, "RRULE").slice(0, 100) }),
    ...(occurrence === undefined ? {} : { occurrence }),
    ...(first.unknownZone === undefined ? {} : { unknownZone: first.unknownZone.slice(0, 100) }),
  };
}

/** Exchange's are 112 characters and longer. */
const maxUidLength = 400;
const maxTextLength = 300;

function sequenceOf(event: Component): number {
  const sequence = Number.parseInt(valueOf(event, "SEQUENCE"), 10);
  return sequence > 0 && sequence < 1_000_000_000 ? sequence : 0;
}

function textOf(event: Component, name: string): string {
  return unescapeText(valueOf(event, name).slice(0, 10_000)).replace(/\s+/gu, " ").trim().slice(0, maxTextLength);
}

type Ends = { readonly first: Told; readonly start: string; readonly context: TimeContext };

/** The length of the first occurrence is that of each. */
function endOf(event: Component, { first, start, context }: Ends): string {
  const end = readTime(lineOf(event, "DTEND"), context);
  const length =
    end === undefined
      ? readDuration(valueOf(event, "DURATION"))
      : Date.parse(momentOf(end)) - Date.parse(momentOf(first));
  return length === undefined || !(length > 0) ? "" : endAfter(start, length);
}
