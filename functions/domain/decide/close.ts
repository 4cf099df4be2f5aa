// Closing a nudge, and remembering that the digest which showed it was answered.
// Invariant: a nudge that got any answer was seen, so its showing never makes the person wait longer.
import type { State } from "../decision.ts";
import type { Day, Nudge, Owner } from "../model.ts";
import { patchContact, putNudge, putOwner } from "./put.ts";
import type { Task } from "./step.ts";

/** So many answered digests are remembered: the longest wait reaches over half a year of weeks. */
const SLOTS_KEPT = 40;

export function closeNudge(state: State, nudge: Nudge, status: "done" | "skipped" | "dropped", task: Task): State {
  return markAnswered(putNudge(state, { ...nudge, status }, task), nudge, task);
}

/** Marks the showings of a nudge as answered, and the digest that it stood in. */
export function markAnswered(state: State, nudge: Nudge, task: Task): State {
  const marked = nudge.contacts.reduce(
    (now, id) =>
      patchContact(now, id, task, (contact) => ({
        ...contact,
        showings: contact.showings.map((showing) =>
          showing.nudge === nudge.id ? { ...showing, answered: true } : showing,
        ),
      })),
    state,
  );
  return nudge.shownIn === undefined ? marked : withAnsweredSlot(marked, nudge.shownIn);
}

/** The owner with a digest's slot among those that got an answer. */
export function withAnsweredSlot(state: State, slot: Day): State {
  const { owner } = state;
  if (owner.answeredSlots.includes(slot)) return state;
  const answeredSlots: Owner["answeredSlots"] = [...owner.answeredSlots, slot].toSorted().slice(-SLOTS_KEPT);
  return putOwner(state, { ...owner, answeredSlots });
}
