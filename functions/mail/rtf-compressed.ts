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
  const window = new Uint8Array(ring);
  window.set(Buffer.from(preset, "latin1"));
  const out = new Uint8Array(Math.min(maxLength, packed.length * 9));
  return latin1.decode(out.subarray(0, unpack(packed, window, out)));
}

const latin1 = new TextDecoder("latin1");

/** Fills `out` and answers how far. */
function unpack(packed: Uint8Array, window: Uint8Array, out: Uint8Array): number {
  let write = preset.length;
  let length = 0;
  const put = (byte: number) => {
    out[length] = byte;
    length += 1;
    window[write] = byte;
    write = (write + 1) % ring;
  };
  for (let at = headLength; at < packed.length;) {
    const flags = packed[at] ?? 0;
    at += 1;
    for (let bit = 0; bit < 8 && at < packed.length && length < out.length; bit += 1) {
      if ((flags & (1 << bit)) === 0) {
        put(packed[at] ?? 0);
        at += 1;
        continue;
      }
      const reference = ((packed[at] ?? 0) << 8) | (packed[at + 1] ?? 0);
      at += 2;
      const from = reference >> 4;
      if (from === write) return length;
      for (let index = 0; index < (reference & 15) + 2 && length < out.length; index += 1)
        put(window[(from + index) % ring] ?? 0);
    }
    if (length >= out.length) return length;
  }
  return length;
}
