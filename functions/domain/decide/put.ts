// Putting things into a state so that what follows from them follows.
// Invariant: a contact is always settled, and its openNudges are exactly its nudges that are open or snoozed.
import type { State } from "../decision.ts";
import { settleContact } from "../due.ts";
import type { Contact, Id, Interaction, Nudge, Owner, Pledge, Share } from "../model.ts";
import type { Task } from "./step.ts";

export function putContact(state: State, contact: Contact, task: Pick<Task, "today">): State {
  const settled = settleContact(contact, state.owner, task.today);
  return { ...state, contacts: new Map(state.contacts).set(contact.id, settled) };
}

/** Changes the contact as it stands in the state by now. */
export function patchContact(
  state: State,
  id: Id,
  task: Pick<Task, "today">,
  patch: (contact: Contact) => Contact,
): State {
  const contact = state.contacts.get(id);
  return contact === undefined ? state : putContact(state, patch(contact), task);
}

export function putNudge(state: State, nudge: Nudge, task: Pick<Task, "today">): State {
  const put = { ...state, nudges: new Map(state.nudges).set(nudge.id, nudge) };
  return nudge.contacts.reduce<State>((all, id) => withOpenNudge(all, id, nudge, task), put);
}

export function isOpen({ status }: Nudge): boolean {
  return status === "open" || status === "snoozed";
}

/** Closed by an earlier mail; what this mail has closed itself it may still put otherwise. */
export function wasClosed(nudge: Nudge, { nudgesBefore }: Pick<Task, "nudgesBefore">): boolean {
  const before = nudgesBefore?.get(nudge.id) ?? nudge;
  return !isOpen(nudge) && !isOpen(before);
}

export function putInteraction(state: State, interaction: Interaction): State {
  return { ...state, interactions: new Map(state.interactions).set(interaction.id, interaction) };
}

export function putShare(state: State, share: Share): State {
  return { ...state, shares: new Map(state.shares).set(share.id, share) };
}

export function putPledge(state: State, pledge: Pledge): State {
  return { ...state, pledges: new Map(state.pledges).set(pledge.id, pledge) };
}

/** Settings reach into when people are due only through the zone and the default cadence; those wait for the next change. */
export function putOwner(state: State, owner: Owner): State {
  return { ...state, owner };
}

function withOpenNudge(state: State, id: Id, nudge: Nudge, task: Pick<Task, "today">): State {
  return patchContact(state, id, task, (contact) => {
    const others = contact.openNudges.filter((open) => open !== nudge.id);
    if (!isOpen(nudge)) return { ...contact, openNudges: others };
    return contact.openNudges.includes(nudge.id) ? contact : { ...contact, openNudges: [...others, nudge.id] };
  });
}
