// not-that-person: what a mail recorded with one was with another.
// Invariant: only what that one mail did is moved; what was known of both before stays.
import { changesOf } from "../apply-changes.ts";
import type { Command } from "../commands.ts";
import type { Journal, Line, State } from "../decision.ts";
import { journalsMeant } from "../journal.ts";
import type { Contact } from "../model.ts";
import { foldName, whoIsNamed } from "../names.ts";
import { addContact } from "./contacts.ts";
import { moveFromTo } from "./move.ts";
import { askWhich } from "./people.ts";
import { say } from "./step.ts";
import type { Step, Task } from "./step.ts";

type NotThatPerson = Extract<Command, { kind: "not-that-person" }>;

export function decideNotThatPerson(command: NotThatPerson, state: State, task: Task): Step {
  const [meant] = journalsMeant(state, task.now).flatMap((journal) => wrongIn(journal, command.wrong, state));
  if (meant === undefined) return say(state, nothingOf(command.wrong, state));
  const { journal, wrong } = meant;
  const fits = rightOnes(state, command.right, wrong, task);
  if (fits.length > 1) return askWhich(state, command.right, fits, command);
  const [known] = fits;
  const added = known === undefined ? addContact(state, { name: command.right }, task) : { state, id: known.id };
  const moved = moveFromTo(added.state, { journal, from: wrong.id, to: added.id }, task);
  const right = moved.contacts.get(added.id)?.name ?? command.right;
  return say(moved, { kind: "moved", wrong: wrong.name, right });
}

/** Somebody who is known may have no part in what can still be corrected. */
function nothingOf(name: string, { contacts }: State): Line {
  const isKnown = whoIsNamed(name, contacts.values()).length > 0;
  return isKnown ? { kind: "nothing-to-undo" } : { kind: "nobody-named", name };
}

/** The person of that name in whose memory a journal left something. */
function wrongIn(journal: Journal, name: string, state: State): { journal: Journal; wrong: Contact }[] {
  const touched = changesOf("contact", journal.changes).flatMap(({ id }) => state.contacts.get(id) ?? []);
  const [wrong] = whoIsNamed(name, touched);
  return wrong === undefined ? [] : [{ journal, wrong }];
}

function rightOnes(state: State, name: string, wrong: Contact, { chosen }: Task): Contact[] {
  const answer = chosen?.get(foldName(name));
  const contact = answer === undefined || answer === "somebody-new" ? undefined : state.contacts.get(answer.contact);
  if (contact !== undefined) return [contact];
  return whoIsNamed(
    name,
    [...state.contacts.values()].filter(({ id }) => id !== wrong.id),
  );
}
