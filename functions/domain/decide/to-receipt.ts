// to-receipt: what the owner says in their own words to a receipt: who it was not, who it was, or more of the one it tells of.
// Invariant: it is done where the receipt leaves one reading of it, and else said to be not understood; it is never silent.
import { changesOf } from "../apply-changes.ts";
import type { Command } from "../commands.ts";
import type { Journal, State } from "../decision.ts";
import type { Line } from "../line.ts";
import type { Contact, Id } from "../model.ts";
import { foldName, whoIsNamed } from "../names.ts";
import type { SentItem } from "../sent.ts";
import { calledOf } from "./called.ts";
import { decideCorrection } from "./correct.ts";
import { decideNote } from "./note.ts";
import { decideNotThatPerson } from "./not-that-person.ts";
import { offTheRecord } from "./off-the-record.ts";
import { joined, say } from "./step.ts";
import type { Step, Task } from "./step.ts";
import { decideUndo } from "./undo-command.ts";

type ToReceipt = Extract<Command, { kind: "to-receipt" }>;
type Told = { readonly journal: Journal; readonly people: readonly Contact[]; readonly interaction?: Id };

export function decideToReceipt(command: ToReceipt, state: State, task: Task): Step {
  const told = toldBy(command, state);
  return (told === undefined ? undefined : done(command, told, { state, task })) ?? notUnderstood(command, state);
}

/** What the answered receipt tells of, or a line of the digest, unless that was taken back. */
function toldBy(command: ToReceipt, state: State): Told | undefined {
  const item = lineMeant(command, state);
  const meant = command.journal ?? item?.journal ?? state.answered?.journal;
  const journal = state.journals.find(({ id, undone }) => id === meant && !undone);
  if (journal === undefined) return undefined;
  const names = new Set(journal.lines.flatMap(namesIn));
  const people = changesOf("contact", journal.changes)
    .flatMap(({ id }) => state.contacts.get(id) ?? [])
    .filter(({ id, name }) => names.has(name) || names.has(calledOf(state, id)));
  return { journal, people, ...(item !== undefined && { interaction: item.interaction }) };
}

type Recorded = Extract<SentItem, { kind: "recorded" }>;

/** The line under Recorded of that number, with that person, or the only one there. */
function lineMeant({ number, says }: ToReceipt, { answered, interactions, contacts }: State): Recorded | undefined {
  const lines = (answered?.items ?? []).flatMap((item) => (item.kind === "recorded" ? [item] : []));
  const name = says.as === "correct" ? says.name : undefined;
  const isWith = ({ interaction }: Recorded, one: string) =>
    whoIsNamed(one, peopleOf(interactions.get(interaction)?.contacts ?? [], contacts)).length > 0;
  const meant =
    number === undefined
      ? lines.filter((line) => name === undefined || isWith(line, name))
      : lines.filter((line) => line.number === number);
  const [line, ...others] = meant;
  return others.length === 0 ? line : undefined;
}

const peopleOf = (ids: readonly Id[], contacts: State["contacts"]): readonly Contact[] =>
  ids.flatMap((id) => contacts.get(id) ?? []);

function namesIn(line: Line): readonly string[] {
  if (line.kind === "already-so") return namesIn(line.line);
  if (line.kind === "recorded" || line.kind === "follow-up-set") return line.people;
  return "name" in line ? [line.name] : [];
}

type Now = { readonly state: State; readonly task: Task };

function done(command: ToReceipt, told: Told, { state, task }: Now): Step | undefined {
  const { says } = command;
  switch (says.as) {
    case "correct":
      return decideCorrection({ ...told, says, command }, state, task);
    case "was-not":
      return withoutThem(says.name, told, { state, task });
    case "was":
      return wasSomebodyElse(says, told, { state, task });
    case "of-them":
      return moreOfThem(says, told, { state, task });
  }
}

/** "Not Tom": off the record goes only he; alone there, all of it goes. */
function withoutThem(name: string, { journal, people }: Told, { state, task }: Now): Step | undefined {
  const [wrong, ...namesakes] = whoIsNamed(name, people);
  if (wrong === undefined || namesakes.length > 0) return undefined;
  if (people.length === 1) return decideUndo({ kind: "undo" }, state, task);
  return offTheRecord(wrong, journal, { state, task });
}

/** Of several, it is not known whom the other one stands for. */
function wasSomebodyElse(
  { name, undoes }: { readonly name: string; readonly undoes: boolean },
  { journal, people }: Told,
  { state, task }: Now,
): Step | undefined {
  const [wrong, ...others] = people;
  if (wrong !== undefined && others.length === 0) {
    return decideNotThatPerson(
      { kind: "not-that-person", wrong: wrong.name, right: name, journal: journal.id },
      state,
      task,
    );
  }
  if (!undoes) return undefined;
  const undone = decideUndo({ kind: "undo" }, state, task);
  return joined(undone, say(undone.state, { kind: "not-understood", line: name, why: "not-a-correction" }));
}

/** "She also wants a demo": of the only one that the receipt tells of; an address is of the only one who has none. */
function moreOfThem(
  { note, fields }: Extract<ToReceipt["says"], { as: "of-them" }>,
  { people }: Told,
  { state, task }: Now,
): Step | undefined {
  const without = people.filter(({ addresses }) => addresses.length === 0);
  const [who, ...others] = fields?.addresses !== undefined && without.length === 1 ? without : people;
  if (who === undefined || others.length > 0) return undefined;
  const told = { ...(note !== undefined && { note }), ...(fields && { fields }) };
  const chosen = new Map([[foldName(who.name), { contact: who.id }]]);
  return decideNote({ kind: "note", who: { by: "name", name: who.name }, ...told }, state, { ...task, chosen });
}

function notUnderstood({ line }: ToReceipt, state: State): Step {
  return say(state, { kind: "not-understood", line, why: "not-a-correction" });
}
