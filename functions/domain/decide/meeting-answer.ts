// `1 cancelled`, `1 moved to Oct 28` of a meeting that a digest shows: the owner says what no calendar did.
// Invariant: a meeting that is off is no contact, and of a series that time alone is; what is no meeting is put off or asked.
import { Temporal } from "temporal-polyfill";

import { dayOf, isDay, momentAt } from "../calendar.ts";
import type { Command } from "../commands.ts";
import type { State } from "../decision.ts";
import { isMeeting } from "../meetings.ts";
import type { Meeting } from "../meetings.ts";
import type { Day, When } from "../model.ts";
import { asWritten } from "./as-written.ts";
import { rememberCancelled } from "./cancelled-meetings.ts";
import { heldLine, toldOf } from "./meeting-lines.ts";
import { withoutOneTime } from "./meeting-series.ts";
import { numbersNamed } from "./numbered.ts";
import { putMeeting, toContactMade, withoutTouches } from "./put-meeting.ts";
import { decideSnooze } from "./snooze.ts";
import { inTurn, say } from "./step.ts";
import type { Step, Task } from "./step.ts";

type Answer = Extract<Command, { kind: "meeting-answer" }>;

/** What becomes of each meeting that is meant. */
export function decideMeetingAnswer({ target, to }: Answer, state: State, task: Task): Step {
  return inTurn(state, numbersNamed(target, state), (now, number) => {
    const meeting = meetingNumbered(now, number);
    if (meeting !== undefined)
      return to === undefined ? calledOff(now, meeting, task) : moved(now, { meeting, to }, task);
    const one = { by: "numbers", numbers: [number] } as const;
    if (to !== undefined) return decideSnooze({ kind: "snooze", target: one, until: to }, now, task);
    return say(now, { kind: "not-understood", line: asWritten([number], task), why: "unknown-verb" });
  });
}

function meetingNumbered(state: State, number: number): Meeting | undefined {
  const item = state.answered?.items.find((one) => one.number === number);
  const meeting = item !== undefined && "interaction" in item ? state.interactions.get(item.interaction) : undefined;
  return meeting !== undefined && isMeeting(meeting) ? meeting : undefined;
}

function calledOff(state: State, meeting: Meeting, task: Task): Step {
  const { state: without, next } = withoutOneTime(state, meeting, task);
  const lines = next === undefined ? [] : [heldLine(without, next)];
  // A second copy of its invitation brings nothing back.
  const off = next === undefined ? rememberCancelled(without, meeting.meeting) : without;
  return say(off, { kind: "meeting-cancelled", ...toldOf(state, meeting) }, ...lines);
}

/** On another day at the same hour; how long it takes then nobody said. */
function moved(state: State, { meeting, to }: { readonly meeting: Meeting; readonly to: Day }, task: Task): Step {
  const { until: _, ...invitation } = meeting.meeting;
  const at = onDay(meeting.at, to, state.owner.timeZone);
  const there: Meeting = { ...meeting, at, meeting: invitation };
  const put = putMeeting(withoutTouches(state, meeting, task), there, toContactMade(there), task);
  return say(put, { ...heldLine(put, there), kind: "meeting-moved", from: meeting.at, recurs: false });
}

function onDay(at: When, day: Day, timeZone: string): When {
  if (isDay(at)) return day;
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone);
  return dayOf(at, timeZone) === day
    ? at
    : momentAt(day, local.toPlainTime().toString().slice(0, "07:30".length), timeZone);
}
