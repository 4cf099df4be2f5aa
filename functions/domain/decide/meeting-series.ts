// What a series does beside the one time that is told: its other times that are held, and those that follow.
// Invariant: of one series at most one meeting bears later times; a time that is told alone is none of them.
import type { State } from "../decision.ts";
import { isOver } from "../meetings.ts";
import type { Meeting } from "../meetings.ts";
import type { Later } from "../model.ts";
import { hasLater, nextInSeries, withoutLater, withoutTime } from "../series.ts";
import { meetingsNamed } from "./known-meetings.ts";
import type { MeetingCommand } from "./known-meetings.ts";
import { putMeeting, toContactMade, withoutMeeting } from "./put-meeting.ts";
import { putInteraction } from "./put.ts";
import type { Task } from "./step.ts";

/** The times of a series behind a meeting: those that are held, and those that follow. */
export function timesBehind(known: Meeting, state: State): readonly Later[] {
  const ours = meetingsNamed(known.meeting, state);
  const held = ours.map(({ at, meeting: { occurrence } }): Later => ({
    at,
    ...(occurrence === undefined || occurrence === at ? {} : { occurrence }),
  }));
  return [...held, ...ours.flatMap(({ meeting }) => meeting.later ?? [])]
    .filter(({ at }) => at > known.at)
    .toSorted((a, b) => (a.at < b.at ? -1 : 1));
}

/** Whether a calendar tells the times anew; as time goes by it tells of more. */
export function areSameTimes(known: readonly Later[], said: readonly Later[] = []): boolean {
  const key = ({ at, occurrence }: Later) => `${at} ${occurrence ?? ""}`;
  if (known.length === 0) return said.length === 0;
  return known.length <= said.length && known.every((one, at) => key(one) === key(said[at] ?? one));
}

/** The series without what the command's meeting takes over: all its other times, or the one that is told alone. */
export function withoutOthers(
  state: State,
  { command, known }: { readonly command: MeetingCommand; readonly known?: Meeting | undefined },
  task: Task,
): State {
  if (command.recurs !== true) return withoutTold(state, command);
  const others = meetingsNamed(command.invitation, state).filter(({ id }) => id !== known?.id);
  return others.reduce((now, one) => {
    if (!isOver(one, task.now, now.owner.timeZone)) return withoutMeeting(now, one, task);
    return one.meeting.later === undefined ? now : putInteraction(now, withoutLater(one));
  }, state);
}

/** The series of which a command tells one time that is not held yet. */
export function seriesWith({ invitation, recurs }: MeetingCommand, state: State): Meeting | undefined {
  if (recurs === true) return undefined;
  return meetingsNamed(invitation, state).find((held) => hasLater(held, invitation.occurrence));
}

/** The series without the time that a command tells of. */
export function withoutTold(state: State, command: MeetingCommand): State {
  const head = seriesWith(command, state);
  return head === undefined ? state : putInteraction(state, withoutTime(head, command.invitation.occurrence));
}

/** Takes one time of a series away; the next one is held in its place, if it was the last that was. */
export function withoutOneTime(
  state: State,
  meeting: Meeting,
  task: Task,
): { readonly state: State; readonly next?: Meeting } {
  const without = withoutMeeting(state, meeting, task);
  const next = nextInSeries({ ...meeting, journal: task.journal }, task.newId());
  return next === undefined
    ? { state: without }
    : { state: putMeeting(without, next, toContactMade(next), task), next };
}
