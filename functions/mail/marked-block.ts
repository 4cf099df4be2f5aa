// What stands behind the marker of a forward: a block of labels, labels on one line, labels without colons, an attribution.
// Invariant: only behind a marker may a block be less than whole; the look-ahead is bounded.

import { attributionEnd } from "./attribution.ts";
import { authorOf } from "./author.ts";
import type { Block } from "./blocks.ts";
import type { ClassifiedLine } from "./classify.ts";
import { readHeaderBlock, readInlineBlock, wrapsInto, type HeaderBlock } from "./header-block.ts";
import { isBlank } from "./lines.ts";
import { isRule, type MarkerLine } from "./marker.ts";
import { labelsByWord, type Field } from "./words/labels.ts";

/** The block stands on the marker's line, at once behind it, or behind blank lines or a rule. */
export function readMarked(lines: readonly ClassifiedLine[], start: number, marker: MarkerLine): Block | null {
  const depth = lines[start]?.depth ?? 0;
  const inline = marker.rest === "" ? null : readOnOneLine(lines, start, marker.rest);
  if (inline !== null) return { ...inline, marker: marker.kind, start, depth, region: depth };
  for (let at = start + 1; at < start + 6; at += 1) {
    const line = lines[at];
    if (line === undefined) return null;
    const block =
      readHeaderBlock(lines, at) ?? (marker.kind === "forward" ? readLesserBlock(lines, at) : readColonless(lines, at));
    if (block !== null) {
      const end = behindClosing(lines, start, block.end);
      return { ...block, end, marker: marker.kind, start, region: Math.min(depth, block.depth) };
    }
    if (!isBlank(line) && !isRule(line.text) && line.marker === null) return null;
  }
  return null;
}

/** Zoho sets its marker above the labels and below them. */
function behindClosing(lines: readonly ClassifiedLine[], start: number, end: number): number {
  const opening = lines[start]?.text.trim() ?? "";
  const closing = isBlank(lines[end]) ? end + 1 : end;
  return opening.startsWith("=") && lines[closing]?.text.trim() === opening ? closing + 1 : end;
}

/** What takes a marker to be told from prose. */
function readLesserBlock(lines: readonly ClassifiedLine[], at: number): HeaderBlock | null {
  return readSenderAlone(lines, at) ?? readColonless(lines, at) ?? readAttribution(lines, at);
}

/** Whoever cuts a block down leaves the sender. */
function readSenderAlone(lines: readonly ClassifiedLine[], at: number): HeaderBlock | null {
  const line = lines[at];
  if (line?.label?.field !== "from" || !line.label.value.includes("@")) return null;
  return { fields: { from: line.label.value }, languages: line.label.languages, end: at + 1, depth: line.depth };
}

/** eM Client, which calls what it forwards an original message too: `Fra "Ann Berg" <a@x.example>`, `Emne Laks`. */
function readColonless(lines: readonly ClassifiedLine[], start: number): HeaderBlock | null {
  const fields = new Map<Field, string>();
  const languages: string[] = [];
  let at = start;
  for (; at < start + 6; at += 1) {
    const match = /^(\p{Lu}\p{Ll}{1,14})[ \t]+(\S.*)$/u.exec(lines[at]?.text.slice(0, 2000) ?? "");
    const label = labelsByWord.get((match?.[1] ?? "").toLowerCase());
    if (label === undefined || label.field === "other" || fields.has(label.field)) break;
    fields.set(label.field, match?.[2] ?? "");
    languages.push(...label.languages);
  }
  const isWhole = fields.size >= 3 && fields.get("from")?.includes("@") === true;
  return isWhole ? { fields: Object.fromEntries(fields), languages, end: at, depth: lines[start]?.depth ?? 0 } : null;
}

/** Yandex: `3.11.2026, 14:05, "Ann Berg" <a@x.example>:`. */
function readAttribution(lines: readonly ClassifiedLine[], at: number): HeaderBlock | null {
  const end = attributionEnd(lines, at);
  if (end === -1) return null;
  const date = lines
    .slice(at, end)
    .map((line) => line.text.trim())
    .join(" ");
  const { name, address } = authorOf(date);
  return { fields: { from: `${name} <${address}>`, date }, languages: [], end, depth: lines[at]?.depth ?? 0 };
}

/** Lines over which Yahoo's one-line block is spread when something wraps it. */
const maxWrappedLines = 14;

/** Yahoo's plain text has the whole block on the marker's line, the subject last. */
function readOnOneLine(
  lines: readonly ClassifiedLine[],
  start: number,
  rest: string,
): Pick<Block, "fields" | "languages" | "end"> | null {
  let text = rest;
  let best: Pick<Block, "fields" | "languages" | "end"> | null = null;
  for (let end = start + 1; end <= start + maxWrappedLines; end += 1) {
    const block = readInlineBlock(text);
    if (block !== null) best = { ...block, end };
    const isDone = block?.fields.subject !== undefined && !wrapsInto(lines[end - 1], lines[end]);
    if (isDone || isBlank(lines[end])) return best;
    text += ` ${lines[end]?.text ?? ""}`;
  }
  return best;
}
