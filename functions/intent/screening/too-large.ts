// Mails beyond what SES itself accepts are refused by size.
// Invariant: the limit is that of SES, so that on AWS this never hits.

import type { Rule } from "./arrival.ts";

/** SES receives up to 40 MB (SES developer guide, "Service quotas"), counted here as MiB with room for its own headers. */
export const MAX_MAIL_BYTES = 40 * 1024 * 1024 + 64 * 1024;

export const tooLarge: Rule = {
  name: "too-large",
  check: ({ sizeBytes }) => (sizeBytes > MAX_MAIL_BYTES ? { kind: "refused", reason: "too-large" } : undefined),
};
