// The names of those whom the owner knows: while a mail of theirs is read, each is as much a name as any listed one.
// Invariant: a word that is a command or a small word stays one, unless the name stands there in full.

import { NOT_NAMES, PARTICLES, PERSON_VERBS, PRONOUNS, REAL_WORDS } from "./command-words.ts";
import { fold } from "./fold.ts";
import { isListedName, isWordToo } from "./given-names.ts";
import type { KnownNames } from "./given-names.ts";
import { isNoPerson } from "./no-person-words.ts";

/** What the names of an owner's contacts say of the words in a mail. */
export function knownNamesOf(names: readonly string[]): KnownNames {
  const byFirst = new Map<string, (readonly string[])[]>();
  for (const name of names) {
    const words = wordsOf(name);
    const [first] = words;
    if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), words]);
  }
  const isGiven = (word: string): boolean => byFirst.has(word) && mayBeFirst(word);
  return {
    isGiven,
    isPlain: (word) => isGiven(word) && (!isWordToo(word) || SELDOM_WORDS.has(word)) && !isOtherWord(word),
    wordsFrom: (words) => Math.max(0, ...(byFirst.get(bare(words[0] ?? "")) ?? []).map((name) => met(name, words))),
  };
}

function wordsOf(name: string): readonly string[] {
  if (name.includes("@")) return [];
  return fold(name)
    .split(/[^\p{L}\p{N}'-]+/u)
    .filter((word) => word !== "");
}

/** A firm, a group or a command that was once taken for a person teaches nothing. */
function mayBeFirst(word: string): boolean {
  if (isListedName(word)) return true;
  return word.length > 1 && !NOT_NAMES.has(word) && !PRONOUNS.has(word) && !PARTICLES.has(word) && !isNoPerson(word);
}

function isOtherWord(word: string): boolean {
  return NOT_NAMES.has(word) || PRONOUNS.has(word) || REAL_WORDS.has(word) || PERSON_VERBS.has(word);
}

/** Names that hardly ever are the word which they might be. */
const SELDOM_WORDS: ReadonlySet<string> = new Set(
  "dan|wei|kim|gry|ib|nis|eric|chris|cleo|sune|vagn|bjoern|tue|leo|noel|nora|ella|eli|lea|luna|lana|hector|sif|mel|kay".split(
    "|",
  ),
);

/** How many of these words are the name's own, in its order; words inside it may be left out. */
function met(name: readonly string[], words: readonly string[]): number {
  let at = 1;
  let count = 1;
  for (const word of words.slice(1)) {
    const found = name.findIndex((part, place) => place >= at && part === bare(word, part));
    if (found < 0) return count;
    at = found + 1;
    count += 1;
  }
  return count;
}

/** Without the genitive: "Beth's", "Ulla Holms". */
function bare(word: string, part = ""): string {
  const plain = word.replace(/'s?$/u, "");
  return plain === `${part}s` ? part : plain;
}
