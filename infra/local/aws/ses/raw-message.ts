// What SES does to a raw mail before it sends it: checks its head, and writes Message-ID and Date itself.
// Source: Amazon SES developer guide, "Amazon SES header fields" and "Sending raw email"; quotas page for the limits.
// Invariant: the body is passed on byte for byte, and no other header is touched but those that SES takes off.
import { invalid, rejected } from "./query-protocol.ts";

/** Bytes of a mail, before base64, that API version 1 takes. */
export const MESSAGE_LIMIT = 10 * 1024 * 1024;
export const RECIPIENT_LIMIT = 50;

export type Header = { readonly name: string; readonly value: string; readonly raw: string };
export type RawMessage = { readonly headers: readonly Header[]; readonly body: Buffer };

/** SES refuses a mail that has one of these twice. */
const ONCE = new Set(
  (
    "accept-language auto-submitted content-description content-disposition content-id content-language content-transfer-encoding " +
    "content-type date from in-reply-to list-unsubscribe list-unsubscribe-post message-id mime-version precedence references reply-to " +
    "return-path sender subject to cc bcc"
  ).split(" "),
);
/** Taken off: Bcc by every mailer, the X-SES ones are orders to SES, the last two it writes itself. */
const TAKEN_OFF = /^(bcc|return-path|x-ses-.*|message-id|date)$/i;
const HEADER = /^([!-9;-~]+)[ \t]*:([^]*)$/;

/** Takes a raw mail apart; throws MessageRejected or InvalidParameterValue as SES would. */
export function readMessage(raw: Buffer): RawMessage {
  if (raw.length > MESSAGE_LIMIT)
    throw rejected(`Message length is more than ${MESSAGE_LIMIT} bytes long: '${raw.length}'.`);
  if (raw.length === 0) throw rejected("Empty message");
  const { head, body } = split(raw);
  const headers = unfoldedLines(head).map(readHeader);
  const seen = new Set<string>();
  for (const { name } of headers) {
    const lower = name.toLowerCase();
    if (ONCE.has(lower) && seen.has(lower)) throw invalid(`Duplicate header '${name}'.`);
    seen.add(lower);
  }
  return { headers, body };
}

function split(raw: Buffer): { readonly head: string; readonly body: Buffer } {
  const crlf = raw.indexOf("\r\n\r\n");
  const lf = raw.indexOf("\n\n");
  const end = crlf >= 0 && (lf < 0 || crlf < lf) ? { at: crlf, width: 4 } : { at: lf, width: 2 };
  // A mail may be all head; then it has no body.
  if (end.at < 0) return { head: raw.toString("latin1"), body: Buffer.alloc(0) };
  return { head: raw.toString("latin1", 0, end.at), body: raw.subarray(end.at + end.width) };
}

function unfoldedLines(head: string): readonly string[] {
  const fields: string[] = [];
  for (const line of head.split(/\r?\n/)) {
    if (line === "") continue;
    const last = fields.length - 1;
    if (/^[ \t]/.test(line) && last >= 0) fields[last] += `\r\n${line}`;
    else fields.push(line);
  }
  return fields;
}

function readHeader(raw: string): Header {
  const found = HEADER.exec(raw);
  if (found === null) throw rejected("Header section is malformed: a line without a field name.");
  const [, name = "", value = ""] = found;
  return { name, value: value.replaceAll("\r\n", "").trim(), raw };
}

/** The first header of a name (lower case). */
export function headerValue(message: RawMessage, name: string): string | undefined {
  return message.headers.find((header) => header.name.toLowerCase() === name)?.value;
}

/** The mail as SES sends it. */
export function rewritten(message: RawMessage, own: { readonly messageId: string; readonly at: number }): Buffer {
  const kept = message.headers.filter(({ name }) => !TAKEN_OFF.test(name)).map(({ raw }) => raw);
  const date = new Date(own.at).toUTCString().replace("GMT", "+0000");
  const head = [...kept, `Message-ID: ${own.messageId}`, `Date: ${date}`].join("\r\n");
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n`, "latin1"), message.body]);
}

const MAILBOX = /^[^\s<>@]+@[^\s<>@.]+(?:\.[^\s<>@.]+)*$/;

/** The bare addresses of a To, Cc or Bcc header, or of a destination; throws when one is none. */
export function addressesIn(value: string): readonly string[] {
  const pieces = value.replace(/"(?:[^"\\]|\\.)*"/g, "").split(",");
  return pieces.filter((piece) => piece.trim() !== "").map(bareAddress);
}

function bareAddress(text: string): string {
  const address = (/<([^<>]*)>\s*$/.exec(text)?.[1] ?? text).trim();
  if (!MAILBOX.test(address)) throw invalid("Missing final '@domain'");
  // SMTP without SMTPUTF8: SES takes ASCII local parts only.
  if (/[^\x20-\x7e]/.test(address)) throw invalid("Local address contains control or whitespace");
  return address;
}
