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
  const results = withoutComments(sesResults(mail) ?? "");
  // RFC 8601 section 2.2: results are separated by semicolons.
  return results.split(";").flatMap((result) => {
    const [method = "", ...properties] = result.trim().split(/\s+/u);
    if (!/^dkim=pass$/iu.test(method)) return [];
    const signers = properties.flatMap((property) => SIGNER.exec(property)?.[1] ?? []);
    // Of two signers in one result nobody knows which passed.
    return new Set(signers.map((signer) => signer.toLowerCase())).size === 1 ? signers.slice(0, 1) : [];
  });
}

/** The signing domain as SES writes it, `header.i=@example.org`, or as RFC 8601 has it. */
const SIGNER = /^header\.(?:i=[^\s@]*@|d=)([^\s@]+)$/iu;

/** Empty where quotes, escapes or brackets in brackets could hide what a sender wrote: SES writes none of them. */
function withoutComments(results: string): string {
  const plain = results.replaceAll(/\([^()]*\)/gu, " ");
  return /["\\()]/u.test(plain) ? "" : plain;
}

/** What stands above a mail that SES has taken (SES developer guide, "Email receiving"). */
const OF_SES = /^(?:return-path|received|received-spf|x-ses-[a-z-]+|authentication-results)$/u;

/** SES's own result, the topmost of all: below it a sender could have written whatever they liked. */
function sesResults(mail: ParsedMail): string | undefined {
  let received = 0;
  for (const { name, value } of mail.headerLines) {
    const lower = name.toLowerCase();
    if (lower === "received") received += 1;
    if (received > 1 || !OF_SES.test(lower)) return undefined;
    if (lower !== "authentication-results") continue;
    const [server, ...results] = value.split(";");
    return /^\s*amazonses\.com\s*$/iu.test(server ?? "") ? results.join(";") : undefined;
  }
  return undefined;
}
