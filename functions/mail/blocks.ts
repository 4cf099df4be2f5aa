// The header blocks of a body, in order: where each begins, what it says, where its text begins.
// Invariant: blocks do not overlap; each line is looked at a bounded number of times.

import { readHeaderBlock, readInlineBlock, readLabelLine } from "./header-block.ts";
import { isBlank, type Line } from "./lines.ts";
import { isRule, readMarker, type MarkerLine } from "./marker.ts";
import type { Field } from "./words/labels.ts";

export type Block = {
  readonly marker: MarkerLine["kind"] | "none";
  readonly fields: Readonly<Partial<Record<Field, string>>>;
  readonly languages: readonly string[];
  /** First line of the marker or of the block. */
  readonly start: number;
  /** First line behind the block. */
  readonly end: number;
  readonly depth: number;
};

/** A mail forwarded more often than this is no longer anybody's talk. */
const maxBlocks = 50;

export function findBlocks(lines: readonly Line[]): readonly Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length && blocks.length < maxBlocks; at += 1) {
    const block = readBlock(lines, at);
    if (block === null) continue;
    blocks.push(block);
    at = block.end - 1;
  }
  return blocks;
}

function readBlock(lines: readonly Line[], start: number): Block | null {
  const line = lines[start];
  if (line === undefined || isBlank(line)) return null;
  const marker = readMarker(line.text);
  if (marker !== null) return readMarked(lines, start, marker);
  if (readLabelLine(line.text) === null) return null;
  const block = readHeaderBlock(lines, start);
  return block === null ? null : { ...block, marker: "none", start };
}

/** Behind a marker the block stands on the same line, at once, or behind blank lines, a rule or a second marker. */
function readMarked(lines: readonly Line[], start: number, marker: MarkerLine): Block | null {
  const inline = marker.rest === "" ? null : readInlineBlock(marker.rest);
  if (inline !== null)
    return { ...inline, marker: marker.kind, start, end: start + 1, depth: lines[start]?.depth ?? 0 };
  for (let at = start + 1; at < start + 6; at += 1) {
    const line = lines[at];
    if (line === undefined) return null;
    const block = readHeaderBlock(lines, at);
    if (block !== null) return { ...block, marker: marker.kind, start };
    if (!isBlank(line) && !isRule(line.text)) return null;
  }
  return null;
}
