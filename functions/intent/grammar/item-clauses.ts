// Verbs on numbered items: "1 done: had coffee, 2 snooze 2 weeks", "skip 3", "spring 3 over", "later", "1 in 2 weeks".
// Invariant: a line is read whole or not at all; what a clause does not use is its note, in the owner's own letters.

import type { Command, Target } from "../../domain/commands.ts";
import { clauseStartAfter, joinStart, nextClause } from "./clause-starts.ts";
import { POLITE, SUBJECTS } from "./command-words.ts";
import { commandOfHead } from "./item-commands.ts";
import { headAt } from "./item-heads.ts";
import { endsAt } from "./line-ends.ts";
import type { Head, VerbHead } from "./heads.ts";
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
  const found = headAt(line, at, reader);
  if (found === undefined || (found.kind === "numbers" && !isAnswer(found.target, reader))) return undefined;
  const isTorn = found.kind === "verb" && isPhrase(line, found);
  // Alone on its line it is read by the rules for items without a verb.
  if (isTorn && at === 0) return undefined;
  const head: Head = isTorn ? { kind: "note", order: found.order, target: found.target, next: at + 1 } : found;
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

/** "4 never mind", "2 no reply", "1 ikke aktuelt mere": the verb is a word of a phrase; "4 never she left" has a note. */
function isPhrase(line: Line, head: VerbHead): boolean {
  const next = wordAt(line, head.next);
  const isOfOne = head.target.by === "numbers" && head.target.numbers.length === 1;
  if (!isOfOne || next === "" || (head.verb !== "never" && head.verb !== "no")) return false;
  return GOES_ON.has(next) || (PLAIN_NO.has(wordAt(line, head.next - 1)) && !BEGINS_NOTE.has(next.replace(/'.*$/, "")));
}
const GOES_ON: ReadonlySet<string> = new Set("any|anymore|longer|mere|laengere|endnu|yet".split("|"));
const PLAIN_NO: ReadonlySet<string> = new Set("no|never|nej|aldrig|nope|nix".split("|"));
const BEGINS_NOTE: ReadonlySet<string> = new Set(
  "i|he|she|they|it|we|jeg|han|hun|de|det|vi|because|fordi|and|og|but|men|so|saa".split("|"),
);

/** A colon always begins a note; prose has commas and words after its verbs too. */
function mayHaveNote(head: Head, mark: string, reader: Reader): boolean {
  if (head.kind === "meeting") return mark !== "";
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
