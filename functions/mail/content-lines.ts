// Content lines, the form that calendars (RFC 5545, 3.1) and contact cards (RFC 6350, 3.3; vCard 2.1) share.
// Invariant: linear in the text and never throws; a line that is none is left out, and values keep their escapes, because
// a list is split before it is unescaped.

import { readParameterList } from "./content-parameters.ts";
import { decodeText } from "./decode-part.ts";

export type ContentLine = {
  /** `item1` of `item1.TEL:`, lower-case; empty when there is none. */
  readonly group: string;
  /** Upper-case, without its group. */
  readonly name: string;
  /** By upper-case name, in order. Bare ones of vCard 2.1 (`TEL;WORK;VOICE:`) are values of TYPE or of ENCODING. */
  readonly parameters: ReadonlyMap<string, readonly string[]>;
  /** As it stands, unfolded; quoted-printable is decoded. */
  readonly value: string;
};

export type ContentLines = {
  readonly lines: readonly ContentLine[];
  /** There was more than is read of one file. */
  readonly isCut: boolean;
};

/** More lines, or a longer one, than any calendar of a person; the rest is not read. */
const maxPhysicalLines = 100_000;
const maxLineLength = 200_000;
/** Name and parameters; a line without its colon until here is none. */
const maxHeadLength = 10_000;

/** The content lines of a decoded text, in order, folded lines joined. */
export function readContentLines(text: string): ContentLines {
  const lines: ContentLine[] = [];
  const { unfolded, isCut } = unfold(text);
  for (const whole of unfolded) {
    const line = readLine(whole);
    if (line !== undefined) lines.push(line);
  }
  return { lines, isCut };
}

/** The whole value of one parameter, `""` without it; a comma that nobody quoted (`CN=Berg, Anna`) belongs to it. */
export function parameterOf({ parameters }: ContentLine, name: string): string {
  return (parameters.get(name) ?? []).join(",").trim();
}

/** The text of a value: `\n` is a line break, every other escaped character stands for itself. */
export function unescapeText(value: string): string {
  return value.replace(/\\([^])/gu, (_, char: string) => (char === "n" || char === "N" ? "\n" : char));
}

/** Splits a value at separators that are not escaped; each piece is unescaped. */
export function splitValue(value: string, separator: "," | ";"): readonly string[] {
  const pieces: string[] = [];
  let start = 0;
  for (let at = 0; at < value.length; at += 1) {
    const char = value.charAt(at);
    if (char === "\\") at += 1;
    else if (char === separator) {
      pieces.push(unescapeText(value.slice(start, at)));
      start = at + 1;
    }
  }
  return [...pieces, unescapeText(value.slice(start))];
}

type Unfolded = { readonly unfolded: readonly string[]; readonly isCut: boolean };

/** A line that begins with a space or a tab belongs to the one above it, as does one below a quoted-printable soft break. */
function unfold(text: string): Unfolded {
  const unfolded: string[] = [];
  let pieces: string[] = [];
  let isSoftBroken = false;
  const lineBreak = text.includes("\n") ? "\n" : "\r";
  for (let at = 0, count = 0; at < text.length; count += 1) {
    if (count === maxPhysicalLines) return { unfolded, isCut: true };
    const found = text.indexOf(lineBreak, at);
    const end = found === -1 ? text.length : found;
    const line = text.slice(at, text.charAt(end - 1) === "\r" ? end - 1 : end);
    at = end + 1;
    const isFolded = /^[ \t]/u.test(line) && pieces.length > 0;
    if (isSoftBroken || isFolded) pieces.push(isSoftBroken ? line : line.slice(1));
    else {
      if (pieces.length > 0) unfolded.push(pieces.join(""));
      pieces = line === "" ? [] : [line];
    }
    isSoftBroken = line.endsWith("=") && isQuotedPrintable(pieces[0] ?? "");
    if (isSoftBroken) pieces.push("\n");
  }
  if (pieces.length > 0) unfolded.push(pieces.join(""));
  return { unfolded, isCut: false };
}

/** Only vCard 2.1 and iCalendar's forerunner write so; the word stands among the parameters, which are short. */
function isQuotedPrintable(line: string): boolean {
  return /^[^:]{0,200};(?:ENCODING=)?"?QUOTED-PRINTABLE"?[;:]/iu.test(line.slice(0, 240));
}

function readLine(whole: string): ContentLine | undefined {
  const head = /^\s{0,20}(?:([\w-]{1,60})\.)?([\w-]{1,60})\s{0,20}(?=[;:])/u.exec(whole.slice(0, 200));
  if (head === null) return undefined;
  const { parameters, end } = readParameterList(whole.slice(0, maxHeadLength), head[0].length);
  if (whole.charAt(end) !== ":") return undefined;
  const value = whole.slice(end + 1, end + 1 + maxLineLength);
  const isEncoded = parameters.get("ENCODING")?.[0]?.toUpperCase() === "QUOTED-PRINTABLE";
  return {
    group: (head[1] ?? "").toLowerCase(),
    name: (head[2] ?? "").toUpperCase(),
    parameters,
    value: isEncoded ? decodeValue(value, parameters.get("CHARSET")?.[0] ?? "") : value,
  };
}

const encoder = new TextEncoder();

function decodeValue(value: string, charset: string): string {
  return decodeText({ charset, encoding: "quoted-printable", body: encoder.encode(value) });
}
