// The MIME library's one place, and beside it the two transfer encodings of a body.
// Invariant: nothing else imports postal-mime, and it only sees single header values. Its body path awaits each line:
// 1 MB of short lines takes it 3 to 20 s, so that bodies are decoded here, in one pass.

import { decodeWords as decodeEncodedWords } from "postal-mime";

/** Encoded words (RFC 2047) to text; a value longer than any client writes is left alone, so that decoding stays cheap. */
export function decodeWords(value: string): string {
  if (!value.includes("=?") || value.length > maxEncodedLength) return value;
  try {
    return decodeEncodedWords(value);
  } catch {
    return value;
  }
}

const maxEncodedLength = 20_000;

export type Encoded = { readonly charset: string; readonly encoding: string; readonly body: Uint8Array };

/** Text of a leaf part by its own headers, but for what its bytes cannot be. An unknown charset is read as Windows-1252. */
export function decodeText(part: Encoded): string {
  const bytes = decodeBytes(part);
  const label = part.charset.trim();
  if (/^utf-?16$/iu.test(label)) return new TextDecoder(isBigEndian(bytes) ? "utf-16be" : "utf-16le").decode(bytes);
  if (mistaken.test(label)) return asUtf8(bytes) ?? decoderOf(label).decode(bytes);
  const text = decoderOf(label).decode(bytes);
  return /^(?:|utf-?8)$/iu.test(label) && isWindows(text) ? new TextDecoder("windows-1252").decode(bytes) : text;
}

/** What programs write that know nothing of the text they send: such bytes that are UTF-8 are UTF-8. */
const mistaken = /^(?:us-ascii|ascii|iso-8859-1|latin1|windows-1252|cp1252|8bit|unknown-8bit)$/iu;

/** The other way round: more broken characters than whole ones beyond ASCII. */
function isWindows(text: string): boolean {
  if (!text.includes("\ufffd")) return false;
  let beyond = 0;
  let broken = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) beyond += 1;
    if (code === 0xfffd) broken += 1;
  }
  return broken * 2 > beyond;
}

/** Undefined for bytes that are no UTF-8; a character cut in two at the end is no reason. */
export function asUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}

/** By its mark, else by where the zeros of its ASCII stand (RFC 2781, 4.3 takes it for big-endian, Windows writes the other). */
function isBigEndian(bytes: Uint8Array): boolean {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return true;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return false;
  const sample = bytes.subarray(0, 400);
  const zeros = (odd: number) => sample.filter((byte, at) => byte === 0 && at % 2 === odd).length;
  return zeros(0) > zeros(1);
}

/** Bytes of a leaf part. What no encoder writes is skipped or kept as it is, never an error. */
export function decodeBytes(part: Pick<Encoded, "encoding" | "body">): Uint8Array {
  const encoding = part.encoding.trim().toLowerCase();
  if (encoding === "base64") return Buffer.from(latin1.decode(part.body), "base64");
  return encoding === "quoted-printable" ? decodeQuotedPrintable(part.body) : part.body;
}

export function isKnownCharset(charset: string): boolean {
  return charset.trim() === "" || openDecoder(charset) !== null;
}

const latin1 = new TextDecoder("latin1");

type Decoder = Pick<typeof latin1, "decode">;

/** A decoder for a charset by its label; none means UTF-8, one that is not known Windows-1252. */
export function decoderOf(charset: string): Decoder {
  return openDecoder(charset.trim() === "" ? "utf-8" : charset) ?? new TextDecoder("windows-1252");
}

function openDecoder(charset: string): Decoder | null {
  try {
    return new TextDecoder(charset.trim());
  } catch {
    return null;
  }
}

/** RFC 2045, 6.7: `=3D` is a byte, `=` at the end of a line joins it to the next, spaces there were added on the way. */
function decodeQuotedPrintable(body: Uint8Array): Uint8Array {
  const out = new Uint8Array(body.length);
  let length = 0;
  for (let at = 0; at < body.length;) {
    const byte = body[at] ?? 0;
    const escaped = byte === equals ? escapedByte(body, at + 1) : -1;
    const lineEnd = byte === equals && escaped === -1 ? softBreakEnd(body, at + 1) : -1;
    if (lineEnd !== -1) {
      at = lineEnd;
      continue;
    }
    out[length] = escaped === -1 ? byte : escaped;
    length += 1;
    at += escaped === -1 ? 1 : "=3D".length;
  }
  return out.subarray(0, length);
}

const equals = 0x3d;
/** Spaces behind a soft break: more than a mail server adds is no soft break. */
const maxPadding = 80;

function softBreakEnd(body: Uint8Array, from: number): number {
  for (let at = from; at < from + maxPadding; at += 1) {
    const byte = body[at];
    if (byte === 0x0a) return at + 1;
    if (byte === undefined) return at;
    if (byte !== 0x20 && byte !== 0x09 && byte !== 0x0d) return -1;
  }
  return -1;
}

function escapedByte(body: Uint8Array, at: number): number {
  const [high, low] = [hexValue(body[at]), hexValue(body[at + 1])];
  return high === -1 || low === -1 ? -1 : high * 16 + low;
}

function hexValue(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const upper = byte & 0xdf;
  return upper >= 0x41 && upper <= 0x46 ? upper - 0x37 : -1;
}
