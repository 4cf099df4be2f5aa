// How many mails of one owner are applied in an hour.
// Invariant: a mail counts when it is applied, not when it is delivered; one beyond the pace is pending until the queue
// brings it back in a later hour, and its owner is told once an hour.

import type { Id, Moment } from "../domain/model.ts";
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

/** Lets a mail of an owner pass; throws {@link OverPace} when it has to wait, after its record says so. */
export async function keepPace(ports: Ports, received: Received, owner: Id): Promise<void> {
  const hour = hourOf(ports.clock.now());
  if ((await ports.store.mailsCounted(owner, hour)) < MAILS_AN_HOUR) return;
  await ports.store.recordMail({ ...recordOf(received, "pending", "over-pace"), owner });
  await tell(ports, { received, id: owner, hour });
  throw new OverPace("Too many mails this hour.");
}

/** The hour in which a mail counts that is applied now: once, as its decision is stored once. */
export const hourOf = (now: Moment): string => now.slice(0, "2026-11-23T08".length);

type Told = { readonly received: Received; readonly id: Id; readonly hour: string };

async function tell(ports: Ports, { received, id, hour }: Told): Promise<void> {
  const sent = await decideAgain(ports, async () => {
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
      paceTold: hour,
    });
    return result === "conflict" ? result : result === "stored" ? { id: notice.sent.id } : undefined;
  });
  if (sent !== undefined) await deliver(ports, id, sent.id);
}
