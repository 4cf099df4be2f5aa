// Which numbered items a verb is about: numbers, ranges, all, rest, or the names of the mail's items.
// Invariant: a name is a target only when the answered mail shows it; any other word is prose.

import type { Target } from "../../domain/commands.ts";
import { AND, GROUP_INDEX, NUMBER_WORD, RANGE_TO } from "./command-words.ts";
import { ANCHOR_INDEX, MONTH_INDEX, ORDINAL_ENDINGS, UNIT_INDEX, WEEK_NUMBER } from "./date-words.ts";
import { fold } from "./fold.ts";
import { phraseAt } from "./phrases.ts";
import type { Numbered } from "./reader.ts";
import { isMark, numberAt, textBetween, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";

export type TargetFound = { readonly target: Target; readonly next: number };

/** A range longer than any mail of ours is a slip or a joke. */
const LONGEST_RANGE = 60;
const MOST_NUMBERS = 100;
const NUMBER_DIGITS = 3;
const MOST_NAME_WORDS = 4;

/** The target that begins at token `at`, if any. */
export function targetAt(line: Line, at: number, numbers: readonly Numbered[]): TargetFound | undefined {
  return mixedAt(line, at, numbers) ?? numbersAt(line, at) ?? groupAt(line, at) ?? namesAt(line, at, numbers);
}

/** `1, Bo and 3`: a name among numbers stands for the one number at which the mail shows it. */
function mixedAt(line: Line, at: number, numbers: readonly Numbered[]): TargetFound | undefined {
  const found: number[] = [];
  let [next, hasName, hasNumber] = [at, false, false];
  for (let from = at; found.length < MOST_NUMBERS;) {
    const number = numberOrRangeAt(line, from);
    const end = number === undefined ? nameEnd(line, from, numbers) : undefined;
    const named = end === undefined ? undefined : onlyNumberOf(line, from, end, numbers);
    if (number === undefined && named === undefined) break;
    found.push(...(number?.numbers ?? [named ?? 0]));
    hasName ||= named !== undefined;
    hasNumber ||= number !== undefined;
    next = number?.next ?? end ?? from;
    const join = joinEnd(line, next);
    if (join === next) break;
    from = join;
  }
  const isMixed = hasName && hasNumber;
  return isMixed ? { target: { by: "numbers", numbers: [...new Set(found)] }, next } : undefined;
}

function onlyNumberOf(line: Line, from: number, to: number, numbers: readonly Numbered[]): number | undefined {
  const shown = numbers.filter((one) => isNameOfItem(line, from, to, [one]));
  return shown.length === 1 ? shown[0]?.number : undefined;
}

/** `1`, `1.`, `#2`, `1,3 and 4`, `1-3`, `nr. 2`. */
export function numbersAt(line: Line, at: number): TargetFound | undefined {
  let next = at;
  const numbers: number[] = [];
  for (let found = numberOrRangeAt(line, at); found !== undefined && numbers.length < MOST_NUMBERS;) {
    numbers.push(...found.numbers);
    next = found.next;
    found = numberOrRangeAt(line, joinEnd(line, next));
  }
  if (numbers.length === 0) return undefined;
  return { target: { by: "numbers", numbers: [...new Set(numbers)] }, next: markEnd(line, next) };
}

/** `all`, `the rest`, `resten`. */
function groupAt(line: Line, at: number): TargetFound | undefined {
  const group = phraseAt(line, at, GROUP_INDEX);
  return group === undefined ? undefined : { target: { by: group.meaning }, next: group.next };
}

/** Names that the answered mail shows, `Anna and Bo`. */
export function namesAt(line: Line, at: number, numbers: readonly Numbered[]): TargetFound | undefined {
  const names: string[] = [];
  let next = at;
  for (let end = nameEnd(line, at, numbers); end !== undefined && names.length < MOST_NUMBERS;) {
    names.push(textBetween(line, joinStart(line, next, at), end));
    next = end;
    const join = joinEnd(line, next);
    end = join === next ? undefined : nameEnd(line, join, numbers);
  }
  return names.length === 0 ? undefined : { target: { by: "names", names }, next };
}

/** `target` without its last number: in `done 1, 2 snooze` the 2 is the next command's. */
export function withoutLastNumber(line: Line, at: number): TargetFound | undefined {
  const first = numberOrRangeAt(line, at);
  if (first === undefined) return undefined;
  return { target: { by: "numbers", numbers: first.numbers }, next: first.next };
}

function joinStart(line: Line, next: number, at: number): number {
  return next === at ? at : joinEnd(line, next);
}

type NumbersFound = { readonly numbers: readonly number[]; readonly next: number };

function numberOrRangeAt(line: Line, at: number): NumbersFound | undefined {
  const first = itemNumberAt(line, at);
  if (first === undefined) return undefined;
  const to = rangeEnd(line, first.next);
  const last = to === first.next ? undefined : itemNumberAt(line, to);
  // `5-1` is the same range, `2 - 1` may be two things.
  const isDay = last !== undefined && isDayBehindWord(line, to, last.next);
  const isRange = last !== undefined && !isDay && (last.number >= first.number || isGlued(line, first.next, last.next));
  if (!isRange) return { numbers: [first.number], next: first.next };
  const [from, through] = [Math.min(first.number, last.number), Math.max(first.number, last.number)];
  const length = Math.min(LONGEST_RANGE, through - from + 1);
  return { numbers: Array.from({ length }, (_, offset) => from + offset), next: last.next };
}

/** `2 til 5. januar`: a word before a day is "until". */
function isDayBehindWord(line: Line, at: number, next: number): boolean {
  return wordAt(line, at - 1) !== "" && isMark(line, next, ".") && phraseAt(line, next + 1, MONTH_INDEX) !== undefined;
}

function isGlued(line: Line, from: number, to: number): boolean {
  return line.tokens.slice(from, to).every(({ glued }) => glued);
}

/** Past what joins the ends of a range: `-`, `..`, `…`, `to`. */
function rangeEnd(line: Line, at: number): number {
  if (isMark(line, at, "-–…")) return at + 1;
  const isDots = isMark(line, at, ".") && isMark(line, at + 1, ".") && line.tokens[at + 1]?.glued === true;
  return isDots ? at + 2 : (phraseAt(line, at, RANGE_TO)?.next ?? at);
}

/** One item number; `2 weeks` and `14/8` and `7:30` are none. */
function itemNumberAt(line: Line, at: number): { readonly number: number; readonly next: number } | undefined {
  const tag = line.tokens[at];
  if (tag?.kind === "tag" && /^#\d{1,3}$/.test(tag.text)) return { number: Number(tag.text.slice(1)), next: at + 1 };
  const word = phraseAt(line, at, NUMBER_WORD);
  const index = word === undefined ? at : isMark(line, word.next, ".") ? word.next + 1 : word.next;
  const number = numberAt(line, index, NUMBER_DIGITS);
  if (number === undefined || isPartOfFigure(line, index)) return undefined;
  return { number, next: index + 1 };
}

function isPartOfFigure(line: Line, index: number): boolean {
  // "1 1st of March", "1 01.03.2027", "1 2.12.": the second number is the day.
  const isOrdinal = ORDINAL_ENDINGS.has(wordAt(line, index + 1)) && line.tokens[index + 1]?.glued === true;
  if (isOrdinal || isDottedDate(line, index)) return true;
  if (beginsDay(line, index + 1)) return false;
  const after = phraseAt(line, index + 1, UNIT_INDEX) ?? phraseAt(line, index + 1, MONTH_INDEX);
  const isWeekNumber =
    phraseAt(line, index + 1, WEEK_NUMBER) !== undefined && numberAt(line, index + 2, 2) !== undefined;
  const isFraction = isMark(line, index + 1, "/:") && line.tokens[index + 2]?.kind === "number";
  return isFraction || (after !== undefined && !isWeekNumber);
}

function isDottedDate(line: Line, index: number): boolean {
  const [dot, month] = [line.tokens[index + 1], line.tokens[index + 2]];
  return dot?.text === "." && dot.glued && month?.kind === "number" && month.glued;
}

/** "1 March 1st", "1 d. 3/4", "1 week after next": what follows the number is a whole day by itself. */
function beginsDay(line: Line, at: number): boolean {
  const month = phraseAt(line, at, MONTH_INDEX);
  if (month !== undefined) return ORDINAL_ENDINGS.has(wordAt(line, month.next + 1));
  const isThe = wordAt(line, at) === "d" && numberAt(line, isMark(line, at + 1, ".") ? at + 2 : at + 1) !== undefined;
  return isThe || (phraseAt(line, at, UNIT_INDEX) !== undefined && phraseAt(line, at, ANCHOR_INDEX) !== undefined);
}

/** Past what joins two numbers: `,` `;` `and` `&` `+`, or nothing before a further number. */
function joinEnd(line: Line, at: number): number {
  const mark = isMark(line, at, ".)") && isMark(line, at + 1, ",;&+") ? at + 1 : at;
  const comma = isMark(line, mark, ",;&+") ? mark + 1 : at;
  return phraseAt(line, comma, AND)?.next ?? comma;
}

/** Past the marks that a list or bold type puts after its number: `1.` `1)` `1.)` `*1*` `1\.`. */
function markEnd(line: Line, at: number): number {
  let end = at;
  while (end < at + MOST_LIST_MARKS && isMark(line, end, ".)/*_}>\\") && line.tokens[end]?.glued === true) end += 1;
  return end;
}
const MOST_LIST_MARKS = 2;

function nameEnd(line: Line, at: number, numbers: readonly Numbered[]): number | undefined {
  for (let words = MOST_NAME_WORDS; words >= 1; words -= 1) {
    if (isNameOfItem(line, at, at + words, numbers)) return at + words;
  }
  return undefined;
}

function isNameOfItem(line: Line, from: number, to: number, numbers: readonly Numbered[]): boolean {
  // Only an initial has a full stop of its own.
  const isEnded = isMark(line, to - 1, ".") && (line.tokens[to - 2]?.text.length ?? 0) > 1;
  if (to > line.tokens.length || isEnded) return false;
  const typed = line.tokens.slice(from, to).filter(({ text }) => text !== ".");
  if (typed.length === 0 || typed.some(({ kind }) => kind !== "word")) return false;
  return numbers.some(({ names }) => names.some((name) => isNamed(typed, wordsOf(name))));
}

/** Every typed word is a word of the name or the beginning letter of one, in order; the first is whole. */
function isNamed(typed: readonly { readonly word: string }[], name: readonly string[]): boolean {
  let place = 0;
  return typed.every(({ word }, index) => {
    const found = name.findIndex(
      (part, at) => at >= place && (part === word || (index > 0 && word.length === 1 && part.startsWith(word))),
    );
    place = found + 1;
    return found >= 0;
  });
}

function wordsOf(name: string): readonly string[] {
  return fold(name)
    .split(/[\s,.]+/)
    .filter((word) => word !== "");
}
