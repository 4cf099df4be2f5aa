// Words that were nearly keywords: "hlp", "Fnd salmon".
// Invariant: what is a word of its own is none, and neither is the beginning of a sentence.

import { KEYWORD_INDEX, REAL_WORDS, VERB_INDEX } from "./command-words.ts";
import { isGivenName } from "./given-names.ts";
import { phraseOrSlipAt } from "./phrases.ts";
import { isMark } from "./scan.ts";
import type { Line } from "./scan.ts";

const SHORTEST_SKELETON = 3;
const MOST_WORDS_AFTER_SLIP = 3;

/** `Hlp`, `Fnd salmon`: a keyword without its vowels, or with a slip. */
export function isNearKeyword(line: Line): boolean {
  const [first, ...rest] = line.tokens;
  if (
    first?.kind !== "word" ||
    isGivenName(first.word) ||
    rest.length > MOST_WORDS_AFTER_SLIP ||
    REAL_WORDS.has(first.word)
  )
    return false;
  if (isMark(line, rest.length, ".")) return false;
  const isSkeleton = first.word.length >= SHORTEST_SKELETON && skeletons().has(first.word);
  return isSkeleton || [...KEYWORD_INDEX.values()].some((index) => isSlip(line, index));
}

function isSlip(line: Line, index: Parameters<typeof phraseOrSlipAt>[2]): boolean {
  const isExact = index.byFirstWord.has(line.tokens[0]?.word ?? "");
  return !isExact && phraseOrSlipAt(line, 0, index, REAL_WORDS) !== undefined;
}

let made: ReadonlySet<string> | undefined;

function skeletons(): ReadonlySet<string> {
  made ??= new Set(
    [...KEYWORD_INDEX.values(), VERB_INDEX].flatMap(({ byFirstWord }) =>
      [...byFirstWord.keys()].map((word) => word.replace(/(?<!^)[aeiouy]/g, "")),
    ),
  );
  return made;
}
