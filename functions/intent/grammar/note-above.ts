// The words above a forward: a note on the record, with whatever facts, cadence, promise and follow-up they state.
// Invariant: lines that name other people stand for themselves; all else is about the people of the record.

import type { Command } from "../../domain/commands.ts";
import { fold } from "./fold.ts";
import { readLine } from "./line-rules.ts";
import { mergeFields } from "./merge-fields.ts";
import { keptWords, promisesAndFollowUps } from "./note-commands.ts";
import { readNote } from "./note-reading.ts";
import { withoutBullet } from "./read-answer.ts";
import { MOST_NOTE_LINES } from "./read-note.ts";
import type { Reader } from "./reader.ts";
import { scan, textBetween, wordAt } from "./scan.ts";
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
    const whole =
      line.tokens.length === 0 ? undefined : (readWholeLine(line, reader) ?? aboutAnother(line, record, reader));
    if (whole === undefined) own.push(withoutOwnPerson(line, record, reader));
    else beside.push(...whole);
  }
  return [...withOwnWords(record, own, reader), ...beside];
}

/** `Bo Lind: called yesterday` above Anna's mail is about Bo: a whole name and a colon, which is none of the mail's people. */
function aboutAnother(line: Line, { people }: RecordCommand, reader: Reader): readonly Command[] | undefined {
  const reading = readLine(line, reader);
  if (reading?.rule !== "name-and-colon") return undefined;
  const told = reading.commands.flatMap(namesOf);
  const known = people.map((ref) => firstWord(ref.name ?? ""));
  const isAnother = told.every((name) => name.includes(" ") && !known.includes(firstWord(name)));
  return told.length > 0 && isAnother && !known.includes("") ? reading.commands : undefined;
}

/** "Anna: moves to Aarhus" above Anna's mail says her name once more. */
function withoutOwnPerson(line: Line, { people }: RecordCommand, reader: Reader): Line {
  const [only, ...others] = people;
  if (others.length > 0) return line;
  const names = new Set([fold(only?.name ?? ""), firstWord(only?.name ?? "")]);
  const head = /^\s*(\p{Lu}[\p{L}.' -]{0,60}):\s*(?=\S)/u.exec(line.text);
  if (head !== null && names.has(fold(head[1] ?? ""))) return scan(line.text.slice(head[0].length));
  return factBehindName(line, names, reader) ?? line;
}

/** "Kim looks for a boat": without a colon only what is a fact about them. */
function factBehindName(line: Line, names: ReadonlySet<string>, reader: Reader): Line | undefined {
  const end = [...names].map((name) => nameEnd(line, name)).find((at) => at > 0);
  const said = end === undefined ? undefined : scan(textBetween(line, end));
  return said !== undefined && readNote(said, 0, reader).fields !== undefined ? said : undefined;
}

function nameEnd(line: Line, name: string): number {
  const words = name.split(" ");
  return name !== "" && words.every((word, at) => wordAt(line, at) === word) ? words.length : 0;
}

function namesOf(command: Command): readonly string[] {
  if (command.kind === "record") return command.people.flatMap((ref) => ref.name ?? []);
  return command.kind === "note" && command.who.by === "name" ? [command.who.name] : [];
}

const firstWord = (name: string): string => fold(name).split(" ")[0] ?? "";

function withOwnWords(record: RecordCommand, lines: readonly Line[], reader: Reader): readonly Command[] {
  const readings = lines.map((line) => readNote(line, 0, reader));
  const fields = mergeFields(readings.flatMap((reading) => reading.fields ?? []));
  const words = lines.map((line, index) => keptWords(line, readings[index]));
  const note = words.join("\n").trim();
  const beside = readings.flatMap((reading) => promisesAndFollowUps(record.people, reading));
  return [{ ...record, ...(note !== "" && { note }), ...(fields && { fields }) }, ...beside];
}
