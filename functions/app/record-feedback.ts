// What SES says of a mail that was sent: it left, it came back, or the owner called it spam.
// Invariant: events may come late, twice and in any order; `sent` is never taken back.

import type { SendEvent } from "../contract.ts";
import { SENT_TAGS } from "../contract.ts";
import { pauseOwner } from "./pause-owner.ts";
import type { MemoryPorts } from "./ports.ts";

/** Settles the claim that an event is about; events of other mails are nothing to us. */
export async function recordFeedback(ports: MemoryPorts, { eventType, mail, bounce }: SendEvent): Promise<void> {
  const [owner] = mail.tags[SENT_TAGS.owner] ?? [];
  const [sent] = mail.tags[SENT_TAGS.sent] ?? [];
  if (owner === undefined || sent === undefined) return;
  ports.log.count(`Mail${eventType.replace(" ", "")}`, 1);
  const at = ports.clock.now();
  const hasLeft = eventType !== "Reject" && eventType !== "Rendering Failure";
  await ports.store.recordSend(
    owner,
    sent,
    hasLeft ? { status: "sent", messageId: mail.messageId, at } : { status: "failed", at },
  );
  // A mailbox that is gone gets no further mail until its owner writes `resume`; a full one is tried again next week.
  if (eventType === "Complaint" || bounce?.bounceType === "Permanent") await pauseOwner(ports, owner);
}
