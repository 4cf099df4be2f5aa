// An undo on a line with other answers, courtesy or its reason: "1 done, undo 7", "7 undo", "undo 7! Thanks so much", "undo 7, it was wrong".
// Invariant: the line is read whole or not at all, so that no note has the undo in it and "undo 7 bolts" is prose.

import type { Command } from "../../domain/commands.ts";
import { verbAt } from "./before-verb.ts";
import { AND, KEYWORD_INDEX } from "./command-words.ts";
import { readItemClauses } from "./item-clauses.ts";
import { endsAt } from "./line-ends.ts";
import { nameAt } from "./name-run.ts";
import { phraseAt, wordSet } from "./phrases.ts";
import type { Reader } from "./reader.ts";
import { isMark, scan, textBetween, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";
import { isCourtesy } from "./sign-offs.ts";
import { numbersAt, withoutLastNumber } from "./targets.ts";

const WORDS_LOOKED_AT = 80;
const MOST_TARGETS = 30;
const MOST_WORDS_BEFORE = 6;

type Undo = { readonly commands: readonly Command[]; readonly from: number; readonly next: number };

/** All commands of a line with an undo among other words; undefined of any other line. */
export function readUndoBeside(line: Line, reader: Reader): readonly Command[] | undefined {
  const word = line.tokens.slice(0, WORDS_LOOKED_AT).findIndex((_, at) => isUndo(line, at));
  const undo = word < 0 ? undefined : undoAround(line, word, reader);
  if (undo === undefined) return undefined;
  const before = joinStart(line, undo.from);
  if (undo.from > 0 && before === undo.from) return undefined;
  const first = readBeside(scan(textBetween(line, 0, before)), reader);
  const last = readBehind(line, undo, reader);
  return first === undefined || last === undefined ? undefined : [...first, ...undo.commands, ...last];
}

function isUndo(line: Line, at: number): boolean {
  const index = KEYWORD_INDEX.get("undo");
  return index !== undefined && phraseAt(line, at, index) !== undefined;
}

function undoAround(line: Line, word: number, reader: Reader): Undo | undefined {
  return targetsBehind(line, word, reader) ?? numbersBefore(line, word) ?? lastOne(line, word, reader);
}

type Targets = { readonly commands: readonly Command[]; readonly next: number };

/** `undo 7 and 8`, `undo line 7`, `undo Anna and Bo Lind`; in `undo 7 and 1 done` the last is the next verb's. */
function targetsBehind(line: Line, word: number, reader: Reader): Undo | undefined {
  const found: Targets[] = [];
  let at = LINE_WORDS.has(wordAt(line, word + 1)) ? word + 2 : word + 1;
  for (let one = targetsAt(line, at, reader); one !== undefined && found.length < MOST_TARGETS;) {
    found.push(one);
    at = joinEnd(line, one.next, LIST_MARKS);
    // "Undo 7, Tusind tak" names nobody.
    one = isEmpty(scan(textBetween(line, at)), reader) ? undefined : targetsAt(line, at, reader);
  }
  const end = found.at(-1)?.next ?? word;
  const isVerbs = verbAt(line, end) !== undefined || isUndo(line, end);
  // Of "undo 7, 8 and 1 done" nobody can tell which are done.
  if (isVerbs && found.length > 2) return { commands: [unclear(line)], from: 0, next: line.tokens.length };
  const ours = isVerbs ? found.slice(0, -1) : found;
  const next = ours.at(-1)?.next;
  return next === undefined ? undefined : { commands: ours.flatMap(({ commands }) => commands), from: word, next };
}

/** A number, a range of them, or a name in full. */
function targetsAt(line: Line, at: number, reader: Reader): Targets | undefined {
  const numbers = withoutLastNumber(line, at);
  if (numbers?.target.by === "numbers") return { commands: undoOf(numbers.target.numbers), next: numbers.next };
  const name = nameAt(line, at, "head", reader);
  if (name === undefined || name.isDoubtful || name.isPossessive) return undefined;
  return { commands: [{ kind: "undo", name: name.name }], next: name.next };
}

const LINE_WORDS = wordSet("line|lines|item|items|entry", "linje|linjen|linjerne|punkt|punktet");

function undoOf(numbers: readonly number[]): readonly Command[] {
  return [...new Set(numbers)].map((number) => ({ kind: "undo", number }));
}

function unclear(line: Line): Command {
  return { kind: "not-understood", line: line.text.trim(), why: "unknown-verb" };
}

/** `7 undo`, `7: fortryd`, with nothing but a join before it. */
function numbersBefore(line: Line, word: number): Undo | undefined {
  for (let from = Math.max(0, word - MOST_WORDS_BEFORE); from < word; from += 1) {
    const found = from === 0 || joinStart(line, from) < from ? numbersAt(line, from) : undefined;
    const isRight = found?.next === word || (found?.next === word - 1 && isMark(line, word - 1, ":-–"));
    if (found?.target.by === "numbers" && isRight) {
      return { commands: undoOf(found.target.numbers), from, next: word + 1 };
    }
  }
  return undefined;
}

/** "Undo! Thanks so much", "fortryd det, det var forkert": only at the head of the line, and of the last mail. */
function lastOne(line: Line, word: number, reader: Reader): Undo | undefined {
  const index = KEYWORD_INDEX.get("undo");
  const found = index === undefined || word > 0 ? undefined : phraseAt(line, 0, index);
  const isApart = found !== undefined && isMark(line, found.next, ",;.!-–—");
  return isApart && isEmpty(scan(textBetween(line, found.next)), reader)
    ? { commands: [{ kind: "undo" }], from: 0, next: found.next }
    : undefined;
}

/** What stands before the undo: nothing, courtesy, a reason, or other answers. */
function readBeside(line: Line, reader: Reader): readonly Command[] | undefined {
  if (isEmpty(line, reader)) return [];
  return readItemClauses(line, reader);
}

function isEmpty(line: Line, reader: Reader): boolean {
  return endsAt(line, 0, ",.!;") || isCourtesy(line, reader) || isSaidWhy(line);
}

/** What stands behind it; of numbers that are undone for certain, words that say more are said not to be read. */
function readBehind(line: Line, { commands, next }: Undo, reader: Reader): readonly Command[] | undefined {
  const from = joinEnd(line, next, MARKS_BEHIND);
  const rest = scan(textBetween(line, from));
  const read = isEmpty(rest, reader) ? [] : (readUndoBeside(rest, reader) ?? readItemClauses(rest, reader));
  if (read !== undefined) return read;
  const isNumbered = commands.every((command) => command.kind === "undo" && command.number !== undefined);
  return isNumbered && isMark(line, next, MARKS_BEHIND) ? [unclear(rest)] : undefined;
}

/** "It was wrong", "that was a mistake", "det var en fejl". */
function isSaidWhy(line: Line): boolean {
  const words = line.tokens.filter(({ kind }) => kind !== "mark").map(({ word }) => word);
  return words.some((word) => WRONG.has(word)) && words.every((word) => WRONG.has(word) || SMALL.has(word));
}

const WRONG = wordSet(
  "wrong|mistake|error|sorry|oops|incorrect|mistaken|typo|correct|right|accident",
  "forkert|fejl|fejltagelse|beklager|undskyld|ups|rigtigt|korrekt",
);
const SMALL = wordSet(
  "no|that|that's|this|it|is|it's|was|were|all|not|wasn't|isn't|please|a|an|my|i|made|by|in|so|much|very|the|number",
  "nej|det|den|er|var|helt|ikke|en|min|jeg|lavede|ved|i|venligst|så|meget|tusind|mange|nummeret",
);

function joinStart(line: Line, at: number): number {
  let start = at;
  while (start > 0 && (isMark(line, start - 1, ",;.!") || phraseAt(line, start - 1, AND)?.next === start)) start -= 1;
  return start;
}

const LIST_MARKS = ",;";
const MARKS_BEHIND = ",;.!:-–—(";

function joinEnd(line: Line, at: number, marks: string): number {
  let end = at;
  while (isMark(line, end, marks)) end += 1;
  return phraseAt(line, end, AND)?.next ?? end;
}
