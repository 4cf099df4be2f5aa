// An owner's mail that carries another owner's token: perhaps a forwarded mail, perhaps an attempt.
// Invariant: it is held for the sender, never applied to the token's owner.

import type { Rule } from "./arrival.ts";
import { isAuthenticated } from "./authentication.ts";

export const foreignToken: Rule = {
  name: "foreign-token",
  check: (arrival) => {
    const { senderOwner } = arrival;
    if (senderOwner === undefined || !isAuthenticated(arrival)) return undefined;
    return arrival.verbs.some((verb) => "token" in verb && verb.token.owner !== senderOwner)
      ? { kind: "held", owner: senderOwner, reason: "other-token" }
      : undefined;
  },
};
