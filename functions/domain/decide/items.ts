// Which items a verb is about: numbers of the answered mail, names, all of them, or the only one that is open.
// Invariant: numbers belong to the answered mail, never to the latest; what is not clear is asked about and changes nothing.
import type { Command, Target } from "../commands.ts";
import type { Line, State } from "../decision.ts";
import type { Contact, Id, Nudge, SentItem } from "../model.ts";
import { whoIsNamed } from "../names.ts";
import { findKnown } from "./people.ts";
import { isOpen } from "./put.ts";
import { ask, inTurn, joined, say } from "./step.ts";
import type { Step, Task } from "./step.ts";

/** What a verb acts on: a nudge with its people, or people alone. */
export type Item = { readonly number?: number; readonly nudge?: Nudge; readonly people: readonly Id[] };
export type TargetCommand = Extract<Command, { target: Target }>;

type Found = { readonly step: Step; readonly items: readonly Item[] };

/** Acts on each item of a command in turn, as the state has it by then. */
export function forItems(
  state: State,
  command: TargetCommand,
  task: Task,
  act: (state: State, item: Item) => Step,
): Step {
  return forTarget(state, { target: command.target, command, task }, act);
}

type Asked = { readonly target: Target; readonly command: Command; readonly task: Task };

export function forTarget(state: State, asked: Asked, act: (state: State, item: Item) => Step): Step {
  const { step, items } = itemsOf(state, asked);
  return joined(
    step,
    inTurn(step.state, items, (now, item) => act(now, fresh(now, item))),
  );
}

/** What a receipt calls an item: its people. */
export function nameOfItem(state: State, { people }: Pick<Item, "people">): string {
  return people.flatMap((id) => state.contacts.get(id)?.name ?? []).join(", ");
}

/** Numbers of the answered mail that a target names, so that a later command can have the last word on them. */
export function numbersNamed(target: Target, state: State): readonly number[] {
  switch (target.by) {
    case "numbers":
      return target.numbers;
    case "names":
      return target.names.flatMap((name) => itemsNamed(state, name).flatMap(({ number }) => number ?? []));
    case "bare":
      return target.quoted === undefined ? [] : [target.quoted];
    case "all":
    case "rest":
      return [];
  }
}

function itemsOf(state: State, asked: Asked): Found {
  const { target, task } = asked;
  switch (target.by) {
    case "numbers":
      return byNumbers(state, target.numbers, asked);
    case "names":
      return byNames(state, target.names, asked);
    case "all":
    case "rest":
      return byAll(state, task);
    case "bare":
      return target.quoted === undefined ? byBare(state, asked) : byNumbers(state, [target.quoted], asked);
  }
}

function byNumbers(state: State, numbers: readonly number[], { command, task }: Asked): Found {
  const { answered } = state;
  if (answered === undefined && task.answersUnknown === true) {
    return { step: say(state, { kind: "answered-mail-unknown" }), items: [] };
  }
  if (answered === undefined) {
    return {
      step: say(state, { kind: "not-answering-a-mail", line: `${numbers.join(",")} ${command.kind}` }),
      items: [],
    };
  }
  const wanted = numbers.filter((number) => task.taken?.has(number) !== true);
  const found = wanted.map((number) => itemNumbered(state, number) ?? unknownNumber(number, answered.items));
  return {
    step: say(state, ...found.flatMap((one) => ("kind" in one ? [one] : []))),
    items: found.flatMap((one) => ("kind" in one || !mayActOn(one, task) ? [] : [one])),
  };
}

/** Without proof of the sender only nudges are acted on. */
function mayActOn({ nudge }: Item, { rights }: Task): boolean {
  return rights === "all" || nudge !== undefined;
}

function itemNumbered(state: State, number: number): Item | undefined {
  const item = state.answered?.items.find((one) => one.number === number);
  if (item?.kind === "recorded") {
    const interaction = state.interactions.get(item.interaction);
    return interaction === undefined ? undefined : { number, people: interaction.contacts };
  }
  const nudge = item === undefined ? undefined : state.nudges.get(nudgeBehind(item) ?? "");
  return nudge === undefined ? undefined : { number, nudge, people: nudge.contacts };
}

/** The question which item was meant is about nudges, so its numbers take verbs as well. */
function nudgeBehind(item: SentItem): Id | undefined {
  if (item.kind === "nudge") return item.nudge;
  return item.kind === "question" && item.ask.kind === "which-item" ? item.ask.nudge : undefined;
}

function unknownNumber(number: number, items: readonly SentItem[]): Line {
  return { kind: "unknown-number", number, numbers: items.map((item) => item.number) };
}

function byNames(state: State, names: readonly string[], asked: Asked): Found {
  const { task, command } = asked;
  const found = names.map((name): Found => {
    const shown = itemsNamed(state, name);
    const people = new Set(shown.flatMap((item) => item.people));
    if (shown.length > 0 && people.size === 1) {
      return {
        step: say(state),
        items: shown.filter(({ number }) => number === undefined || !task.taken?.has(number)),
      };
    }
    if (task.rights === "answer-only") return { step: say(state), items: [] };
    const { step, person } = findKnown(state, name, task, () => forOneName(command, name));
    return { step, items: person === undefined ? [] : itemsOfPerson(state, person) };
  });
  const steps = inTurn(state, found, (_, { step }) => step);
  return { step: steps, items: found.flatMap(({ items }) => items) };
}

/** Of several names in a command only the unclear one waits for an answer. */
function forOneName(command: Command, name: string): Command {
  return "target" in command ? { ...command, target: { by: "names", names: [name] } } : command;
}

function itemsNamed(state: State, name: string): Item[] {
  const items = nudgeItems(state);
  const shown = items.flatMap(({ people }) => people.flatMap((id) => state.contacts.get(id) ?? []));
  const named = new Set(whoIsNamed(name, new Set(shown)).map(({ id }) => id));
  return items.filter(({ people }) => people.some((id) => named.has(id)));
}

/** The check-in of a person, else their only open nudge, else the person alone. */
function itemsOfPerson(state: State, person: Contact): Item[] {
  const open = person.openNudges.flatMap((id) => state.nudges.get(id) ?? []).filter(isOpen);
  const nudge = open.find(({ kind }) => kind === "check-in") ?? (open.length === 1 ? open[0] : undefined);
  return [nudge === undefined ? { people: [person.id] } : { nudge, people: nudge.contacts }];
}

/** All means the check-ins and follow-ups, nothing else. */
function byAll(state: State, task: Task): Found {
  const others = new Set([...(task.taken ?? []), ...(task.namedElsewhere ?? [])]);
  const items = nudgeItems(state).filter(
    ({ number, nudge }) =>
      (nudge.kind === "check-in" || nudge.kind === "follow-up") && isOpen(nudge) && !others.has(number),
  );
  const isAnswer = state.answered !== undefined;
  return { step: isAnswer ? say(state) : say(state, { kind: "not-answering-a-mail", line: "all" }), items };
}

function byBare(state: State, { command, task }: Asked): Found {
  if (task.picked !== undefined) {
    const nudge = state.nudges.get(task.picked);
    return { step: say(state), items: nudge === undefined ? [] : [{ nudge, people: nudge.contacts }] };
  }
  const items = nudgeItems(state);
  const open = items.filter(({ nudge }) => isOpen(nudge));
  if (open.length > 1) return { step: askWhichItem(state, open, command), items: [] };
  if (open.length === 1 || items.length === 1) return { step: say(state), items: open.length === 1 ? open : items };
  return { step: say(state, { kind: "not-answering-a-mail", line: command.kind }), items: [] };
}

type NudgeItem = Item & { readonly number: number; readonly nudge: Nudge };

function nudgeItems(state: State): NudgeItem[] {
  return (state.answered?.items ?? []).flatMap(({ number }) => {
    const item = itemNumbered(state, number);
    return item?.nudge === undefined ? [] : [{ ...item, number, nudge: item.nudge }];
  });
}

type Verb = Extract<Line, { kind: "which-item" }>["verb"];

function askWhichItem(state: State, open: readonly NudgeItem[], command: Command): Step {
  const items = open.map((item, index) => ({ number: index + 1, name: nameOfItem(state, item) }));
  const questions = open.map(({ nudge }) => ({ kind: "which-item" as const, nudge: nudge.id, command }));
  return ask(state, { kind: "which-item", verb: verbOf(command), items }, questions);
}

function verbOf(command: Command): Verb {
  const { kind } = command;
  return kind === "done" || kind === "snooze" || kind === "skip" || kind === "never" || kind === "no" ? kind : "ok";
}

/** The item with its nudge as the commands before left it. */
function fresh(state: State, item: Item): Item {
  const nudge = item.nudge === undefined ? undefined : state.nudges.get(item.nudge.id);
  return nudge === undefined ? item : { ...item, nudge };
}
