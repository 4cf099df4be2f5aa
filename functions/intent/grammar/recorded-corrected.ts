// Lines under Recorded, and what a receipt tells of, corrected by number or by whom it was with.
// Invariant: a correction of what stands there is no further contact, and no verb of an item.

import type { Command } from "../../domain/commands.ts";
import { IT_WAS_THEN, THE_TALK, WAS } from "./correction-words.ts";
import { readCorrection } from "./corrections.ts";
import { phraseAt } from "./phrases.ts";
import type { Reader } from "./reader.ts";
import { isMark, numberAt } from "./scan.ts";
import type { Line } from "./scan.ts";

const LONGEST_SHOWN = 120;

/** "7 was on Tuesday", "7: it was a call": a line under Recorded. */
export function readNumberCorrected(line: Line, reader: Reader): readonly Command[] | undefined {
  const number = numberAt(line, 0, MOST_DIGITS);
  const item = reader.numbers.find((one) => one.number === number);
  if (number === undefined || item === undefined) return undefined;
  const was = phraseAt(line, 1, WAS)?.next ?? (isMark(line, 1, ",.;:!-–—") ? 2 : 1);
  const says =
    was === 1 && phraseAt(line, 1, IT_WAS_THEN) === undefined ? undefined : readCorrection(line, was, reader);
  if (says === undefined) return undefined;
  const text = textOf(line);
  if (item.isRecorded === true) return [{ kind: "to-receipt", line: text, number, says }];
  // A day that has been is none to wait for.
  return says.at === undefined || phraseAt(line, 1, WAS) === undefined
    ? undefined
    : [{ kind: "not-understood", line: text, why: "unknown-verb" }];
}
const MOST_DIGITS = 3;

/** "The call with Bo was on Sunday": said of what stands there, it is no further call. */
export function readTalkCorrected(line: Line, reader: Reader): readonly Command[] | undefined {
  const isThere = reader.answersReceipt === "receipt" || reader.numbers.some(({ isRecorded }) => isRecorded);
  const says = isThere ? readCorrection(line, 0, reader) : undefined;
  // "Anna var i tirsdags" would be put off until then; "Anna was on a call" may be told of her.
  const isMeant = phraseAt(line, 0, THE_TALK) !== undefined || (says?.at !== undefined && says.channel === undefined);
  return says?.name === undefined || !isMeant ? undefined : [{ kind: "to-receipt", line: textOf(line), says }];
}

const textOf = (line: Line): string => line.text.trim().slice(0, LONGEST_SHOWN);
