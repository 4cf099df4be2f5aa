// answer: a numbered question of a receipt is answered, and what waited for it is done.
// Invariant: a question acts on nothing but the command that it was asked about.
import type { Command, NamedItems, PersonRef, Target } from "../commands.ts";
import type { State } from "../decision.ts";
import type { Question, WhoWhy } from "../sent.ts";
import { foldName, isFullName, whoIsNamed } from "../names.ts";
import { numbersOfQuestion, peopleQuestions } from "./settled.ts";
import type { Asked } from "./settled.ts";
import type { Chosen, Task } from "./step.ts";

/** A command that waited, and what the answer adds to its task. */
export type Waiting = { readonly command: Command; readonly task: Task };

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

type Denial = Extract<Command, { kind: "no" | "answer" }>;

/** The questions that "no" or "somebody else" means: by number, or without one the only question about people. */
export function questionsDenied(command: Denial, state: State, task: Task): readonly Asked[] {
  const { target } = command;
  const meant = questionsMeant(target, state);
  const [open, ...others] = peopleQuestions(state, task);
  if (target.by === "bare") return meant.length === 0 && open !== undefined && others.length === 0 ? [open] : meant;
  // "2 no" leaves open which of the others it was; "2 somebody else" says that it was none of them.
  return command.kind === "answer" ? meant : meant.filter((asked) => numbersOfQuestion(state, asked).length === 1);
}

/** The question that a name answers which is none of those offered: the numbered one, or the only one that is open. */
export function questionFor(target: Target, name: string, state: State, task: Task): Asked | undefined {
  const open = peopleQuestions(state, task);
  const numbers = target.by === "numbers" ? target.numbers : [];
  const numbered = open.filter((asked) => numbersOfQuestion(state, asked).some((number) => numbers.includes(number)));
  const [only, ...others] = target.by === "numbers" ? numbered : open;
  return only === undefined || others.length > 0 || !mayAnswer(only.ask, name) ? undefined : only;
}

/** A full name is an answer, and so is one that shares a word with what was asked. */
function mayAnswer(ask: Question, name: string): boolean {
  if (ask.kind === "who") return true;
  const asked = ask.kind === "which-person" ? foldName(ask.name).split(" ") : [];
  return (
    isFullName(name) ||
    foldName(name)
      .split(" ")
      .some((word) => asked.includes(word))
  );
}

/** Whom a question about people is about, as it named them. */
export function nameAsked(ask: Question, { contacts }: State): string {
  if (ask.kind === "which-person") return ask.name;
  if (ask.kind === "who") return ask.name;
  return ask.kind === "same-person" ? (contacts.get(ask.contact)?.name ?? ask.address) : "";
}

/** What is to be done now that a question is answered. */
export function nowClear({ ask }: Asked, word: "yes" | "no", task: Task): Waiting[] {
  // Held mails are applied where all of them are known (held.ts).
  if (ask.kind === "was-it-you") return [];
  const waiting = [ask.command].flat().filter(isCommand);
  switch (ask.kind) {
    case "which-person": {
      const chosen = word === "yes" ? { contact: ask.option } : "somebody-new";
      return waiting.map((command) => withPerson(command, ask.name, chosen, task));
    }
    case "same-person": {
      const chosen = word === "yes" ? { contact: ask.contact } : { notContact: ask.contact };
      return waiting.map((command) => ({ command, task: withChosen(task, keysOf(command, ask.address), chosen) }));
    }
    case "who":
      return waiting.map((command) => withPerson(command, ask.name, newOf(ask.why, word), task));
    case "which-item":
      return word === "no" ? [] : waiting.map((command) => ({ command, task: { ...task, picked: ask.nudge } }));
  }
}

/** "Yes" to "I know no Kirsten" adds her; "no" there, or no name where one was asked for, is asked about anew. */
function newOf(why: WhoWhy, word: "yes" | "no"): Chosen {
  return why === "unknown" && word === "yes" ? "new-by-that-name" : "somebody-new";
}

/** What is to be done for somebody whom the answer names beside those that were offered. */
export function nowNamed({ ask }: Asked, name: string, task: Task): Waiting[] {
  if (ask.kind === "which-item" || ask.kind === "was-it-you") return [];
  const key = ask.kind === "same-person" ? ask.address : ask.name;
  return [ask.command]
    .flat()
    .filter(isCommand)
    .map((command) => withPerson(command, key, { name }, task));
}

function withPerson(command: Command, name: string, chosen: Chosen, task: Task): Waiting {
  return { command, task: withChosen(task, keysOf(command, name), chosen) };
}

function withChosen(task: Task, keys: readonly string[], option: Chosen): Task {
  return { ...task, chosen: new Map([...(task.chosen ?? []), ...keys.map((key) => [key, option] as const)]) };
}

/** Two of the same name may have been asked about because of an address. */
function keysOf(command: Command, name: string): readonly string[] {
  const addresses = refsOf(command).flatMap((ref) => (ref.by === "address" ? [ref.address.toLowerCase()] : []));
  return [foldName(name), name, ...addresses];
}

function refsOf(command: Command): readonly (PersonRef | Target)[] {
  if ("people" in command) return command.people;
  if ("person" in command) return [command.person];
  return "who" in command ? [command.who] : [];
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
