// Pauses an owner from outside a mail: the unsubscribe button, a complaint, a mailbox that is gone.
// Invariant: until resumed, and safe to repeat.

import type { Id } from "../domain/model.ts";
import type { Ports } from "./ports.ts";

/** The day that means "until resumed". */
export const UNTIL_RESUMED = "9999-12-31";
const MAX_TRIES = 8;

/** Pauses digests and follow-ups of an owner; nothing happens when there is none. */
export async function pauseOwner(ports: Ports, id: Id): Promise<void> {
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const owner = await ports.store.owner(id);
    if (owner === undefined || owner.pausedUntil === UNTIL_RESUMED) return;
    const result = await ports.store.commit({
      owner: id,
      version: owner.version,
      changes: [{ entity: "owner", id, before: owner, after: { ...owner, pausedUntil: UNTIL_RESUMED } }],
      journalsMarked: [],
      copyMarksRemoved: [],
      claims: [],
    });
    if (result === "stored") return;
  }
  throw new Error("The owner's memory changed each time while it was paused.");
}
