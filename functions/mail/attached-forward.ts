// A mail that came as an attachment, as what the outer mail forwards.
// Invariant: its own words are whole, quotes included; what its sender's program sent by itself says so.

import { coAuthors } from "./author.ts";
import { readDate } from "./dates.ts";
import { readAddressHeader } from "./mailboxes.ts";
import type { Forwarded, ParsedMail } from "./parsed-mail.ts";

/** The attached mail, with what the outer one says beside it. */
export function toForwarded(mail: ParsedMail, note: string): Forwarded {
  const body = mail.answer
    .map((line) => (line.kind === "quoted" ? `> ${line.text}` : line.text))
    .join("\n")
    .trim();
  const [header, ...more] = mail.headerLines.filter(({ name }) => name === "from");
  const named = header === undefined || more.length > 0 ? [] : readAddressHeader(header.value);
  return {
    from: mail.from,
    ...coAuthors(mail.from, named),
    to: mail.to,
    cc: mail.cc,
    date: mail.date,
    dateLocal: readDate(mail.headers["date"] ?? "", "UTC")?.local ?? "",
    subject: mail.subject,
    body,
    note,
    attached: true,
    ...(isAutomatic(mail) && { automatic: true }),
  };
}

/** RFC 3834, 5: everything but `no`. Reports are bounces and receipts (RFC 6522). */
function isAutomatic({ headers }: ParsedMail): boolean {
  const isReported = /^multipart\/report\b/iu.test(headers["content-type"] ?? "");
  return isReported || !/^\s*(?:no\b|$)/iu.test(headers["auto-submitted"] ?? "");
}
