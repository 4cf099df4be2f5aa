// winmail.dat in the parts of a mail: what is inside it takes its place.
// Invariant: its text counts only where the mail has none beside it, which an Outlook that speaks to others writes too; what is
// in it that nobody here reads is told as a problem.

import { bytesOf, numberOf, textOf, viewOf } from "./mapi-properties.ts";
import { decodeBytes } from "./decode-part.ts";
import { isMailHeader, readHeaderBlock } from "./header-lines.ts";
import type { Part } from "./mime-parts.ts";
import { readRtf } from "./rtf-text.ts";
import { unpackRtf } from "./rtf-compressed.ts";
import { readTnef } from "./tnef.ts";
import type { TnefAttachment, TnefMessage } from "./tnef.ts";

export type Unwrapped = {
  /** The text, for a mail that has no other. */
  readonly texts: readonly Part[];
  readonly attachments: readonly Part[];
  /** Something in it is not read here. */
  readonly isUnread: boolean;
};

/** Rich text that is unpacked. */
const maxRtfLength = 2 * 1024 * 1024;

/** Numbers of the properties that count (MS-OXPROPS). */
const property = {
  subject: 0x0037,
  sentName: 0x0042,
  submitted: 0x0039,
  delivered: 0x0e06,
  headers: 0x007d,
  senderName: 0x0c1a,
  senderAddress: 0x0c1f,
  recipientKind: 0x0c15,
  body: 0x1000,
  rtf: 0x1009,
  html: 0x1013,
  displayName: 0x3001,
  address: 0x3003,
  data: 0x3701,
  filename: 0x3704,
  longFilename: 0x3707,
  mimeType: 0x370e,
  smtp: 0x39fe,
  senderSmtp: 0x5d01,
  sentSmtp: 0x5d02,
} as const;

/** Whether a part is such a container, by its type or its name. */
export function isWinmail({ contentType, filename }: Part): boolean {
  return /^application\/(?:vnd\.)?ms-tnef$/u.test(contentType) || /^winmail\.dat$/iu.test(filename);
}

/** What is inside a winmail.dat. */
export function unwrap(part: Part): Unwrapped {
  const message = readTnef(decodeBytes(part));
  if (message === null) return { texts: [], attachments: [], isUnread: true };
  const texts = textsOf(message, part);
  const attachments = message.attachments.flatMap((attachment) => toPart(attachment, part) ?? []);
  const isNote =
    message.messageClass === "" || /^(?:IPM\.Note|IPM\.Microsoft Mail\.Note)\b/iu.test(message.messageClass);
  return { texts, attachments, isUnread: !isNote };
}

const encoder = new TextEncoder();

/** HTML, else plain text, else rich text. */
function textsOf({ properties, body, charset }: TnefMessage, like: Part): readonly Part[] {
  const html = properties.get(property.html);
  if (html instanceof Uint8Array && html.length > 0) {
    return [partLike(like, { contentType: "text/html", charset, body: html })];
  }
  if (typeof html === "string" && html !== "") return [inUtf8(like, "text/html", html)];
  const packed = bytesOf(properties, property.rtf);
  const rich = packed === null ? null : readRtf(unpackRtf(packed, maxRtfLength));
  if (rich?.isHtml === true) return [inUtf8(like, "text/html", rich.text)];
  const plain = textOf(properties, property.body) || body || (rich?.text ?? "");
  return plain.trim() === "" ? [] : [inUtf8(like, "text/plain", plain)];
}

function inUtf8(like: Part, contentType: string, text: string): Part {
  return partLike(like, { contentType, charset: "utf-8", body: encoder.encode(text) });
}

type Inner = Pick<Part, "contentType" | "charset" | "body">;

/** In the place of the container, and decoded. */
function partLike(like: Part, inner: Inner): Part {
  return { ...like, ...inner, encoding: "", filename: "", isAttachment: false, isFlowed: false };
}

function toPart({ title, data, properties }: TnefAttachment, like: Part): Part | null {
  const inner = bytesOf(properties, property.data);
  const filename = textOf(properties, property.longFilename, property.filename) || title;
  const object = inner?.subarray(interfaceLength);
  const message = object === undefined ? null : readTnef(object);
  if (object !== undefined && message !== null) return attachedMail(message, object, like);
  const body = inner ?? data;
  const contentType = textOf(properties, property.mimeType).toLowerCase().slice(0, 100) || "application/octet-stream";
  return body.length === 0 && filename === ""
    ? null
    : { ...partLike(like, { contentType, charset: "", body }), filename, isAttachment: true };
}

/** An object begins with the number of its interface. */
const interfaceLength = 16;

/** A mail in its own file again, as every other client attaches it: its header, and the container as its body. */
function attachedMail(message: TnefMessage, inner: Uint8Array, like: Part): Part {
  const header = encoder.encode(`${headerOf(message)}Content-Type: application/ms-tnef\r\n\r\n`);
  const body = new Uint8Array(header.length + inner.length);
  body.set(header);
  body.set(inner, header.length);
  return { ...partLike(like, { contentType: "message/rfc822", charset: "", body }), isAttachment: true };
}

/** The header as it arrived, where Outlook kept it; else of what the properties say. */
function headerOf({ properties, recipients }: TnefMessage): string {
  const kept = encoder.encode(textOf(properties, property.headers).slice(0, 100_000));
  const lines = readHeaderBlock(kept, 0, kept.length).lines.filter(({ name }) => isMailHeader(name));
  if (lines.some(({ name }) => name === "from")) return toHeader(lines.map(({ name, value }) => [name, value]));
  const from = mailbox(
    textOf(properties, property.sentName, property.senderName),
    textOf(properties, property.sentSmtp, property.senderSmtp, property.senderAddress),
  );
  const peopleOf = (kind: number) =>
    recipients
      .filter((person) => (numberOf(person, property.recipientKind) ?? 1) === kind)
      .map((person) => mailbox(textOf(person, property.displayName), textOf(person, property.smtp, property.address)));
  return toHeader([
    ["From", from],
    ["To", peopleOf(1).join(", ")],
    ["Cc", peopleOf(2).join(", ")],
    ["Subject", textOf(properties, property.subject)],
    ["Date", dateOf(bytesOf(properties, property.submitted) ?? bytesOf(properties, property.delivered))],
  ]);
}

function toHeader(lines: readonly (readonly [string, string])[]): string {
  const written = lines.filter(([, value]) => value !== "");
  return written.map(([name, value]) => `${name}: ${value.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")}\r\n`).join("");
}

/** Without an address an Exchange name says nothing that can be answered. */
function mailbox(name: string, address: string): string {
  const quoted = name.replace(/["\\<>]/gu, "").slice(0, 200);
  return /^[^\s<>"]+@[^\s<>"]+$/u.test(address) ? `"${quoted}" <${address}>` : `"${quoted}"`;
}

/** 100 nanoseconds since 1601. */
function dateOf(bytes: Uint8Array | null): string {
  if (bytes === null || bytes.length < 8) return "";
  const milliseconds = Number(viewOf(bytes).getBigUint64(0, true) / 10_000n) - 11_644_473_600_000;
  return Math.abs(milliseconds) < 8e15 ? new Date(milliseconds).toUTCString() : "";
}
