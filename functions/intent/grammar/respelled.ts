// The words of a day with one slip in each put right: "2 wekes", "untill 1 may", "2 ugr".
// Invariant: only where nothing was read as it stands; a unit is put right behind a number, a month beside one.

import { AND } from "./command-words.ts";
import { MONTH_INDEX, NUMBER_INDEX, UNIT_INDEX, WEEKDAY_INDEX } from "./date-words.ts";
import { isSlipOf } from "./fold.ts";
import { phraseAt } from "./phrases.ts";
import type { PhraseIndex } from "./phrases.ts";
import type { Line, Token } from "./scan.ts";

/** A day has no more words than this. */
const MOST_WORDS = 6;

/** The line with the words from token `at` on put right; the same line where none is amiss. */
export function respelled(line: Line, at: number): Line {
  const tokens = line.tokens.map((token, index) => {
    const isNear = token.kind === "word" && index >= at && index < at + MOST_WORDS;
    const word = isNear ? rightWord(line, index, token) : undefined;
    return word === undefined ? token : { ...token, word };
  });
  return tokens.every((token, index) => token === line.tokens[index]) ? line : { ...line, tokens };
}

function rightWord(line: Line, at: number, { word }: Token): string | undefined {
  if (isSlipOf(word, UNTIL)) return UNTIL;
  // "snooze 2 and 3": two items, and no months ("mnd").
  const isRight = [AND, UNIT_INDEX, MONTH_INDEX, WEEKDAY_INDEX].some(
    (index) => phraseAt(line, at, index) !== undefined,
  );
  if (isRight) return undefined;
  const isAfterNumber = isNumber(line, at - 1);
  const unit = isAfterNumber ? nearest(word, UNIT_INDEX, SHORTEST_BESIDE_NUMBER) : undefined;
  const isBeside = isAfterNumber || isNumber(line, at - 2) || isNumber(line, at + 1);
  const month = isBeside ? nearest(word, MONTH_INDEX, SHORTEST_BESIDE_NUMBER) : undefined;
  return unit ?? month ?? nearest(word, WEEKDAY_INDEX, SHORTEST_NAME);
}

const UNTIL = "until";
/** `ugr`, `wek`, `mayy`: little else stands beside a number. */
const SHORTEST_BESIDE_NUMBER = 3;
/** "Made", "sone" and other short words are words. */
const SHORTEST_NAME = 5;

function isNumber(line: Line, at: number): boolean {
  return line.tokens[at]?.kind === "number" || phraseAt(line, at, NUMBER_INDEX)?.next === at + 1;
}

/** The one word of the index that this is a slip of, when all near it mean the same. */
function nearest(typed: string, index: PhraseIndex<string>, shortest: number): string | undefined {
  if (typed.length < shortest) return undefined;
  const near: { word: string; meaning: string }[] = [];
  for (let length = typed.length - 1; length <= typed.length + 1; length += 1) {
    for (const { words, meaning } of index.slipping.get(length) ?? []) {
      const word = words[0] ?? "";
      // Both made longer by the same, as a slip in three letters counts behind a number.
      if (word.length >= shortest && isSlipOf(`..${typed}`, `..${word}`)) near.push({ word, meaning });
    }
  }
  return near.every(({ meaning }) => meaning === near[0]?.meaning) ? near[0]?.word : undefined;
}
