// Whoever a note itself says was not there: "Board meeting: Tom, Priya and me. Tom was absent".
// Invariant: only people of a meeting of several, and never the last of them; the words stay where they are.

import type { Command, PersonRef } from "../../domain/commands.ts";
import { fold } from "./fold.ts";

type Record = Extract<Command, { kind: "record" }>;

/** The commands, with meetings of those alone who were there. */
export function withoutAbsent(commands: readonly Command[]): readonly Command[] {
  return commands.map((command) => (command.kind === "record" ? ofThePresent(command, commands) : command));
}

function ofThePresent(record: Record, commands: readonly Command[]): Record {
  if (record.people.length < 2 || record.channel !== "meeting") return record;
  const people = record.people.filter((ref) => !isAbsent(ref, record, commands));
  return people.length === 0 || people.length === record.people.length ? record : { ...record, people };
}

function isAbsent(ref: PersonRef, { note = "" }: Record, commands: readonly Command[]): boolean {
  const name = fold(ref.name ?? "");
  if (name === "") return false;
  const said = commands.flatMap((command) => (isNoteOn(command, name) ? [fold(command.note ?? "")] : []));
  return said.some((text) => ABSENT.test(text)) || clausesAbout(fold(note), name).some((text) => ABSENT.test(text));
}

function isNoteOn(command: Command, name: string): command is Extract<Command, { kind: "note" }> {
  return command.kind === "note" && command.who.by === "name" && fold(command.who.name) === name;
}

/** What stands behind the name, or its first word, at the head of a clause. */
function clausesAbout(note: string, name: string): readonly string[] {
  const names = [name, name.split(" ")[0] ?? name];
  return note.split(/[.,;!(\n]\s*|\s(?:but|and|men|og)\s/u).flatMap((clause) => {
    const found = names.find((one) => clause.startsWith(`${one} `));
    return found === undefined ? [] : [clause.slice(found.length + 1)];
  });
}

/** Folded words: "fraværende" is "fravaerende". */
const ABSENT =
  /^(?:was absent|was missing|was not there|wasn't there|wasn't present|was not present|didn't come|did not come|didn't show|did not show|couldn't make it|could not make it|didn't make it|couldn't come|could not come|sent (?:his |her |their )?apologies|sent (?:his |her |their )?regrets|cancelled|canceled|var fravaerende|var ikke (?:med|der|til stede)|kom ikke|deltog ikke|var forhindret|kunne ikke (?:komme|deltage|vaere med)|meldte afbud|udeblev|moedte ikke op)(?=$|[ .,;!])/u;
