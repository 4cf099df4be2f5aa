// A block of label lines above a forwarded or quoted mail: From, Sent, To, Subject in any of the languages of labels.ts.
// Invariant: a block has a sender and at least one more field; each field counts once; the look-ahead is bounded.

import type { ClassifiedLine } from "./classify.ts";
import { splitInline, splitLabels, type LabelLine } from "./label-line.ts";
import { isBlank } from "./lines.ts";
import type { Field } from "./words/labels.ts";

export type HeaderBlock = {
  readonly fields: Readonly<Partial<Record<Field, string>>>;
  readonly languages: readonly string[];
  /** Index of the first line behind the block. */
  readonly end: number;
  readonly depth: number;
};

/** An address list of an Outlook block may be wrapped over many lines. */
const maxContinuations = 40;
const maxBlankLines = 2;

/** Reads the block that begins with the label line at `start`, or null. */
export function readHeaderBlock(lines: readonly ClassifiedLine[], start: number): HeaderBlock | null {
  const first = lines[start];
  if (first === undefined) return null;
  const opening = first.label;
  if (opening === null || opening.field === "other") return null;
  const fields = new Map<Field, string>();
  const languages: string[] = [];
  let current: Field | null = null;
  let end = start;
  for (let at = start; ;) {
    const next = nextLabelLine(lines, at, first.depth, fields);
    if (next === null) break;
    for (let between = at; between < next.index; between += 1) addContinuation(fields, current, lines[between]);
    for (const part of splitInline(next.label)) {
      if (!fields.has(part.field)) fields.set(part.field, part.value);
      languages.push(...part.languages);
      current = part.field;
    }
    end = next.index + 1;
    at = end;
  }
  const behind = current === null ? end : lastContinuation(lines, end, { field: current, fields });
  for (let at = end; at < behind; at += 1) addContinuation(fields, current, lines[at]);
  return isWhole(fields) ? { fields: Object.fromEntries(fields), languages, end: behind, depth: first.depth } : null;
}

/** Labels on one line, as Yahoo's plain text has them behind its marker. */
export function readInlineBlock(text: string): Omit<HeaderBlock, "end" | "depth"> | null {
  const fields = new Map<Field, string>();
  const languages: string[] = [];
  for (const label of splitLabels(text)) {
    if (!fields.has(label.field)) fields.set(label.field, label.value);
    languages.push(...label.languages);
  }
  return isWhole(fields) ? { fields: Object.fromEntries(fields), languages } : null;
}

const addressed: readonly Field[] = ["from", "to", "cc"];

/** Sender and another field; without any address it takes three, so that a travel plan is no mail. */
function isWhole(fields: ReadonlyMap<Field, string>): boolean {
  if (!fields.has("from") || !(fields.has("date") || fields.has("subject") || fields.has("to"))) return false;
  const hasAddress = addressed.some((field) => fields.get(field)?.includes("@") === true);
  return hasAddress || (fields.size >= 3 && fields.has("subject"));
}

type Next = { readonly index: number; readonly label: LabelLine };

/** The next label of the block: at once, behind blank lines, or behind the rest of a wrapped value. */
function nextLabelLine(
  lines: readonly ClassifiedLine[],
  from: number,
  depth: number,
  fields: ReadonlyMap<Field, string>,
): Next | null {
  let blanks = 0;
  let words = 0;
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) return null;
    if (isBlank(line)) blanks += 1;
    else {
      const label = line.depth === depth ? line.label : null;
      if (label !== null && (label.field === "other" || !fields.has(label.field)))
        return words > 0 && blanks > 0 ? null : { index, label };
      if (label !== null || line.depth < depth) return null;
      words += 1;
    }
    // Behind a blank line only labels belong to the block.
    if (blanks > maxBlankLines || words > maxContinuations || (blanks > 0 && words > 0)) return null;
    if (words > 3 && !looksLikeAddresses(line.text)) return null;
  }
  return null;
}

function looksLikeAddresses(text: string): boolean {
  return text.includes("@") || /[,;]\s*$/u.test(text);
}

/** How far the value of the last label runs on: only as far as a wrapped list or a broken line shows. */
function lastContinuation(
  lines: readonly ClassifiedLine[],
  from: number,
  last: { readonly field: Field; readonly fields: ReadonlyMap<Field, string> },
): number {
  let at = from;
  let value = last.fields.get(last.field) ?? "";
  while (at < from + maxContinuations && runsOn(lines[at - 1], lines[at], last.field, value)) {
    value += ` ${lines[at]?.text ?? ""}`;
    at += 1;
  }
  return at;
}

function runsOn(
  line: ClassifiedLine | undefined,
  next: ClassifiedLine | undefined,
  field: Field,
  value: string,
): boolean {
  if (line === undefined || next === undefined || isBlank(next) || next.depth !== line.depth || next.cut === "hard")
    return false;
  const open = (value.match(/[<[(]/gu)?.length ?? 0) > (value.match(/[>\])]/gu)?.length ?? 0);
  const isList = field === "to" || field === "cc" || field === "bcc" || field === "from";
  if (isList) return open || /[,;]\s*$/u.test(value) || /^\s*<[^<>\s]+@[^<>\s]+>/u.test(next.text);
  return field === "subject" && wrapsInto(line, next);
}

/** A wrapped subject: the next word would not have fitted on the line, and does not greet. */
export function wrapsInto(line: ClassifiedLine | undefined, next: ClassifiedLine | undefined): boolean {
  if (line === undefined || next === undefined || line.text.length < 50 || line.text.length > 80) return false;
  const word = /^[^\s,]+/u.exec(next.text)?.[0] ?? "";
  return word !== "" && line.text.length + 1 + word.length > 70 && !/^(?:hi|hej|hello|dear|kære|hallo)$/iu.test(word);
}

function addContinuation(fields: Map<Field, string>, field: Field | null, line: ClassifiedLine | undefined): void {
  if (field === null || line === undefined || isBlank(line) || /^[\p{L} -]{2,24}:\s/u.test(line.text.trim())) return;
  fields.set(field, `${fields.get(field) ?? ""} ${line.text.trim()}`.trim());
}
