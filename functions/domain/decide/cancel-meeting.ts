// A cancellation, or the owner's no: the meeting goes, of a series the time that is meant or all that lie ahead.
// Invariant: only what was told last counts, and of what lies ahead nothing of a called-off series is left.
import type { State } from "../decision.ts";
import { isOver } from "../meetings.ts";
import type { Meeting } from "../meetings.ts";
import { withoutLater } from "../series.ts";
import { rememberCancelled } from "./cancelled-meetings.ts";
import { knownMeetings } from "./known-meetings.ts";
import type { MeetingCommand } from "./known-meetings.ts";
import { heldLine, kept, keptLine, toldOf } from "./meeting-lines.ts";
import { seriesWith, withoutOneTime, withoutTold } from "./meeting-series.ts";
import { withoutMeeting } from "./put-meeting.ts";
import { putInteraction } from "./put.ts";
import { barred } from "./sent-on.ts";
import { inTurn, say } from "./step.ts";
import type { Step, Task } from "./step.ts";

/** What a cancellation or a no changes; of a time that follows in a series, that alone is taken away. */
export function cancelMeeting(command: MeetingCommand, state: State, task: Task): Step {
  const known = knownMeetings(command, state, task);
  if (known.length > 0) return inTurn(state, known, (now, meeting) => cancelOne(now, { command, meeting }, task));
  const series = seriesWith(command, state);
  if (series === undefined) return cancelUnknown(command, state);
  return refused(command, series, state) ?? cancelLater(command, series, state);
}

/** Why it changes nothing, if so. */
function refused(command: MeetingCommand, meeting: Meeting, state: State): Step | undefined {
  const isOlder = command.invitation.sequence < meeting.meeting.sequence;
  return isOlder ? kept(state, meeting, "older") : barred(command, meeting, state);
}

type Cancelling = { readonly command: MeetingCommand; readonly meeting: Meeting };

function cancelOne(state: State, { command, meeting }: Cancelling, task: Task): Step {
  const stays = refused(command, meeting, state);
  if (stays !== undefined) return stays;
  const { occurrence } = command.invitation;
  const [following] = meeting.meeting.later ?? [];
  // Of a series that ends, what has been stays.
  if (following !== undefined && occurrence === undefined && isOver(meeting, task.now, state.owner.timeZone)) {
    return cancelled(command, { ...meeting, at: following.at }, putInteraction(state, withoutLater(meeting)));
  }
  if (occurrence === undefined) return cancelled(command, meeting, withoutMeeting(state, meeting, task));
  const { state: without, next } = withoutOneTime(state, meeting, task);
  const step = cancelled(command, meeting, without);
  return next === undefined ? step : { ...step, lines: [...step.lines, heldLine(step.state, next)] };
}

function cancelUnknown(command: MeetingCommand, state: State): Step {
  if (command.act === "decline") return say(state, keptLine(command, "declined"));
  // Whoever writes to the drop-box is not to keep away what may yet come.
  const remembered = command.sentOn === undefined ? rememberCancelled(state, command.invitation) : state;
  return say(remembered, keptLine(command, "cancels-unknown"));
}

function cancelLater(command: MeetingCommand, series: Meeting, state: State): Step {
  const { until: _, ...meeting } = series.meeting;
  return cancelled(command, { ...series, at: command.at, meeting }, withoutTold(state, command));
}

function cancelled({ act, invitation }: MeetingCommand, meeting: Meeting, state: State): Step {
  const isDeclined = act === "decline";
  return say(isDeclined ? state : rememberCancelled(state, invitation), {
    kind: "meeting-cancelled",
    ...toldOf(state, meeting),
    ...(isDeclined ? { isDeclined } : {}),
  });
}
