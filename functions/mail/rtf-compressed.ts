// Outlook's packed rich text (MS-OXRTFCP): letters, and references into the last four kilobytes.
// Invariant: linear in what is packed, at most eight times as long, and bounded; a broken text ends where it breaks.

/** What the reader is taken to have read before the first byte (2.1.2.1). */
const preset =
  "{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx";

const headLength = 16;
const packedMark = "LZFu";
const plainMark = "MELA";
const ring = 4096;

/** The rich text, one character a byte; empty when it is not packed so. */
export function unpackRtf(packed: Uint8Array, maxLength: number): string {
  const mark = latin1.decode(packed.subarray(8, 12));
  if (mark === plainMark) return latin1.decode(packed.subarray(headLength, headLength + maxLength));
  if (mark !== packedMark) return "";
  const out = new Uint8Array(Math.min(maxLength, packed.length * 9));
  return latin1.decode(out.subarray(0, unpack(packed, out)));
}

const latin1 = new TextDecoder("latin1");

/** What is written so far, and the last of it in a ring that begins as the preset. */
type Writing = { readonly out: Uint8Array; readonly window: Uint8Array; length: number; at: number };

/** Fills `out` and answers how far. Each byte of flags stands before eight letters or references. */
function unpack(packed: Uint8Array, out: Uint8Array): number {
  const writing: Writing = { out, window: new Uint8Array(ring), length: 0, at: preset.length };
  new TextEncoder().encodeInto(preset, writing.window);
  for (let at = headLength; at < packed.length;) {
    const flags = packed[at] ?? 0;
    at += 1;
    for (let bit = 0; bit < 8 && at < packed.length && writing.length < out.length; bit += 1) {
      if ((flags & (1 << bit)) === 0) {
        put(writing, packed[at] ?? 0);
        at += 1;
        continue;
      }
      if (!copyReferred(writing, ((packed[at] ?? 0) << 8) | (packed[at + 1] ?? 0))) return writing.length;
      at += 2;
    }
    if (writing.length >= out.length) break;
  }
  return writing.length;
}

function put(writing: Writing, byte: number): void {
  writing.out[writing.length] = byte;
  writing.length += 1;
  writing.window[writing.at] = byte;
  writing.at = (writing.at + 1) % ring;
}

/** Twelve bits say from where, four how much; false for the reference to itself that ends the text. */
function copyReferred(writing: Writing, reference: number): boolean {
  const from = reference >> 4;
  if (from === writing.at) return false;
  const end = Math.min(writing.out.length, writing.length + (reference & 15) + 2);
  for (let at = from; writing.length < end; at += 1) put(writing, writing.window[at % ring] ?? 0);
  return true;
}
