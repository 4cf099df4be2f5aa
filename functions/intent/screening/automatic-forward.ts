// A machine's mail that an owner forwards by hand: an absence notice or a bounce is no contact.
// Invariant: only a forward with nothing but the notice is ignored; with words above it, the words count.

import type { Rule } from "./arrival.ts";
import { carriesInvitation } from "./invitation.ts";
import { isNotice } from "./automatic-words.ts";

export const automaticForward: Rule = {
  name: "automatic-forward",
  check: ({ mail, verbs }) => {
    const isForLog = verbs.some(({ kind }) => kind === "log" || kind === "drop-box" || kind === "day");
    const { forwarded, forwards } = mail;
    const isAll =
      forwarded !== null && isNotice(forwarded) && forwards.every((one) => one.attached !== true || isNotice(one));
    return isForLog && !carriesInvitation(mail) && isAll && mail.fresh.trim() === ""
      ? { kind: "ignored", reason: "forwarded-notice" }
      : undefined;
  },
};
