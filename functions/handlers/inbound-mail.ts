// Queue of arrived mails: each notice of SES becomes one mail with one status.
// Invariant: a message that fails is the only one that comes back; at its last failure the mail is recorded as dead.

import { receivedNoticeSchema } from "../contract.ts";
import { receiveMail } from "../app/receive-mail.ts";
import { recordDeadMail } from "../app/record-dead-mail.ts";
import { publishedIn, readMessages } from "./batch.ts";
import { composeInbound, maxReceives } from "./compose-sending.ts";

export const handler = readMessages(async ({ body, receives }) => {
  const ports = composeInbound();
  const notice = receivedNoticeSchema.parse(publishedIn(body));
  const mail = notice.mail.messageId;
  try {
    ports.log.info("mail", { mail, status: await receiveMail(ports, notice) });
  } catch (error) {
    ports.log.info("mail-failed", { mail, receives });
    if (receives >= maxReceives()) await recordDeadMail(ports, notice);
    throw error;
  }
});
