// note: facts about somebody, without a contact.
// Invariant: a full name that is unknown is a tie from before and becomes a contact; a bare first name is asked about.
import type { Command } from "../commands.ts";
import type { State } from "../decision.ts";
import type { Id } from "../model.ts";
import { sayNews } from "./already-so.ts";
import { calledOf } from "./called.ts";
import { setFields, withNote } from "./contacts.ts";
import { patchContact } from "./put.ts";
import { joined, say } from "./step.ts";
import type { Step, Task } from "./step.ts";
import { forWhom } from "./whom.ts";

type Note = Extract<Command, { kind: "note" }>;

export function decideNote(command: Note, state: State, task: Task): Step {
  const isEmpty = command.note === undefined && command.fields === undefined;
  return forWhom(state, command, task, (now, person) =>
    isEmpty && state.contacts.has(person) ? sayNothingTold(now, person) : tell(now, person, command, task),
  );
}

/** The bare name of somebody known: it may have been meant as a contact. */
function sayNothingTold(state: State, id: Id): Step {
  return say(state, { kind: "not-understood", line: calledOf(state, id), why: "nothing-to-record" });
}

function tell(state: State, id: Id, { note, fields, isLongAgo }: Note, task: Task): Step {
  const noted = note === undefined ? say(state) : noteOf(state, id, { note, isLongAgo: isLongAgo === true }, task);
  const set = setFields(noted.state, id, fields ?? {}, task);
  return isSaidTwice(note, set) ? set : joined(noted, set);
}

/** "No longer likes jazz" is kept as it was written, and told as what came of it. */
function isSaidTwice(note: string | undefined, { lines }: Step): boolean {
  const isShort = (note ?? "").split(/\s+/u).length <= MOST_WORDS_OF_ONE_FACT;
  return isShort && lines.some(({ kind }) => kind === "field-removed");
}
const MOST_WORDS_OF_ONE_FACT = 6;

type Said = { readonly note: string; readonly isLongAgo: boolean };

function noteOf(state: State, id: Id, { note, isLongAgo }: Said, task: Task): Step {
  const name = calledOf(state, id);
  const put = patchContact(state, id, task, (contact) => withNote(contact, note, task));
  return sayNews(state, put, { kind: "noted", name, note, ...(isLongAgo && { isLongAgo }) });
}
