// Arrivals for the screening tests, one honest mail with what a test wants changed.
import type { Arrival, Verdicts } from "../../../functions/intent/screening/arrival.ts";
import type { ParsedMail } from "../../../functions/mail/parsed-mail.ts";
import { mail } from "../mail-builder.ts";

export const OWNER = "00000000000000aa";
export const OTHER_OWNER = "00000000000000bb";

export function aMail(changes: Partial<ParsedMail> = {}): ParsedMail {
  const from = { name: "Ann", address: "ann@example.org" };
  return mail({
    fromHeader: { kind: "one", mailbox: from },
    from,
    to: [{ name: "", address: "log@in.example.net" }],
    subject: "Lunch",
    fresh: "Coffee with Anna",
    ...changes,
  });
}

export const anAttachment = (contentType: string): ParsedMail["attachments"][number] => ({
  kind: "other",
  filename: "",
  contentType,
  text: "",
});

const PASSING: Verdicts = { spam: "PASS", virus: "PASS", spf: "PASS", dkim: "PASS", dmarc: "PASS" };

export function anArrival(
  changes: Partial<Omit<Arrival, "verdicts">> & { readonly verdicts?: Partial<Verdicts> } = {},
): Arrival {
  return {
    mail: aMail(),
    sizeBytes: 1000,
    returnPath: "ann@example.org",
    verbs: [{ kind: "log" }],
    senderOwner: OWNER,
    mayBecomeOwner: true,
    ownDomain: "in.example.net",
    ...changes,
    verdicts: { ...PASSING, ...changes.verdicts },
  };
}

/** An arrival from somebody who is no owner. */
export function aStrangersArrival(changes: Parameters<typeof anArrival>[0] = {}): Arrival {
  const { senderOwner: _, ...arrival } = anArrival(changes);
  return arrival;
}

/** The headers that SES writes above the mail's own, with its DKIM result for `domain`. */
export function sesHeaders(dkim: string): ParsedMail["headerLines"] {
  return [
    { name: "Return-Path", value: "<ann@example.org>" },
    { name: "Received", value: "from mail.example.org by inbound-smtp.eu-north-1.amazonaws.com" },
    {
      name: "Authentication-Results",
      value: `amazonses.com; spf=pass smtp.mailfrom=ann@example.org; ${dkim}; dmarc=none header.from=example.org;`,
    },
    { name: "Received", value: "by mail.example.org" },
    { name: "Authentication-Results", value: "amazonses.com; dkim=pass header.i=@forged.example;" },
  ];
}
