// The MIME library's one place: transfer encodings, charsets, encoded words, parameters of content headers.
// Invariant: nothing else imports postal-mime; it only ever sees one leaf part, cut to size, never a whole mail.

import PostalMime, { decodeWords as decodeEncodedWords } from "postal-mime";

export type DecodedPart = { readonly text: string; readonly filename: string };

/** Encoded words (RFC 2047) to text; longer values are left alone, so that decoding stays cheap. */
export function decodeWords(value: string): string {
  if (!value.includes("=?") || value.length > maxEncodedLength) return value;
  try {
    return decodeEncodedWords(value);
  } catch {
    return value;
  }
}

const maxEncodedLength = 20_000;

/**
 * Decodes the body of one leaf part to text by its own headers. The part is given to the library under a neutral
 * content type, so that it neither joins flowed lines (it joins them across a change of quote depth) nor parses
 * attached mails.
 */
export async function decodeText(part: {
  readonly charset: string;
  readonly encoding: string;
  readonly body: Uint8Array;
}): Promise<string> {
  const header = `Content-Type: text/plain; charset="${safe(part.charset)}"\r\nContent-Transfer-Encoding: ${safe(part.encoding)}\r\n\r\n`;
  const parsed = await PostalMime.parse(join(encoder.encode(header), part.body));
  return parsed.text ?? "";
}

/** Decodes a body to bytes, for attached mails that are themselves encoded. */
export async function decodeBytes(part: { readonly encoding: string; readonly body: Uint8Array }): Promise<Uint8Array> {
  const header = `Content-Type: application/octet-stream\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: ${safe(part.encoding)}\r\n\r\n`;
  const parsed = await PostalMime.parse(join(encoder.encode(header), part.body));
  const content = parsed.attachments[0]?.content;
  if (content === undefined || typeof content === "string") return new Uint8Array();
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}

const encoder = new TextEncoder();

function safe(value: string): string {
  return value.replace(/[^\w.:+-]/gu, "").slice(0, 60);
}

function join(head: Uint8Array, body: Uint8Array): Uint8Array {
  const whole = new Uint8Array(head.length + body.length);
  whole.set(head);
  whole.set(body, head.length);
  return whole;
}
