// Which lines of an answer are lines of the mail that it answers, however its owner's program has wrapped them.
// Invariant: a line that may be an order, or has few words, is ours only where our text goes on from the line beside it.

import { printedWords, wordsOfLines } from "./printed-words.ts";
import type { PrintedWords } from "./printed-words.ts";
import { bestChain } from "./word-chain.ts";
import type { Match } from "./word-chain.ts";

export type OwnText = {
  /** For each line, whether it is ours. */
  readonly isOurs: readonly boolean[];
  /** How many lines tell by themselves that they are ours, with more of our text beside them. */
  readonly anchors: number;
  /** What part of all words are ours. */
  readonly share: number;
};

export type OwnTextOptions = {
  /** True for a line that is wholly of the form of an order. */
  readonly isOrder: (text: string) => boolean;
};

/** Looks for `lines` in the renditions of our mail, and answers by the one that has the most of them. */
export function findOwnText(
  lines: readonly string[],
  renditions: readonly string[],
  { isOrder }: OwnTextOptions,
): OwnText {
  const words = wordsOfLines(lines);
  return renditions
    .map((text) => inRendition({ lines, words, printed: printedWords(text), isOrder }))
    .reduce((best, other) => (other.share > best.share ? other : best), {
      isOurs: lines.map(() => false),
      anchors: 0,
      share: 0,
    });
}

type Sought = OwnTextOptions & {
  readonly lines: readonly string[];
  readonly words: readonly (readonly string[])[];
  readonly printed: PrintedWords;
};

function inRendition(sought: Sought): OwnText {
  const index = indexOf(sought.printed.words);
  const anchors = bestChain(anchorsOf(sought, index));
  const chain = withoutBrokenRows(adjacent(withBetween(sought, index, anchors), sought), sought);
  const ours = new Set(chain.map(({ line }) => line));
  const [starts, ends] = [new Set(chain.map(({ start }) => start)), new Set(chain.map(({ end }) => end))];
  const count = (isCounted: (line: number) => boolean) =>
    sought.words.reduce((sum, { length }, line) => sum + (isCounted(line) ? length : 0), 0);
  return {
    isOurs: sought.lines.map((_, line) => ours.has(line)),
    anchors: anchors.filter((anchor) => goesOn(anchor, ends, starts)).length,
    share:
      count((line) => ours.has(line)) /
      Math.max(
        1,
        count(() => true),
      ),
  };
}

/** Our text stands there, not just one line of it. */
function goesOn({ start, end }: Match, ends: ReadonlySet<number>, starts: ReadonlySet<number>): boolean {
  return ends.has(start) || starts.has(end);
}

/** Words in a row that are looked up at once. */
const GRAM = 4;
/** Places at which the same words stand: more are a list of the same. */
const MOST_PLACES = 32;

type Index = ReadonlyMap<string, readonly number[]>;

/** The places of every row of one to four words. */
function indexOf(words: readonly string[]): Index {
  const places = new Map<string, number[]>();
  for (let start = 0; start < words.length; start += 1) {
    for (let length = 1; length <= GRAM && start + length <= words.length; length += 1) {
      const key = words.slice(start, start + length).join(" ");
      const known = places.get(key);
      if (known === undefined) places.set(key, [start]);
      else known.push(start);
    }
  }
  return places;
}

/** Lines of some words that are no order: where our text has them, they are ours. */
function anchorsOf(sought: Sought, index: Index): readonly Match[] {
  return sought.words.flatMap((words, line) => {
    if (words.length < GRAM) return [];
    const found = placesOf(sought, index, { line, from: 0, to: sought.printed.words.length });
    return found.length === 0 || sought.isOrder(sought.lines[line] ?? "") ? [] : found;
  });
}

type Room = { readonly line: number; readonly from: number; readonly to: number };

/** Where a line stands between two words of our text. */
function placesOf({ words, printed }: Sought, index: Index, { line, from, to }: Room): readonly Match[] {
  const own = words[line] ?? [];
  const places = index.get(own.slice(0, GRAM).join(" ")) ?? [];
  const found: Match[] = [];
  for (let at = firstFrom(places, from); at < places.length && found.length < MOST_PLACES; at += 1) {
    const start = places[at] ?? 0;
    if (start + own.length > to) break;
    if (own.every((word, offset) => printed.words[start + offset] === word)) {
      found.push({ line, start, end: start + own.length });
    }
  }
  return found;
}

function firstFrom(places: readonly number[], from: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The lines between two anchors that stand between them in our text as well. */
function withBetween(sought: Sought, index: Index, anchors: readonly Match[]): readonly Match[] {
  const end = { line: sought.lines.length, start: sought.printed.words.length, end: sought.printed.words.length };
  const chain: Match[] = [];
  let before: Match = { line: -1, start: 0, end: 0 };
  for (const anchor of anchors.length === 0 ? [] : [...anchors, end]) {
    const room = { from: before.end, to: anchor.start };
    const places: Match[] = [];
    for (let line = before.line + 1; line < anchor.line; line += 1) {
      if ((sought.words[line] ?? []).length > 0) places.push(...placesOf(sought, index, { line, ...room }));
    }
    chain.push(...bestChain(places), ...(anchor === end ? [] : [anchor]));
    before = anchor;
  }
  return chain;
}

/** Without what only happens to be said in our text too: an order, or a few words, that do not go on from a line beside. */
function adjacent(chain: readonly Match[], sought: Sought): readonly Match[] {
  const isSure = chain.map((match) => isSureOf(match, sought));
  for (let at = 1; at < chain.length; at += 1) {
    if (isSure[at - 1] && chain[at - 1]?.end === chain[at]?.start) isSure[at] = true;
  }
  for (let at = chain.length - 2; at >= 0; at -= 1) {
    if (isSure[at + 1] && chain[at]?.end === chain[at + 1]?.start) isSure[at] = true;
  }
  return chain.filter((_, at) => isSure[at]);
}

/** Long enough and no order, or the head of an item: `2. Bo Lind`. */
function isSureOf({ line, start, end }: Match, { lines, printed, isOrder }: Sought): boolean {
  const text = lines[line] ?? "";
  const isHead = /^\W{0,4}\d{1,3}[.)]/u.test(text) && printed.rowStarts.has(start) && end - start > 1;
  return (isHead || end - start >= GRAM) && !isOrder(text);
}

/** Of `2 done · 2 in 2 weeks · 2 skip` the owner may leave the one that they mean: a part of a row is no quote of it. */
function withoutBrokenRows(chain: readonly Match[], { lines, printed, isOrder }: Sought): readonly Match[] {
  return chain.filter(({ line, start, end }, at) => {
    const isBegun = printed.rowStarts.has(start) || chain[at - 1]?.end === start;
    const isEnded = printed.rowStarts.has(end) || chain[at + 1]?.start === end;
    return (isBegun && isEnded) || !isOrder(lines[line] ?? "");
  });
}
