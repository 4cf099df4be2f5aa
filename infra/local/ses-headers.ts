// The lines that SES puts on top of a mail that it receives.
// Source: Amazon SES developer guide, "Email receiving concepts" and the headers of mails that SES stores.
// Invariant: what the other side said of itself is one line of printable ASCII here, so that it can make no header.
import type { Verdict, Verdicts } from "./verdicts.ts";

export type Envelope = { readonly from: string; readonly recipients: readonly string[]; readonly helo: string };
export type TraceFacts = {
  readonly id: string;
  /** Milliseconds. */
  readonly at: number;
  readonly envelope: Envelope;
  readonly verdicts: Verdicts;
  /** Domain of the From header; empty when there is none. */
  readonly fromDomain: string;
};

/** RFC 8601 results for the verdicts of a notice. */
const RESULTS: Readonly<Record<Verdict, string>> = {
  PASS: "pass",
  FAIL: "fail",
  GRAY: "none",
  PROCESSING_FAILED: "temperror",
  DISABLED: "none",
};
const REGION = "eu-north-1";

/** Header lines with CRLF, to stand before the mail's own. */
export function sesHeaders(facts: TraceFacts): string {
  const { id, at, envelope, verdicts, fromDomain } = facts;
  const helo = oneWord(envelope.helo) || "localhost";
  const returnPath = oneWord(envelope.from);
  const spf = `${RESULTS[verdicts.spf]} (spfCheck: ${spfWords(verdicts.spf, domainOf(returnPath))}) client-ip=127.0.0.1; envelope-from=${returnPath}; helo=${helo};`;
  const signer = oneWord(verdicts.dkimDomain ?? fromDomain);
  const lines = [
    `Return-Path: <${returnPath}>`,
    `Received: from ${helo} (${helo} [127.0.0.1])`,
    ` by inbound-smtp.${REGION}.amazonaws.com with SMTP id ${id}`,
    ` for ${oneWord(envelope.recipients[0] ?? "")};`,
    ` ${new Date(at).toUTCString().replace("GMT", "+0000 (UTC)")}`,
    `X-SES-Spam-Verdict: ${verdicts.spam}`,
    `X-SES-Virus-Verdict: ${verdicts.virus}`,
    `Received-SPF: ${spf}`,
    "Authentication-Results: amazonses.com;",
    ` spf=${spf}`,
    ` dkim=${RESULTS[verdicts.dkim]}${verdicts.dkim === "PASS" || verdicts.dkim === "FAIL" ? ` header.i=@${signer}` : ""};`,
    ` dmarc=${RESULTS[verdicts.dmarc]} header.from=${oneWord(fromDomain)};`,
    `X-SES-RECEIPT: ${Buffer.from(`local-${id}`).toString("base64")}`,
  ];
  return lines.map((line) => `${line}\r\n`).join("");
}

function spfWords(verdict: Verdict, domain: string): string {
  return verdict === "PASS"
    ? `domain of ${domain} designates 127.0.0.1 as permitted sender`
    : `domain of ${domain} does not designate 127.0.0.1 as permitted sender`;
}

const oneWord = (text: string): string => text.replaceAll(/[^\x21-\x7e]|[;()<>]/g, "");
const domainOf = (address: string): string => address.slice(address.lastIndexOf("@") + 1);
