// "1 cancelled", "1 er aflyst", "1 moved to Oct 28": what became of a meeting, right behind its number.
// Invariant: a word of calling off with nothing but a note behind a mark, or a move to a day; "moved to Aarhus" is neither.

import { isWordOfCallingOff } from "./called-off.ts";
import { dateAt } from "./dates.ts";
import type { Head, Whose } from "./heads.ts";
import { endsAt } from "./line-ends.ts";
import { clockAhead } from "./reader.ts";
import type { Reader } from "./reader.ts";
import { isMark, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";

/** The head at token `at`, behind the items that it is about. */
export function meetingHead(line: Line, at: number, { target, order }: Whose, reader: Reader): Head | undefined {
  if (target.by !== "numbers" && target.by !== "bare") return undefined;
  const from = IS.has(wordAt(line, at)) ? at + 1 : at;
  const verb = BEEN.has(wordAt(line, from)) ? from + 1 : from;
  const off = offEnd(line, verb);
  if (off !== undefined) return isOver(line, off) ? { kind: "meeting", order, target, next: off } : undefined;
  const day =
    MOVED.has(wordAt(line, verb)) && TO.has(wordAt(line, verb + 1)) ? dayAt(line, verb + 2, reader) : undefined;
  return day === undefined || !isOver(line, day.next)
    ? undefined
    : { kind: "meeting", order, target, to: day.reading, next: day.next };
}

function dayAt(line: Line, at: number, reader: Reader) {
  return dateAt(line, at, clockAhead(reader));
}

function offEnd(line: Line, at: number): number | undefined {
  const word = wordAt(line, at);
  if (word === "called" && wordAt(line, at + 1) === "off") return at + 2;
  return OFF.has(word) && isWordOfCallingOff(word) ? at + 1 : undefined;
}

function isOver(line: Line, at: number): boolean {
  return endsAt(line, at) || isMark(line, at, ",;.:-–—(");
}

const IS: ReadonlySet<string> = new Set("is|was|got|has|er|blev|bliver".split("|"));
const BEEN: ReadonlySet<string> = new Set("been|blevet".split("|"));
const OFF: ReadonlySet<string> = new Set("cancelled|canceled|aflyst".split("|"));
const MOVED: ReadonlySet<string> = new Set("moved|rescheduled|postponed|flyttet|rykket|udskudt".split("|"));
const TO: ReadonlySet<string> = new Set("to|until|til".split("|"));
