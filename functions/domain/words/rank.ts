// How much texts are like a query: BM25 over stems of both languages plus BM25 over groups of four letters.
// Invariant: no score depends on the order of the texts. The letters carry words that Danish and English share.
import { meaningfulWords } from "./split.ts";

/** BM25's usual constants (Robertson and Zaragoza 2009): how soon repetition saturates, and how much length counts. */
const SATURATION = 1.2;
const LENGTH_WEIGHT = 0.75;
const GRAM = 4;

/** One score a text, in their order: 0 for nothing in common, at most 2. */
export function rankTexts(query: string, texts: readonly string[]): number[] {
  const byStem = relative(bm25(stems(query), texts.map(stems)));
  const byGram = relative(bm25(grams(query), texts.map(grams)));
  return byStem.map((score, i) => score + (byGram[i] ?? 0));
}

function stems(text: string): string[] {
  return meaningfulWords(text).flatMap(({ english, danish }) => [`en ${english}`, `da ${danish}`]);
}

function grams(text: string): string[] {
  return meaningfulWords(text).flatMap(({ folded }) => gramsOf(` ${folded} `));
}

function gramsOf(word: string): string[] {
  return Array.from({ length: Math.max(0, word.length - GRAM + 1) }, (_, i) => word.slice(i, i + GRAM));
}

function bm25(query: readonly string[], documents: readonly (readonly string[])[]): number[] {
  const counts = documents.map(countTerms);
  const meanLength = documents.reduce((sum, terms) => sum + terms.length, 0) / documents.length || 1;
  const rarity = new Map([...new Set(query)].map((term) => [term, rarityOf(term, counts)]));
  return counts.map((count, i) => {
    const norm = SATURATION * (1 - LENGTH_WEIGHT + (LENGTH_WEIGHT * (documents[i]?.length ?? 0)) / meanLength);
    return [...rarity].reduce((sum, [term, weight]) => {
      const times = count.get(term) ?? 0;
      return sum + (weight * times * (SATURATION + 1)) / (times + norm || 1);
    }, 0);
  });
}

function rarityOf(term: string, counts: readonly ReadonlyMap<string, number>[]): number {
  const containing = counts.filter((count) => count.has(term)).length;
  return Math.log(1 + (counts.length - containing + 0.5) / (containing + 0.5));
}

function countTerms(terms: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function relative(scores: readonly number[]): number[] {
  const top = scores.reduce((max, score) => Math.max(max, score), 0);
  return scores.map((score) => (top === 0 ? 0 : score / top));
}
