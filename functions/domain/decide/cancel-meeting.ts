// A cancellation, or the owner's no: the meeting goes, of a series the time that is meant or all that lie ahead.
// Invariant: only what was told last counts, and of what lies ahead nothing of a called-off series is left.
import type { State } from "../decision.ts";
import { isOver } from "../meetings.ts";
import { withoutLater } from "../series.ts";
import { rememberCancelled } from "./cancelled-meetings.ts";
import { isOthers, knownMeetings } from "./known-meetings.ts";
import type { Meeting, MeetingCommand } from "./known-meetings.ts";
import { heldLine, kept, keptLine, toldOf } from "./meeting-lines.ts";
import { seriesWith, withoutOneTime, withoutTold } from "./meeting-series.ts";
import { withoutMeeting } from "./put-meeting.ts";
import { putInteraction } from "./put.ts";
import { mayChange, toldUnproven } from "./sent-on.ts";
import { inTurn, say } from "./step.ts";
import type { Step, Task } from "./step.ts";

export function cancelMeeting(command: MeetingCommand, state: State, task: Task): Step {
  const known = knownMeetings(command, state, task);
  const later = known.length === 0 ? seriesWith(command, state) : undefined;
  if (later !== undefined) return barred(command, later, state) ?? cancelLater(command, later, state);
  if (known.length === 0) {
    if (command.act === "decline") return say(state, keptLine(command, "declined"));
    // Whoever writes to the drop-box is not to keep away what may yet come.
    const remembered = command.sentOn === undefined ? rememberCancelled(state, command.invitation) : state;
    return say(remembered, keptLine(command, "cancels-unknown"));
  }
  return inTurn(
    state,
    known,
    (now, meeting) => barred(command, meeting, now) ?? cancelOne(command, meeting, now, task),
  );
}

/** Why it changes nothing, if so. */
function barred(command: MeetingCommand, meeting: Meeting, state: State): Step | undefined {
  if (command.invitation.sequence < meeting.meeting.sequence) return kept(state, meeting, "older");
  if (command.act !== "decline" && isOthers(command.invitation, meeting, state)) {
    return kept(state, meeting, "other-organiser");
  }
  return mayChange(command, meeting) ? undefined : toldUnproven(state, command, meeting);
}

function cancelOne(command: MeetingCommand, meeting: Meeting, state: State, task: Task): Step {
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
