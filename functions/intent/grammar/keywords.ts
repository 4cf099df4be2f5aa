// Keywords at the head of a line, and what is left after them.
// Invariant: the longest wording of a keyword is taken; a slip of one letter is forgiven in a word of its own.

import { KEYWORD_INDEX, REAL_WORDS } from "./command-words.ts";
import { isGivenName } from "./given-names.ts";
import { endsAt } from "./line-ends.ts";
import { phraseAt, phraseOrSlipAt } from "./phrases.ts";
import type { PhraseFound, PhraseIndex } from "./phrases.ts";
import { isMark, textBetween, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";
import type { Keyword } from "./words.ts";

export type AfterKeyword = {
  /** Token after the keyword and the mark behind it. */
  readonly next: number;
  /** What is left, without the mark that ends the line. */
  readonly rest: string;
  readonly hasColon: boolean;
};

/** The rest of a line that begins with a keyword. */
export function afterKeyword(line: Line, keyword: Keyword): AfterKeyword | undefined {
  const index = KEYWORD_INDEX.get(keyword);
  const found = index === undefined ? undefined : keywordAt(line, index);
  if (found === undefined) return undefined;
  const hasColon = isMark(line, found.next, ":");
  const next = hasColon ? found.next + 1 : found.next;
  return { next, rest: restFrom(line, next), hasColon };
}

/** "Rikke Bonde: rikke@bonde.example" is no slip of "ikke". */
function keywordAt(line: Line, index: PhraseIndex<"it">): PhraseFound<"it"> | undefined {
  return isGivenName(wordAt(line, 0)) ? phraseAt(line, 0, index) : phraseOrSlipAt(line, 0, index, REAL_WORDS);
}

/** True when the line is the keyword and nothing more ("help!", "settings please"). */
export function isOnlyKeyword(line: Line, keyword: Keyword): boolean {
  const after = afterKeyword(line, keyword);
  return after !== undefined && endsAt(line, after.next, ".!?");
}

/** The words from token `at` on, without closing marks. */
function restFrom(line: Line, at: number): string {
  return textBetween(line, at).replace(/[\s.!?]+$/, "");
}
