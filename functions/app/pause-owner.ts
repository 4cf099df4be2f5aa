// Pauses an owner from outside a mail: the unsubscribe button, a complaint, a mailbox that is gone.
// Invariant: until resumed, and safe to repeat.

import type { Id } from "../domain/model.ts";
import { decideAgain } from "./decide-again.ts";
import type { MemoryPorts } from "./ports.ts";

/** The day that means "until resumed". */
export const UNTIL_RESUMED = "9999-12-31";

/** Pauses digests and follow-ups of an owner; nothing happens when there is none. */
export function pauseOwner(ports: MemoryPorts, id: Id): Promise<void> {
  return decideAgain(ports, async () => {
    const owner = await ports.store.owner(id);
    if (owner === undefined || owner.pausedUntil === UNTIL_RESUMED) return undefined;
    const result = await ports.store.commit({
      owner: id,
      version: owner.version,
      changes: [{ entity: "owner", id, before: owner, after: { ...owner, pausedUntil: UNTIL_RESUMED } }],
      journalsMarked: [],
      copyMarksRemoved: [],
      claims: [],
    });
    return result === "conflict" ? result : undefined;
  });
}
