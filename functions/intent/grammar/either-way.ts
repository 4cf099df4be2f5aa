// "Lunch with Per on Friday", written on a Monday: at log@ it was last Friday, and it may be meant for the next one.
// Invariant: what is told with a verb in the past or a word for the past has one reading; else the other day goes along.

import type { Command } from "../../domain/commands.ts";
import type { Day } from "../../domain/model.ts";
import { PAST_ACTIVITY_INDEX } from "./command-words.ts";
import { NEAR_DAY_INDEX, WEEKDAY_INDEX } from "./date-words.ts";
import { dateAt } from "./dates.ts";
import { phraseAt } from "./phrases.ts";
import { clockAhead, clockBehind } from "./reader.ts";
import type { Reader, Rule } from "./reader.ts";
import type { Line } from "./scan.ts";

/** The rule, with the coming day beside the past one that a weekday alone was taken for. */
export function withOtherDay(rule: Rule): Rule {
  return (line, reader) =>
    rule(line, reader)?.map((command) => (command.kind === "record" ? orAhead(command, line, reader) : command));
}

type Record = Extract<Command, { kind: "record" }>;

/** "Call with Bo on Monday went well" */
const WENT: ReadonlySet<string> = new Set("went|was|gik|var".split("|"));

function orAhead(command: Record, line: Line, reader: Reader): Record {
  const isPast = line.tokens.some(
    ({ word }, at) => WENT.has(word) || isYesterday(line, at) || phraseAt(line, at, PAST_ACTIVITY_INDEX) !== undefined,
  );
  const other = isPast ? undefined : (otherDay(command, line, reader) ?? otherMonthsDay(command, line, reader));
  return other === undefined ? command : { ...command, mayBeAhead: other };
}

/** "Yesterday. She calls on Tuesday": on a Wednesday that weekday is another's, though yesterday was one. */
function isYesterday(line: Line, at: number): boolean {
  const near = phraseAt(line, at, NEAR_DAY_INDEX)?.meaning ?? "";
  return near.startsWith("-");
}

/** "Last Friday" and "i fredags" lie behind whichever way one looks. */
function otherDay({ at: recorded }: Record, line: Line, reader: Reader): Day | undefined {
  const places = line.tokens.flatMap((_, at) => (phraseAt(line, at, WEEKDAY_INDEX) === undefined ? [] : [at]));
  for (const at of places) {
    const behind = dateAt(line, at, clockBehind(reader))?.reading;
    const ahead = [at - 2, at - 1, at].map((from) => readingOver(line, from, at, reader));
    const [day] = ahead.filter((one) => one !== undefined);
    const isBehind = ahead.some((one) => one !== undefined && one <= reader.today.toString());
    const isNear = day !== undefined && day <= reader.today.add({ days: DAYS_A_WEEK }).toString();
    if (behind?.kind === "day" && behind.day === recorded && !isBehind && isNear) return day;
  }
  return undefined;
}

/** "Call with Emma on the 30th": last month's, or this one's. */
function otherMonthsDay({ at: recorded }: Record, line: Line, reader: Reader): Day | undefined {
  const farthest = reader.today.add({ days: DAYS_OF_TWO_MONTHS }).toString();
  for (const [at, { kind }] of line.tokens.entries()) {
    const behind =
      kind === "number" ? dateAt(line, at, { ...clockBehind(reader), where: "anywhere" })?.reading : undefined;
    const ahead =
      kind === "number" ? dateAt(line, at, { ...clockAhead(reader), where: "anywhere" })?.reading : undefined;
    if (behind?.kind !== "day" || ahead?.kind !== "day" || behind.day !== recorded) continue;
    if (ahead.day > reader.today.toString() && ahead.day <= farthest) return ahead.day;
  }
  return undefined;
}
const DAYS_OF_TWO_MONTHS = 62;

/** "Friday 20 November" said later in November is no Friday of next year. */
const DAYS_A_WEEK = 7;

function readingOver(line: Line, from: number, weekday: number, reader: Reader): Day | undefined {
  const found = from < 0 ? undefined : dateAt(line, from, clockAhead(reader));
  return found?.reading.kind === "day" && found.next > weekday ? found.reading.day : undefined;
}
