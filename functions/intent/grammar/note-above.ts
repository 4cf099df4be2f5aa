// The words above a forward: a note on the record, with whatever facts, cadence, promise and follow-up they state.
// Invariant: lines that name other people stand for themselves; all else is about the people of the record.

import type { Command } from "../../domain/commands.ts";
import { mergeFields } from "./merge-fields.ts";
import { keptWords, promisesAndFollowUps } from "./note-commands.ts";
import { readNote } from "./note-reading.ts";
import { withoutBullet } from "./read-answer.ts";
import { MOST_NOTE_LINES } from "./read-note.ts";
import type { Reader } from "./reader.ts";
import { scan } from "./scan.ts";
import { isOwnName } from "./sign-offs.ts";
import type { Line } from "./scan.ts";
import { readWholeLine } from "./whole-lines.ts";

type RecordCommand = Extract<Command, { kind: "record" }>;

/** The record with the note's words and fields, and the commands that stand beside it. */
export function readNoteAbove(record: RecordCommand, note: string, reader: Reader): readonly Command[] {
  const written = note.split("\n", MOST_NOTE_LINES).map((text) => scan(withoutBullet(text)));
  const signed = written.findIndex((line) => isOwnName(line, reader));
  // Below the owner's name stands their signature: its telephone is not that of whom the mail is about.
  const lines = signed === -1 ? written : written.slice(0, signed);
  const beside: Command[] = [];
  const own: Line[] = [];
  for (const line of lines) {
    const whole = line.tokens.length === 0 ? undefined : readWholeLine(line, reader);
    if (whole === undefined) own.push(line);
    else beside.push(...whole);
  }
  return [...withOwnWords(record, own, reader), ...beside];
}

function withOwnWords(record: RecordCommand, lines: readonly Line[], reader: Reader): readonly Command[] {
  const readings = lines.map((line) => readNote(line, 0, reader));
  const fields = mergeFields(readings.flatMap((reading) => reading.fields ?? []));
  const words = lines.map((line, index) => keptWords(line, readings[index]));
  const note = words.join("\n").trim();
  const beside = readings.flatMap((reading) => promisesAndFollowUps(record.people, reading));
  return [{ ...record, ...(note !== "" && { note }), ...(fields && { fields }) }, ...beside];
}
