// A sender who is no owner: a sign-up where the deployment allows it, else refused and never answered.
// Invariant: a sign-up is authenticated, addressed to the service alone, and no answer to anything (ARCHITECTURE.md, row 6).

import type { Arrival, Rule } from "./arrival.ts";
import { isAuthenticated } from "./authentication.ts";

export const stranger: Rule = {
  name: "stranger",
  check: (arrival) => {
    if (arrival.senderOwner !== undefined) return undefined;
    return isSignUp(arrival) ? { kind: "accepted", as: "new-owner" } : { kind: "refused", reason: "stranger" };
  },
};

function isSignUp(arrival: Arrival): boolean {
  const { mail, ownDomain, mayBecomeOwner } = arrival;
  const isForUsAlone = [...mail.to, ...mail.cc].every(({ address }) => address.toLowerCase().endsWith(`@${ownDomain}`));
  return mayBecomeOwner && isForUsAlone && mail.inReplyTo.length === 0 && isAuthenticated(arrival);
}
