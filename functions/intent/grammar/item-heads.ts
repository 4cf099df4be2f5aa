// The head of a clause: which items, which verb, and the verb's own words (a day, an interval), before any note.
// Invariant: reading a head looks at a bounded number of tokens, so that looking for the next clause stays linear.

import type { Target } from "../../domain/commands.ts";
import { FILLERS, NEXT_TIME, REAL_WORDS, SPLIT_SKIPS, UNTIL, VERB_INDEX } from "./command-words.ts";
import { dateAt } from "./dates.ts";
import type { DateFoundAt, DateReading } from "./dates.ts";
import { everyAt, spanDays } from "./intervals.ts";
import { phraseAt, phraseOrSlipAt } from "./phrases.ts";
import type { PhraseFound } from "./phrases.ts";
import { clockAhead, clockBehind } from "./reader.ts";
import type { Reader } from "./reader.ts";
import { isMark, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";
import { targetAt, withoutLastNumber } from "./targets.ts";
import type { ItemVerb } from "./words.ts";

export type Order = "number-first" | "name-first" | "verb-first" | "bare";
export type VerbHead = {
  readonly kind: "verb";
  readonly verb: ItemVerb;
  readonly order: Order;
  readonly target: Target;
  readonly args: Args;
  /** True for bare verbs that nobody writes in prose. */
  readonly isUnmistakable: boolean;
  readonly next: number;
};
export type Head =
  | VerbHead
  | { readonly kind: "note"; readonly order: Order; readonly target: Target; readonly next: number }
  | {
      readonly kind: "cadence";
      readonly order: Order;
      readonly target: Target;
      readonly days: number;
      readonly next: number;
    }
  /** Numbers alone: the answer to "which?". */
  | { readonly kind: "numbers"; readonly target: Target; readonly next: number };

/** Words that belong to the verb itself. */
export type Args = {
  readonly until?: DateReading;
  readonly next?: DateReading;
  readonly at?: DateReading;
};

/** The head that begins at token `at`, if any. */
export function headAt(line: Line, at: number, reader: Reader): Head | undefined {
  return splitHeadAt(line, at, reader) ?? targetHeadAt(line, at, reader) ?? verbHeadAt(line, at, reader);
}

/** `spring 3 over`. */
function splitHeadAt(line: Line, at: number, reader: Reader): Head | undefined {
  const split = SPLIT_SKIPS.find(({ before }) => wordAt(line, at) === before);
  const target = split === undefined ? undefined : targetAt(line, at + 1, reader.numbers);
  if (split === undefined || target === undefined || wordAt(line, target.next) !== split.after) return undefined;
  return verbHead({ verb: "skip", order: "verb-first", target: target.target, args: {}, next: target.next + 1 });
}

function targetHeadAt(line: Line, at: number, reader: Reader): Head | undefined {
  const found = targetAt(line, at, reader.numbers);
  if (found === undefined) return undefined;
  const { target } = found;
  const order = target.by === "names" ? "name-first" : "number-first";
  const from = afterTarget(line, found.next, target);
  const verb = verbAt(line, from);
  if (verb?.meaning === "note") return { kind: "note", order, target, next: verb.next };
  if (verb !== undefined)
    return verbHead({ verb: verb.meaning, order, target, ...argsAt(line, verb.next, verb.meaning, reader) });
  const every = everyAt(line, from);
  if (every !== undefined) return { kind: "cadence", order, target, days: spanDays(every.span), next: every.next };
  return dayHeadAt(line, from, target, order, reader) ?? plainHead(line, found.next, target, order);
}

/** `1 in 2 weeks`, `2 friday`: a number and a day is a snooze. */
function dayHeadAt(line: Line, at: number, target: Target, order: Order, reader: Reader): Head | undefined {
  const day = dateAt(line, at, clockAhead(reader));
  if (day === undefined) return undefined;
  return verbHead({ verb: "snooze", order, target, args: { until: day.reading }, next: day.next });
}

/** `1: moved to Aarhus` is a note; `1, 3` alone is an answer. */
function plainHead(line: Line, at: number, target: Target, order: Order): Head | undefined {
  if (isMark(line, at, ":") && order === "number-first" && target.by === "numbers") {
    return { kind: "note", order, target, next: at };
  }
  return at >= line.tokens.length && target.by !== "names" ? { kind: "numbers", target, next: at } : undefined;
}

function verbHeadAt(line: Line, at: number, reader: Reader): Head | undefined {
  const verb = verbAt(line, at);
  if (verb === undefined) return bareDayAt(line, at, reader);
  if (verb.meaning === "snooze") {
    const args = argsAt(line, verb.next, "snooze", reader);
    if (args.args.until !== undefined)
      return verbHead({ verb: "snooze", order: "bare", target: bareTarget(reader), ...args });
  }
  const target = targetOfVerb(line, afterFillers(line, verb.next), reader);
  if (verb.meaning === "note") {
    return target === undefined
      ? undefined
      : { kind: "note", order: "verb-first", target: target.target, next: target.next };
  }
  if (target !== undefined) {
    const args = argsAt(line, target.next, verb.meaning, reader);
    return verbHead({ verb: verb.meaning, order: "verb-first", target: target.target, ...args });
  }
  const args = argsAt(line, verb.next, verb.meaning, reader);
  return verbHead({ verb: verb.meaning, order: "bare", target: bareTarget(reader), ...args });
}

/** `om 14 dage`, `in 2 weeks` alone: the row of "later" says so. */
function bareDayAt(line: Line, at: number, reader: Reader): Head | undefined {
  if (at !== 0 || phraseAt(line, 0, UNTIL) === undefined) return undefined;
  const day = dateAt(line, 0, clockAhead(reader));
  if (day === undefined || day.next < line.tokens.length) return undefined;
  return verbHead({
    verb: "snooze",
    order: "bare",
    target: bareTarget(reader),
    args: { until: day.reading },
    next: day.next,
  });
}

function targetOfVerb(line: Line, at: number, reader: Reader) {
  const target = targetAt(line, at, reader.numbers);
  if (target === undefined || target.target.by !== "numbers") return target;
  return verbAt(line, target.next) === undefined ? target : withoutLastNumber(line, at);
}

function bareTarget(reader: Reader): Target {
  const { quoted } = reader.place;
  return quoted === undefined ? { by: "bare" } : { by: "bare", quoted };
}

/** Slips are taken: here a verb is expected. */
function verbAt(line: Line, at: number): PhraseFound<ItemVerb> | undefined {
  return phraseOrSlipAt(line, at, VERB_INDEX, REAL_WORDS);
}

function afterTarget(line: Line, at: number, target: Target): number {
  const mark = isMark(line, at, target.by === "names" ? "-–" : ":-–,") ? at + 1 : at;
  return ["is", "er", "was", "var", "as"].includes(wordAt(line, mark)) ? mark + 1 : mark;
}

function afterFillers(line: Line, at: number): number {
  let next = at;
  for (let found = phraseAt(line, next, FILLERS); found !== undefined; found = phraseAt(line, next, FILLERS)) {
    next = found.next;
  }
  return next;
}

type ArgsFound = { readonly args: Args; readonly next: number };

function argsAt(line: Line, at: number, verb: ItemVerb, reader: Reader): ArgsFound {
  const plain = fillersBeforeEnd(line, at);
  switch (verb) {
    case "snooze":
      return snoozeArgsAt(line, at, reader) ?? { args: {}, next: plain };
    case "done":
      return doneArgsAt(line, at, reader) ?? { args: {}, next: plain };
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
  const from = afterFillers(line, isMark(line, at, ",") ? at + 1 : at);
  const day = dateAt(line, at, clockAhead(reader)) ?? dateAt(line, from, clockAhead(reader));
  if (day !== undefined) return { args: { until: day.reading }, next: day.next };
  const until = phraseAt(line, at, UNTIL);
  return until === undefined || !UNTIL_WORDS.has(wordAt(line, at))
    ? undefined
    : { args: { until: { kind: "no-such-date" } }, next: line.tokens.length };
}

/** Only these promise a day: "later with Bo" does not. */
const UNTIL_WORDS: ReadonlySet<string> = new Set(["until", "till", "til", "indtil", "to"]);

/** `done yesterday`, `done, next 14 August`, `gjort, næste gang om 3 uger`. */
function doneArgsAt(line: Line, at: number, reader: Reader): ArgsFound | undefined {
  const when = isMark(line, at, ",") ? undefined : dateAt(line, at, clockBehind(reader));
  const from = when?.next ?? fillersBeforeEnd(line, at);
  const next = nextDayAt(line, isMark(line, from, ",;.") ? from + 1 : from, reader);
  if (when === undefined && next === undefined) return undefined;
  const args = { ...(when && { at: when.reading }), ...(next && { next: next.reading }) };
  return { args, next: next?.next ?? from };
}

function nextDayAt(line: Line, at: number, reader: Reader): DateFoundAt | undefined {
  const again = phraseAt(line, at, NEXT_TIME);
  if (again === undefined) return undefined;
  const from = isMark(line, again.next, ":") ? again.next + 1 : again.next;
  return dateAt(line, from, clockAhead(reader)) ?? dateAt(line, at, clockAhead(reader));
}

const UNMISTAKABLE: ReadonlySet<ItemVerb> = new Set(["done", "note"]);

function verbHead(head: Omit<VerbHead, "kind" | "isUnmistakable">): VerbHead {
  return { kind: "verb", isUnmistakable: UNMISTAKABLE.has(head.verb) || head.args.until !== undefined, ...head };
}
