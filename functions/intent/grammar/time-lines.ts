// Undo, pause and resume.
// Invariant: a pause ends on a day after today; without a day it lasts until resumed.

import type { Command } from "../../domain/commands.ts";
import { dateAt } from "./dates.ts";
import { futureDay } from "./future-day.ts";
import { afterKeyword, isOnlyKeyword } from "./keywords.ts";
import { endsAt } from "./line-ends.ts";
import { clockAhead } from "./reader.ts";
import type { Reader } from "./reader.ts";
import { isMark, numberAt } from "./scan.ts";
import type { Line } from "./scan.ts";

/** The day that means "until resumed". */
export const UNTIL_RESUMED = "9999-12-31";

/** `undo`, `undo 7`, `fortryd nr. 7`. */
export function readUndoRow(line: Line): readonly Command[] | undefined {
  if (isOnlyKeyword(line, "undo")) return [{ kind: "undo" }];
  const after = afterKeyword(line, "undo");
  if (after === undefined) return undefined;
  const at = isMark(line, after.next, ".#") ? after.next + 1 : after.next;
  const tag = /^#?(\d{1,3})$/.exec(after.rest);
  const number = numberAt(line, at, 3) ?? (tag === null ? undefined : Number(tag[1]));
  const isWhole = /^[.#\s]*\d{1,3}$/.test(after.rest);
  return number !== undefined && isWhole ? [{ kind: "undo", number }] : undefined;
}

/** `pause until 1 August`, `pause 4 uger`, `pause`, `resume`, `start igen`. */
export function readPauseRow(line: Line, reader: Reader): readonly Command[] | undefined {
  if (isOnlyKeyword(line, "resume")) return [{ kind: "resume" }];
  if (isOnlyKeyword(line, "pause")) return [{ kind: "pause", until: UNTIL_RESUMED }];
  const after = afterKeyword(line, "pause");
  if (after === undefined) return undefined;
  const day = dateAt(line, after.next, clockAhead(reader));
  if (day === undefined) return unreadable(line, reader, "no-such-date");
  if (!endsAt(line, day.next, ".!,;")) return unreadable(line, reader, "no-such-date");
  const until = futureDay(day.reading, reader);
  if (until.kind === "not-understood") return [{ kind: "not-understood", line: line.text.trim(), why: until.why }];
  return [{ kind: "pause", until: until.day }];
}

/** Where every line asks for something, a keyword with a wrong value is answered; in an answer it is prose. */
function unreadable(line: Line, reader: Reader, why: "no-such-date"): readonly Command[] | undefined {
  return reader.strictness === "orders" ? [{ kind: "not-understood", line: line.text.trim(), why }] : undefined;
}
