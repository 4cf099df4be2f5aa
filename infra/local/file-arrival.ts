// A raw mail in a file as an arrival, so that the screening rules can judge it.
// Invariant: verdicts are those that SES or a test wrote into the file, else PASS; its sender counts as an owner.
import type { AddressVerb } from "../../functions/intent/addresses.ts";
import type { Arrival } from "../../functions/intent/screening/arrival.ts";
import type { ParsedMail } from "../../functions/mail/parsed-mail.ts";
import { MAIL_DOMAIN } from "./receive.ts";
import { readVerdicts, takeVerdicts } from "./verdicts.ts";

/** Enough of a header for what SES puts on top of it. */
const HEADER_LIMIT = 64 * 1024;

/** The facts of a file: an owner's mail, with the envelope that its own recipients make. */
export function fileArrival(raw: Uint8Array, mail: ParsedMail, verbs: readonly AddressVerb[]): Arrival {
  return {
    mail,
    sizeBytes: raw.length,
    verdicts: verdictsIn(Buffer.from(raw.subarray(0, HEADER_LIMIT)).toString("latin1")),
    returnPath: mail.from.address,
    verbs,
    ...(mail.fromHeader.kind === "one" ? { senderOwner: "of-this-file" } : {}),
    mayBecomeOwner: false,
    ownDomain: MAIL_DOMAIN,
  };
}

function verdictsIn(text: string): Arrival["verdicts"] {
  const head = text.split(/\r?\n\r?\n/u, 1)[0] ?? "";
  const unfolded = head.replaceAll(/\r?\n[ \t]+/gu, " ");
  const results = /^authentication-results:\s*amazonses\.com;(.*)$/imu.exec(unfolded)?.[1] ?? "";
  const check = (name: string): string => resultWord(new RegExp(`(?:^|[;\\s])${name}=(\\w+)`, "iu").exec(results)?.[1]);
  const of = (name: string): string => new RegExp(`^x-ses-${name}-verdict:\\s*(\\w+)`, "imu").exec(unfolded)?.[1] ?? "";
  const stamped = `spam=${of("spam")}; virus=${of("virus")}; spf=${check("spf")}; dkim=${check("dkim")}; dmarc=${check("dmarc")}`;
  const { spam, virus, spf, dkim, dmarc } = isTold(head) ? takeVerdicts(`${head}\n`).verdicts : readVerdicts(stamped);
  return { spam, virus, spf, dkim, dmarc };
}

const isTold = (head: string): boolean => /^x-local-verdicts[ \t]*:/imu.test(head);

/** RFC 8601 results as SES's verdicts have them; empty where the file says nothing. */
function resultWord(result: string | undefined): string {
  switch (result?.toLowerCase()) {
    case undefined:
      return "";
    case "pass":
      return "PASS";
    case "fail":
      return "FAIL";
    case "temperror":
    case "permerror":
      return "PROCESSING_FAILED";
    default:
      return "GRAY";
  }
}
