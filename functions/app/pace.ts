// How many mails of one owner are handled in an hour.
// Invariant: a mail beyond the pace is pending until the queue brings it back in a later hour; its owner is told once an hour.

import type { Id } from "../domain/model.ts";
import { decideAgain } from "./decide-again.ts";
import { deliver } from "./deliver.ts";
import { claimNotice } from "./notice.ts";
import type { Ports } from "./ports.ts";
import { recordOf } from "./received.ts";
import type { Received } from "./received.ts";

/** Nobody writes so many by hand in an hour; a loop or a rule that forwards a whole mailbox does. */
export const MAILS_AN_HOUR = 300;

/** A mail that waits for the hour to be over; the queue brings it back. */
export class OverPace extends Error {
  override readonly name = "OverPace";
}

/** Counts a mail of an owner; throws {@link OverPace} when it has to wait, after its record says so. */
export async function keepPace(ports: Ports, received: Received, owner: Id): Promise<void> {
  const hour = ports.clock.now().slice(0, "2026-11-23T08".length);
  const count = await ports.store.countMail(owner, hour);
  if (count <= MAILS_AN_HOUR) return;
  await ports.store.recordMail({ ...recordOf(received, "pending", "over-pace"), owner });
  if (count === MAILS_AN_HOUR + 1) await tell(ports, received, owner);
  throw new OverPace("Too many mails this hour.");
}

async function tell(ports: Ports, received: Received, id: Id): Promise<void> {
  const sent = await decideAgain(async () => {
    const owner = await ports.store.owner(id);
    if (owner === undefined) return undefined;
    const notice = await claimNotice(ports, owner, { mail: received.id, about: "pace", held: [], items: [] });
    const result = await ports.store.commit({
      owner: id,
      version: owner.version,
      changes: [],
      journalsMarked: [],
      copyMarksRemoved: [],
      claims: [notice],
    });
    return result === "conflict" ? result : { id: notice.sent.id };
  });
  if (sent !== undefined) await deliver(ports, id, sent.id);
}
