// Reminders that a contact closed: nobody asked for that, so it is said.
// Invariant: told of is what was open before and is done after, and nothing that the owner closed by a word of their own.
import type { State } from "../decision.ts";
import type { Line } from "../line.ts";
import type { Nudge } from "../model.ts";
import { calledOf } from "./called.ts";
import { isOpen } from "./put.ts";

/** A line for each reminder that was open in `before` and is done in `after`. */
export function remindersClosed(before: State, after: State): readonly Line[] {
  if (before.nudges === after.nudges) return [];
  return [...after.nudges.values()]
    .filter((nudge) => isClosedSince(before, nudge))
    .map((nudge) => lineOf(after, nudge));
}

function isClosedSince({ nudges }: State, { id, kind, status }: Nudge): boolean {
  const was = nudges.get(id);
  return kind === "follow-up" && status === "done" && was !== undefined && isOpen(was);
}

function lineOf(state: State, { contacts, due: on, note, about }: Nudge): Line {
  const topic = note ?? about?.topic;
  const people = contacts.map((id) => calledOf(state, id));
  return { kind: "reminder-closed", people, on, ...(topic !== undefined && { about: topic }) };
}
