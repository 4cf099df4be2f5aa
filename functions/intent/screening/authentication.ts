// Whether the sender is who the From says: DMARC passed, or a DKIM signature of the From's own organisation did.
// Invariant: only the topmost Authentication-Results of SES counts, the one above the second Received.

import type { ParsedMail } from "../../mail/parsed-mail.ts";
import type { Arrival } from "./arrival.ts";
import { isSameOrganisation } from "./organisation.ts";

/** Rows 1 and 2 of ARCHITECTURE.md's table of who may do what. */
export function isAuthenticated(arrival: Arrival): boolean {
  if (arrival.mail.fromHeader.kind !== "one") return false;
  if (arrival.verdicts.dmarc === "PASS") return true;
  return arrival.verdicts.dmarc === "GRAY" && hasAlignedDkim(arrival.mail, arrival.mail.fromHeader.mailbox.address);
}

/** Whether SES found a passing DKIM signature of the organisation of `address`. */
export function hasAlignedDkim(mail: ParsedMail, address: string): boolean {
  const domain = address.slice(address.lastIndexOf("@") + 1);
  return passingDkimDomains(mail).some((signer) => isSameOrganisation(signer, domain));
}

function passingDkimDomains(mail: ParsedMail): readonly string[] {
  const results = sesResults(mail);
  if (results === undefined) return [];
  // RFC 8601 section 2.2: results are separated by semicolons, comments stand in brackets.
  const withoutComments = results.replaceAll(/\([^()]*\)/gu, " ");
  return withoutComments.split(";").flatMap((result) => {
    if (!/^\s*dkim\s*=\s*pass\b/iu.test(result)) return [];
    const match = /\bheader\.(?:i\s*=\s*[^\s@;]*@|d\s*=\s*)([^\s;]+)/iu.exec(result);
    return match?.[1] === undefined ? [] : [match[1]];
  });
}

/** SES's own result: below it a sender could have written whatever they liked. */
function sesResults(mail: ParsedMail): string | undefined {
  let received = 0;
  for (const { name, value } of mail.headerLines) {
    const lower = name.toLowerCase();
    if (lower === "received") received += 1;
    if (received > 1) return undefined;
    if (lower === "authentication-results" && /^\s*amazonses\.com\s*;/iu.test(value)) return value;
  }
  return undefined;
}
