// The head of a clause: which items, which verb, and the verb's own words (a day, an interval), before any note.
// Invariant: reading a head looks at a bounded number of tokens, so that looking for the next clause stays linear.

import type { Target } from "../../domain/commands.ts";
import { REAL_WORDS, SPLIT_SKIPS, UNTIL } from "./command-words.ts";
import { leavesOutOthers, withExcept } from "./except.ts";
import { verbHead } from "./heads.ts";
import type { Head, VerbHead, Whose } from "./heads.ts";
import { ON_PEOPLE, unlistedHeadAt, unlistedNames } from "./unlisted-heads.ts";
import { afterFillers, argsAt } from "./item-args.ts";
import type { ArgsFound } from "./item-args.ts";
import { afterOwnName, afterTarget, mayFollow, verbAt } from "./before-verb.ts";
import { isSlipOf } from "./fold.ts";
import { endsAt } from "./line-ends.ts";
import { UNIT_INDEX } from "./date-words.ts";
import { dateAt } from "./dates.ts";
import { everyAt, spanDays } from "./intervals.ts";
import { meetingHead } from "./meeting-heads.ts";
import { nameAloneAt } from "./named-answer.ts";
import { phraseAt } from "./phrases.ts";
import type { PhraseFound } from "./phrases.ts";
import { clockAhead } from "./reader.ts";
import type { Reader } from "./reader.ts";
import { isMark, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";
import { numbersAt, targetAt, withoutLastNumber } from "./targets.ts";
import type { TargetFound } from "./targets.ts";
import { beforeNumbers, checkedHead, notYetHead, qualifiedEvery, signHead, toldHead } from "./verbless-heads.ts";
import type { ItemVerb } from "./words.ts";

/** The head that begins at token `at`, if any. */
export function headAt(line: Line, at: number, reader: Reader): Head | undefined {
  const head =
    splitHeadAt(line, at, reader) ??
    targetHeadAt(line, at, reader) ??
    verbHeadAt(line, at, reader) ??
    meetingBelowItem(line, at, reader);
  if (head === undefined || head.kind === "numbers") return head;
  if (head.kind === "verb" && leavesOutOthers(head, line, reader) && verbBehindExcept(line, head.next) === undefined) {
    const { target } = head;
    return { kind: "unclear", order: "number-first", target, text: line.text, next: line.tokens.length };
  }
  return leavingOut(head, line, reader);
}

/** In `1-3 done but not 9 later` the 9 has a verb of its own. */
function verbBehindExcept(line: Line, at: number) {
  const number = line.tokens.findIndex(({ kind }, index) => index > at && kind === "number");
  return number < 0 ? undefined : verbAt(line, number + 1);
}

/** `all done except 2`; in `all done but 2 skip` the 2 is a command of its own. */
function leavingOut<H extends Exclude<Head, { kind: "numbers" }>>(head: H, line: Line, reader: Reader): H {
  const { target, next } = withExcept(head, line, reader);
  const isCommand = next > head.next && verbAt(line, next) !== undefined;
  return isCommand ? head : { ...head, target, next };
}

/** `spring 3 over`, `spring 3 ovr`: of its two words one may have a slip. */
function splitHeadAt(line: Line, at: number, reader: Reader): Head | undefined {
  const first = wordAt(line, at);
  const split = SPLIT_SKIPS.find(({ before }) => first === before || isSlip(first, before));
  const target = split === undefined ? undefined : wholeTargetAt(line, at + 1, reader);
  if (split === undefined || target === undefined) return undefined;
  const last = wordAt(line, target.next);
  if (last !== split.after && (first !== split.before || !isSlip(last, split.after))) return undefined;
  return verbHead({ verb: "skip", order: "verb-first", target: target.target, args: {}, next: target.next + 1 });
}

function isSlip(typed: string, word: string): boolean {
  return typed.length >= SHORTEST_SLIP && !REAL_WORDS.has(typed) && isSlipOf(`.${typed}`, `.${word}`);
}
const SHORTEST_SLIP = 3;

function targetHeadAt(line: Line, at: number, reader: Reader): Head | undefined {
  const found = wholeTargetAt(line, at, reader);
  if (found === undefined) return unlistedHeadAt(line, at, reader);
  const { target } = found;
  const whose: Whose = { target, order: target.by === "names" ? "name-first" : "number-first", from: at };
  const named = afterOwnName(line, found.next, target, reader);
  const next = afterTarget(line, named, target);
  const verb = verbAt(line, next);
  if (verb !== undefined) {
    return mayFollow(line, next, verb, target) ? verbBehind(line, { ...verb, from: next }, whose, reader) : undefined;
  }
  const every = everyAt(line, next) ?? qualifiedEvery(line, next);
  if (every !== undefined) {
    return { kind: "cadence", order: whose.order, target, days: spanDays(every.span), next: every.next };
  }
  const head =
    checkedHead(line, named, whose) ??
    notYetHead(line, next, whose) ??
    meetingHead(line, next, whose, reader) ??
    dayHeadAt(line, next, whose, reader) ??
    toldHead(line, next, whose) ??
    signHead(line, named, whose) ??
    plainHead(line, named, whose, reader);
  return head ?? (target.by === "names" ? unlistedHeadAt(line, at, reader) : undefined);
}

type VerbAt = PhraseFound<ItemVerb> & { readonly from: number };

/** `1 done`, `2 note`; "2 later this week" names a day whose first word is a verb. */
function verbBehind(line: Line, verb: VerbAt, whose: Whose, reader: Reader): Head {
  const { target, order } = whose;
  const { meaning, from, next } = verb;
  const day = meaning === "snooze" ? dayHeadAt(line, from, whose, reader) : undefined;
  if (day !== undefined && day.next > next) return day;
  if (meaning === "note") return { kind: "note", order, target, next };
  return verbHead({ verb: meaning, order, target, ...argsAt(line, next, meaning, reader) });
}

/** `1 in 2 weeks`, `2 friday`: a number and a day is a snooze. */
function dayHeadAt(line: Line, at: number, { target, order }: Whose, reader: Reader): Head | undefined {
  // "3. november" alone is a day where no numbered mail is answered.
  if (reader.strictness !== "answer" && target.by === "numbers" && reader.numbers.length === 0) return undefined;
  const day = dateAt(line, at, clockAhead(reader));
  if (day === undefined) return undefined;
  const head = verbHead({ verb: "snooze", order, target, args: { until: day.reading }, next: day.next });
  return { ...head, isImplied: true };
}

/** `1: moved to Aarhus` is a note; `1, 3` alone is an answer. */
function plainHead(line: Line, at: number, { target, order }: Whose, reader: Reader): Head | undefined {
  const isNote = isMark(line, at, ":") && nameAloneAt(line, at + 1, reader) === undefined;
  if (isNote && order === "number-first" && target.by === "numbers") {
    return { kind: "note", order, target, next: at };
  }
  return endsAt(line, at) && target.by !== "names" ? { kind: "numbers", target, next: line.tokens.length } : undefined;
}

function verbHeadAt(line: Line, at: number, reader: Reader): Head | undefined {
  const verb = verbAt(line, at);
  const before = verb === undefined ? beforeNumbers(line, at, reader) : undefined;
  if (before !== undefined) return before;
  if (verb === undefined) return bareCadenceAt(line, at, reader) ?? bareDayAt(line, at, reader);
  if (verb.meaning === "snooze") {
    const args = argsAt(line, verb.next, "snooze", reader);
    if (args.args.until !== undefined) return bareSnooze(line, args, reader);
  }
  const target = targetOfVerb(line, afterFillers(line, verb.next), reader);
  if (verb.meaning === "note") {
    return target === undefined
      ? undefined
      : { kind: "note", order: "verb-first", target: target.target, next: target.next };
  }
  if (target !== undefined && (target.target.by !== "names" || ON_PEOPLE.has(verb.meaning))) {
    const args = argsAt(line, target.next, verb.meaning, reader);
    return verbHead({ verb: verb.meaning, order: "verb-first", target: target.target, ...args });
  }
  if (verb.meaning === "ok" && reader.place.quoted === undefined) return undefined;
  const args = argsAt(line, verb.next, verb.meaning, reader);
  return bareHead(line, verb.meaning, args, reader);
}

/** "Snooze until the cows come home" asks for a day that there is not; "wait until they call" asks for nothing. */
function bareSnooze(line: Line, args: ArgsFound, reader: Reader): Head | undefined {
  const isAsked = reader.place.quoted !== undefined || SNOOZE_ALONE.has(wordAt(line, 0));
  const { until } = args.args;
  const isAhead = until?.kind === "day" && until.day > reader.today.toString();
  if (!isAhead && !isAsked) return undefined;
  return bareHead(line, "snooze", args, reader);
}

/** Verbs that nobody begins a sentence of prose with. */
const SNOOZE_ALONE: ReadonlySet<string> = new Set(["snooze", "udsaet"]);

/** `every 6 weeks`, `hver 14. dag` alone. */
function bareCadenceAt(line: Line, at: number, reader: Reader): Head | undefined {
  const every = at === 0 ? everyAt(line, at) : undefined;
  if (every === undefined || !endsAt(line, every.next)) return undefined;
  return { kind: "cadence", order: "bare", target: bareTarget(reader), days: spanDays(every.span), next: every.next };
}

/** `om 14 dage`, `in 2 weeks` alone: the row of "later" says so. */
function bareDayAt(line: Line, at: number, reader: Reader): Head | undefined {
  if (at !== 0 || (phraseAt(line, 0, UNTIL) === undefined && !isSpanBelowItem(line, reader))) return undefined;
  const day = dateAt(line, 0, clockAhead(reader));
  if (day === undefined || day.next < line.tokens.length) return undefined;
  const target = bareTarget(reader);
  return verbHead({ verb: "snooze", order: "bare", target, args: { until: day.reading }, next: day.next });
}

/** `aflyst` right below a meeting. */
function meetingBelowItem(line: Line, at: number, reader: Reader): Head | undefined {
  if (at !== 0 || reader.place.quoted === undefined) return undefined;
  return meetingHead(line, at, { target: bareTarget(reader), order: "bare", from: at }, reader);
}

/** `2 weeks` right below an item: elsewhere it is a measure. */
function isSpanBelowItem(line: Line, { place, strictness }: Reader): boolean {
  return strictness === "answer" && place.quoted !== undefined && phraseAt(line, 1, UNIT_INDEX) !== undefined;
}

/** A target with what it leaves out. */
function wholeTargetAt(line: Line, at: number, reader: Reader): TargetFound | undefined {
  const found = targetAt(line, at, reader.numbers);
  return found === undefined ? undefined : withExcept(found, line, reader);
}

function targetOfVerb(line: Line, at: number, reader: Reader) {
  const target =
    targetAfterColon(line, at, reader) ??
    wholeTargetAt(line, at, reader) ??
    numbersAfterWith(line, at) ??
    unlistedNames(line, at, reader);
  if (target === undefined || target.target.by !== "numbers") return target;
  const verb = verbAt(line, target.next);
  return verb === undefined || isVerbOfList(line, verb.next) ? target : withoutLastNumber(line, at);
}

/** `done 1, 2. skip 4`: the verb behind the numbers has its own behind it. */
function isVerbOfList(line: Line, at: number): boolean {
  return numbersAt(line, isMark(line, at, ":-–—=") ? at + 1 : at) !== undefined;
}

/** `done: 1, 3`, `done - 1`: but for a bracket or a further verb nothing may follow, for a colon begins a note. */
function targetAfterColon(line: Line, at: number, reader: Reader): TargetFound | undefined {
  const found = isMark(line, at, ":-–—=") ? wholeTargetAt(line, at + 1, reader) : undefined;
  if (found === undefined || (found.target.by === "names" && reader.place.quoted !== undefined)) return undefined;
  const next = isMark(line, found.next, ".;,") ? found.next + 1 : found.next;
  const isOver = endsAt(line, found.next) || isMark(line, found.next, "(") || verbAt(line, next) !== undefined;
  return isOver || isSpanToEnd(line, found.next, reader) ? found : undefined;
}

/** `snooze: 3 1 month`, before the next verb of the list. */
function isSpanToEnd(line: Line, at: number, reader: Reader): boolean {
  const day = dateAt(line, at, clockAhead(reader));
  return day !== undefined && (endsAt(line, day.next) || isMark(line, day.next, ".;,"));
}

function bareTarget(reader: Reader): Target {
  const { quoted } = reader.place;
  return quoted === undefined ? { by: "bare" } : { by: "bare", quoted };
}

/** `done with 1`; "done with everything" is talk. */
function numbersAfterWith(line: Line, at: number) {
  return ["with", "med"].includes(wordAt(line, at)) ? numbersAt(line, at + 1) : undefined;
}

/** Only these bare verbs may have a note after a comma: "Overstået, heldigvis" is talk. */
const NOTED_AFTER_COMMA: ReadonlySet<string> = new Set("done|gjort|faerdig|klaret|ordnet|snooze|udsaet".split("|"));

function bareHead(line: Line, verb: ItemVerb, args: ArgsFound, reader: Reader): VerbHead {
  const isUnmistakable = NOTED_AFTER_COMMA.has(wordAt(line, 0));
  return { ...verbHead({ verb, order: "bare", target: bareTarget(reader), ...args }), isUnmistakable };
}
