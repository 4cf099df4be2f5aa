// Finding the phrases of a word table in a scanned line.
// Invariant: the longest phrase wins, and a slip is taken only where the word is no word of its own.

import { fold, isSlipOf } from "./fold.ts";
import type { Line } from "./scan.ts";

/** Phrases of one meaning, separated by `|`. */
export type PhraseTable<M extends string> = Readonly<Partial<Record<M, string>>>;

export type PhraseIndex<M extends string> = {
  /** By first word; longest phrase first. */
  readonly byFirstWord: ReadonlyMap<string, readonly Phrase<M>[]>;
  /** Single words by their length, for finding a mistyped one. */
  readonly slipping: ReadonlyMap<number, readonly Phrase<M>[]>;
  /** Phrases of several words by their second, for finding one whose first is mistyped. */
  readonly bySecondWord: ReadonlyMap<string, readonly Phrase<M>[]>;
};
export type Phrase<M extends string> = { readonly words: readonly string[]; readonly meaning: M };
export type PhraseFound<M extends string> = { readonly meaning: M; readonly next: number };

/** One index over the tables of all languages, made when it is first asked: words are equal whatever the owner's setting. */
export function indexPhrases<M extends string>(
  meanings: readonly M[],
  tables: readonly PhraseTable<M>[],
): PhraseIndex<M> {
  let made: PhraseIndex<M> | undefined;
  // A cold start loads all tables and needs few of them.
  const index = (): PhraseIndex<M> => (made ??= makeIndex(meanings, tables));
  return {
    get byFirstWord() {
      return index().byFirstWord;
    },
    get slipping() {
      return index().slipping;
    },
    get bySecondWord() {
      return index().bySecondWord;
    },
  };
}

function makeIndex<M extends string>(meanings: readonly M[], tables: readonly PhraseTable<M>[]): PhraseIndex<M> {
  const phrases = tables.flatMap((table) => meanings.flatMap((meaning) => phrasesOf(meaning, table[meaning] ?? "")));
  const byFirstWord = new Map<string, Phrase<M>[]>();
  for (const phrase of phrases) {
    const first = phrase.words[0] ?? "";
    const list = byFirstWord.get(first);
    if (list === undefined) byFirstWord.set(first, [phrase]);
    else list.push(phrase);
  }
  for (const list of byFirstWord.values()) list.sort((a, b) => b.words.length - a.words.length);
  const single = phrases.filter(({ words }) => words.length === 1);
  const several = phrases.filter(({ words }) => words.length > 1).sort((a, b) => b.words.length - a.words.length);
  return {
    byFirstWord,
    slipping: Map.groupBy(single, ({ words }) => words[0]?.length ?? 0),
    bySecondWord: Map.groupBy(several, ({ words }) => words[1] ?? ""),
  };
}

function phrasesOf<M extends string>(meaning: M, list: string): Phrase<M>[] {
  // Folded as a whole: a table has thousands of words, and loading it is part of every cold start.
  return fold(list)
    .split("|")
    .filter((phrase) => phrase !== "")
    .map((phrase) => ({ words: phrase.split(" "), meaning }));
}

/** The longest phrase of the index that begins at token `at`, spelled right. */
export function phraseAt<M extends string>(line: Line, at: number, index: PhraseIndex<M>): PhraseFound<M> | undefined {
  const first = line.tokens[at];
  if (first === undefined || first.kind === "mark") return undefined;
  const phrase = index.byFirstWord
    .get(first.word)
    ?.find(({ words }) => words.every((word, offset) => line.tokens[at + offset]?.word === word));
  return phrase === undefined ? undefined : { meaning: phrase.meaning, next: at + phrase.words.length };
}

/** As {@link phraseAt}, but one word may be mistyped, unless what was typed is in `realWords`. */
export function phraseOrSlipAt<M extends string>(
  line: Line,
  at: number,
  index: PhraseIndex<M>,
  realWords: ReadonlySet<string>,
): PhraseFound<M> | undefined {
  const exact = longerWithSlip(line, at, index, realWords) ?? phraseAt(line, at, index);
  const typed = line.tokens[at];
  if (exact !== undefined || typed === undefined || typed.kind !== "word" || realWords.has(typed.word)) return exact;
  const several = slippedFirst(line, at, index);
  if (several !== undefined) return several;
  const meaning = slipMeaning(typed.word, index);
  return meaning === undefined ? undefined : { meaning, next: at + 1 };
}

/** `spring ovr`: a phrase of which the first word is right and a later one has a slip, longer than what is spelled right. */
function longerWithSlip<M extends string>(
  line: Line,
  at: number,
  index: PhraseIndex<M>,
  realWords: ReadonlySet<string>,
): PhraseFound<M> | undefined {
  const isLike = (place: number, word: string): boolean => {
    const typed = line.tokens[place]?.word ?? "";
    if (typed === word) return true;
    if (isShortSlip(typed, word)) return endsBehind(line, place);
    const isLong = word.length > SHORTEST_SLIP && typed.length >= SHORTEST_SLIP;
    return isLong && !realWords.has(typed) && isSlipOf(`.${typed}`, `.${word}`);
  };
  const phrase = index.byFirstWord
    .get(line.tokens[at]?.word ?? "")
    ?.find(({ words }) => words.length > 1 && words.every((word, offset) => offset === 0 || isLike(at + offset, word)));
  return phrase === undefined ? undefined : { meaning: phrase.meaning, next: at + phrase.words.length };
}

/** `not for hr`, `did t`: what has no vowel is no word of its own, nor is what has two letters the wrong way round. */
function isShortSlip(typed: string, word: string): boolean {
  if (word.length > SHORTEST_SLIP || typed === word || !isSlipOf(`...${typed}`, `...${word}`)) return false;
  const isShorter = typed.length === word.length - 1 && typed !== "" && !VOWEL.test(typed);
  const isSwapped = word.length === SHORTEST_SLIP && isOfLetters(typed, word) && isOfLetters(word, typed);
  return isShorter || isSwapped;
}
const VOWEL = /[aeiouy]/;

function isOfLetters(one: string, other: string): boolean {
  return one.length === other.length && one.split("").every((letter) => other.includes(letter));
}

/** "Not for HR", "not for hr people" and "not for hr. Jensen" are of whom they say. */
function endsBehind(line: Line, place: number): boolean {
  const [next, further] = line.tokens.slice(place + 1, place + 3);
  const isTitle = next?.text === "." && /^\p{Lu}/u.test(further?.text ?? "");
  const isSmall = /^\p{Ll}+$/u.test(line.tokens[place]?.text ?? "");
  return isSmall && !isTitle && (next === undefined || next.kind === "mark");
}
const SHORTEST_SLIP = 3;

/** `sprng over`: a phrase of which the first word alone has a slip. */
function slippedFirst<M extends string>(line: Line, at: number, index: PhraseIndex<M>): PhraseFound<M> | undefined {
  const typed = line.tokens[at]?.word ?? "";
  const phrase = index.bySecondWord
    .get(line.tokens[at + 1]?.word ?? "")
    ?.find(({ words }) =>
      words.every((word, offset) => (offset === 0 ? isSlipOf(typed, word) : line.tokens[at + offset]?.word === word)),
    );
  return phrase === undefined ? undefined : { meaning: phrase.meaning, next: at + phrase.words.length };
}

/** What a mistyped word means, when all words near it mean the same. */
function slipMeaning<M extends string>(typed: string, index: PhraseIndex<M>): M | undefined {
  let found: M | undefined;
  for (let length = typed.length - 1; length <= typed.length + 1; length += 1) {
    for (const { words, meaning } of index.slipping.get(length) ?? []) {
      if (meaning !== found && isSlipOf(typed, words[0] ?? "")) {
        if (found !== undefined) return undefined;
        found = meaning;
      }
    }
  }
  return found;
}

/** A set of folded words from a `|` list. */
export function wordSet(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => fold(list).split("|")).filter((word) => word !== ""));
}
