// "Lunch with Anna 31/2": a contact told with a day that there is not is answered, and not taken for one of today.
// Invariant: only what can be meant as a day counts; "the 50/50 deal" is none.

import type { Command } from "../../domain/commands.ts";
import { ARTICLES } from "./command-words.ts";
import { BEFORE } from "./date-words.ts";
import { dateAt } from "./dates.ts";
import { endsAt } from "./line-ends.ts";
import { phraseAt } from "./phrases.ts";
import { clockBehind } from "./reader.ts";
import type { Reader, Rule } from "./reader.ts";
import { isMark, numberAt, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";

/** The rule, but for lines whose contact would be of a day that there is not. */
export function onRealDay(rule: Rule): Rule {
  return (line, reader) => {
    const commands = rule(line, reader);
    const isTold = commands?.some(({ kind }) => kind === "record") === true;
    return isTold && hasImpossibleDay(line, reader) ? [notThatDay(line)] : commands;
  };
}

function notThatDay(line: Line): Command {
  return { kind: "not-understood", line: line.text.trim(), why: "no-such-day-told" };
}

function hasImpossibleDay(line: Line, reader: Reader): boolean {
  const clock = { ...clockBehind(reader), where: "anywhere" as const };
  return line.tokens.some((token, at) => {
    if (token.kind !== "number" || isPartOfFigure(line, at)) return false;
    const found = dateAt(line, at, clock);
    return found?.reading.kind === "no-such-date" && (isCalendarLike(line, at) || isAtDatePlace(line, at, found.next));
  });
}

function isPartOfFigure(line: Line, at: number): boolean {
  return line.tokens[at]?.glued === true && isMark(line, at - 1, "/.-:");
}

const DAYS_A_MONTH = 31;
const MONTHS = 12;

/** `31/2` and `31 February`; in `8/14` and `50/50` the second is no month. */
function isCalendarLike(line: Line, at: number): boolean {
  const [day, month] = [numberAt(line, at, 2) ?? 0, isMark(line, at + 1, "/") ? numberAt(line, at + 2, 2) : 1];
  return day <= DAYS_A_MONTH && (month ?? MONTHS + 1) <= MONTHS;
}

/** `on 8/14`, or at the end of the line. */
function isAtDatePlace(line: Line, at: number, end: number): boolean {
  const isSmall = Math.max(numberAt(line, at, 2) ?? 0, numberAt(line, at + 2, 2) ?? 0) <= DAYS_A_MONTH;
  // "The 13/14 budget" has an article where "on 8/14" has a word for a day.
  const before = isMark(line, at - 1, ".") ? at - 2 : at - 1;
  const isIntroduced = phraseAt(line, before, BEFORE) !== undefined && !ARTICLES.has(wordAt(line, before));
  return isSmall && (endsAt(line, end) || isIntroduced);
}
