// A mail provider asks whether it may forward to an owner's drop-box: the owner has to see that, nobody else can answer.
// Invariant: the provider's own domain proves itself, and the secret is known; anything else goes on to the other rules.

import type { ParsedMail } from "../../mail/parsed-mail.ts";
import type { Rule } from "./arrival.ts";
import { isAuthenticated } from "./authentication.ts";
import { isSameOrganisation } from "./organisation.ts";

/** Whence Gmail, Outlook, Fastmail, Proton and others send such mails. */
const PROVIDERS = [
  "google.com",
  "gmail.com",
  "microsoft.com",
  "outlook.com",
  "hotmail.com",
  "live.com",
  "fastmail.com",
  "messagingengine.com",
  "proton.me",
  "protonmail.com",
  "apple.com",
  "icloud.com",
  "yahoo.com",
  "zoho.com",
  "zoho.eu",
  "gmx.net",
  "hey.com",
  "tuta.com",
  "mailbox.org",
] as const;
const FORWARDING = /forward|videresend|weiterleit|vidarebefordr|doorst|transf[eé]r|reenv/iu;
const CONFIRMING =
  /confirm|verif|approve|accept|allow|bekræft|godkend|tillad|bestätig|bekräft|bevestig|kode\b|code\b/iu;
/** What it asks stands in the first lines. */
const HEAD_LENGTH = 3000;

export const forwardingConfirmation: Rule = {
  name: "forwarding-confirmation",
  check: (arrival) => {
    const { verbs, dropBoxOwner, mail } = arrival;
    if (dropBoxOwner === undefined || !verbs.some(({ kind }) => kind === "drop-box")) return undefined;
    return isFromProvider(mail) && asksToForward(mail) && isAuthenticated(arrival)
      ? { kind: "passed-on", owner: dropBoxOwner }
      : undefined;
  },
};

function isFromProvider({ fromHeader }: ParsedMail): boolean {
  if (fromHeader.kind !== "one") return false;
  const { address } = fromHeader.mailbox;
  const domain = address.slice(address.lastIndexOf("@") + 1);
  return isMachine(address) && PROVIDERS.some((provider) => isSameOrganisation(domain, provider));
}

/** Friends write from gmail.com too, and of forwarding. */
const isMachine = (address: string): boolean =>
  /^(?:.*no-?_?reply.*|.*noreply.*|account.*|support|forwarding.*|.*notification.*|postmaster|mailer.*|hello|info|.*verif.*)@/iu.test(
    address,
  );

function asksToForward({ subject, answer }: ParsedMail): boolean {
  const text = `${subject}\n${answer.map((line) => line.text).join("\n")}`.slice(0, HEAD_LENGTH);
  return FORWARDING.test(text) && CONFIRMING.test(text);
}
