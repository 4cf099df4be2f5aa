// Invitations, updates and cancellations in a mail: what its calendars say, as commands.
// Invariant: one command for each meeting, in however many parts of the mail it stands; rooms, lists and the owner are nobody.

import type { Command } from "../../domain/commands.ts";
import type { Later, When } from "../../domain/model.ts";
import { readCalendar } from "../../mail/calendar.ts";
import type { Calendar, CalendarProblem } from "../../mail/calendar.ts";
import type { CalendarEvent } from "../../mail/calendar-event.ts";
import type { CalendarPerson } from "../../mail/calendar-people.ts";
import type { Attachment, ParsedMail } from "../../mail/parsed-mail.ts";
import { isOwnMailbox, othersOf } from "./log-mail.ts";
import type { LogContext } from "./log-mail.ts";
import { cleanSubject } from "./subjects.ts";

export type MeetingCommand = Extract<Command, { kind: "meeting" }>;

export type Meetings = {
  readonly commands: readonly Command[];
  /** The mail is nothing but what a calendar sends: no contact beside the meeting. */
  readonly isInvitation: boolean;
  /** At least one meeting could be read. */
  readonly isReadable: boolean;
  /** The calendar came as a file that the sender attached: the text beside it is theirs. */
  readonly isAttached: boolean;
};

/** A calendar of more is an export; the rest of it is answered with one line. */
const MOST_MEETINGS = 20;
/** Copies of one invitation, and a few invitations at once. */
const MOST_CALENDARS = 10;
/** Characters of all of them together. */
const MOST_TEXT = 4_000_000;

/** The meetings of a mail; undefined when no calendar came with it. */
export function readMeetings(mail: ParsedMail, context: LogContext): Meetings | undefined {
  const files = withinText(mail.attachments.filter(({ kind }) => kind === "calendar").slice(0, MOST_CALENDARS));
  if (files.length === 0) return undefined;
  const { timeZone, now } = context.reader;
  const calendars = files.map(({ text }) => readCalendar(text, { timeZone, after: now }));
  const told = calendars.flatMap((calendar) => toldIn(calendar, now));
  const commands = onceEach(told.map((one) => toCommand(one, context)));
  const unread = calendars.flatMap((calendar) => calendar.unread);
  return {
    commands: commands.length === 0 ? [noMeeting(files)] : [...atMost(commands), ...untimed(unread)],
    isInvitation: calendars.some(({ method, events }) => events.length > 0 && method !== "publish"),
    isReadable: commands.length > 0,
    isAttached: files.every(({ filename }) => filename !== ""),
  };
}

/** What was amiss in a mail's calendars, for who asks how it was read. */
export function calendarProblems(
  mail: ParsedMail,
  { timeZone, now }: { readonly timeZone: string; readonly now: string },
): readonly CalendarProblem[] {
  const files = withinText(mail.attachments.filter(({ kind }) => kind === "calendar").slice(0, MOST_CALENDARS));
  return [...new Set(files.flatMap(({ text }) => readCalendar(text, { timeZone, after: now }).problems))];
}

/** Meetings beside those that could be read: a copy of the mail's calendar says the same. */
function untimed(unread: readonly string[]): readonly Command[] {
  const lines = [...new Set(unread)].slice(0, MOST_UNTIMED);
  return lines.map((line) => ({ kind: "not-understood", line, why: "no-meeting-time" }));
}
const MOST_UNTIMED = 3;

function withinText(files: readonly Attachment[]): readonly Attachment[] {
  let left = MOST_TEXT;
  return files.filter(({ text }) => {
    left -= text.length;
    return left >= 0 || text.length === 0;
  });
}

/** RFC 5546, 1.4. A counter-proposal changes nothing until the organiser sends an update. */
const ACTS: ReadonlyMap<string, MeetingCommand["act"]> = new Map([
  ["cancel", "cancel"],
  ["reply", "answer"],
  ["counter", "answer"],
  ["declinecounter", "answer"],
  ["refresh", "answer"],
]);

type Told = {
  readonly event: CalendarEvent;
  readonly act: MeetingCommand["act"];
  /** Of a series: what is said of it as a whole, and the times behind this one. */
  readonly series?: { readonly main: CalendarEvent; readonly later: readonly Later[] };
};

/** Of a series that is told with some of its times apart, the next counts, whichever it is, and the others follow it. */
function toldIn({ method, events }: Calendar, now: string): readonly Told[] {
  const act = ACTS.get(method) ?? "hold";
  const mains = new Map(
    events.filter(({ recurs, later }) => recurs && later !== undefined).map((event) => [event.uid, event]),
  );
  return events.flatMap((event): readonly Told[] => {
    const said = event.isCancelled && act === "hold" ? "cancel" : act;
    const main = act === "hold" ? mains.get(event.uid) : undefined;
    if (main === undefined) return [{ event, act: said }];
    if (event !== main) return [];
    return [said === "hold" ? wholeSeries(main, events, now) : { event, act: said }];
  });
}

function wholeSeries(main: CalendarEvent, events: readonly CalendarEvent[], now: string): Told {
  const apart = events.filter((event) => event.uid === main.uid && event !== main && !event.isCancelled);
  const ahead = [main, ...apart].filter(({ start }) => isAhead(start, now)).toSorted(byStart);
  const next = ahead[0] ?? main;
  const rest = ahead.filter((event) => event !== next).map(toLater);
  const later = [...rest, ...(main.later ?? []).map((at) => ({ at }))].toSorted((a, b) => (a.at < b.at ? -1 : 1));
  return { event: next, act: "hold", series: { main, later } };
}

const byStart = (a: CalendarEvent, b: CalendarEvent): number => (a.start < b.start ? -1 : 1);

function toLater({ start, occurrence }: CalendarEvent): Later {
  return { at: start, ...(occurrence === undefined || occurrence === start ? {} : { occurrence }) };
}

function isAhead(start: When, now: string): boolean {
  return start >= now.slice(0, start.length);
}

function toCommand({ event, act: said, series }: Told, context: LogContext): MeetingCommand {
  const subject = cleanSubject(event.summary);
  const act = said === "hold" && saidNo(event, context) ? "decline" : said;
  return {
    kind: "meeting",
    act,
    invitation: {
      ...invitationOf(event),
      ...(series !== undefined && series.later.length > 0 && { later: series.later }),
      ...(series?.main.goesOn === true && { goesOn: true }),
    },
    people: othersOf(comingTo(event, act, context), context.reader),
    at: event.start,
    ...(subject !== "" && { subject }),
    ...((series !== undefined || event.later !== undefined) && { recurs: true }),
    ...(series?.main.unreadRule !== undefined && { unreadRule: series.main.unreadRule }),
    ...(event.unknownZone !== undefined && { unknownZone: event.unknownZone }),
  };
}

/** An update tells the owner's own answer, too. */
function saidNo({ attendees }: CalendarEvent, context: LogContext): boolean {
  return attendees.some((person) => person.answer === "declined" && isOwnMailbox(person, context));
}

/** An export without names for its meetings is told apart by their time and their words. */
function invitationOf(event: CalendarEvent): MeetingCommand["invitation"] {
  const { uid, sequence, stamp, occurrence, start, end, place, summary, organiser } = event;
  return {
    uid: uid === "" ? `${start} ${summary}` : uid,
    sequence,
    ...(stamp !== "" && { stamp }),
    ...(occurrence !== undefined && { occurrence }),
    ...(end !== "" && end !== start && { until: end }),
    ...(place !== "" && { place }),
    ...(organiser !== undefined && organiser.address !== "" && { organiser: organiser.address }),
  };
}

/** Whoever is asked and did not say no; an answer comes from those who give it. */
function comingTo(event: CalendarEvent, act: MeetingCommand["act"], context: LogContext): readonly CalendarPerson[] {
  const { organiser, attendees } = event;
  const asked = attendees.filter(({ kind, role }) => kind === "person" && role !== "informed");
  const coming =
    act === "answer" ? asked : asked.filter(({ answer }) => answer !== "declined" && answer !== "delegated");
  const named = new Set(attendees.map(({ address }) => address));
  const host = act === "answer" || organiser === undefined || named.has(organiser.address) ? [] : [organiser];
  return [...host, ...coming].filter((person) => !isOwnMailbox(person, context));
}

/** Gmail sends an invitation as a part and as a file; of several versions in one mail the newest counts. */
function onceEach(commands: readonly MeetingCommand[]): readonly MeetingCommand[] {
  const newest = new Map<string, MeetingCommand>();
  for (const command of commands) {
    const { uid, occurrence, sequence } = command.invitation;
    const key = `${uid}\n${occurrence ?? ""}`;
    if ((newest.get(key)?.invitation.sequence ?? -1) < sequence) newest.set(key, command);
  }
  return [...newest.values()];
}

/** Those ahead first, the nearest at the head. */
function atMost(commands: readonly MeetingCommand[]): readonly Command[] {
  if (commands.length <= MOST_MEETINGS) return commands;
  const sorted = commands.toSorted((a, b) => (a.at < b.at ? 1 : -1));
  const left: Command = { kind: "not-understood", line: "", why: "too-many-commands" };
  return [...sorted.slice(0, MOST_MEETINGS), left];
}

function noMeeting([first]: readonly Attachment[]): Command {
  return { kind: "not-understood", line: first?.filename ?? "", why: "no-meeting" };
}
