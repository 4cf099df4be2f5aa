// What SES says of a mail that was sent: it left, it came back, or the owner called it spam.
// Invariant: events may come late, twice and in any order; `sent` is never taken back.

import type { SendEvent } from "../contract.ts";
import { SENT_TAGS } from "../contract.ts";
import type { Id } from "../domain/model.ts";
import { pauseOwner } from "./pause-owner.ts";
import type { MemoryPorts } from "./ports.ts";

/** Settles the claim that an event is about; events of other mails are nothing to us. */
export async function recordFeedback(ports: MemoryPorts, event: SendEvent): Promise<void> {
  const [owner] = event.mail.tags[SENT_TAGS.owner] ?? [];
  const [sent] = event.mail.tags[SENT_TAGS.sent] ?? [];
  if (owner === undefined || sent === undefined) return;
  ports.log.count(`Mail${event.eventType.replace(" ", "")}`, 1);
  switch (event.eventType) {
    case "Send":
    case "Delivery":
    case "DeliveryDelay":
      return recordSent(ports, owner, sent, event.mail.messageId);
    case "Bounce":
      return recordBounce(ports, owner, sent, event);
    case "Complaint":
      await recordSent(ports, owner, sent, event.mail.messageId);
      return pauseOwner(ports, owner);
    case "Reject":
    case "Rendering Failure":
      return ports.store.recordSend(owner, sent, { status: "failed", at: ports.clock.now() });
  }
}

const recordSent = (ports: MemoryPorts, owner: Id, sent: Id, messageId: string): Promise<void> =>
  ports.store.recordSend(owner, sent, { status: "sent", messageId, at: ports.clock.now() });

/** A mailbox that is gone gets no further mail until its owner writes `resume`; a full one is tried again next week. */
async function recordBounce(ports: MemoryPorts, owner: Id, sent: Id, event: SendEvent): Promise<void> {
  await recordSent(ports, owner, sent, event.mail.messageId);
  if (event.bounce?.bounceType === "Permanent") await pauseOwner(ports, owner);
}
