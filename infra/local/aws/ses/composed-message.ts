// The mail that SES makes of SendEmail's parts.
// Source: Amazon SES API reference (2010-12-01), "SendEmail".
// Invariant: what is made is plain ASCII on the wire; text and HTML stand in base64.
import { randomUUID } from "node:crypto";
import { invalid, listOf } from "./query-protocol.ts";

export type Composed = { readonly raw: Buffer; readonly destinations: readonly string[] };

/** Builds the raw mail and its list of destinations; throws InvalidParameterValue. */
export function composedMessage(form: URLSearchParams): Composed {
  const to = listOf(form, "Destination.ToAddresses");
  const cc = listOf(form, "Destination.CcAddresses");
  const replyTo = listOf(form, "ReplyToAddresses");
  const text = form.get("Message.Body.Text.Data");
  const html = form.get("Message.Body.Html.Data");
  const head = [
    `From: ${oneLine(form.get("Source") ?? "")}`,
    ...listHeader("To", to),
    ...listHeader("Cc", cc),
    ...listHeader("Reply-To", replyTo),
    `Subject: ${encodedWords(form.get("Message.Subject.Data") ?? "")}`,
    "MIME-Version: 1.0",
  ];
  const raw = Buffer.from([...head, ...bodyLines(text, html)].join("\r\n"), "latin1");
  return { raw, destinations: [...to, ...cc, ...listOf(form, "Destination.BccAddresses")] };
}

function listHeader(name: string, addresses: readonly string[]): readonly string[] {
  return addresses.length === 0 ? [] : [`${name}: ${addresses.map(oneLine).join(", ")}`];
}

function oneLine(value: string): string {
  if (/[\r\n]/.test(value)) throw invalid("Address contains control or whitespace");
  return value;
}

function bodyLines(text: string | null, html: string | null): readonly string[] {
  const parts = [...(text === null ? [] : [part("plain", text)]), ...(html === null ? [] : [part("html", html)])];
  const [first, second] = parts;
  if (first === undefined) throw invalid("Message body is empty");
  if (second === undefined) return first;
  const boundary = `----=_Part_${randomUUID()}`;
  const inner = parts.flatMap((lines) => [`--${boundary}`, ...lines]);
  return [`Content-Type: multipart/alternative; boundary="${boundary}"`, "", ...inner, `--${boundary}--`, ""];
}

function part(subtype: string, content: string): readonly string[] {
  const lines =
    Buffer.from(content)
      .toString("base64")
      .match(/.{1,76}/g) ?? [];
  return [`Content-Type: text/${subtype}; charset=UTF-8`, "Content-Transfer-Encoding: base64", "", ...lines];
}

/** RFC 2047, in words of whole characters and at most 75 bytes. */
function encodedWords(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  const words: string[] = [];
  let word = "";
  for (const character of text.replace(/[\r\n]+/g, " ")) {
    if (Buffer.byteLength(word + character) > 45) {
      words.push(word);
      word = "";
    }
    word += character;
  }
  return [...words, word].map((piece) => `=?UTF-8?B?${Buffer.from(piece).toString("base64")}?=`).join("\r\n ");
}
