// The header of a mail: who says to have sent it, to whom, about what, when, in answer to what.
// Invariant: every field is there; identity is only in `fromHeader`, everything else is what the sender claims.

import { readAddressHeader } from "./mailboxes.ts";
import { readDate } from "./dates.ts";
import { decodeWords } from "./decode-part.ts";
import { readFromHeader } from "./from-header.ts";
import { firstValue, type HeaderLine } from "./header-lines.ts";
import type { Mailbox, ParsedMail, Problem } from "./parsed-mail.ts";
import { subjectKind } from "./subject.ts";

export type HeaderFields = Pick<
  ParsedMail,
  | "fromHeader"
  | "from"
  | "to"
  | "cc"
  | "replyTo"
  | "subject"
  | "date"
  | "messageId"
  | "inReplyTo"
  | "references"
  | "headers"
  | "headerLines"
>;

/** The header of a mail as values; what is missing or refused is added to `problems`. */
export function readHeaderFields(lines: readonly HeaderLine[], problems: Set<Problem>): HeaderFields {
  const fromHeader = readFromHeader(lines);
  const subject = decodeWords(firstValue(lines, "subject")).replace(/\s+/gu, " ").trim();
  const date = readDate(firstValue(lines, "date"), "UTC")?.utc ?? "";
  if (fromHeader.kind === "refused") problems.add(fromHeader.why.startsWith("several") ? "several-from" : "no-from");
  if (subject === "") problems.add("no-subject");
  if (date === "") problems.add("no-date");
  return {
    fromHeader,
    from: fromHeader.kind === "one" ? fromHeader.mailbox : (addresses(lines, "from")[0] ?? { name: "", address: "" }),
    to: addresses(lines, "to"),
    cc: addresses(lines, "cc"),
    replyTo: addresses(lines, "reply-to"),
    subject,
    date,
    messageId: messageIds(firstValue(lines, "message-id"))[0] ?? "",
    inReplyTo: messageIds(firstValue(lines, "in-reply-to")),
    references: messageIds(firstValue(lines, "references")),
    headers: firstValues(lines),
    headerLines: lines,
  };
}

function addresses(lines: readonly HeaderLine[], name: string): readonly Mailbox[] {
  return lines.filter((line) => line.name === name).flatMap((line) => readAddressHeader(line.value));
}

function messageIds(value: string): readonly string[] {
  return (value.slice(0, 20_000).match(/<[^<>\s]{1,500}>/gu) ?? []).slice(0, 200);
}

function firstValues(lines: readonly HeaderLine[]): Readonly<Record<string, string>> {
  const values = new Map<string, string>();
  for (const line of lines)
    if (line.name !== "" && !values.has(line.name)) values.set(line.name, decodeWords(line.value).trim());
  return Object.fromEntries(values);
}

/** An answer to another mail, by its subject or its references. */
export function isAnswer(fields: HeaderFields): boolean {
  return subjectKind(fields.subject, []) === "reply" || fields.inReplyTo.length > 0;
}
