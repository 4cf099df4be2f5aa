// Where in a line of answers a clause of its own begins: behind a join, or at a number with a verb of its own.
// Invariant: a note ends only before what is a command by its form; whatever else stands in it stays in it.

import { AND } from "./command-words.ts";
import type { Head } from "./heads.ts";
import { headAt } from "./item-heads.ts";
import { endsAt } from "./line-ends.ts";
import { phraseAt } from "./phrases.ts";
import type { Reader } from "./reader.ts";
import { isMark, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";

/** The token at which the next clause of its own begins, when nothing but a join stands between. */
export function clauseStartAfter(line: Line, at: number, reader: Reader): number | undefined {
  const joined = endOfJoin(line, at);
  const head = headAt(line, joined, reader);
  // The full stop of "done 1, 2. skip 4" went with its number.
  const isJoined = joined > at || isMark(line, at - 1, ".");
  return head !== undefined && isOwnClause(line, head, isJoined) ? joined : undefined;
}

/** Inside a note a join and then an item with its verb begins a new clause, or a number and a verb with nothing behind. */
export function nextClause(line: Line, from: number, reader: Reader): number {
  for (let at = from; at < line.tokens.length; at += 1) {
    const joined = endOfJoin(line, at);
    if (joined > at && !isAbbreviated(line, at)) {
      const head = headAt(line, joined, reader);
      if (head !== undefined && isOwnClause(line, head, true)) return joined;
    }
    if (at > from && isOrderAlone(line, at, reader)) return at;
  }
  return line.tokens.length;
}

/** "Næste gang d. 20. maj", "mødes kl. 9": the number belongs to the word before it. */
function isAbbreviated(line: Line, at: number): boolean {
  return isMark(line, at, ".") && line.tokens[at]?.glued === true && BEFORE_NUMBERS.has(wordAt(line, at - 1));
}
const BEFORE_NUMBERS: ReadonlySet<string> = new Set("d|kl|ca|nr|no|tlf|tel".split("|"));

/** `2: left voicemail 3: no`, `1 done had coffee 2 skip`; "we got 3 done" is what was done. */
function isOrderAlone(line: Line, at: number, reader: Reader): boolean {
  const isItem =
    line.tokens[at]?.kind === "number" && !OF_NUMBER.has(wordAt(line, at - 1)) && isShown(line, at, reader);
  const head = isItem ? headAt(line, at, reader) : undefined;
  if (head?.kind !== "verb" || head.order !== "number-first" || head.isImplied) return false;
  return isMark(line, at + 1, ":") || isOver(line, head.next);
}
const OF_NUMBER: ReadonlySet<string> = new Set(
  "got|get|getting|have|has|had|with|of|only|these|those|the|all|fik|faar|har|havde|med|af|kun|de|alle".split("|"),
);

function isShown(line: Line, at: number, { numbers }: Reader): boolean {
  const typed = Number(line.tokens[at]?.text);
  return numbers.some(({ number }) => number === typed);
}

function isOver(line: Line, at: number): boolean {
  return endsAt(line, at) || isMark(line, at, ",;.");
}

function isOwnClause(line: Line, head: Head, isJoined: boolean): boolean {
  if (head.kind === "numbers") return false;
  if (head.order === "number-first") return true;
  // "Anna done Bo later": without a join only a name whose verb ends the line.
  if (!isJoined) return head.order === "name-first" && head.kind === "verb" && endsAt(line, head.next);
  if (head.order === "verb-first") return head.target.by === "numbers" || isOver(line, head.next);
  return (
    head.order === "name-first" && head.kind === "verb" && (endsAt(line, head.next) || isMark(line, head.next, ",;:."))
  );
}

export function joinStart(line: Line, next: number): number {
  let at = next;
  while (at > 0 && (isMark(line, at - 1, ",;.") || (next < line.tokens.length && isAnd(line, at - 1)))) at -= 1;
  return at;
}

function isAnd(line: Line, at: number): boolean {
  return phraseAt(line, at, AND) !== undefined || isMark(line, at, "&+-–—") || CONTRASTS.has(wordAt(line, at));
}

/** Past what joins two clauses at token `at`: marks, "and", "but", "so"; `at` itself where nothing does. */
export function endOfJoin(line: Line, at: number): number {
  const marks = endOfMarks(line, at, ",;.|!?");
  const and = phraseAt(line, marks, AND)?.next ?? marks;
  if (CONTRASTS.has(wordAt(line, and))) return and + 1;
  return and > marks || !isSign(line, marks) ? and : marks + 1;
}

/** "All done, but 2 later", "so 5 is done". */
const CONTRASTS: ReadonlySet<string> = new Set("but|men|so|saa|then".split("|"));

/** `1 done - 2 skip`, `1 done & 2 skip`; a sign right before a number belongs to it. */
function isSign(line: Line, at: number): boolean {
  return isMark(line, at, "&+") || (isMark(line, at, "-–—/") && line.tokens[at + 1]?.glued !== true);
}

function endOfMarks(line: Line, at: number, marks: string): number {
  let end = at;
  while (isMark(line, end, marks)) end += 1;
  return end;
}
