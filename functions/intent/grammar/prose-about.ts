// Prose below what was told: "She looks for an auditor" under a contact or a promise.
// Invariant: it is about the people of what stands above; whom "she" means beside two of them is asked, and the words are kept.

import type { Command, PersonRef } from "../../domain/commands.ts";
import { fold } from "./fold.ts";
import { mergeFields } from "./merge-fields.ts";
import { keptWords, promisesAndFollowUps, withoutUnclear } from "./note-commands.ts";
import { readNote } from "./note-reading.ts";
import { wordSet } from "./phrases.ts";
import type { Reader } from "./reader.ts";
import { wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";

export type Told = Extract<Command, { kind: "record" | "note" }>;

/** Something told of people, which prose below it goes on with. */
export function isTold(command: Command): command is Told {
  return command.kind === "record" || command.kind === "note";
}

/** Prose under a contact belongs to it, and under a promise to its only person; alone it is asked about. */
export function proseAbout(line: Line, before: Command[], reader: Reader): readonly Command[] {
  const at = before.findLastIndex((command) => isTold(command));
  const told = before[at];
  if (told === undefined || !isTold(told)) return underPromise(line, before, reader) ?? [asked(line)];
  if (isUnclear(line, told, before.slice(at + 1))) {
    before[at] = withNote(told, line.text.trim());
    return saysFacts(line, reader) ? [asked(line)] : [];
  }
  const [more, ...beside] = withMore(told, line, reader);
  if (more !== undefined) before[at] = more;
  return beside;
}

function asked(line: Line): Command {
  return { kind: "not-understood", line: line.text.trim(), why: "no-person" };
}

/** "She" under a lunch with two, or under a promise to somebody else than the lunch was with. */
function isUnclear(line: Line, told: Told, after: readonly Command[]): boolean {
  if (!isOfOne(line)) return false;
  const people = peopleOf(told);
  return people.length > 1 || after.flatMap(promisedTo).some((other) => !people.some((one) => isSame(one, other)));
}

/** True when the words begin with a pronoun for one person. */
export function isOfOne(line: Line): boolean {
  return ONE.has(wordAt(line, 0));
}

const ONE = wordSet("he|she|his|her|han|hun|hans|hendes");

function saysFacts(line: Line, reader: Reader): boolean {
  const { fields, pledges } = readNote(line, 0, reader);
  return fields !== undefined || pledges.length > 0;
}

function withNote(told: Told, words: string): Told {
  return { ...told, note: [told.note ?? "", words].filter((text) => text !== "").join("\n") };
}

/** "Promised Anna the deck" and below it "She looks for an auditor": nobody else can be meant. */
function underPromise(line: Line, before: readonly Command[], reader: Reader): readonly Command[] | undefined {
  const [who, ...others] = before.flatMap(promisedTo);
  if (who === undefined || others.some((other) => !isSame(who, other))) return undefined;
  const reading = readNote(line, 0, reader);
  const note = keptWords(line, reading);
  const { fields } = reading;
  const isMore = note !== "" || fields !== undefined;
  const told: Command = { kind: "note", who, ...(note !== "" && { note }), ...(fields && { fields }) };
  return [...(isMore ? [told] : []), ...promisesAndFollowUps([who], reading)];
}

function promisedTo(command: Command): readonly PersonRef[] {
  if (command.kind === "pledge") return [command.person];
  return command.kind === "follow-up" ? command.people : [];
}

function isSame(one: PersonRef, other: PersonRef): boolean {
  if (one.by === "address" && other.by === "address") return one.address === other.address;
  return firstName(one) === firstName(other);
}

function firstName({ name = "" }: PersonRef): string {
  return fold(name).split(" ")[0] ?? "";
}

function withMore(told: Told, line: Line, reader: Reader): readonly Command[] {
  const reading = withoutUnclear(readNote(line, 0, reader), peopleOf(told).length);
  const note = [told.note ?? "", keptWords(line, reading)].filter((text) => text !== "").join("\n");
  const fields = mergeFields([told.fields ?? {}, reading.fields ?? {}]);
  const beside = promisesAndFollowUps(peopleOf(told), reading);
  return [{ ...told, ...(note !== "" && { note }), ...(fields && { fields }) }, ...beside];
}

/** Whom it was told of. */
export function peopleOf(told: Told): readonly PersonRef[] {
  if (told.kind === "record") return told.people;
  return told.who.by === "name" || told.who.by === "address" ? [told.who] : [];
}
