// A person's calendar writes in their name: an invitation bears the marks of a machine and is still theirs.
// Invariant: only what asks somebody to come, or takes that back; answers and counter-proposals are the machine's own.

import type { ParsedMail } from "../../mail/parsed-mail.ts";

const METHOD = /^METHOD(?:;[^:\r\n]{0,100})?:\s*(?:REQUEST|CANCEL|PUBLISH|ADD)\s*$/imu;
/** It stands among the first properties of the calendar (RFC 5545, 3.6). */
const HEAD_LENGTH = 2000;

/** Whether a mail carries an invitation, an update or a cancellation. */
export function carriesInvitation({ attachments }: ParsedMail): boolean {
  return attachments.some(({ kind, text }) => kind === "calendar" && METHOD.test(text.slice(0, HEAD_LENGTH)));
}
