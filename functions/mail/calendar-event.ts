// One event of a calendar: what it says, and when.
// Invariant: every text is bounded; what an event does not say is empty or absent.

import { lineOf, valueOf } from "./calendar-components.ts";
import type { Component } from "./calendar-components.ts";
import { attendeesOf, organiserOf } from "./calendar-people.ts";
import type { CalendarPerson } from "./calendar-people.ts";
import { endAfter, momentOf, readDuration, readTime } from "./calendar-times.ts";
import type { TimeContext, Told } from "./calendar-times.ts";
import { unescapeText } from "./content-lines.ts";

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
  /** There may be more of those than are read. */
  readonly goesOn?: true;
  /** A rule that is not understood in all that it says: only one time of it is told. */
  readonly unreadRule?: string;
  /** For one of a series: when that one was to begin at first. */
  readonly occurrence?: string;
  /** A zone that neither this program nor the file knows: the reader's own was taken. */
  readonly unknownZone?: string;
};

/** When an event is, as far as its series and its file tell. */
export type Times = {
  readonly first: Told;
  readonly start: Told;
  readonly later: readonly Told[];
  readonly isReadable: boolean;
  readonly original: Told | undefined;
  readonly isSeries: boolean;
  readonly isFollowed: boolean;
  readonly goesOn: boolean;
  readonly context: TimeContext;
};

/** What one event of a calendar says, at the times that were read for it. */
export function toEvent(event: Component, times: Times): CalendarEvent {
  const { first, original, isSeries, context } = times;
  const start = momentOf(times.start);
  const ownTime = isSeries ? start : undefined;
  const occurrence = original === undefined ? ownTime : momentOf(original);
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
    ...(times.goesOn && { goesOn: true }),
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

/** A property as one line of words. */
export function textOf(event: Component, name: string): string {
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
