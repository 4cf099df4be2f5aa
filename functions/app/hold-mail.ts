// A mail that claims an owner's address without proof: kept aside, and the owner is told once a day at most.
// Invariant: nothing of it is applied; the mark that today's notice went out is stored with its claim.

import { slotOf } from "../domain/calendar.ts";
import type { Owner } from "../domain/model.ts";
import type { Outcome } from "../intent/screening/arrival.ts";
import { decideAgain } from "./decide-again.ts";
import { claimNotice } from "./notice.ts";
import type { Commit, MailRecord, Outgoing, Ports } from "./ports.ts";
import { recordOf } from "./received.ts";
import type { Received } from "./received.ts";

type Held = Extract<Outcome, { kind: "held" }>;

/** Records a mail as held and claims the notice of it, unless the owner was told today. */
export function holdMail(ports: Ports, received: Received, held: Held): Promise<MailRecord> {
  const record: MailRecord = { ...recordOf(received, "held", held.reason), owner: held.owner };
  return decideAgain(async () => {
    const owner = await ports.store.owner(held.owner);
    if (owner === undefined || owner.heldNoticeOn === slotOf(ports.clock.now(), owner.timeZone)) {
      await ports.store.recordMail(record);
      return record;
    }
    const notice = await claimNotice(ports, owner, {
      received,
      about: "held",
      held: [{ number: 1, at: received.at, cause: held.reason }],
      items: [{ number: 1, kind: "held", mail: received.id }],
    });
    const told: MailRecord = { ...record, sent: notice.sent.id };
    const result = await ports.store.commit(commitOf(owner, notice, told));
    if (result === "already") return (await ports.store.mail(record.id)) ?? record;
    return result === "conflict" ? result : told;
  });
}

const commitOf = (owner: Owner, notice: Outgoing, mail: MailRecord): Commit => ({
  owner: owner.id,
  version: owner.version,
  changes: [
    {
      entity: "owner",
      id: owner.id,
      before: owner,
      after: { ...owner, heldNoticeOn: slotOf(notice.claimedAt, owner.timeZone) },
    },
  ],
  journalsMarked: [],
  mail,
  copyMarksRemoved: [],
  claims: [notice],
});
