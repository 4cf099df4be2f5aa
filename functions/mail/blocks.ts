// The header blocks of a body, in order: where each begins, what it says, where its text begins.
// Invariant: blocks do not overlap; each line is looked at a bounded number of times.

import type { ClassifiedLine } from "./classify.ts";
import { readHeaderBlock } from "./header-block.ts";
import { isBlank } from "./lines.ts";
import { isEndMarker, type MarkerLine } from "./marker.ts";
import { readMarked } from "./marked-block.ts";
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

/**
 * First line behind what a block forwarded: the client's own end, or the first words outside the quote that it all stands
 * in. What follows there is the forwarding person's. A block in no quote runs to the end.
 */
export function forwardEnd(lines: readonly ClassifiedLine[], block: Pick<Block, "end" | "depth" | "region">): number {
  const end = lines.findIndex(
    (line, index) =>
      index >= block.end &&
      ((line.depth < block.region && !isBlank(line)) || (line.depth <= block.depth && isEndMarker(line.text))),
  );
  const behindQuote = block.depth > block.region ? lastQuoted(lines, block) + 1 : lines.length;
  return Math.min(end === -1 ? lines.length : end, behindQuote);
}

/**
 * iPhone and MailMate quote the block and the text, and not the marker: words behind the last quoted line, and parted
 * from it by a blank one, are no broken end of a line. Missive quotes the text and not the labels.
 */
function lastQuoted(lines: readonly ClassifiedLine[], { end, depth }: Pick<Block, "end" | "depth">): number {
  const last = lines.findLastIndex((line, index) => index >= end && line.depth >= depth);
  return last !== -1 && isBlank(lines[last + 1]) ? last : lines.length;
}
