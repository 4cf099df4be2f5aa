// Closing a nudge, and remembering that the digest which showed it was answered.
// Invariant: a nudge that got any answer was seen, so its showing never makes the person wait longer.
import type { State } from "../decision.ts";
import type { Contact, Day, Id, Nudge, Owner } from "../model.ts";
import { patchContact, putNudge, putOwner } from "./put.ts";
import type { Task } from "./step.ts";

/** So many answered digests are remembered: the longest wait reaches over half a year of weeks. */
const SLOTS_KEPT = 40;

export function closeNudge(state: State, nudge: Nudge, status: "done" | "skipped" | "dropped", task: Task): State {
  return markAnswered(putNudge(state, { ...nudge, status }, task), nudge, task);
}

/** Marks the showings of a nudge as answered, and the digest that it stood in. */
export function markAnswered(state: State, nudge: Nudge, task: Task): State {
  const marked = nudge.contacts.reduce<State>(
    (now, id) => markShowings(now, id, (showing) => showing.nudge === nudge.id, task),
    state,
  );
  return nudge.shownIn === undefined ? marked : withAnsweredSlot(marked, nudge.shownIn);
}

/** Who is spoken of in the answer to a digest that showed them was answered about, whatever was said. */
export function markSpokenOf(state: State, people: readonly Id[], task: Task): State {
  const slot = state.answered?.kind === "digest" ? state.answered.slot : undefined;
  if (slot === undefined) return state;
  return people.reduce<State>((now, id) => markShowings(now, id, (showing) => showing.slot === slot, task), state);
}

type Showing = Contact["showings"][number];

function markShowings(state: State, id: Id, isMeant: (showing: Showing) => boolean, task: Task): State {
  const isNews = (showing: Showing) => isMeant(showing) && !showing.answered;
  if (state.contacts.get(id)?.showings.some(isNews) !== true) return state;
  return patchContact(state, id, task, (contact) => ({
    ...contact,
    showings: contact.showings.map((showing) => (isNews(showing) ? { ...showing, answered: true } : showing)),
  }));
}

/** The owner with a digest's slot among those that got an answer. */
export function withAnsweredSlot(state: State, slot: Day): State {
  const { owner } = state;
  if (owner.answeredSlots.includes(slot)) return state;
  const answeredSlots: Owner["answeredSlots"] = [...owner.answeredSlots, slot].toSorted().slice(-SLOTS_KEPT);
  return putOwner(state, { ...owner, answeredSlots });
}
