// How much texts are like a query: BM25 over stems of both languages plus BM25 over groups of four letters.
// Invariant: no score depends on the order of the texts. The letters carry words that Danish and English share.
import { meaningfulWords } from "./split.ts";
import type { Word } from "./split.ts";

/** BM25's usual constants (Robertson and Zaragoza 2009): how soon repetition saturates, and how much length counts. */
const SATURATION = 1.2;
const LENGTH_WEIGHT = 0.75;
const GRAM = 4;

/** Prepares many texts for several queries. Answers one score a text, in their order: 0 for nothing in common, at most 2. */
export function rankerOf(texts: readonly string[]): (query: string) => number[] {
  const words = texts.map(meaningfulWords);
  const [byStem, byGram] = [bm25(words.map(stems)), bm25(words.map(grams))];
  return (query) => {
    const asked = meaningfulWords(query);
    const likeGrams = relative(byGram(grams(asked)));
    return relative(byStem(stems(asked))).map((score, i) => score + (likeGrams[i] ?? 0));
  };
}

function stems(words: readonly Word[]): string[] {
  return words.flatMap(({ english, danish, concept, partConcept }) => {
    const meaning = concept ?? partConcept;
    return [`en ${english}`, `da ${danish}`, ...(meaning === undefined ? [] : [`means ${meaning}`])];
  });
}

function grams(words: readonly Word[]): string[] {
  return words.flatMap(({ folded }) => gramsOf(` ${folded} `));
}

function gramsOf(word: string): string[] {
  return Array.from({ length: Math.max(0, word.length - GRAM + 1) }, (_, i) => word.slice(i, i + GRAM));
}

function bm25(documents: readonly (readonly string[])[]): (query: readonly string[]) => number[] {
  const counts = documents.map(countTerms);
  const containing = countTerms(counts.flatMap((count) => [...count.keys()]));
  const meanLength = documents.reduce((sum, terms) => sum + terms.length, 0) / documents.length || 1;
  const norms = documents.map(({ length }) => SATURATION * (1 - LENGTH_WEIGHT + (LENGTH_WEIGHT * length) / meanLength));
  return (query) => {
    const known = [...new Set(query)].filter((term) => containing.has(term));
    const rarity = known.map((term) => [term, rarityOf(containing.get(term) ?? 0, documents.length)] as const);
    return counts.map((count, i) => scoreOf(count, rarity, norms[i] ?? SATURATION));
  };
}

function scoreOf(count: Counts, rarity: readonly (readonly [string, number])[], norm: number): number {
  return rarity.reduce((sum, [term, weight]) => {
    const times = count.get(term) ?? 0;
    return times === 0 ? sum : sum + (weight * times * (SATURATION + 1)) / (times + norm);
  }, 0);
}

function rarityOf(containing: number, all: number): number {
  return Math.log(1 + (all - containing + 0.5) / (containing + 0.5));
}

type Counts = ReadonlyMap<string, number>;

function countTerms(terms: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function relative(scores: readonly number[]): number[] {
  const top = scores.reduce((max, score) => Math.max(max, score), 0);
  return scores.map((score) => (top === 0 ? 0 : score / top));
}
