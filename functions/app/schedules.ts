// Brings an owner's schedules in step with the table, which is the truth.
// Invariant: idempotent, and run again by every redelivery and by the sweep until the table says that it is current.

import type { Change, Journal } from "../domain/decision.ts";
import { slotOf } from "../domain/calendar.ts";
import { followUpMoment, waitsForMail } from "../domain/follow-up-time.ts";
import type { Id, Nudge, Owner } from "../domain/model.ts";
import type { SendingPorts } from "./ports.ts";
import { sendFollowUp } from "./send-follow-up.ts";

/** Puts the weekly schedule of an owner if it may differ from what is stored. */
export async function syncSchedule(ports: SendingPorts, id: Id): Promise<void> {
  const owner = await ports.store.owner(id);
  if (owner === undefined || owner.schedule === "current") return;
  await ports.schedules.putDigest(owner);
  await ports.store.recordSchedule(id, owner.digest, owner.timeZone);
}

/** Puts the one-off schedules of the follow-ups that a mail asked for, or of all when it changed when they are due. */
export async function syncFollowUps(ports: SendingPorts, id: Id, journal: Journal): Promise<void> {
  const owner = await ports.store.owner(id);
  if (owner === undefined) return;
  const nudges = journal.changes.some(movesFollowUps) ? await openNudges(ports, id) : nudgesOf(journal);
  for (const nudge of nudges.filter(waitsForMail)) await wakeFor(ports, owner, nudge);
}

/** A morning in another zone is another moment; what a digest of today would have told may now need a mail of its own. */
function movesFollowUps(change: Change): boolean {
  if (change.entity !== "owner" || change.before === undefined || change.after === undefined) return false;
  const [was, is] = [change.before, change.after];
  return was.timeZone !== is.timeZone || was.nextDigestAt !== is.nextDigestAt || was.pausedUntil !== is.pausedUntil;
}

async function openNudges({ store, clock }: SendingPorts, id: Id): Promise<readonly Nudge[]> {
  const state = await store.loadState(id, { sharesSince: clock.now(), journals: "none" });
  return [...(state?.nudges.values() ?? [])];
}

function nudgesOf({ changes }: Journal): readonly Nudge[] {
  return changes.flatMap((change) => (change.entity === "nudge" ? (change.after ?? []) : []));
}

/**
 * A schedule for a moment to come; what this morning has passed over is sent at once, unless it was asked for after that:
 * whoever writes "dinner with Carl tonight" needs no reminder in the same minute.
 */
async function wakeFor(ports: SendingPorts, owner: Owner, nudge: Nudge): Promise<void> {
  const [now, moment] = [ports.clock.now(), followUpMoment(nudge, owner)];
  if (moment > now) return ports.schedules.putFollowUp(owner, nudge.id, nudge.due);
  const isOfToday = nudge.due === slotOf(now, owner.timeZone);
  if (isOfToday && nudge.createdAt < moment) await sendFollowUp(ports, owner.id, nudge.id);
}
