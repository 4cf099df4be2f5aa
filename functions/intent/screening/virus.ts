// A mail in which SES found a virus is refused.
// Invariant: GRAY and PROCESSING_FAILED pass here; attachments of such mails stay unopened (see mayOpenAttachments).

import type { Arrival, Rule } from "./arrival.ts";

export const virus: Rule = {
  name: "virus",
  check: ({ verdicts }) => (verdicts.virus === "FAIL" ? { kind: "refused", reason: "virus" } : undefined),
};

/** Attachments are opened only when the scanner saw nothing, or is switched off by the deployment. */
export const mayOpenAttachments = ({ verdicts }: Pick<Arrival, "verdicts">): boolean =>
  verdicts.virus === "PASS" || verdicts.virus === "DISABLED";
