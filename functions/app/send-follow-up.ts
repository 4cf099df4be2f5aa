// A follow-up with an exact day, on the morning of that day.
// Invariant: one mail or the digest, never both: on the owner's digest day this one stays silent.

import type { Nudge, Owner, Contact, Id } from "../domain/model.ts";
import { slotOf } from "../domain/calendar.ts";
import type { FollowUpView } from "../../templates/views.ts";
import { deliver, replyTo } from "./deliver.ts";
import { draftOf, lastOf } from "./digest-view.ts";
import type { Outgoing, Ports } from "./ports.ts";

/** Sends the mail of a follow-up that is due today; anything else is an outdated hint. */
export async function sendFollowUp(ports: Ports, ownerId: Id, nudgeId: Id): Promise<void> {
  const now = ports.clock.now();
  const state = await ports.store.loadState(ownerId, { sharesSince: now, journals: "none" });
  const nudge = state?.nudges.get(nudgeId);
  if (state === undefined || nudge === undefined) return;
  const [contact] = nudge.contacts.flatMap((id) => state.contacts.get(id) ?? []);
  if (contact === undefined || !isDue(nudge, state.owner, slotOf(now, state.owner.timeZone))) return;
  const outgoing = await claim(ports, state.owner, nudge, contact);
  const after: Nudge = { ...nudge, timesShown: nudge.timesShown + 1, mailedOn: slotOf(now, state.owner.timeZone) };
  const result = await ports.store.commit({
    owner: ownerId,
    version: state.owner.version,
    changes: [{ entity: "nudge", id: nudgeId, before: nudge, after }],
    journalsMarked: [],
    copyMarksRemoved: [],
    claims: [outgoing],
  });
  if (result === "conflict") throw new Error("The owner's memory changed while a follow-up was sent.");
  await deliver(ports, ownerId, outgoing.sent.id);
}

function isDue(nudge: Nudge, owner: Owner, today: string): boolean {
  const isPaused = owner.pausedUntil !== undefined && owner.pausedUntil > today;
  const isDigestDay = slotOf(owner.nextDigestAt, owner.timeZone) === today || owner.lastDigestOn === today;
  return (
    nudge.kind === "follow-up" &&
    nudge.status === "open" &&
    nudge.due <= today &&
    nudge.mailedOn === undefined &&
    !isPaused &&
    !isDigestDay
  );
}

async function claim(ports: Ports, owner: Owner, nudge: Nudge, contact: Contact): Promise<Outgoing> {
  const now = ports.clock.now();
  const id = ports.ids.newId(now);
  const view: FollowUpView = {
    kind: "follow-up",
    language: owner.language,
    timeZone: owner.timeZone,
    now,
    ownerName: owner.name,
    domain: ports.settings.domain,
    replyTo: await replyTo(ports, owner.id, id, now),
    item: {
      number: 1,
      kind: "follow-up",
      name: contact.name,
      due: nudge.due,
      timesShown: nudge.timesShown + 1,
      ...(contact.organisation === undefined ? {} : { organisation: contact.organisation }),
      ...(nudge.note === undefined ? {} : { note: nudge.note }),
      ...(contact.phone === undefined ? {} : { phone: contact.phone }),
      ...lastOf(contact),
      ...(await draftOf(ports, { owner, contact, nudge: nudge.id })),
    },
  };
  return {
    sent: {
      id,
      kind: "follow-up",
      at: now,
      language: owner.language,
      items: [{ number: 1, kind: "nudge", nudge: nudge.id, contacts: [contact.id] }],
      answers: [],
    },
    view: { view, thread: {} },
    status: "claimed",
    claimedAt: now,
    attempts: 0,
  };
}
