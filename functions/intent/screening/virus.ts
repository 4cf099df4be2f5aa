// A mail in which SES found a virus is refused.
// Invariant: GRAY and PROCESSING_FAILED pass here; attachments of such mails stay unopened.

import type { Rule, Verdict } from "./arrival.ts";

export const virus: Rule = {
  name: "virus",
  check: ({ verdicts }) => (verdicts.virus === "FAIL" ? { kind: "refused", reason: "virus" } : undefined),
};

/** Attachments stay unopened unless the scanner saw nothing, or the deployment has none. */
export const mayOpenAttachments = (verdict: Verdict): boolean => verdict === "PASS" || verdict === "DISABLED";
