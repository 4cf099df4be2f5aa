// Our own mail coming back: a rule that forwards everything, or a loop.
// Invariant: the From's domain is ours, or the mail carries our own header unquoted.

import type { Rule } from "./arrival.ts";

export const ownMail: Rule = {
  name: "own-mail",
  check: ({ mail, ownDomain }) => {
    const isOurs = mail.from.address.toLowerCase().endsWith(`@${ownDomain}`);
    const isMarked = mail.headers["x-livstegn-kind"] !== undefined;
    return isOurs || isMarked ? { kind: "ignored", reason: "own-mail" } : undefined;
  },
};
