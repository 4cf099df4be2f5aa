// The table of who may do what, for a From that is an owner's (ARCHITECTURE.md, rows 1 to 4).
// Invariant: a token alone never gives more than closing and snoozing what that mail numbered.

import type { Arrival, Rule } from "./arrival.ts";
import { isAuthenticated } from "./authentication.ts";

export const sender: Rule = {
  name: "sender",
  check: (arrival) => {
    const owner = arrival.senderOwner;
    if (owner === undefined) return { kind: "refused", reason: "stranger" };
    if (isAuthenticated(arrival)) return { kind: "accepted", as: "owner", owner, rights: "all" };
    const isAnswer = arrival.verdicts.dmarc === "GRAY" && hasLiveReplyToken(arrival);
    if (isAnswer) return { kind: "accepted", as: "owner", owner, rights: "answer-only" };
    return { kind: "held", owner, reason: arrival.verdicts.dmarc === "FAIL" ? "dmarc-fail" : "not-aligned" };
  },
};

const hasLiveReplyToken = ({ verbs, senderOwner }: Arrival): boolean =>
  verbs.some((verb) => verb.kind === "reply" && verb.token.owner === senderOwner && !verb.token.isExpired);
