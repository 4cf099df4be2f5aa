// After an undo: contacts forget the interactions and nudges that are gone, and nudges forget the contacts that are.
// Invariant: what is left refers only to what is there.
import type { Change, State } from "./decision.ts";
import { isOpen, putContact } from "./decide/put.ts";
import type { Task } from "./decide/step.ts";
import type { Contact, Id, Nudge } from "./model.ts";

/** `undone` without traces of what was in `before`; only people whom the changes touch are looked at. */
export function withoutTraces(
  undone: State,
  before: State,
  changes: readonly Change[],
  task: Pick<Task, "today">,
): State {
  const nudges = withoutGoneContacts(undone, before);
  const gone = new Set([...before.interactions.keys()].filter((id) => !undone.interactions.has(id)));
  return peopleTouched(before, { ...undone, nudges }, changes).reduce<State>(
    (state, contact) => {
      const touches = contact.touches.filter(({ interaction }) => !gone.has(interaction));
      return putContact(state, { ...contact, touches, openNudges: openNudgesOf(contact, nudges) }, task);
    },
    { ...undone, nudges },
  );
}

/** What a digest made of a person who is gone goes with them. */
function withoutGoneContacts({ contacts, nudges }: State, before: State): State["nudges"] {
  const gone = [...before.contacts.keys()].filter((id) => !contacts.has(id));
  if (gone.length === 0) return nudges;
  const left = [...nudges.values()].flatMap((nudge): [Id, Nudge][] => {
    const people = nudge.contacts.filter((id) => !gone.includes(id));
    if (people.length === nudge.contacts.length) return [[nudge.id, nudge]];
    return people.length === 0 ? [] : [[nudge.id, { ...nudge, contacts: people }]];
  });
  return new Map(left);
}

function peopleTouched(before: State, after: State, changes: readonly Change[]): Contact[] {
  const ids = changes.flatMap(({ entity, id }) => {
    if (entity === "contact") return [id];
    if (entity !== "nudge") return [];
    return [...(before.nudges.get(id)?.contacts ?? []), ...(after.nudges.get(id)?.contacts ?? [])];
  });
  return [...new Set(ids)].flatMap((id) => after.contacts.get(id) ?? []);
}

function openNudgesOf({ id, openNudges }: Contact, nudges: State["nudges"]): readonly Id[] {
  const open = [...nudges.values()]
    .filter((nudge) => isOpen(nudge) && nudge.contacts.includes(id))
    .map((one) => one.id);
  const known = openNudges.filter((one) => open.includes(one));
  return [...known, ...open.filter((one) => !known.includes(one))];
}
