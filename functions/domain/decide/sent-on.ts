// Who may change a meeting that is held: nobody but its organiser, and by the drop-box only proven to be them.
// Invariant: anything else changes nothing and is told, so that the owner can say it themselves.
import type { State } from "../decision.ts";
import type { MeetingLine } from "../meeting-line.ts";
import type { Meeting } from "../meetings.ts";
import { isOthers } from "./known-meetings.ts";
import type { MeetingCommand } from "./known-meetings.ts";
import { kept, toldOf } from "./meeting-lines.ts";
import { say } from "./step.ts";
import type { Step } from "./step.ts";

type Says = Extract<MeetingLine, { kind: "meeting-unproven" }>["says"];

/** Why a command does not change a meeting that is held, or the series of the time that it tells; undefined when it may. */
export function barred(command: MeetingCommand, held: Meeting, state: State): Step | undefined {
  // The owner's no is about their own coming, whoever invited them.
  if (command.act !== "decline" && isOthers(command.invitation, held, state))
    return kept(state, held, "other-organiser");
  return mayChange(command, held) ? undefined : toldUnproven(state, command, held);
}

/** The owner's own meetings nobody changes from outside: no such From comes here. */
function mayChange({ sentOn }: Pick<MeetingCommand, "sentOn">, { meeting }: Meeting): boolean {
  return sentOn === undefined || (sentOn.isProven && sentOn.from !== "" && sentOn.from === meeting.organiser);
}

/** The meeting stays as it is; what somebody says of it is told, unless it says nothing new. */
function toldUnproven(state: State, command: MeetingCommand, meeting: Meeting): Step {
  const says = saysOf(command, meeting);
  if (says === undefined) return kept(state, meeting, "same");
  const sender = command.sentOn?.from ?? "";
  const moved = says === "moved" ? { movedTo: command.at } : {};
  return say(state, { kind: "meeting-unproven", ...toldOf(state, meeting), sender, says, ...moved });
}

function saysOf({ act, at, subject, invitation }: MeetingCommand, known: Meeting): Says | undefined {
  if (act === "cancel") return "cancelled";
  if (act === "decline") return "declined";
  if (at !== known.at) return "moved";
  const { until, place } = known.meeting;
  const isSame = subject === known.subject && invitation.until === until && invitation.place === place;
  return isSame ? undefined : "changed";
}

/** What waits for the owner's answer is on their word then. */
export function onOwnersWord(command: MeetingCommand): MeetingCommand {
  const { sentOn: _, ...told } = command;
  return told;
}
