// Where in a line the name of somebody known begins and ends, against the words around it and a line of one case.
// Invariant: a known name's own words beat a longer run that nobody is known by, if the word before it is none of a name.

import { KEYWORD_INDEX, NOT_NAMES, REAL_WORDS, VERB_INDEX } from "./command-words.ts";
import { isGivenName, knownWordsFrom } from "./given-names.ts";
import { wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";

/** More words than this are no name. */
const MOST_NAME_WORDS = 8;

/** How far the words from `at` on are the name of somebody known. */
export function knownEnd(line: Line, at: number): number {
  const words = line.tokens.slice(at, at + MOST_NAME_WORDS).map(({ word }) => word);
  return at + knownWordsFrom(words);
}

/** "Andre Silva: moved": whom the owner knows, in full or by a name of the table that is another word as well. */
export function isKnownToo(line: Line, at: number): boolean {
  const known = knownEnd(line, at);
  return known > at + 1 || (known > at && wordAt(line, at) === "andre");
}

/** "Find Beth", "Hired Farah Amin": a name that is known begins only behind the first word, which is none. */
export function isBeforeKnown(line: Line, at: number, end: number): boolean {
  const first = wordAt(line, at);
  const isName = isGivenName(first) && !(at === 0 && BEFORE_KNOWN.has(first));
  if (isName || knownEnd(line, at) > at + 1 || end <= at + 1) return false;
  const known = knownEnd(line, at + 1) - at - 1;
  return known > 1 || (known > 0 && (at === 0 || NOT_NAMES.has(first)) && mayBeWord(first));
}

/** Given names that are prepositions at the head of a sentence: "Per Beth, ..." */
const BEFORE_KNOWN: ReadonlySet<string> = new Set(["per"]);

function mayBeWord(word: string): boolean {
  return BEFORE_KNOWN.has(word) || REAL_WORDS.has(word) || NOT_NAMES.has(word) || isCommand(word) || /..ed$/.test(word);
}

function isCommand(word: string): boolean {
  return [VERB_INDEX, ...KEYWORD_INDEX.values()].some(({ byFirstWord }) => byFirstWord.has(word));
}

const FEWEST_IN_CAPITALS = 4;

/** Every word of a line asks, and a line may be long. */
const inCapitals = new WeakMap<Line, boolean>();

/** True for a sentence in capitals; a name or a heading may be spelled so. */
export function isAllCapitals(line: Line): boolean {
  const known = inCapitals.get(line);
  if (known !== undefined) return known;
  const words = line.tokens.filter(({ kind }) => kind === "word").length;
  const is = words >= FEWEST_IN_CAPITALS && !/\p{Ll}/u.test(line.text) && /\p{Lu}/u.test(line.text);
  inCapitals.set(line, is);
  return is;
}
