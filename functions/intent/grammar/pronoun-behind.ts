// "Anna: met her on 9 November", "talte med hende": a pronoun for whom the line is about, right behind what was done.
// Invariant: it says nothing more, so it is no note; "her boss" is somebody else.

import { ABOUT, AND, WITH } from "./command-words.ts";
import { BEFORE } from "./date-words.ts";
import { phraseAt, wordSet } from "./phrases.ts";
import { wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";

/** Where the clause goes on behind the pronoun at token `at`, perhaps with a "with" before it. */
export function pronounEnd(clause: Line, at: number): number {
  const from = phraseAt(clause, at, WITH)?.next ?? at;
  const word = wordAt(clause, from);
  const isPerson = PERSONAL.has(word) || (word === "her" && !isPossessive(clause, from + 1));
  return isPerson ? from + 1 : at;
}

function isPossessive(clause: Line, at: number): boolean {
  const after = clause.tokens[at];
  const isSmallWord = [ABOUT, AND, BEFORE].some((index) => phraseAt(clause, at, index) !== undefined);
  return after?.kind === "word" && !isSmallWord && !GOES_ON.has(after.word);
}

const PERSONAL = wordSet("him|them|hende|ham|dem");
const GOES_ON = wordSet("at|in|on|over|by|near|for|yesterday|today|last|this|again|twice|there|here|just|earlier|when");
