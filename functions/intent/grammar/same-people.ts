// One person under a short and a full name in one mail: a subject "Kaffe med Cleo" and a line "Cleo Berg: ...".
// Invariant: a first name becomes the only full name of the mail that begins with it, unless a list names both.

import type { Command, PersonRef } from "../../domain/commands.ts";
import { fold } from "./fold.ts";

/** The commands with each person under the fullest name that the mail gives. */
export function withFullNames(commands: readonly Command[]): readonly Command[] {
  const lists = commands.map(refsOf);
  const names = new Map(
    lists.flat().flatMap((ref) => (ref.name === undefined ? [] : [[fold(ref.name), ref] as const])),
  );
  if (names.size < 2) return commands;
  const fuller = new Map(
    [...names.keys()].flatMap((short) => {
      const found = fullerOf(short, [...names.keys()]);
      const ref = found === undefined || isListedTogether(short, found, lists) ? undefined : names.get(found);
      return ref === undefined ? [] : [[short, ref] as const];
    }),
  );
  return fuller.size === 0 ? commands : commands.map((command) => renamed(command, fuller));
}

function refsOf(command: Command): readonly PersonRef[] {
  if (command.kind === "record" || command.kind === "follow-up") return command.people;
  if (command.kind === "pledge") return [command.person];
  if (command.kind !== "note" && command.kind !== "cadence") return [];
  return command.who.by === "name" || command.who.by === "address" ? [command.who] : [];
}

/** The one full name that begins with this first name. */
function fullerOf(short: string, names: readonly string[]): string | undefined {
  if (short.includes(" ")) return undefined;
  const [only, ...others] = names.filter((name) => name.startsWith(`${short} `));
  return others.length === 0 ? only : undefined;
}

function isListedTogether(short: string, full: string, lists: readonly (readonly PersonRef[])[]): boolean {
  return lists.some((refs) => {
    const names = new Set(refs.map(({ name = "" }) => fold(name)));
    return names.has(short) && names.has(full);
  });
}

function renamed(command: Command, fuller: ReadonlyMap<string, PersonRef>): Command {
  const nameOf = (ref: PersonRef): PersonRef => (ref.by === "name" ? withTold(ref, fuller.get(fold(ref.name))) : ref);
  if (command.kind === "record" || command.kind === "follow-up") {
    return { ...command, people: command.people.map(nameOf) };
  }
  if (command.kind === "pledge") return { ...command, person: nameOf(command.person) };
  if (command.kind !== "note" && command.kind !== "cadence") return command;
  return command.who.by === "name" ? { ...command, who: nameOf(command.who) } : command;
}

function withTold(ref: PersonRef, fuller: PersonRef | undefined): PersonRef {
  if (fuller === undefined) return ref;
  return { ...fuller, ...(ref.told !== undefined && { told: ref.told }) };
}
