// answer: a numbered question of a receipt is answered, and what waited for it is done.
// Invariant: a question acts on nothing but the command that it was asked about.
import type { Command, NamedItems, PersonRef, Target } from "../commands.ts";
import type { State } from "../decision.ts";
import type { Question } from "../model.ts";
import { foldName, whoIsNamed } from "../names.ts";
import type { Chosen, Task } from "./step.ts";

/** A command that waited, and what the answer adds to its task. */
export type Waiting = { readonly command: Command; readonly task: Task };
type Asked = { readonly number: number; readonly ask: Question };

/** The questions of the answered mail that a target means; `all` only where every item may be meant at once. */
export function questionsMeant(target: Target, state: State, name?: string): Asked[] {
  const asked = (state.answered?.items ?? []).flatMap((item) => (item.kind === "question" ? [item] : []));
  if (name !== undefined) return questionsNamed(asked, target, name, state);
  switch (target.by) {
    case "numbers":
      return asked.filter(({ number }) => target.numbers.includes(number));
    case "names":
      return asked.filter(({ ask }) => target.names.some((one) => isNamed(ask, one, state)));
    case "all":
    case "rest":
      return asked.filter((one) => one.ask.kind === "which-item" && !isExcepted(one, target.except, state));
    case "bare":
      return asked.length === 1 ? asked : asked.filter(({ number }) => number === target.quoted);
  }
}

function isExcepted({ number, ask }: Asked, except: NamedItems | undefined, state: State): boolean {
  if (except === undefined) return false;
  return except.by === "numbers"
    ? except.numbers.includes(number)
    : except.names.some((name) => isNamed(ask, name, state));
}

/** Nothing is told but who: as the answer to "whom did you talk with", or to "whom did you mean". */
export function isNamesAlone(command: Extract<Command, { kind: "record" }>): boolean {
  const { kind: _, people, at: _at, channel, direction: _direction, ...told } = command;
  return channel === "other" && Object.keys(told).length === 0 && people.every(({ by }) => by === "name");
}

/** The questions that names answer; none unless each name answers exactly one, or asks for items by their people. */
export function questionsNamedBy(people: readonly PersonRef[], state: State): readonly Asked[] {
  const asked = (state.answered?.items ?? []).flatMap((item) => (item.kind === "question" ? [item] : []));
  const answers = people.map(({ name = "" }) => asked.filter(({ ask }) => isNamed(ask, name, state)));
  const isClear = answers.every((named) => named.length === 1);
  return isClear ? answers.flat() : [];
}

/** `3 Anna`: the name decides, and the number where the name fits several. */
function questionsNamed(asked: readonly Asked[], target: Target, name: string, state: State): Asked[] {
  const named = asked.filter(({ ask }) => isNamed(ask, name, state));
  const numbered = named.filter(({ number }) => target.by === "numbers" && target.numbers.includes(number));
  return named.length > 1 ? numbered : named;
}

/** What is to be done now that a question is answered. */
export function nowClear({ ask }: Asked, word: "yes" | "no", task: Task): Waiting[] {
  const waiting = [ask.command].flat().filter(isCommand);
  switch (ask.kind) {
    case "which-person":
      return word === "no" ? [] : waiting.map((command) => withPerson(command, ask, task));
    case "same-person": {
      const chosen = word === "yes" ? { contact: ask.contact } : "somebody-new";
      return waiting.map((command) => ({ command, task: withChosen(task, [ask.address], chosen) }));
    }
    case "which-item":
      return word === "no" ? [] : waiting.map((command) => ({ command, task: { ...task, picked: ask.nudge } }));
  }
}

type WhichPerson = Extract<Question, { kind: "which-person" }>;

function withPerson(command: Command, { name, option }: WhichPerson, task: Task): Waiting {
  return { command, task: withChosen(task, keysOf(command, name), { contact: option }) };
}

function withChosen(task: Task, keys: readonly string[], option: Chosen): Task {
  return { ...task, chosen: new Map([...(task.chosen ?? []), ...keys.map((key) => [key, option] as const)]) };
}

/** Two of the same name may have been asked about because of an address. */
function keysOf(command: Command, name: string): readonly string[] {
  const refs = "people" in command ? command.people : "who" in command ? [command.who] : [];
  const addresses = refs.flatMap((ref) => (ref.by === "address" ? [ref.address.toLowerCase()] : []));
  return [foldName(name), ...addresses];
}

function isNamed(ask: Question, name: string, state: State): boolean {
  const id = ask.kind === "which-person" ? ask.option : ask.kind === "same-person" ? ask.contact : undefined;
  const people =
    id === undefined ? (ask.kind === "which-item" ? (state.nudges.get(ask.nudge)?.contacts ?? []) : []) : [id];
  return (
    whoIsNamed(
      name,
      people.flatMap((one) => state.contacts.get(one) ?? []),
    ).length > 0
  );
}

/** Questions are stored by this program alone, so the kind says that it is one of its commands. */
function isCommand(value: unknown): value is Command {
  return typeof value === "object" && value !== null && "kind" in value && typeof value.kind === "string";
}
