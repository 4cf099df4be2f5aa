// One of several people taken off what a mail recorded: "not Tom", "undo Tom".
// Invariant: what the mail recorded of the others stands as it was.
import { changesOf } from "../apply-changes.ts";
import type { Journal, State } from "../decision.ts";
import type { Line } from "../line.ts";
import type { Contact, Id } from "../model.ts";
import { takeOff } from "./move.ts";
import { say } from "./step.ts";
import type { Step, Task } from "./step.ts";

/** Everything of that mail that is theirs, told as undone. */
export function offTheRecord(wrong: Contact, journal: Journal, { state, task }: { state: State; task: Task }): Step {
  const after = takeOff(state, { journal, from: wrong.id }, task);
  const lines = journal.lines.flatMap((line) => aboutOne(line, wrong.name));
  return say(after, { kind: "undone", lines, kept: [], restores: false });
}

/** Whether something that the mail recorded was with them and with somebody else. */
export function isWithOthers(person: Id, { changes }: Journal, { interactions }: State): boolean {
  const told = changesOf("interaction", changes).flatMap(({ id }) => interactions.get(id) ?? []);
  return told.some(({ contacts }) => contacts.length > 1 && contacts.includes(person));
}

function aboutOne(line: Line, name: string): readonly Line[] {
  if (line.kind === "recorded" && line.people.includes(name)) {
    return [{ ...line, people: [name], newPeople: [], withoutAddress: [] }];
  }
  if (line.kind === "follow-up-set" && line.people.includes(name)) return [{ ...line, people: [name] }];
  return "name" in line && line.name === name ? [line] : [];
}
