// What SES hands on of a mail that somebody forged, and how it is judged.

import type { Verdict } from "../../../functions/intent/screening/arrival.ts";
import { screen } from "../../../functions/intent/screening/screen.ts";
import { readMail } from "../../../functions/mail/read-mail.ts";
import { anArrival, aStrangersArrival } from "./arrivals.ts";

export const ANN = "ann@example.org";
export const EVE = "eve@evil.example";

/** What SES puts above a mail that it took: the signature that it verified is of `signer`. */
export const trace = (signer: string, more = ""): string =>
  [
    `Return-Path: <${EVE}>`,
    "Received: from mail.evil.example (mail.evil.example [192.0.2.1])",
    " by inbound-smtp.eu-north-1.amazonaws.com with SMTP id 1",
    " for log@in.example.net; Mon, 23 Nov 2026 08:00:00 +0000 (UTC)",
    "X-SES-Spam-Verdict: PASS",
    "X-SES-Virus-Verdict: PASS",
    `Received-SPF: pass (spfCheck: domain of evil.example designates 192.0.2.1 as permitted sender)`,
    "Authentication-Results: amazonses.com;",
    ` spf=pass (spfCheck: domain of evil.example designates 192.0.2.1 as permitted sender) client-ip=192.0.2.1; envelope-from=${EVE}; helo=mail.evil.example;`,
    ` dkim=pass header.i=@${signer};${more}`,
    " dmarc=none header.from=example.org;",
    "X-SES-RECEIPT: AEFBQUFBQUFBQUE=",
  ].join("\r\n");

const REST = "To: log@in.example.net\r\nSubject: Lunch\r\n\r\nCoffee with Bo Lind today\r\n";
export const bytes = (head: string): Uint8Array => Buffer.from(`${head}\r\n${REST}`, "utf8");

type Facts = { readonly dmarc?: Verdict; readonly allowed?: boolean };

/** Judges raw bytes as the inbound road does: an owner is known by the one mailbox of the From, and by nothing else. */
export function judge(raw: Uint8Array, { dmarc = "PASS", allowed = false }: Facts = {}) {
  const mail = readMail(raw);
  const from = mail.fromHeader.kind === "one" ? mail.fromHeader.mailbox.address : "";
  const facts = { mail, verdicts: { dmarc }, mayBecomeOwner: allowed };
  return screen(from === ANN ? anArrival(facts) : aStrangersArrival(facts)).outcome;
}

export const isActedOn = (outcome: ReturnType<typeof judge>): boolean => outcome.kind === "accepted";
