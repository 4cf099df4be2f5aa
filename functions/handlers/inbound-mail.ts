// Queue of arrived mails: each notice of SES becomes one mail with one status.
// Invariant: a message that fails is the only one that comes back; at its last failure the mail is recorded as dead.

import { receivedNoticeSchema, snsEnvelopeSchema } from "../contract.ts";
import { receiveMail } from "../app/receive-mail.ts";
import { recordDeadMail } from "../app/record-dead-mail.ts";
import { readMessages } from "./batch.ts";
import { compose, maxReceives } from "./compose.ts";

export const handler = readMessages(async ({ body, receives }) => {
  const ports = compose();
  const notice = receivedNoticeSchema.parse(JSON.parse(snsEnvelopeSchema.parse(JSON.parse(body)).Message));
  try {
    ports.log.info("mail", { status: await receiveMail(ports, notice) });
  } catch (error) {
    ports.log.error("mail-failed", error, { receives });
    if (receives >= maxReceives()) await recordDeadMail(ports, notice);
    throw error;
  }
});
