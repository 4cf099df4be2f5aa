// Lower-case base32 without padding (RFC 4648 section 6): what survives any mail server that changes case.
// Invariant: one text for each byte string; a text with stray bits at its end is refused.

const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
const BITS = 5;

/** Encodes bytes; 8 bits become 1.6 characters. */
export function bytesToBase32(bytes: Uint8Array): string {
  let text = "";
  let buffer = 0;
  let held = 0;
  for (const byte of bytes) {
    buffer = (buffer << 8) | byte;
    held += 8;
    while (held >= BITS) {
      held -= BITS;
      text += ALPHABET[(buffer >>> held) & 31];
    }
    buffer &= (1 << held) - 1;
  }
  return held === 0 ? text : text + ALPHABET[(buffer << (BITS - held)) & 31];
}

/** Decodes a text, or undefined when it is not the encoding of anything. */
export function base32ToBytes(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(Math.floor((text.length * BITS) / 8));
  let filled = 0;
  let buffer = 0;
  let held = 0;
  for (const character of text) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) return undefined;
    buffer = (buffer << BITS) | value;
    held += BITS;
    if (held < 8) continue;
    held -= 8;
    bytes[filled++] = buffer >>> held;
    buffer &= (1 << held) - 1;
  }
  return held >= BITS || buffer !== 0 ? undefined : bytes;
}
