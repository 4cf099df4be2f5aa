// A From that does not name exactly one plain mailbox identifies nobody (ARCHITECTURE.md, row 6).
// Invariant: routes, groups, quoted local parts, control characters and several of anything are refused.

import type { Rule } from "./arrival.ts";

export const notOnePlainMailbox: Rule = {
  name: "not-one-plain-mailbox",
  check: ({ mail: { fromHeader } }) =>
    fromHeader.kind === "one" ? undefined : { kind: "refused", reason: `from-${fromHeader.why}` },
};
