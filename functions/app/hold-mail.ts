// A mail that claims an owner's address without proof: kept aside, and the owner is told once a day at most.
// Invariant: nothing of it is applied, and the notice goes to the registered address, never to the sender.

import type { Owner, Id, SentItem } from "../domain/model.ts";
import { slotOf } from "../domain/calendar.ts";
import type { NoticeView } from "../../templates/views.ts";
import { replyTo } from "./deliver.ts";
import type { MailRecord, Outgoing, Ports } from "./ports.ts";
import { recordOf } from "./received.ts";
import type { Received } from "./received.ts";

type Cause = NoticeView["held"][number]["cause"];
const CAUSES: Readonly<Record<string, Cause>> = {
  "dmarc-fail": "dmarc-fail",
  "not-aligned": "not-aligned",
  "other-token": "other-token",
};

/** Records a mail as held and claims the notice of it, unless the owner was told today. */
export async function holdMail(ports: Ports, received: Received, ownerId: Id, reason: string): Promise<MailRecord> {
  const owner = await ports.store.owner(ownerId);
  const record: MailRecord = { ...recordOf(received, "held", reason), owner: ownerId };
  const outgoing = owner === undefined ? undefined : await claimNotice(ports, received, owner, reason);
  if (owner === undefined || outgoing === undefined) {
    await ports.store.recordMail(record);
    return record;
  }
  const told: MailRecord = { ...record, sent: outgoing.sent.id };
  const result = await ports.store.commit({
    owner: ownerId,
    version: owner.version,
    changes: [
      {
        entity: "owner",
        id: ownerId,
        before: owner,
        after: { ...owner, heldNoticeOn: slotOf(ports.clock.now(), owner.timeZone) },
      },
    ],
    journalsMarked: [],
    mail: told,
    copyMarksRemoved: [],
    claims: [outgoing],
  });
  if (result === "conflict") throw new Error("The owner's memory changed while a mail was held.");
  return told;
}

async function claimNotice(
  ports: Ports,
  received: Received,
  owner: Owner,
  reason: string,
): Promise<Outgoing | undefined> {
  const now = ports.clock.now();
  if (owner.heldNoticeOn === slotOf(now, owner.timeZone)) return undefined;
  const id = ports.ids.newId(now);
  const items: readonly SentItem[] = [{ number: 1, kind: "held", mail: received.id }];
  const view: NoticeView = {
    kind: "notice",
    about: "held",
    language: owner.language,
    timeZone: owner.timeZone,
    now,
    ownerName: owner.name,
    domain: ports.settings.domain,
    replyTo: await replyTo(ports, owner.id, id, now),
    held: [{ number: 1, at: received.at, cause: CAUSES[reason] ?? "unclear" }],
  };
  return {
    sent: { id, kind: "notice", at: now, language: owner.language, inReplyTo: received.id, items, answers: [] },
    view: { view, thread: {} },
    status: "claimed",
    claimedAt: now,
    attempts: 0,
  };
}
