// Mail to `log+<secret>@`: the owner's own forwarding rule sent it, so the sender is anybody.
// Invariant: the secret alone gives the right to log, never to act (ARCHITECTURE.md, row 7).

import type { Rule } from "./arrival.ts";
import { isAuthenticated } from "./authentication.ts";

export const dropBox: Rule = {
  name: "drop-box",
  check: (arrival) => {
    const { verbs, dropBoxOwner, senderOwner } = arrival;
    if (!verbs.some(({ kind }) => kind === "drop-box") || senderOwner !== undefined) return undefined;
    return dropBoxOwner === undefined
      ? { kind: "refused", reason: "unknown-drop-box" }
      : { kind: "accepted", as: "drop-box", owner: dropBoxOwner, isProven: isAuthenticated(arrival) };
  },
};
