// A mail that SES is sure is spam is refused.
// Invariant: GRAY is no verdict; only FAIL counts.

import type { Rule } from "./arrival.ts";

export const spam: Rule = {
  name: "spam",
  check: ({ verdicts }) => (verdicts.spam === "FAIL" ? { kind: "refused", reason: "spam" } : undefined),
};
