// The text of an attached file, whose charset its sender often does not know.
// Invariant: never throws; bytes that are UTF-8 are UTF-8, whatever the part's header says.

import { asUtf8, decodeBytes, decodeText } from "./decode-part.ts";
import type { Encoded } from "./decode-part.ts";

/** The text of the first bytes of a file: by its byte order mark, as UTF-8, by its header, else as Windows writes it. */
export function decodeFile(part: Encoded, maxBytes: number): string {
  // Base64 needs four bytes for three.
  const bytes = decodeBytes({ ...part, body: part.body.subarray(0, Math.ceil(maxBytes * 1.5)) }).subarray(0, maxBytes);
  const marked = byteOrderMarks.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte));
  if (marked !== undefined) return new TextDecoder(marked.charset).decode(bytes);
  const isWide = /^utf-?16/iu.test(part.charset.trim());
  return (isWide ? undefined : asUtf8(bytes)) ?? byHeader(part.charset, bytes);
}

const byteOrderMarks: readonly { readonly charset: string; readonly mark: readonly number[] }[] = [
  { charset: "utf-8", mark: [0xef, 0xbb, 0xbf] },
  { charset: "utf-16le", mark: [0xff, 0xfe] },
  { charset: "utf-16be", mark: [0xfe, 0xff] },
];

function byHeader(charset: string, bytes: Uint8Array): string {
  const isUnknown = /^(?:|utf-?8|us-ascii|ascii)$/iu.test(charset.trim());
  return decodeText({ charset: isUnknown ? "windows-1252" : charset, encoding: "", body: bytes });
}
