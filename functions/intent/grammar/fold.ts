// Words compared as people type them: without case, without accents, and with at most one slip.
// Invariant: every word table is folded by the same function as the mail, so `faerdig`, `Færdig` and `færdig` are one word.

/** Lower case, `æ ø å` as `ae oe aa`, all other accents dropped. */
export function fold(text: string): string {
  // Most words are ASCII; this halves the load time of the tables.
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[æøåßœ’]/g, (letter) => FOLDED[letter] ?? letter)
    .normalize("NFD")
    .replace(/\p{M}/gu, "");
}

// oxlint-disable-next-line no-control-regex
const ASCII = /^[\u0000-\u007f]*$/;
const FOLDED: Readonly<Record<string, string>> = { æ: "ae", ø: "oe", å: "aa", ß: "ss", œ: "oe", "’": "'" };

/** Shorter words have too many neighbours that are words of their own. */
const SHORTEST_SLIPPING_WORD = 4;

/** True when `typed` is `word` with one letter too many, too few, wrong or swapped (Damerau-Levenshtein distance 1). */
export function isSlipOf(typed: string, word: string): boolean {
  if (typed.length < SHORTEST_SLIPPING_WORD || word.length < SHORTEST_SLIPPING_WORD) return false;
  if (typed === word || Math.abs(typed.length - word.length) > 1) return false;
  const start = commonPrefix(typed, word);
  const typedRest = typed.slice(start);
  const wordRest = word.slice(start);
  return (
    typedRest.slice(1) === wordRest.slice(1) ||
    typedRest.slice(1) === wordRest ||
    typedRest === wordRest.slice(1) ||
    isSwap(typedRest, wordRest)
  );
}

function commonPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

function isSwap(a: string, b: string): boolean {
  return a.length > 1 && a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
}
