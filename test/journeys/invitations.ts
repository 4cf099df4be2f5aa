// Invitations as calendars send them and owners pass them on, for the journeys.
// Invariant: the calendars are the fixtures of the reader, with the owner's address and what a test changes in them.

import { readFileSync } from "node:fs";
import { DOMAIN, OWNER } from "./service.ts";
import type { OutgoingMail } from "./service.ts";

let sent = 0;

/** A calendar of the fixtures; `changes` are replaced in it, in order. */
export function calendar(name: string, changes: readonly (readonly [string, string])[] = []): string {
  const file = new URL(`../fixtures/calendars/${name}.ics`, import.meta.url);
  const text = changes.reduce((now, [from, to]) => now.replaceAll(from, to), readFileSync(file, "utf8"));
  return text.replaceAll("\n", "\r\n");
}

type Wrapping = {
  readonly from?: string;
  readonly to?: string;
  readonly subject?: string;
  readonly text?: string;
  /** Other recipients that the header shows. */
  readonly shown?: string;
  readonly headers?: readonly string[];
};

/** As a calendar sends it: the calendar is one of the alternatives, and Gmail adds it as a file. */
export function invitation(ics: string, { text = "You have been invited.", ...mail }: Wrapping): OutgoingMail {
  const method = /METHOD:(\w+)/u.exec(ics)?.[1] ?? "REQUEST";
  return raw(mail, 'multipart/mixed; boundary="m"', [
    "--m",
    'Content-Type: multipart/alternative; boundary="a"',
    "",
    "--a",
    "Content-Type: text/plain; charset=utf-8",
    "",
    text,
    "--a",
    "Content-Type: text/html; charset=utf-8",
    "",
    `<div>${text.replaceAll("<", "&lt;").replaceAll("\r\n", "<br>")}</div>`,
    "--a",
    `Content-Type: text/calendar; charset=utf-8; method=${method}`,
    "Content-Transfer-Encoding: base64",
    "",
    base64(ics),
    "--a--",
    "--m",
    'Content-Type: application/ics; name="invite.ics"',
    'Content-Disposition: attachment; filename="invite.ics"',
    "Content-Transfer-Encoding: base64",
    "",
    base64(ics),
    "--m--",
  ]);
}

/** A mail that the owner writes, with a calendar as a file. */
export function withFile(ics: string, { text = "", ...mail }: Wrapping): OutgoingMail {
  return raw(mail, 'multipart/mixed; boundary="m"', [
    "--m",
    "Content-Type: text/plain; charset=utf-8",
    "",
    text,
    "--m",
    'Content-Type: application/octet-stream; name="meeting.ics"',
    'Content-Disposition: attachment; filename="meeting.ics"',
    "Content-Transfer-Encoding: base64",
    "",
    base64(ics),
    "--m--",
  ]);
}

/** The whole mail as an attachment, as Outlook and Apple Mail can forward it. */
export function forwardedAsFile(inner: OutgoingMail, { text = "", ...mail }: Wrapping): OutgoingMail {
  return raw(mail, 'multipart/mixed; boundary="f"', [
    "--f",
    "Content-Type: text/plain; charset=utf-8",
    "",
    text,
    "--f",
    "Content-Type: message/rfc822",
    "Content-Disposition: attachment",
    "",
    String(inner.raw),
    "--f--",
  ]);
}

const base64 = (text: string): string =>
  (
    Buffer.from(text, "utf8")
      .toString("base64")
      .match(/.{1,76}/gu) ?? []
  ).join("\r\n");

function raw(
  { from = OWNER, to = `log@${DOMAIN}`, subject = "Invitation", shown = to, headers = [] }: Wrapping,
  contentType: string,
  body: readonly string[],
): OutgoingMail {
  sent += 1;
  const head = [
    `From: ${from}`,
    `To: ${shown}`,
    `Subject: ${subject}`,
    `Message-ID: <invitation-${sent}@example.org>`,
    "MIME-Version: 1.0",
    `Content-Type: ${contentType}`,
    ...headers,
  ];
  return { from, raw: [...head, "", ...body, ""].join("\r\n"), envelope: { from, to: [to] } };
}
