// Brings an owner's schedules in step with the table, which is the truth.
// Invariant: idempotent, and run again by every redelivery and by the sweep until the table says that it is current.

import type { Journal } from "../domain/decision.ts";
import type { Id } from "../domain/model.ts";
import type { SendingPorts } from "./ports.ts";

/** Puts the weekly schedule of an owner if it may differ from what is stored. */
export async function syncSchedule(ports: SendingPorts, id: Id): Promise<void> {
  const owner = await ports.store.owner(id);
  if (owner === undefined || owner.schedule === "current") return;
  await ports.schedules.putDigest(owner);
  await ports.store.recordSchedule(id, owner.digest, owner.timeZone);
}

/** Puts the one-off schedules of follow-ups that a mail asked for. */
export async function syncFollowUps(ports: SendingPorts, id: Id, journal: Journal): Promise<void> {
  const owner = await ports.store.owner(id);
  if (owner === undefined) return;
  for (const change of journal.changes) {
    const nudge = change.entity === "nudge" ? change.after : undefined;
    if (nudge?.kind === "follow-up" && nudge.status === "open")
      await ports.schedules.putFollowUp(owner, nudge.id, nudge.due);
  }
}
