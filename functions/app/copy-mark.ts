// The mark that an authenticated mail leaves against its second copy.
// Invariant: a hash, so that no key bears an address or a subject; the recipients are part of it, because a mail program
// may send the copies for `log@` and `friday@` apart, and both shall count.

import { createHash } from "node:crypto";
import type { Id } from "../domain/model.ts";
import type { ParsedMail } from "../mail/parsed-mail.ts";

/** The mark of a mail to an owner; without a Message-ID its date, subject and all that it says stand for it. */
export function copyMark(owner: Id, mail: ParsedMail, recipients: readonly string[]): string {
  const identity =
    mail.messageId === "" ? [mail.date, mail.subject, mail.answer, mail.forwards, mail.attachments] : [mail.messageId];
  const envelope = recipients.map((recipient) => recipient.toLowerCase()).sort();
  return createHash("sha256")
    .update(JSON.stringify([owner, identity, envelope]))
    .digest("hex")
    .slice(0, 32);
}

/** The mark of the same mail as an answer without proof of its sender: it stands for no other. */
export const unprovenMark = (mark: string): string => `unproven-${mark}`;
