// Spans of time in words: "2 weeks", "a fortnight", "hver anden måned", "twice a year".
// Invariant: a month is a calendar month when it moves a date, and 365.25/12 days when it is a cadence.

import type { Temporal } from "temporal-polyfill";

import {
  AND_HALF,
  EVERY,
  NUMBER_INDEX,
  ONCE,
  ONE_AND_A_HALF,
  ORDINAL_ENDINGS,
  ORDINAL_INDEX,
  OTHER,
  PER,
  RATE_INDEX,
  TIMES,
  UNIT_INDEX,
} from "./date-words.ts";
import { phraseAt } from "./phrases.ts";
import { isMark, numberAt, scan, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";
import type { Unit } from "./words.ts";

/** Calendar months and days beside each other, as a calendar adds them. */
export type Span = { readonly months: number; readonly days: number };
export type SpanFound = { readonly span: Span; readonly next: number };
type AmountFound = { readonly amount: number; readonly next: number };

/** Longer than this is no reminder but a slip of the finger. */
export const LONGEST_SPAN_DAYS = 3_660;

/** `2 weeks`, `en måned`, `a year and a half`, `3-4 uger` (the longer) at token `at`. */
export function spanAt(line: Line, at: number): SpanFound | undefined {
  const amount = amountAt(line, at) ?? { amount: 1, next: at };
  if (amount.amount === 0) return undefined;
  const unit = phraseAt(line, amount.next, UNIT_INDEX);
  if (unit === undefined || (amount.next === at && unit.meaning !== "half-year" && unit.meaning !== "fortnight")) {
    return undefined;
  }
  const half = phraseAt(line, unit.next, AND_HALF);
  const span = spanOf(amount.amount + (half === undefined ? 0 : 0.5), unit.meaning);
  return spanDays(span) > LONGEST_SPAN_DAYS ? undefined : { span, next: half?.next ?? unit.next };
}

/** `every 6 weeks`, `hver 14. dag`, `hver anden måned`, `quarterly`, `to gange om året` at token `at`. */
export function everyAt(line: Line, at: number): SpanFound | undefined {
  return everyUnitAt(line, at) ?? rateAt(line, at) ?? timesAUnitAt(line, at);
}

/** Days of a whole text that is an interval, with or without "every"; undefined when it is none. */
export function readInterval(text: string): number | undefined {
  const line = scan(text);
  const found = everyAt(line, 0) ?? spanAt(line, 0);
  return found?.next === line.tokens.length ? spanDays(found.span) : undefined;
}

/** Whole days of a span as a cadence: a month is 365.25/12 days; at least one. */
export function spanDays(span: Span): number {
  return Math.max(1, Math.round(span.days + (span.months * 365.25) / 12));
}

/** The day that lies a span from another; months are clipped to their end. */
export function addSpan(day: Temporal.PlainDate, span: Span, sign: 1 | -1 = 1): Temporal.PlainDate {
  return day.add({ months: sign * span.months }, { overflow: "constrain" }).add({ days: sign * span.days });
}

const MONTHS_BY_UNIT: Partial<Record<Unit, number>> = { month: 1, quarter: 3, "half-year": 6, year: 12 };
const DAYS_BY_UNIT: Partial<Record<Unit, number>> = { day: 1, week: 7, fortnight: 14 };
const DAYS_A_MONTH = 30.4375;

function spanOf(amount: number, unit: Unit): Span {
  const months = amount * (MONTHS_BY_UNIT[unit] ?? 0);
  const days = amount * (DAYS_BY_UNIT[unit] ?? 0);
  const whole = Math.floor(months);
  return { months: whole, days: Math.ceil(days + (months - whole) * DAYS_A_MONTH) };
}

/** A number in figures or words at token `at`. */
export function amountAt(line: Line, at: number): AmountFound | undefined {
  const digits = digitsAt(line, at);
  if (digits !== undefined) return digits;
  const oneAndAHalf = phraseAt(line, at, ONE_AND_A_HALF);
  if (oneAndAHalf !== undefined) return { amount: 1.5, next: oneAndAHalf.next };
  const word = phraseAt(line, at, NUMBER_INDEX);
  return word === undefined ? undefined : { amount: Number(word.meaning), next: word.next };
}

/** `3`, `2,5`, `3-4` (the greater). */
function digitsAt(line: Line, at: number): AmountFound | undefined {
  const first = numberAt(line, at, 4);
  if (first === undefined) return undefined;
  if (isHalfSign(line, at + 1)) return { amount: first + 0.5, next: at + 2 };
  const second = numberAt(line, at + 2, 4);
  if (second === undefined || line.tokens[at + 1]?.glued !== true) return { amount: first, next: at + 1 };
  if (isMark(line, at + 1, ",.") && line.tokens[at + 2]?.glued === true) {
    return { amount: Number(`${first}.${line.tokens[at + 2]?.text ?? "0"}`), next: at + 3 };
  }
  if (isMark(line, at + 1, "-–")) return { amount: Math.max(first, second), next: at + 3 };
  return { amount: first, next: at + 1 };
}

/** `1½` */
function isHalfSign(line: Line, at: number): boolean {
  return isMark(line, at, "½") && line.tokens[at]?.glued === true;
}

function everyUnitAt(line: Line, at: number): SpanFound | undefined {
  const every = phraseAt(line, at, EVERY);
  if (every === undefined) return undefined;
  if (OTHER.has(wordAt(line, every.next))) {
    const unit = phraseAt(line, every.next + 1, UNIT_INDEX);
    if (unit !== undefined) return { span: spanOf(2, unit.meaning), next: unit.next };
  }
  const nth = nthAt(line, every.next);
  const unit = phraseAt(line, nth?.next ?? every.next, UNIT_INDEX);
  if (unit !== undefined) return { span: spanOf(nth?.amount ?? 1, unit.meaning), next: unit.next };
  return spanAt(line, every.next);
}

/** `6.`, `2nd`, `sjette`. */
function nthAt(line: Line, at: number): AmountFound | undefined {
  const ordinal = phraseAt(line, at, ORDINAL_INDEX);
  if (ordinal !== undefined) return { amount: Number(ordinal.meaning), next: ordinal.next };
  const number = numberAt(line, at, 3);
  if (number === undefined || number === 0) return undefined;
  const isNth = isMark(line, at + 1, ".") || ORDINAL_ENDINGS.has(wordAt(line, at + 1));
  return isNth ? { amount: number, next: at + 2 } : undefined;
}

function rateAt(line: Line, at: number): SpanFound | undefined {
  const rate = phraseAt(line, at, RATE_INDEX);
  if (rate === undefined) return undefined;
  const [unit, amount] = rate.meaning.split("-");
  const count = Number(amount);
  const span = {
    months: unit === "months" ? count : 0,
    days: unit === "weeks" ? 7 * count : unit === "days" ? count : 0,
  };
  return { span, next: rate.next };
}

/** `twice a year`, `3 times a month`, `en gang om ugen`, `to gange årligt`. */
function timesAUnitAt(line: Line, at: number): SpanFound | undefined {
  const once = phraseAt(line, at, ONCE);
  const count = once === undefined ? amountAt(line, at) : { amount: 1, next: once.next };
  if (count === undefined || count.amount <= 0) return undefined;
  const times = phraseAt(line, count.next, TIMES);
  const isCount = once !== undefined || times !== undefined || line.tokens[at]?.word === "twice";
  if (!isCount) return undefined;
  return perUnitAt(line, times?.next ?? count.next, count.amount);
}

function perUnitAt(line: Line, at: number, count: number): SpanFound | undefined {
  const rate = rateAt(line, at);
  if (rate !== undefined)
    return { span: { months: 0, days: Math.round(spanDays(rate.span) / count) }, next: rate.next };
  const per = phraseAt(line, at, PER);
  const unit = per === undefined ? undefined : phraseAt(line, per.next, UNIT_INDEX);
  if (unit === undefined) return undefined;
  const span = spanOf(1, unit.meaning);
  return { span: count === 1 ? span : { months: 0, days: Math.round(spanDays(span) / count) }, next: unit.next };
}
