// The words that belong to a verb itself: until when, next time, on which day it was.
// Invariant: what follows a verb is looked at as long as it is a day or a filler, never further.

import { AND, FILLERS, NEXT_TIME, UNTIL, VERB_INDEX } from "./command-words.ts";
import { dateAt } from "./dates.ts";
import type { DateFoundAt, DateReading } from "./dates.ts";
import { endsAt } from "./line-ends.ts";
import { phraseAt } from "./phrases.ts";
import { clockAhead, clockBehind } from "./reader.ts";
import { respelled } from "./respelled.ts";
import type { Reader } from "./reader.ts";
import { isMark, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";
import { numbersAt } from "./targets.ts";
import type { ItemVerb } from "./words.ts";

/** Words that belong to the verb itself. */
export type Args = {
  readonly until?: DateReading;
  readonly next?: DateReading;
  readonly at?: DateReading;
};
export type ArgsFound = { readonly args: Args; readonly next: number };

/** What follows a verb and is its own. */
export function argsAt(line: Line, at: number, verb: ItemVerb, reader: Reader): ArgsFound {
  const plain = fillersBeforeEnd(line, at);
  switch (verb) {
    case "snooze":
      return snoozeArgsAt(line, at, reader) ?? { args: {}, next: plain };
    case "done":
      return doneArgsAt(line, at, reader) ?? { args: {}, next: wordAt(line, at) === "for" ? at : plain };
    case "skip":
    case "never":
    case "no":
    case "ok":
    case "yes":
    case "note":
    case "kept":
    case "dropped":
      return { args: {}, next: plain };
  }
}

/** Fillers count only when nothing but an end or a mark follows: "skip it, please" but not "skip it because". */
function fillersBeforeEnd(line: Line, at: number): number {
  const comma = isMark(line, at, ",") ? afterFillers(line, at + 1) : at;
  const next = comma > at + 1 ? comma : afterFillers(line, at);
  return next >= line.tokens.length || isMark(line, next, ",.:;!") ? next : at;
}

function snoozeArgsAt(line: Line, at: number, reader: Reader): ArgsFound | undefined {
  // "2. Later 3. Never": a number with a verb of its own is no third of the month.
  if (beginsCommand(line, at)) return undefined;
  const isApart = isMark(line, at, ",") && phraseAt(line, at + 1, UNTIL) !== undefined;
  const from = afterFillers(line, isApart ? at + 1 : at);
  const written = dateAt(line, at, clockAhead(reader)) ?? dateAt(line, from, clockAhead(reader));
  const day = longer(written, slippedDayAt(line, from, reader));
  if (day !== undefined) return { args: { until: day.reading }, next: day.next };
  const apart = dayAfterMark(line, at, reader);
  if (apart !== undefined) return apart;
  const until = phraseAt(line, at, UNTIL);
  return until === undefined || !UNTIL_WORDS.has(wordAt(line, at))
    ? undefined
    : { args: { until: { kind: "no-such-date" } }, next: line.tokens.length };
}

function slippedDayAt(line: Line, at: number, reader: Reader): DateFoundAt | undefined {
  const right = respelled(line, at);
  return right === line ? undefined : dateAt(right, at, clockAhead(reader));
}

/** "1 mayy" is more than the first of a month. */
function longer(one: DateFoundAt | undefined, other: DateFoundAt | undefined): DateFoundAt | undefined {
  return one === undefined || (other?.next ?? 0) > one.next ? other : one;
}

/** `2 later, end of the month`, `3 (1 month)`: a day alone behind the mark is no note. */
function dayAfterMark(line: Line, at: number, reader: Reader): ArgsFound | undefined {
  const day = isMark(line, at, ",:;-–—(") ? dateAt(line, at + 1, clockAhead(reader)) : undefined;
  if (day !== undefined && isMark(line, at, "(") && isMark(line, day.next, ")")) {
    return { args: { until: day.reading }, next: day.next + 1 };
  }
  return day !== undefined && endsAt(line, day.next) ? { args: { until: day.reading }, next: day.next } : undefined;
}

function beginsCommand(line: Line, at: number): boolean {
  const numbers = numbersAt(line, isMark(line, at, ",;.") ? at + 1 : at);
  return numbers !== undefined && phraseAt(line, numbers.next, VERB_INDEX) !== undefined;
}

/** Only these promise a day: "later with Bo" does not. */
const UNTIL_WORDS: ReadonlySet<string> = new Set(["until", "till", "til", "indtil", "to"]);

/** `done yesterday`, `done, next 14 August`, `gjort, næste gang om 3 uger`. */
function doneArgsAt(line: Line, at: number, reader: Reader): ArgsFound | undefined {
  const when =
    isMark(line, at, ",") || isForNow(line, at, reader)
      ? undefined
      : dateAt(line, at, { ...clockBehind(reader), where: "anywhere" });
  if (when?.reading.kind === "day" && when.reading.day > reader.today.toString()) {
    return { args: { next: when.reading }, next: when.next };
  }
  const from = when?.next ?? fillersBeforeEnd(line, at);
  const marked = isMark(line, from, ",;.-–—") ? from + 1 : from;
  const next = nextDayAt(line, phraseAt(line, marked, AND)?.next ?? marked, reader) ?? nextDayAt(line, marked, reader);
  if (when === undefined && next === undefined) return undefined;
  const args = { ...(when && { at: when.reading }), ...(next && { next: next.reading }) };
  return { args, next: next?.next ?? from };
}

/** "Done for today" says nothing of an item. */
function isForNow(line: Line, at: number, reader: Reader): boolean {
  const found = wordAt(line, at) === "for" ? dateAt(line, at, clockBehind(reader)) : undefined;
  return found?.reading.kind === "day" && found.reading.day === reader.today.toString();
}

/** `next in 3 weeks`, `næste gang 14. august` at token `at`. */
export function nextDayAt(line: Line, at: number, reader: Reader): DateFoundAt | undefined {
  const again = phraseAt(line, at, NEXT_TIME);
  if (again === undefined) return undefined;
  const from = isMark(line, again.next, ":") ? again.next + 1 : again.next;
  return dateAt(line, from, clockAhead(reader)) ?? dateAt(line, at, clockAhead(reader));
}

/** Past the words that mean nothing. */
export function afterFillers(line: Line, at: number): number {
  let next = at;
  for (let found = phraseAt(line, next, FILLERS); found !== undefined; found = phraseAt(line, next, FILLERS)) {
    next = found.next;
  }
  return next;
}
