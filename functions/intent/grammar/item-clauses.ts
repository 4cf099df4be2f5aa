// Verbs on numbered items: "1 done: had coffee, 2 snooze 2 weeks", "skip 3", "spring 3 over", "later", "1 in 2 weeks".
// Invariant: a line is read whole or not at all; what a clause does not use is its note, in the owner's own letters.

import type { Command, Target } from "../../domain/commands.ts";
import { AND, POLITE, SUBJECTS } from "./command-words.ts";
import { commandOfHead } from "./item-commands.ts";
import { headAt } from "./item-heads.ts";
import { endsAt } from "./line-ends.ts";
import type { Head } from "./heads.ts";
import { phraseAt } from "./phrases.ts";
import type { Reader } from "./reader.ts";
import { isMark, scan, textBetween, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";
import { isCourtesy, saysThanks } from "./sign-offs.ts";

/** Clauses beyond this are no answer. */
const MOST_CLAUSES = 60;

/** All item commands of a line, or undefined when the line is not wholly made of them. */
export function readItemClauses(line: Line, reader: Reader): readonly Command[] | undefined {
  const commands: Command[] = [];
  let at = assentEnd(line, reader) ?? subjectEnd(line, reader);
  while (at < line.tokens.length) {
    if (commands.length >= MOST_CLAUSES) return undefined;
    const clause = clauseAt(line, at, reader);
    if (clause === undefined) return undefined;
    commands.push(...clause.commands);
    at = clause.next;
  }
  return commands.length === 0 ? undefined : commands;
}

/** "Ok, done", "ok 1 done": the word says nothing where a whole answer follows. */
function assentEnd(line: Line, reader: Reader): number | undefined {
  if (!ASSENTS.has(wordAt(line, 0))) return undefined;
  const at = isMark(line, 1, ",!.-–—") ? 2 : 1;
  const head = headAt(line, at, reader);
  if (head?.kind !== "verb" || head.isImplied) return undefined;
  return head.order === "number-first" || (head.order === "bare" && endsAt(line, head.next)) ? at : undefined;
}
const ASSENTS: ReadonlySet<string> = new Set("ok|okay|okej|okey|alright".split("|"));

/** "I have done 1 and 3": the subject says nothing, but only before a verb with its numbers. */
function subjectEnd(line: Line, reader: Reader): number {
  let at = 0;
  for (let found = phraseAt(line, 0, SUBJECTS); found !== undefined && at < MOST_SUBJECT_WORDS;) {
    at = found.next;
    found = phraseAt(line, at, SUBJECTS);
  }
  const head = at === 0 ? undefined : headAt(line, at, reader);
  const isOrder = head?.kind === "verb" && head.order === "verb-first" && head.target.by === "numbers";
  return isOrder && endsAt(line, head.next) ? at : 0;
}

const MOST_SUBJECT_WORDS = 4;

type Clause = { readonly commands: readonly Command[]; readonly next: number };

function clauseAt(line: Line, at: number, reader: Reader): Clause | undefined {
  const head = headAt(line, at, reader);
  if (head === undefined || (head.kind === "numbers" && !isAnswer(head.target, reader))) return undefined;
  const tail = tailOf(line, head, reader);
  return tail === undefined ? undefined : { commands: commandOfHead(head, tail.note, line, reader), next: tail.next };
}

/** Numbers alone answer a question only if the mail shows them, or if there is one: "12 34 56 78" is a telephone. */
function isAnswer(target: Target, reader: Reader): boolean {
  if (reader.numbers.length === 0) return false;
  if (target.by !== "numbers") return true;
  return (
    target.numbers.length === 1 ||
    target.numbers.every((number) => reader.numbers.some((item) => item.number === number))
  );
}

type Tail = { readonly note: string; readonly next: number };

/** What follows a head: the end, the next clause, or a note. */
function tailOf(line: Line, head: Head, reader: Reader): Tail | undefined {
  const isOver = line.tokens.slice(head.next).every(({ kind }) => kind === "mark") || isOverPolitely(line, head);
  if (isOver) return { note: "", next: line.tokens.length };
  const following = clauseStartAfter(line, head.next, reader);
  if (following !== undefined) return { note: "", next: following };
  const mark = line.tokens[head.next];
  const from = mark?.kind === "mark" ? head.next + 1 : head.next;
  if (!mayHaveNote(head, mark?.kind === "mark" ? mark.text : "", reader)) return undefined;
  const next = nextClause(line, from, reader);
  const note = withoutBracket(textBetween(line, from, joinStart(line, next)));
  return { note: isThanks(note, reader) ? "" : note, next };
}

/** `2 every 6 weeks please`. */
function isOverPolitely(line: Line, head: Head): boolean {
  return head.kind === "cadence" && endsAt(line, head.next);
}

const LONGEST_THANKS = 3;

/** "2 later. Thanks!", "1 done, thank you so much" have no note. */
function isThanks(note: string, reader: Reader): boolean {
  const line = scan(note);
  const isShort = line.tokens.length <= LONGEST_THANKS && phraseAt(line, 0, POLITE) !== undefined;
  return isShort || (saysThanks(line) && isCourtesy(line, reader));
}

/** `1 done (lunch)`. */
function withoutBracket(note: string): string {
  return note.endsWith(")") && !note.includes("(") ? note.slice(0, -1) : note;
}

/** A colon always begins a note; prose has commas and words after its verbs too. */
function mayHaveNote(head: Head, mark: string, reader: Reader): boolean {
  if (mark === ":") return head.kind === "verb" || head.kind === "note";
  if (head.kind !== "verb" && head.kind !== "note") return false;
  if (head.kind === "note") return true;
  const isStop = [".", "!", "?"].includes(mark);
  const isJoin = isStop || [",", "-", "–", "—", ";", "("].includes(mark);
  switch (head.order) {
    case "number-first":
      return isJoin || (mark === "" && head.kind === "verb" && !head.isImplied && head.target.by === "numbers");
    case "name-first":
      return isJoin && !isStop;
    case "verb-first":
      return isJoin;
    case "bare":
      return isJoin && !isStop && (reader.place.quoted !== undefined || head.isUnmistakable);
  }
}

/** The token at which the next clause of its own begins, when nothing but a join stands between. */
function clauseStartAfter(line: Line, at: number, reader: Reader): number | undefined {
  const joined = endOfJoin(line, at);
  const head = headAt(line, joined, reader);
  return head !== undefined && isOwnClause(line, head, joined > at) ? joined : undefined;
}

/** Inside a note only a join and then a number with its verb begins a new clause. */
function nextClause(line: Line, from: number, reader: Reader): number {
  for (let at = from; at < line.tokens.length; at += 1) {
    const joined = endOfJoin(line, at);
    if (joined > at && !isAbbreviated(line, at)) {
      const head = headAt(line, joined, reader);
      if (head !== undefined && isOwnClause(line, head, true)) return joined;
    }
  }
  return line.tokens.length;
}

/** "Næste gang d. 20. maj", "mødes kl. 9": the number belongs to the word before it. */
function isAbbreviated(line: Line, at: number): boolean {
  return isMark(line, at, ".") && line.tokens[at]?.glued === true && BEFORE_NUMBERS.has(wordAt(line, at - 1));
}
const BEFORE_NUMBERS: ReadonlySet<string> = new Set("d|kl|ca|nr|no|tlf|tel".split("|"));

function isOwnClause(line: Line, head: Head, isJoined: boolean): boolean {
  if (head.kind === "numbers") return false;
  if (head.order === "number-first") return true;
  // "Anna done Bo later": without a join only a name whose verb ends the line.
  if (!isJoined) return head.order === "name-first" && head.kind === "verb" && endsAt(line, head.next);
  if (head.order === "verb-first") return head.target.by === "numbers";
  return (
    head.order === "name-first" && head.kind === "verb" && (endsAt(line, head.next) || isMark(line, head.next, ",;:."))
  );
}

function joinStart(line: Line, next: number): number {
  let at = next;
  while (at > 0 && (isMark(line, at - 1, ",;.") || (next < line.tokens.length && isAnd(line, at - 1)))) at -= 1;
  return at;
}

function isAnd(line: Line, at: number): boolean {
  return phraseAt(line, at, AND) !== undefined || isMark(line, at, "&+");
}

function endOfJoin(line: Line, at: number): number {
  const marks = endOfMarks(line, at, ",;.|!?");
  const but = CONTRASTS.has(wordAt(line, marks)) ? marks + 1 : undefined;
  return but ?? phraseAt(line, marks, AND)?.next ?? (isSign(line, marks) ? marks + 1 : marks);
}

/** "All done, but 2 later". */
const CONTRASTS: ReadonlySet<string> = new Set(["but", "men"]);

/** `1 done - 2 skip`, `1 done & 2 skip`; a sign right before a number belongs to it. */
function isSign(line: Line, at: number): boolean {
  return isMark(line, at, "&+") || (isMark(line, at, "-–—/") && line.tokens[at + 1]?.glued !== true);
}

function endOfMarks(line: Line, at: number, marks: string): number {
  let end = at;
  while (isMark(line, end, marks)) end += 1;
  return end;
}
