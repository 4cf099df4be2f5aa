// A note written to log@: each line a contact, a fact, or a sentence about the people of the line above.
// Invariant: what no rule reads is kept word for word as a note, and without a person it is asked about.

import type { Command } from "../../domain/commands.ts";
import { readLine } from "./line-rules.ts";
import { commandsOfNote } from "./note-commands.ts";
import { readNote as readClauses } from "./note-reading.ts";
import { readPersonLater } from "./person-later.ts";
import { lastCounts, withoutBullet } from "./read-answer.ts";
import type { Reader } from "./reader.ts";
import { scan } from "./scan.ts";
import type { Line } from "./scan.ts";
import { isPleasantry, untilSignOff } from "./sign-offs.ts";

/** Lines of one note; more is a pasted document. */
export const MOST_NOTE_LINES = 300;

/** Commands of a note; `subject` counts as its first line when it says something. */
export function readNote(subject: string, lines: readonly string[], reader: Reader): readonly Command[] {
  const scanned = lines.slice(0, MOST_NOTE_LINES).map((text) => scan(withoutBullet(text)));
  const body = untilSignOff(scanned).filter((line) => !isPleasantry(line, reader));
  const head = scan(subject);
  const headCommands =
    head.tokens.length === 0 || isSameLine(head, body[0]) ? [] : (commandsOf(head, reader) ?? undefined);
  const commands = [...(headCommands ?? [])];
  for (const line of body) commands.push(...(commandsOf(line, reader) ?? proseAbout(line, commands, reader)));
  if (commands.length > 0 || headCommands !== undefined) return lastCounts(withTopic(commands, subject, headCommands));
  return head.tokens.length === 0 ? [] : [{ kind: "not-understood", line: head.text.trim(), why: "no-person" }];
}

function commandsOf(line: Line, reader: Reader): readonly Command[] | undefined {
  return readLine(line, reader)?.commands ?? readPersonLater(line, reader);
}

/** Prose under a contact belongs to it; alone it is asked about. */
function proseAbout(line: Line, before: Command[], reader: Reader): readonly Command[] {
  const last = before.at(-1);
  if (last === undefined || (last.kind !== "record" && last.kind !== "note")) {
    return [{ kind: "not-understood", line: line.text.trim(), why: "no-person" }];
  }
  before.pop();
  return withMore(last, line, reader);
}

type Told = Extract<Command, { kind: "record" | "note" }>;

function withMore(told: Told, line: Line, reader: Reader): readonly Command[] {
  const reading = readClauses(line, 0, reader);
  const people =
    told.kind === "record"
      ? told.people
      : "by" in told.who && (told.who.by === "name" || told.who.by === "address")
        ? [told.who]
        : [];
  const more = commandsOfNote({ people: people.map((ref) => ({ ref })), done: undefined, reading, reader });
  const [first, ...rest] = more;
  if (first?.kind !== "note") return [told, ...more];
  const note = [told.note ?? "", first.note ?? ""].filter((text) => text !== "").join("\n");
  const fields = { ...told.fields, ...first.fields };
  const hasFields = Object.keys(fields).length > 0;
  const extra = rest.filter((command) => command.kind !== "note");
  return [{ ...told, ...(note !== "" && { note }), ...(hasFields && { fields }) }, ...extra];
}

/** A subject that names nobody is the topic of the first contact told below it. */
function withTopic(
  commands: readonly Command[],
  subject: string,
  head: readonly Command[] | undefined,
): readonly Command[] {
  const topic = subject.trim();
  if (head !== undefined || topic === "") return commands;
  const at = commands.findIndex(({ kind }) => kind === "record");
  return commands.map((command, index) =>
    index === at && command.kind === "record" && command.subject === undefined
      ? { ...command, subject: topic }
      : command,
  );
}

function isSameLine(head: Line, first: Line | undefined): boolean {
  return first !== undefined && head.text.trim().toLowerCase() === first.text.trim().toLowerCase();
}
