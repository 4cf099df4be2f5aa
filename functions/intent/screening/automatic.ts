// Mail that a machine sent: never contact, never a command (RFC 3834 section 2, RFC 2919, RFC 5321 section 4.5.5).
// Invariant: only what the sending machine says in headers and envelope counts here, never the words of a body.

import type { ParsedMail } from "../../mail/parsed-mail.ts";
import type { Rule } from "./arrival.ts";
import { isAutomaticSubject, isMailerAddress } from "./automatic-words.ts";
import { carriesInvitation } from "./invitation.ts";

/** One row a sign: what says that a machine wrote this, and how it is called in the mail's record. */
const SIGNS: readonly { readonly reason: string; readonly isIn: (mail: ParsedMail) => boolean }[] = [
  {
    reason: "auto-submitted",
    // Google's calendar marks what it sends in a person's name as generated.
    isIn: (mail) => {
      const said = mail.headers["auto-submitted"] ?? "";
      const isGenerated = /^\s*auto-generated\b/iu.test(said);
      return !/^\s*(no\b|$)/iu.test(said) && !(isGenerated && carriesInvitation(mail));
    },
  },
  {
    reason: "auto-reply",
    isIn: ({ headers }) =>
      headers["x-autoreply"] !== undefined ||
      headers["x-autorespond"] !== undefined ||
      headers["x-auto-response"] !== undefined,
  },
  {
    reason: "precedence",
    isIn: ({ headers }) => /^\s*(bulk|junk|list|auto[-_]?reply)\b/iu.test(headers["precedence"] ?? ""),
  },
  {
    reason: "mailing-list",
    isIn: ({ headers }) =>
      headers["list-id"] !== undefined ||
      headers["list-unsubscribe"] !== undefined ||
      headers["list-post"] !== undefined,
  },
  { reason: "delivery-report", isIn: ({ headers }) => /^\s*multipart\/report\b/iu.test(headers["content-type"] ?? "") },
  { reason: "delivery-report", isIn: ({ headers }) => headers["x-failed-recipients"] !== undefined },
  { reason: "mailer-daemon", isIn: ({ from }) => isMailerAddress(from.address) },
  { reason: "out-of-office", isIn: ({ subject }) => isAutomaticSubject(subject) },
];

export const automatic: Rule = {
  name: "automatic",
  check: ({ mail, returnPath }) => {
    if (returnPath === "") return { kind: "ignored", reason: "null-return-path" };
    const sign = SIGNS.find(({ isIn }) => isIn(mail));
    return sign === undefined ? undefined : { kind: "ignored", reason: sign.reason };
  },
};
