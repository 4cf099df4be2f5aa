// The header blocks of a body, in order: where each begins, what it says, where its text begins.
// Invariant: blocks do not overlap; each line is looked at a bounded number of times.

import type { ClassifiedLine } from "./classify.ts";
import { readHeaderBlock, readInlineBlock, wrapsInto } from "./header-block.ts";
import { isBlank } from "./lines.ts";
import { isRule, type MarkerLine } from "./marker.ts";
import type { Field } from "./words/labels.ts";

export type Block = {
  readonly marker: MarkerLine["kind"] | "none";
  readonly fields: Readonly<Partial<Record<Field, string>>>;
  readonly languages: readonly string[];
  /** First line of the marker or of the block. */
  readonly start: number;
  /** First line behind the block. */
  readonly end: number;
  /** Depth of the labels. */
  readonly depth: number;
  /** Depth of all that was forwarded: that of the marker, when it stands outside the quote. */
  readonly region: number;
};

/** A mail forwarded more often than this is no longer anybody's talk. */
const maxBlocks = 20;

export function findBlocks(lines: readonly ClassifiedLine[]): readonly Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length && blocks.length < maxBlocks; at += 1) {
    const block = readBlock(lines, at);
    if (block === null) continue;
    blocks.push(block);
    at = block.end - 1;
  }
  return blocks;
}

function readBlock(lines: readonly ClassifiedLine[], start: number): Block | null {
  const line = lines[start];
  if (line === undefined || isBlank(line)) return null;
  if (line.marker !== null) return readMarked(lines, start, line.marker);
  if (line.label === null) return null;
  const block = readHeaderBlock(lines, start);
  return block === null ? null : { ...block, marker: "none", start, region: block.depth };
}

/** Behind a marker the block stands on the same line, at once, or behind blank lines or a rule. */
function readMarked(lines: readonly ClassifiedLine[], start: number, marker: MarkerLine): Block | null {
  const depth = lines[start]?.depth ?? 0;
  const inline = marker.rest === "" ? null : readOnOneLine(lines, start, marker.rest);
  if (inline !== null) return { ...inline, marker: marker.kind, start, depth, region: depth };
  for (let at = start + 1; at < start + 6; at += 1) {
    const line = lines[at];
    if (line === undefined) return null;
    const block = readHeaderBlock(lines, at);
    if (block !== null) return { ...block, marker: marker.kind, start, region: Math.min(depth, block.depth) };
    if (!isBlank(line) && !isRule(line.text)) return null;
  }
  return null;
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
