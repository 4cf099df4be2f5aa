// What may stand between the item that a clause names and its verb: marks, a bracket, "is", "already", the item's own name.
// Invariant: passes over a bounded number of tokens, and over none where talk could be meant.

import type { Target } from "../../domain/commands.ts";
import { REAL_WORDS, VERB_INDEX } from "./command-words.ts";
import { knownWordsFrom } from "./given-names.ts";
import { phraseAt, phraseOrSlipAt } from "./phrases.ts";
import type { PhraseFound } from "./phrases.ts";
import type { Reader } from "./reader.ts";
import { isMark, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";
import { namesAt } from "./targets.ts";
import { ON_PEOPLE } from "./unlisted-heads.ts";
import type { ItemVerb } from "./words.ts";

/** Slips are taken: here a verb is expected. */
export function verbAt(line: Line, at: number): PhraseFound<ItemVerb> | undefined {
  const isInfinitive = WAIT.has(wordAt(line, at)) && MODALS.has(wordAt(line, at - 1));
  return isInfinitive ? { meaning: "snooze", next: at + 1 } : verbOrSlipAt(line, at);
}

/** Of somebody known the name is no slip: "Walt" is no "wait". */
function verbOrSlipAt(line: Line, at: number): PhraseFound<ItemVerb> | undefined {
  const isKnown = knownWordsFrom([wordAt(line, at)]) > 0;
  return isKnown ? phraseAt(line, at, VERB_INDEX) : phraseOrSlipAt(line, at, VERB_INDEX, REAL_WORDS);
}

/** Where the verb may begin behind an item. */
export function afterTarget(line: Line, at: number, target: Target): number {
  const bracket = isMark(line, at, "(") && verbAt(line, at + 1) === undefined ? closingBracket(line, at) : at;
  let mark = bracket;
  const marks = target.by === "names" ? "-–:" : ":-–,;=>→✅✓✔☑👍\uFE0F\u20E3\"'“”‘’([_*";
  while (mark < bracket + MOST_MARKS && isMark(line, mark, marks)) mark += 1;
  return adverbEnd(line, copulaEnd(line, modalEnd(line, mark)));
}

/** `2 can wait`, `de andre må vente`. */
function modalEnd(line: Line, at: number): number {
  return MODALS.has(wordAt(line, at)) && WAIT.has(wordAt(line, at + 1)) ? at + 1 : at;
}

/** `1 is done`, `1 has been done`. */
function copulaEnd(line: Line, at: number): number {
  if (HAVE.has(wordAt(line, at)) && BEEN.has(wordAt(line, at + 1))) return at + 2;
  return COPULAS.has(wordAt(line, at)) ? at + 1 : at;
}

/** `1 is already done`, `2 også klaret`; only before a verb. */
function adverbEnd(line: Line, at: number): number {
  return ADVERBS.has(wordAt(line, at)) && verbAt(line, at + 1) !== undefined ? at + 1 : at;
}

/** `2. Bo Lind done`: the name of the item may stand between its number and the verb. */
export function afterOwnName(line: Line, at: number, target: Target, reader: Reader): number {
  if (target.by !== "numbers") return at;
  const shown = reader.numbers.filter(({ number }) => target.numbers.includes(number));
  return namesAt(line, at, shown)?.next ?? at;
}

/** "Everything is done" and "all fine" are talk; "all done" is an answer. */
export function mayFollow(line: Line, at: number, verb: PhraseFound<ItemVerb>, target: Target): boolean {
  if (target.by === "names") return ON_PEOPLE.has(verb.meaning);
  if (target.by !== "all") return true;
  const isTalk = (verb.meaning === "ok" || verb.meaning === "yes") && !PLAIN_YES.has(wordAt(line, at));
  const before = wordAt(line, at - 1);
  return !isTalk && !COPULAS.has(wordAt(line, at)) && !COPULAS.has(before) && !MODALS.has(before);
}

/** "All yes" answers a list of held mails; "all right" and "all fine" are talk. */
const PLAIN_YES: ReadonlySet<string> = new Set(["yes", "ja"]);

const MOST_MARKS = 3;
const LONGEST_BRACKET = 5;

/** `1 (Anna) done` */
function closingBracket(line: Line, at: number): number {
  for (let end = at + 1; end <= at + LONGEST_BRACKET; end += 1) if (isMark(line, end, ")")) return end + 1;
  return at;
}

const MODALS: ReadonlySet<string> = new Set("can|may|must|should|kan|maa|skal|boer".split("|"));
const WAIT: ReadonlySet<string> = new Set("wait|vente|vent".split("|"));
const HAVE: ReadonlySet<string> = new Set("has|have|er|har".split("|"));
const BEEN: ReadonlySet<string> = new Set("been|blevet|vaeret".split("|"));
const ADVERBS: ReadonlySet<string> = new Set("already|also|now|too|allerede|ogsaa|nu|lige".split("|"));
const COPULAS: ReadonlySet<string> = new Set("is|are|was|er|blev|were|var".split("|"));
