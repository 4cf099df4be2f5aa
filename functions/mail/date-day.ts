// The day inside a printed date: with a month by name in any language, or in numbers in any order.
// Invariant: a month's name counts only beside a number, for many are also words or weekdays elsewhere.

import type { Found } from "./date-clock.ts";
import { croatianMonthsByName, monthsByName } from "./words/months.ts";

export type Day = { readonly year: number; readonly month: number; readonly day: number };

/** `monthFirst`: numbers are American, month before day. */
export function findDay(text: string, monthFirst: boolean): Found<Day> | null {
  return findYearFirst(text) ?? findNamedMonth(text) ?? findNumeric(text, monthFirst);
}

// 2021-10-27 | 2021. 10. 27. | 2021/10/27 | 2021年10月27日 | 2021년 10월 27일
function findYearFirst(text: string): Found<Day> | null {
  const match = /(?<!\d)(\d{4}) ?[-/.年년] ?(\d{1,2}) ?[-/.月월] ?(\d{1,2})(?!\d)/u.exec(text);
  if (match === null) return null;
  return toDay(match, { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) });
}

/** A month's name beside a number is the month; `mar.` beside none is a French Tuesday. */
function findNamedMonth(text: string): Found<Day> | null {
  const tokens = (text.match(/\d+|[\p{L}\p{M}’'׳]+/gu) ?? []).slice(0, 30);
  // Croats put a full stop behind the year, and no one else does between a day and a clock.
  const isCroatian = text.includes(".") && /\d\. ?\p{L}+\.? \d{4}\.(?:\s|$)/u.test(text);
  const months = isCroatian ? croatianFirst : plainMonths;
  for (let index = 0; index < tokens.length; index += 1) {
    const month = monthOfToken(tokens, index, months);
    const found = month === null ? null : dayAround(tokens, index, month);
    if (found !== null) return { value: found.day, ...placeOf(tokens, found.last, text) };
  }
  return null;
}

type Tokens = readonly string[];

/** Where the first token begins, and where the one at `last` ends. */
function placeOf(tokens: Tokens, last: number, text: string): { readonly start: number; readonly end: number } {
  let end = 0;
  for (const token of tokens.slice(0, last + 1)) end = text.indexOf(token, end) + token.length;
  return { start: text.indexOf(tokens[0] ?? ""), end };
}

const plainMonths = (word: string): number | undefined => monthsByName.get(word);
const croatianFirst = (word: string): number | undefined => croatianMonthsByName.get(word) ?? monthsByName.get(word);

function monthOfToken(tokens: Tokens, index: number, months: (word: string) => number | undefined): number | null {
  const word = tokens[index] ?? "";
  // Vietnamese: "27 thg 10, 2021", "27 tháng 10 năm 2021". The number itself is taken for the month's name.
  const before = tokens[index - 1];
  if (before === "thg" || before === "tháng") return numberIn(word, 1, 12);
  if (isNumber(word)) return null;
  const month = months(word);
  if (month !== undefined) return month;
  // Catalan joins its article, Hebrew its preposition: "20 d’agost", "3 בנובמבר".
  if (/^(?:d[’']|ב)/u.test(word)) return months(word.replace(/^(?:d[’']|ב(?=\p{L}{2}))/u, "")) ?? null;
  // Thai abbreviations have a full stop inside: "ต.ค."
  return /^\p{Script=Thai}/u.test(word) ? (months(`${word}.${tokens[index + 1] ?? ""}`) ?? null) : null;
}

/** A token is of digits or of letters. */
function isNumber(token: string): boolean {
  const code = token.charCodeAt(0);
  return code >= 0x30 && code <= 0x39;
}

const fillers: ReadonlySet<string> = new Set([
  "de",
  "of",
  "den",
  "del",
  "d",
  "թ",
  "thg",
  "tháng",
  "ngày",
  "st",
  "nd",
  "rd",
  "th",
  "g",
  "р",
  "г",
  "m",
  "năm",
  "gada",
  "e",
  "ko",
  "ต",
  "ค",
]);

type Dated = { readonly day: Day; /** Last token that belongs to the date. */ readonly last: number };

function dayAround(tokens: Tokens, index: number, month: number): Dated | null {
  const [before, beforeFar] = numbersFrom(tokens, index, -1);
  const [after, afterFar] = numbersFrom(tokens, index, 1);
  // 27 October 2021
  if (isDayNumber(before) && after !== undefined) return dated(before.value, month, after.value, after.index);
  // 2021 October 27
  if (isYearNumber(before) && isDayNumber(after)) return dated(after.value, month, before.value, after.index);
  // October 27, 2021
  if (isDayNumber(after) && afterFar !== undefined) return dated(after.value, month, afterFar.value, afterFar.index);
  // 2021, 27 October
  if (isDayNumber(before) && isYearNumber(beforeFar)) return dated(before.value, month, beforeFar.value, index);
  return null;
}

function dated(day: number, month: number, year: number, last: number): Dated {
  return { day: { day, month, year: fullYear(year) }, last };
}

type NumberToken = { readonly value: number; readonly index: number };

/** The next two numbers in a direction, with nothing but filling words between. */
function numbersFrom(tokens: Tokens, index: number, step: 1 | -1): readonly NumberToken[] {
  const numbers: NumberToken[] = [];
  for (let at = index + step; numbers.length < 2 && tokens[at] !== undefined; at += step) {
    const word = tokens[at] ?? "";
    if (isNumber(word)) numbers.push({ value: Number(word), index: at });
    else if (!fillers.has(word)) break;
  }
  return numbers;
}

function isDayNumber(token: NumberToken | undefined): token is NumberToken {
  return token !== undefined && token.value >= 1 && token.value <= 31;
}

function isYearNumber(token: NumberToken | undefined): token is NumberToken {
  return token !== undefined && token.value > 31;
}

function findNumeric(text: string, monthFirst: boolean): Found<Day> | null {
  const match = /(?<!\d)(\d{1,2}) ?[./-] ?(\d{1,2}) ?[./-] ?(\d{4}|\d{2})(?!\d)/u.exec(text);
  if (match === null) return null;
  const [first, second] = [Number(match[1]), Number(match[2])];
  const american = (monthFirst && first <= 12) || second > 12;
  const year = fullYear(Number(match[3]));
  return toDay(match, american ? { year, month: first, day: second } : { year, month: second, day: first });
}

function toDay(match: RegExpExecArray, value: Day): Found<Day> | null {
  if (value.month < 1 || value.month > 12 || value.day < 1 || value.day > 31) return null;
  return { value, start: match.index, end: match.index + match[0].length };
}

function numberIn(word: string, low: number, high: number): number | null {
  const value = Number(word);
  return Number.isInteger(value) && value >= low && value <= high ? value : null;
}

/** Two digits are of this century up to 69; Thai years count from 543 BC. */
function fullYear(year: number): number {
  if (year < 100) return year < 70 ? 2000 + year : 1900 + year;
  return year > 2400 ? year - 543 : year;
}
