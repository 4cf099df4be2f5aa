// The promises that a contact's item names, so that a digest finds those of the people who are due and reads no others.
// Invariant: follows from the pledges alone: the open ones, and the latest that the person kept.
import type { State } from "../decision.ts";
import type { Contact, Id, Pledge } from "../model.ts";
import { patchContact } from "./put.ts";
import type { Task } from "./step.ts";

/** More are open with one person only by mistake. */
const OPEN_KEPT = 20;

/** `after` with the promises of everybody for whom one was made, settled or moved. */
export function withKnownPledges(before: State, after: State, task: Pick<Task, "today">): State {
  if (before.pledges === after.pledges) return after;
  const ids = new Set([...before.pledges.keys(), ...after.pledges.keys()]);
  const changed = [...ids].filter((id) => before.pledges.get(id) !== after.pledges.get(id));
  const people = changed.flatMap((id) => [before.pledges.get(id)?.contact, after.pledges.get(id)?.contact]);
  return [...new Set(people)].reduce<State>(
    (now, id) => (id === undefined ? now : patchContact(now, id, task, (contact) => withPledgesOf(contact, after))),
    after,
  );
}

function withPledgesOf(contact: Contact, { pledges }: State): Contact {
  const { pledges: _, ...rest } = contact;
  const known = knownPledges([...pledges.values()].filter((pledge) => pledge.contact === contact.id));
  return known.length === 0 ? rest : { ...rest, pledges: known };
}

function knownPledges(pledges: readonly Pledge[]): Id[] {
  const open = pledges.filter(({ status }) => status === "open").map(({ id }) => id);
  const kept = pledges
    .filter(({ by, status, settledOn }) => by === "contact" && status === "kept" && settledOn !== undefined)
    .toSorted((a, b) => ((a.settledOn ?? "") < (b.settledOn ?? "") ? -1 : 1))
    .at(-1);
  return [...open.toSorted().slice(-OPEN_KEPT), ...(kept === undefined ? [] : [kept.id])];
}
