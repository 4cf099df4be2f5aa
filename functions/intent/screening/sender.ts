// The table of who may do what, for a From that is an owner's (ARCHITECTURE.md, rows 1 to 4).
// Invariant: a token alone never gives more than closing and snoozing what that mail numbered.

import type { Arrival, HeldReason, Rule, Verdict } from "./arrival.ts";
import { isAuthenticated } from "./authentication.ts";

export const sender: Rule = {
  name: "sender",
  check: (arrival) => {
    const owner = arrival.senderOwner;
    if (owner === undefined) return { kind: "refused", reason: "stranger" };
    if (isAuthenticated(arrival)) return { kind: "accepted", as: "owner", owner, rights: "all" };
    const isAnswer = arrival.verdicts.dmarc === "GRAY" && hasLiveReplyToken(arrival);
    if (isAnswer) return { kind: "accepted", as: "owner", owner, rights: "answer-only" };
    return { kind: "held", owner, reason: WHY_HELD[arrival.verdicts.dmarc] };
  },
};

/** The likely cause; PASS is authenticated and never comes here. */
const WHY_HELD: Readonly<Record<Verdict, HeldReason>> = {
  PASS: "unclear",
  FAIL: "dmarc-fail",
  GRAY: "not-aligned",
  PROCESSING_FAILED: "unclear",
  DISABLED: "unclear",
};

const hasLiveReplyToken = ({ verbs, senderOwner }: Arrival): boolean =>
  verbs.some((verb) => verb.kind === "reply" && verb.token.owner === senderOwner && !verb.token.isExpired);
