// A mail in which SES found a virus is refused.
// Invariant: GRAY and PROCESSING_FAILED pass here; attachments of such mails stay unopened (see asScanned).

import type { ParsedMail } from "../../mail/parsed-mail.ts";
import type { Rule, Verdict } from "./arrival.ts";

export const virus: Rule = {
  name: "virus",
  check: ({ verdicts }) => (verdicts.virus === "FAIL" ? { kind: "refused", reason: "virus" } : undefined),
};

/** A mail as it may be read: its attachments stay unopened unless the scanner saw nothing, or the deployment has none. */
export function asScanned(mail: ParsedMail, verdict: Verdict): ParsedMail {
  if (verdict === "PASS" || verdict === "DISABLED") return mail;
  return { ...mail, attachments: mail.attachments.map((attachment) => ({ ...attachment, text: "" })) };
}
