// Calendars and cards are folded after 75 octets, which old programs do inside a character (RFC 5545, 3.1).
// Invariant: only a fold between two bytes of one UTF-8 character is taken away; every other one is left to who reads lines.

/** The bytes with characters whole again; the same bytes when none was split. */
export function joinSplitCharacters(bytes: Uint8Array): Uint8Array {
  const folds = splitFolds(bytes);
  if (folds.length === 0) return bytes;
  const joined = new Uint8Array(bytes.length);
  let length = 0;
  let from = 0;
  for (const { start, end } of folds) {
    joined.set(bytes.subarray(from, start), length);
    length += start - from;
    from = end;
  }
  joined.set(bytes.subarray(from), length);
  return joined.subarray(0, length + bytes.length - from);
}

type Fold = { readonly start: number; readonly end: number };

function splitFolds(bytes: Uint8Array): readonly Fold[] {
  const folds: Fold[] = [];
  for (let at = bytes.indexOf(0x0a); at !== -1; at = bytes.indexOf(0x0a, at + 1)) {
    const start = bytes[at - 1] === 0x0d ? at - 1 : at;
    const space = bytes[at + 1];
    const isFold = space === 0x20 || space === 0x09;
    if (isFold && (bytes[start - 1] ?? 0) >= 0x80 && isContinuation(bytes[at + 2])) folds.push({ start, end: at + 2 });
  }
  return folds;
}

/** `10xxxxxx`: no character of UTF-8 begins with it. */
function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte < 0xc0;
}
