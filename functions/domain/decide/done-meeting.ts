// `1 done: good talk` of a meeting: it is a contact by itself once it is over, so only the words are kept.
// Invariant: no second contact is recorded for it.
import type { State } from "../decision.ts";
import { isMeeting } from "../meetings.ts";
import type { Id } from "../model.ts";
import { calledOf } from "./called.ts";
import { withNote } from "./contacts.ts";
import { kept } from "./meeting-lines.ts";
import { patchContact, putInteraction } from "./put.ts";
import { inTurn, say } from "./step.ts";
import type { Step, Task } from "./step.ts";

/** Undefined when the number of the answered mail is no meeting. */
export function doneMeeting(state: State, number: number, note: string | undefined, task: Task): Step | undefined {
  const item = state.answered?.items.find((one) => one.number === number);
  const meeting = item !== undefined && "interaction" in item ? state.interactions.get(item.interaction) : undefined;
  if (meeting === undefined || !isMeeting(meeting)) return undefined;
  if (note === undefined) return kept(state, meeting, "same");
  const told = putInteraction(state, { ...meeting, note: [meeting.note, note].flatMap((one) => one ?? []).join("\n") });
  return inTurn(told, meeting.contacts, (now, id) => noted(now, id, note, task));
}

function noted(state: State, id: Id, note: string, task: Task): Step {
  const put = patchContact(state, id, task, (contact) => withNote(contact, note, task));
  return say(put, { kind: "noted", name: calledOf(put, id), note });
}
