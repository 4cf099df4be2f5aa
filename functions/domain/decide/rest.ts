// What `rest` leaves out: every item that the mail names elsewhere, whatever for, or that an earlier answer dealt with.
// Invariant: `all` takes these in; only what names an item with a verb of its own is left out there (decide-all.ts).
import type { Command, PersonRef, Target } from "../commands.ts";
import type { Change, Journal, State } from "../decision.ts";
import type { Id } from "../model.ts";
import { itemsNamed, nudgeItems, numbersNamed } from "./numbered.ts";
import type { NudgeItem } from "./numbered.ts";

/** True for a command on what is left of the mail's items. */
export function isOfRest(command: Command): boolean {
  return targetOf(command)?.by === "rest";
}

/** The numbers of the answered mail that `rest` does not mean. */
export function numbersNotOfRest(others: readonly Command[], state: State): readonly number[] {
  if (state.answered === undefined) return [];
  return [...others.flatMap((other) => numbersSpokenOf(other, state)), ...numbersDealtWith(state)];
}

function targetOf(command: Command): Target | undefined {
  if ("target" in command) return command.target;
  return "who" in command && isTarget(command.who) ? command.who : undefined;
}

function isTarget(who: Target | PersonRef): who is Target {
  return who.by !== "name" && who.by !== "address";
}

function numbersSpokenOf(command: Command, state: State): readonly number[] {
  const target = targetOf(command);
  if (target !== undefined) return numbersNamed(target, state);
  if (command.kind === "not-understood") return leadingNumber(command.line);
  return peopleOf(command).flatMap((ref) => numbersOfPerson(ref, state));
}

/** What an owner wrote of an item and nobody understood is no word for the others. */
function leadingNumber(line: string): readonly number[] {
  const digits = /^\D{0,3}(\d{1,3})(?!\d)/u.exec(line)?.[1];
  return digits === undefined ? [] : [Number(digits)];
}

function peopleOf(command: Command): readonly PersonRef[] {
  if ("people" in command) return command.people;
  if ("person" in command) return [command.person];
  return "who" in command && !isTarget(command.who) ? [command.who] : [];
}

function numbersOfPerson(ref: PersonRef, state: State): readonly number[] {
  const items =
    ref.by === "name" ? itemsNamed(state, ref.name) : nudgeItems(state).filter(hasAddress(ref.address, state));
  return items.flatMap(({ number }) => number ?? []);
}

function hasAddress(address: string, { contacts }: State) {
  return ({ people }: NudgeItem) => people.some((id) => contacts.get(id)?.addresses.includes(address) === true);
}

/** Items on which, or on whose people, an earlier answer to the same mail changed something that still stands. */
function numbersDealtWith(state: State): readonly number[] {
  const earlier = state.journals.filter(
    ({ answered, undone, undoes }) => answered === state.answered?.id && !undone && undoes === undefined,
  );
  return nudgeItems(state)
    .filter((item) => earlier.some((journal) => dealsWith(journal, item)))
    .map(({ number }) => number);
}

function dealsWith({ changes }: Journal, { nudge, people }: NudgeItem): boolean {
  if (changes.some(({ entity, id }) => entity === "nudge" && id === nudge.id)) return true;
  const isOfOther = (contact: Id) => changes.some((change) => isNudgeOf(change, contact));
  return people.some(
    (id) => changes.some((change) => change.entity === "contact" && change.id === id) && !isOfOther(id),
  );
}

/** `1 done` of two items of one person changes the person too, and is no word for the other. */
function isNudgeOf(change: Change, contact: Id): boolean {
  return change.entity === "nudge" && change.before?.contacts.includes(contact) === true;
}
