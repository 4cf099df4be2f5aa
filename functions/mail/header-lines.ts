// The header of a mail or a part as it stands in the bytes: names and unfolded values, in order, undecoded.
// Invariant: nothing is hidden; a malformed or repeated header is kept so that later steps can refuse it.

export type HeaderLine = { readonly name: string; readonly value: string };
export type HeaderBlock = {
  readonly lines: readonly HeaderLine[];
  /** Offset of the first byte behind the blank line. */
  readonly bodyStart: number;
  readonly cut: boolean;
};

/** Real mails stay under 64 kB of header; more is read no further. */
const maxHeaderBytes = 256 * 1024;
const maxHeaderLines = 2000;
/** A header that has not ended here has no body that anybody meant. */
const maxScannedBytes = 4 * 1024 * 1024;

/** Reads from `start` to the first blank line, at most `maxHeaderBytes`. Names are lower-case, trimmed of spaces and tabs only. */
export function readHeaderBlock(raw: Uint8Array, start: number, end: number): HeaderBlock {
  const bodyStart = findBodyStart(raw, start, end);
  const headerEnd = Math.min(bodyStart, start + maxHeaderBytes);
  const unfolded = unfold(decodeHeader(raw.subarray(start, headerEnd)));
  const lines = unfolded.slice(0, maxHeaderLines).map(toHeaderLine);
  return { lines, bodyStart, cut: headerEnd < bodyStart || unfolded.length > maxHeaderLines };
}

/** Value of the first header of that name, or empty. */
export function firstValue(lines: readonly HeaderLine[], name: string): string {
  return lines.find((line) => line.name === name)?.value.trim() ?? "";
}

const mailHeaders: ReadonlySet<string> = new Set("from to cc date subject message-id auto-submitted".split(" "));

/** Headers that say whose mail it is, and nothing of how its body is put. */
export function isMailHeader(name: string): boolean {
  return mailHeaders.has(name);
}

function findBodyStart(raw: Uint8Array, start: number, end: number): number {
  for (let at = start; at < Math.min(end, start + maxScannedBytes);) {
    const newline = raw.indexOf(0x0a, at);
    if (newline === -1 || newline >= end) return end;
    const blank = newline === at || (newline === at + 1 && raw[at] === 0x0d);
    if (blank) return newline + 1;
    at = newline + 1;
  }
  return end;
}

const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });
const strictUtf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const latin1 = new TextDecoder("windows-1252");

/** Raw 8-bit headers are UTF-8 (RFC 6532), or what old clients took for Latin-1. */
function decodeHeader(bytes: Uint8Array): string {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return bytes.length < maxHeaderBytes ? latin1.decode(bytes) : utf8.decode(bytes);
  }
}

/** Only SP and HTAB continue a header (RFC 5322, 2.2.3). */
function unfold(text: string): readonly string[] {
  const headers: string[][] = [];
  for (const line of text.split("\n")) {
    const clean = line.endsWith("\r") ? line.slice(0, -1) : line;
    if (clean === "") continue;
    const last = headers.at(-1);
    if (last !== undefined && (clean.startsWith(" ") || clean.startsWith("\t"))) last.push(clean);
    else headers.push([clean]);
  }
  return headers.map((parts) => parts.join(""));
}

function toHeaderLine(line: string): HeaderLine {
  const colon = line.indexOf(":");
  if (colon === -1) return { name: "", value: line };
  return { name: line.slice(0, colon).toLowerCase(), value: line.slice(colon + 1).replace(/^[ \t]+/u, "") };
}
