// Whether a word meets a text: one stem in either language, one meaning in both, or a part of the other's Danish compound.
// Invariant: a look-up costs the length of the word, however long the text.
import type { Word } from "./split.ts";

/** `laks` meets `laksefjord`, but no shorter part counts, and what is left over must be a word of its own. */
const SHORTEST_PART = 4;
const SHORTEST_REST = 4;

export type WordIndex = {
  readonly english: ReadonlySet<string>;
  readonly danish: ReadonlySet<string>;
  /** Beginnings and endings of the words that may be parts of a compound. */
  readonly parts: ReadonlySet<string>;
  /** What its words mean, and what parts of them mean, as far as the glossary goes. */
  readonly concepts: ReadonlySet<string>;
  readonly partConcepts: ReadonlySet<string>;
};

export function indexOf(words: readonly Word[]): WordIndex {
  return {
    english: new Set(words.map(({ english }) => english)),
    danish: new Set(words.map(({ danish }) => danish)),
    parts: new Set(words.flatMap(partsOf)),
    concepts: new Set(words.flatMap(({ concept }) => concept ?? [])),
    partConcepts: new Set(words.flatMap(({ partConcept }) => partConcept ?? [])),
  };
}

export function meets(word: Word, index: WordIndex): boolean {
  return index.english.has(word.english) || index.danish.has(word.danish) || isIn(index.concepts, word.concept);
}

/** Only where the text may be Danish: in English `port` is no part of `portfolio`. */
export function meetsAsCompound(word: Word, index: WordIndex): boolean {
  if (index.parts.has(word.danish) || isIn(index.partConcepts, word.concept)) return true;
  return isIn(index.concepts, word.partConcept) || partsOf(word).some((part) => index.danish.has(part));
}

function isIn(concepts: ReadonlySet<string>, concept: string | undefined): boolean {
  return concept !== undefined && concepts.has(concept);
}

function partsOf({ folded, danish }: Word): string[] {
  const longest = folded.length - SHORTEST_REST;
  const parts: string[] = [];
  for (let length = SHORTEST_PART; length <= longest; length++) {
    parts.push(folded.slice(0, length));
    if (length < danish.length) parts.push(danish.slice(-length));
  }
  return parts;
}
