// Undo, pause and resume.
// Invariant: a pause ends on a day after today; without a day it lasts until resumed.

import type { Command } from "../../domain/commands.ts";
import { MONTH_INDEX } from "./date-words.ts";
import { dateAt } from "./dates.ts";
import { futureDay } from "./future-day.ts";
import { afterKeyword, isOnlyKeyword } from "./keywords.ts";
import { endsAt } from "./line-ends.ts";
import { nameAt } from "./name-run.ts";
import { phraseAt } from "./phrases.ts";
import { clockAhead } from "./reader.ts";
import type { Reader } from "./reader.ts";
import { wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";
import { numbersAt } from "./targets.ts";

/** The day that means "until resumed". */
export const UNTIL_RESUMED = "9999-12-31";

/** `undo`, `undo 7`, `fortryd nr. 7`, `undo 7 and 8`, `undo Anna Berg`. */
export function readUndoRow(line: Line, reader: Reader): readonly Command[] | undefined {
  if (isOnlyKeyword(line, "undo")) return [{ kind: "undo" }];
  const after = afterKeyword(line, "undo");
  if (after === undefined) return undefined;
  const found = numbersAt(line, after.next);
  if (found === undefined) return undoOf(line, after.next, reader);
  if (found.target.by !== "numbers" || !endsAt(line, found.next)) return undefined;
  return found.target.numbers.map((number) => ({ kind: "undo", number }));
}

/** A name in full and nothing more: "undo the damage" is prose. */
function undoOf(line: Line, at: number, reader: Reader): readonly Command[] | undefined {
  const found = nameAt(line, at, "head", reader);
  if (found === undefined || found.isDoubtful || found.isPossessive || !endsAt(line, found.next)) return undefined;
  return [{ kind: "undo", name: found.name }];
}

/** `pause until 1 August`, `pause 4 uger`, `pause`, `resume`, `start igen`. */
export function readPauseRow(line: Line, reader: Reader): readonly Command[] | undefined {
  if (isOnlyKeyword(line, "resume")) return [{ kind: "resume" }];
  if (isOnlyKeyword(line, "pause")) return [{ kind: "pause", until: UNTIL_RESUMED }];
  // "Resume on Monday" is a pause until Monday.
  const resumed = afterKeyword(line, "resume");
  const after =
    afterKeyword(line, "pause") ??
    (resumed === undefined || !isDayAlone(line, resumed.next, reader) ? undefined : resumed);
  if (after === undefined) return undefined;
  const day = dateAt(line, after.next, clockAhead(reader));
  if (day === undefined) return unreadable(line, reader, "no-such-date");
  if (!endsAt(line, day.next, ".!,;")) return unreadable(line, reader, "no-such-date");
  // "Pause in July" tells when it begins and not when it ends.
  const isDuring = IN.has(wordAt(line, after.next)) && phraseAt(line, after.next + 1, MONTH_INDEX) !== undefined;
  if (isDuring) return [{ kind: "not-understood", line: line.text.trim(), why: "no-such-date" }];
  const until = futureDay(day.reading, reader);
  if (until.kind === "not-understood") return [{ kind: "not-understood", line: line.text.trim(), why: until.why }];
  return [{ kind: "pause", until: until.day }];
}

const IN: ReadonlySet<string> = new Set(["in", "i", "during"]);

/** Where every line asks for something, a keyword with a wrong value is answered; in an answer it is prose. */
function unreadable(line: Line, reader: Reader, why: "no-such-date"): readonly Command[] | undefined {
  return reader.strictness === "orders" ? [{ kind: "not-understood", line: line.text.trim(), why }] : undefined;
}

function isDayAlone(line: Line, at: number, reader: Reader): boolean {
  const day = dateAt(line, at, clockAhead(reader));
  return day !== undefined && endsAt(line, day.next);
}
