// Lines that are wholly of one form: "pause until 1 August", "digest tirsdag 7.30", "who is Anna", "undo 7".
// Invariant: a keyword counts only when what follows it is what that form takes; in an answer anything else is prose.

import type { Command } from "../../domain/commands.ts";
import { readDataRow, readNotYetRow } from "./data-lines.ts";
import { readPersonRow } from "./person-lines.ts";
import type { Reader, Rule } from "./reader.ts";
import type { Line } from "./scan.ts";
import { readSettingRow } from "./setting-lines.ts";
import { readPauseRow, readUndoRow } from "./time-lines.ts";

/** Ordered: the first row that reads the whole line wins. */
export const WHOLE_LINES: readonly { readonly read: Rule; readonly why: string }[] = [
  { read: readUndoRow, why: "undo is short and never anything else" },
  { read: readPauseRow, why: "before 'stop' could be read as anything else" },
  { read: readSettingRow, why: "settings have a value of a closed set" },
  { read: readPersonRow, why: "who is, list, find, due, not Anna but Bo" },
  { read: readDataRow, why: "'slet alt' before 'slet Anna'" },
  { read: readNotYetRow, why: "purposes, circles, introductions, asking" },
];

/** The commands of a line that is wholly of one form. */
export function readWholeLine(line: Line, reader: Reader): readonly Command[] | undefined {
  for (const { read } of WHOLE_LINES) {
    const commands = read(line, reader);
    if (commands !== undefined) return commands;
  }
  return undefined;
}
