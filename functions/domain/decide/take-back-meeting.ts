// `undo 3` of a meeting that more than one mail told of: the meeting goes, not just what the last of them changed.
// Invariant: only for what a number of the answered mail stands for; a meeting of one mail is undone with that mail.
import { changesOf } from "../apply-changes.ts";
import type { State } from "../decision.ts";
import { isMeeting, isOver } from "../meetings.ts";
import type { Meeting } from "../meetings.ts";
import { toldOf } from "./meeting-lines.ts";
import { withoutOneTime } from "./meeting-series.ts";
import { say } from "./step.ts";
import type { Step, Task } from "./step.ts";

/** Undefined when the number is no such meeting. */
export function takeBackMeeting(state: State, number: number, task: Task): Step | undefined {
  const item = state.answered?.items.find((one) => one.number === number);
  if (item === undefined || !("interaction" in item)) return undefined;
  const meeting = state.interactions.get(item.interaction);
  if (meeting === undefined || !isMeeting(meeting) || !isToldTwice(state, meeting, item.journal)) return undefined;
  const { people, at, subject } = toldOf(state, meeting);
  const told = { people, newPeople: [], withoutAddress: [], at, ...(subject === undefined ? {} : { subject }) };
  const line = isOver(meeting, task.now, state.owner.timeZone)
    ? ({ kind: "recorded", channel: meeting.channel, direction: meeting.direction, ...told } as const)
    : ({ kind: "meeting-ahead", recurs: false, ...told } as const);
  // Of a series this time is off, and the next one comes.
  const { state: without } = withoutOneTime(state, meeting, task);
  return say(without, { kind: "undone", lines: [line], kept: [], restores: false });
}

function isToldTwice(state: State, { id, journal }: Meeting, shown: string): boolean {
  if (journal !== shown) return true;
  const last = state.journals.find((one) => one.id === journal && !one.undone);
  if (last === undefined) return false;
  // A later time of a series came by itself, not by the mail that told of it.
  const [change] = changesOf("interaction", last.changes).filter((one) => one.id === id);
  return change === undefined || change.before !== undefined;
}
