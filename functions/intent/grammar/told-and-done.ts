// What was told and then what shall be done, on one line: "Spoke to Anna yesterday, snooze 2 until Friday".
// Invariant: the end of the line is nothing but commands on numbers of the answered mail, and what stands before it is
// read by itself; a note that only sounds like a command ("two done deals") stays a note.

import type { Command } from "../../domain/commands.ts";
import { endOfJoin } from "./clause-starts.ts";
import { readItemClauses } from "./item-clauses.ts";
import type { Reader } from "./reader.ts";
import { isMark, scan, textBetween, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";
import { readUndoBeside } from "./undo-beside.ts";

/** A line of more marks is a pasted text. */
const MOST_MARKS = 12;

export type ToldAndDone = {
  readonly told: Line;
  readonly orders: readonly Command[];
  /** The commands are a sentence of their own, so that they count whatever stands before them. */
  readonly isApart: boolean;
};

/** The line cut before its commands; undefined when it does not end with any, or has nothing else. */
export function cutBeforeCommands(line: Line, reader: Reader): ToldAndDone | undefined {
  if (reader.numbers.length === 0 || readItemClauses(line, reader) !== undefined) return undefined;
  const marks = line.tokens.flatMap((_, at) => (isCut(line, at) ? [at] : []));
  for (const at of marks.slice(0, MOST_MARKS)) {
    const rest = scan(textBetween(line, endOfJoin(line, at)));
    const orders = readUndoBeside(rest, reader) ?? readItemClauses(rest, reader);
    const isPlain = orders?.every((command) => isPlainOrder(command, reader)) === true;
    if (isPlain) return { told: scan(textBetween(line, 0, at)), orders, isApart: isMark(line, at, ".!") };
  }
  return undefined;
}

/** "1.5 done" has no two sentences. */
function isCut(line: Line, at: number): boolean {
  if (at < 1 || endOfJoin(line, at - 1) > at) return false;
  const isApart = isMark(line, at, ".,;!–—-") && line.tokens[at + 1]?.glued === false;
  // In "done with 1 and 3; 2 can wait" the numbers are one list.
  const isList = line.tokens[at - 1]?.kind === "number";
  return isApart || (!isList && wordAt(line, at) !== "" && line.tokens[endOfJoin(line, at)]?.kind === "number");
}

function isPlainOrder(command: Command, { numbers }: Reader): boolean {
  if (command.kind === "undo") return command.number !== undefined;
  if (!("target" in command) || command.kind === "answer" || command.target.by !== "numbers") return false;
  const isNoted = "note" in command && command.note !== undefined;
  return !isNoted && command.target.numbers.every((number) => numbers.some((item) => item.number === number));
}
