// Moves what one journal did with one contact to another: interactions, facts, promises, reminders.
// Invariant: a nudge that the wrong contact closed is open again, and those of the right one are closed in its place.
import { changesOf } from "../apply-changes.ts";
import type { Change, Journal, State } from "../decision.ts";
import type { Contact, Id, Interaction } from "../model.ts";
import { reverted } from "../revert.ts";
import { byTime, closeWhatIsAnswered } from "./contact-made.ts";
import { blankContact } from "./contacts.ts";
import { isOpen, patchContact, putInteraction, putNudge, putPledge } from "./put.ts";
import type { Task } from "./step.ts";

type Move = { readonly journal: Journal; readonly from: Id; readonly to?: Id };

export function moveFromTo(state: State, move: Move & { readonly to: Id }, task: Task): State {
  return moveOrTakeOff(state, move, task);
}

/** Takes what the journal did with one contact from them, and gives it to nobody. */
export function takeOff(state: State, { journal, from }: Omit<Move, "to">, task: Task): State {
  return moveOrTakeOff(state, { journal, from }, task);
}

function moveOrTakeOff(state: State, move: Move, task: Task): State {
  const interactions = interactionsOf(state, move);
  const facts = moveFacts(state, move, task);
  const touched = moveTouches(facts, move, new Set(interactions.map(({ id }) => id)), task);
  const renamed = interactions.reduce<State>((now, one) => {
    const contacts = replaced(one.contacts, move);
    return putInteraction(now, { ...one, contacts });
  }, touched);
  const nudged = movePledges(moveNudges(renamed, move, task), move);
  const people = move.to === undefined ? [] : [move.to];
  const answered = interactions.reduce<State>(
    (now, { at, channel, direction }) => closeWhatIsAnswered(now, { people, at, channel, direction }, task),
    nudged,
  );
  return withoutUnused(answered, move);
}

function interactionsOf(state: State, { journal, from }: Move): Interaction[] {
  return changesOf("interaction", journal.changes).flatMap(({ id }) => {
    const interaction = state.interactions.get(id);
    return interaction !== undefined && interaction.contacts.includes(from) ? [interaction] : [];
  });
}

/** Derived fields and touches have their own way; who somebody is does not move. */
const STAYS: ReadonlySet<string> = new Set<keyof Contact>([
  "id",
  "name",
  "createdAt",
  "dueOn",
  "openNudges",
  "showings",
  "touches",
  "skipsInARow",
  "skippedUntil",
]);

function moveFacts(state: State, { journal, from, to }: Move, task: Task): State {
  const change = changesOf("contact", journal.changes).find(({ id }) => id === from);
  const after = change?.after;
  if (after === undefined) return state;
  const before = change?.before ?? blankContact(from, after.name, after.createdAt);
  const taken = patchContact(state, from, task, (current) => reverted({ before, after, current }, STAYS).value);
  if (to === undefined) return taken;
  return patchContact(taken, to, task, (current) => reverted({ before: after, after: before, current }, STAYS).value);
}

function moveTouches(state: State, { from, to }: Move, moved: ReadonlySet<Id>, task: Task): State {
  const touches = state.contacts.get(from)?.touches.filter(({ interaction }) => moved.has(interaction)) ?? [];
  const taken = patchContact(state, from, task, (contact) => ({
    ...contact,
    touches: contact.touches.filter(({ interaction }) => !moved.has(interaction)),
  }));
  if (to === undefined) return taken;
  return patchContact(taken, to, task, (contact) => {
    const known = new Set(contact.touches.map(({ interaction }) => interaction));
    const added = touches.filter(({ interaction }) => !known.has(interaction));
    return { ...contact, touches: [...contact.touches, ...added].toSorted(byTime) };
  });
}

function moveNudges(state: State, move: Move, task: Task): State {
  return changesOf("nudge", move.journal.changes).reduce<State>((now, { id, before }) => {
    const nudge = now.nudges.get(id);
    if (nudge === undefined || !nudge.contacts.includes(move.from)) return now;
    if (before === undefined) {
      const contacts = replaced(nudge.contacts, move);
      const gone = contacts.length === 0 ? withoutNudge(now, id) : putNudge(now, { ...nudge, contacts }, task);
      return patchContact(gone, move.from, task, (contact) => ({
        ...contact,
        openNudges: contact.openNudges.filter((open) => open !== id),
      }));
    }
    return isOpen(nudge) ? now : putNudge(now, { ...nudge, status: before.status }, task);
  }, state);
}

function movePledges(state: State, move: Move): State {
  return changesOf("pledge", move.journal.changes).reduce<State>((now, { id }) => {
    const pledge = now.pledges.get(id);
    if (pledge?.contact !== move.from) return now;
    return move.to === undefined ? withoutPledge(now, id) : putPledge(now, { ...pledge, contact: move.to });
  }, state);
}

function withoutNudge(state: State, id: Id): State {
  return { ...state, nudges: new Map([...state.nudges].filter(([one]) => one !== id)) };
}

function withoutPledge(state: State, id: Id): State {
  return { ...state, pledges: new Map([...state.pledges].filter(([one]) => one !== id)) };
}

/** Whom only that mail had brought, and of whom nothing else is known now, was a mistake. */
function withoutUnused(state: State, { journal, from }: Move): State {
  const isCreated = (change: Change) =>
    change.entity === "contact" && change.id === from && change.before === undefined;
  const isInUse =
    state.contacts.get(from)?.touches.length !== 0 ||
    [...state.nudges.values(), ...state.interactions.values()].some(({ contacts }) => contacts.includes(from));
  if (isInUse || !journal.changes.some(isCreated)) return state;
  const contacts = new Map(state.contacts);
  contacts.delete(from);
  return { ...state, contacts };
}

function replaced(contacts: readonly Id[], { from, to }: Move): readonly Id[] {
  return [...new Set(contacts.flatMap((id) => (id === from ? (to ?? []) : id)))];
}
