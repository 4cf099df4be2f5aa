// The end of a mail that failed at every try: it waits in the dead-letter queue, and its record says so.
// Invariant: a mail whose effects are stored keeps its status; only its answer is late.

import type { ReceivedNotice } from "../contract.ts";
import type { Ports } from "./ports.ts";

/** Marks a mail as dead unless it reached a final status. */
export async function recordDeadMail(ports: Ports, notice: ReceivedNotice): Promise<void> {
  ports.log.count("MailDead", 1);
  const id = notice.mail.messageId;
  // Work in parts goes on where it stopped when the mail is redriven.
  const known = await ports.store.mail(id);
  await ports.store.recordMail({
    ...(known?.job === undefined ? {} : known),
    id,
    at: new Date(notice.receipt.timestamp).toISOString(),
    status: "dead",
    reason: "all-tries-used",
    rules: known?.rules ?? [],
  });
}
