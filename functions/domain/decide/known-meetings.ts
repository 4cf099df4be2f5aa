// Which meetings an invitation is about, and whether it says anything new.
// Invariant: a UID is a meeting's name; of a series each time is a meeting of its own.
import type { Command } from "../commands.ts";
import type { State } from "../decision.ts";
import { isMeeting, isOver } from "../meetings.ts";
import type { Meeting } from "../meetings.ts";
import type { Contact, Invitation } from "../model.ts";
import type { Task } from "./step.ts";

export type MeetingCommand = Extract<Command, { kind: "meeting" }>;

/**
 * The meetings that an invitation is about. Of a series only single times are held, so its next version, or its end, is
 * about the one that lies ahead.
 */
export function knownMeetings(
  { invitation, recurs, act }: MeetingCommand,
  state: State,
  task: Task,
): readonly Meeting[] {
  const ours = meetingsNamed(invitation, state);
  const isAhead = (meeting: Meeting) => !isOver(meeting, task.now, state.owner.timeZone);
  const isWhole = recurs === true || (act !== "hold" && invitation.occurrence === undefined);
  const same = ours.filter(({ meeting }) => meeting.occurrence === invitation.occurrence);
  if (!isWhole) return same;
  const ahead = ours.filter((meeting) => same.includes(meeting) || isAhead(meeting));
  if (act === "cancel" || act === "decline") return withHead(ahead, ours);
  const rank = (meeting: Meeting) => (same.includes(meeting) ? 0 : meeting.meeting.later === undefined ? 2 : 1);
  return ahead.toSorted((a, b) => rank(a) - rank(b) || (a.at < b.at ? -1 : 1));
}

/** The series as a whole ends, though the last time of it that is held is over. */
function withHead(ahead: readonly Meeting[], ours: readonly Meeting[]): readonly Meeting[] {
  return [...ahead, ...ours.filter((meeting) => meeting.meeting.later !== undefined && !ahead.includes(meeting))];
}

/** The meetings that are held under a name: of a series several. */
export function meetingsNamed({ uid }: Pick<Invitation, "uid">, { interactions }: State): readonly Meeting[] {
  return [...interactions.values()].filter(isMeeting).filter(({ meeting }) => meeting.uid === uid);
}

/** A meeting of long ago is known by those who were there; it is not changed any more. */
export function isRemembered({ invitation, at }: MeetingCommand, { contacts }: State): boolean {
  const isIt = (contact: Contact) =>
    contact.touches.some(
      (touch) => touch.meeting === invitation.uid && (touch.at === at || invitation.occurrence === undefined),
    );
  return [...contacts.values()].some(isIt);
}

/** Calendars that count no updates still say when each was written. */
export function isOlder(said: Invitation, known: Invitation): boolean {
  if (said.sequence !== known.sequence) return said.sequence < known.sequence;
  return said.stamp !== undefined && known.stamp !== undefined && said.stamp < known.stamp;
}

/** Whether somebody else than its organiser speaks of a meeting (RFC 5546, 6.1.1); two addresses of one person are one. */
export function isOthers(said: Invitation, { meeting }: Meeting, { contacts }: State): boolean {
  const [one, other] = [said.organiser, meeting.organiser];
  if (one === undefined || other === undefined || one === other) return false;
  return ![...contacts.values()].some(({ addresses }) => addresses.includes(one) && addresses.includes(other));
}
