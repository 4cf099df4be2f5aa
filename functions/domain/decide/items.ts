// Which items a verb is about: numbers of the answered mail, names, all of them, or the only one that is open.
// Invariant: numbers belong to the answered mail, never to the latest; what is not clear is asked about and changes nothing.
import type { Command, NamedItems, Target } from "../commands.ts";
import type { Line } from "../line.ts";
import type { State } from "../decision.ts";
import type { Contact } from "../model.ts";
import type { SentItem } from "../sent.ts";
import { asWritten } from "./as-written.ts";
import { askWhichItem, bareItems, notAnAnswer } from "./bare.ts";
import type { FoundItems } from "./bare.ts";
import { itemNumbered, itemsNamed, nameOfItem, nudgeItems, numbersNamed } from "./numbered.ts";
import type { Item, NudgeItem } from "./numbered.ts";
import { findKnown } from "./people.ts";
import { isOpen } from "./put.ts";
import { inTurn, joined, say } from "./step.ts";
import type { Step, Task } from "./step.ts";

export type TargetCommand = Extract<Command, { target: Target }>;

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

function itemsOf(state: State, asked: Asked): FoundItems {
  const { target } = asked;
  switch (target.by) {
    case "numbers":
      return byNumbers(state, target.numbers, asked);
    case "names":
      return byNames(state, target.names, asked);
    case "all":
    case "rest":
      return byAll(state, target.except, asked);
    case "bare":
      return target.quoted === undefined
        ? bareItems(state, asked.command, asked.task)
        : byNumbers(state, [target.quoted], asked);
  }
}

function byNumbers(state: State, numbers: readonly number[], { task }: Asked): FoundItems {
  const { answered } = state;
  if (answered === undefined) {
    return { step: notAnAnswer(state, asWritten(numbers, task), task), items: [] };
  }
  const wanted = numbers.filter((number) => task.taken?.has(number) !== true);
  const found = wanted.map((number) => itemNumbered(state, number) ?? unknownNumber(number, answered.items, task));
  return {
    step: say(state, ...found.flatMap((one) => ("kind" in one ? [one] : []))),
    items: found.flatMap((one) => ("kind" in one || !mayActOn(one, task) ? [] : [one])),
  };
}

/** Without proof of the sender only nudges are acted on. */
function mayActOn({ nudge }: Item, { rights }: Task): boolean {
  return rights === "all" || nudge !== undefined;
}

/** What has a number of its own in a mail for as long as nobody takes it back. */
const STOOD: ReadonlySet<SentItem["kind"]> = new Set<SentItem["kind"]>(["nudge", "recorded", "meeting"]);

function unknownNumber(number: number, items: readonly SentItem[], task: Task): Line {
  // Told under "Recorded", and there is nothing to do about it but to undo it.
  const isTold = items.some((item) => item.number === number && item.kind === "told");
  if (isTold) return { kind: "not-understood", line: asWritten([number], task), why: "unknown-verb" };
  const isGone = items.some((item) => item.number === number && STOOD.has(item.kind));
  // Lines under "Recorded" have numbers for an undo alone.
  const numbers = items.flatMap((item) => (item.kind === "recorded" ? [] : [item.number]));
  return { kind: "unknown-number", number, numbers, ...(isGone && { gone: true }) };
}

function byNames(state: State, names: readonly string[], asked: Asked): FoundItems {
  const { task, command } = asked;
  const found = names.map((name): FoundItems => {
    const shown = itemsNamed(state, name);
    const people = new Set(shown.flatMap((item) => item.people));
    if (shown.length > 0 && people.size === 1) {
      const left = shown.filter(({ number }) => number === undefined || !task.taken?.has(number));
      return oneOfTheirs(state, left, asked);
    }
    if (task.rights === "answer-only") return { step: say(state), items: [] };
    const { step, person } = findKnown(state, name, task, () => forOneName(command, name));
    return { step, items: person === undefined ? [] : itemsOfPerson(state, person) };
  });
  const steps = inTurn(state, found, (_, { step }) => step);
  return { step: steps, items: found.flatMap(({ items }) => items) };
}

/**
 * "Anna done" where Anna stands at several open items: a promise is kept and not done, so the one that is none is meant,
 * and what stays open is said; of several it is asked which.
 */
function oneOfTheirs(state: State, shown: readonly Item[], { command, task }: Asked): FoundItems {
  const numbers = new Set(shown.map(({ number }) => number));
  const open = nudgeItems(state).filter(({ number, nudge }) => numbers.has(number) && nudge.status === "open");
  if (command.kind !== "done" || open.length < 2) return { step: say(state), items: shown };
  if (task.picked !== undefined)
    return { step: say(state), items: open.filter(({ nudge }) => nudge.id === task.picked) };
  const [only, ...more] = open.filter(({ nudge }) => nudge.kind !== "pledge");
  if (only === undefined || more.length > 0) return { step: askWhichItem(state, open, command), items: [] };
  return { step: say(state, ...leftOpen(state, open, [only])), items: [only] };
}

/** Of several names in a command only the unclear one waits for an answer. */
function forOneName(command: Command, name: string): Command {
  return "target" in command ? { ...command, target: { by: "names", names: [name] } } : command;
}

/** The check-in of a person, else their only open nudge, else the person alone. */
function itemsOfPerson(state: State, person: Contact): Item[] {
  const open = person.openNudges.flatMap((id) => state.nudges.get(id) ?? []).filter(isOpen);
  const nudge = open.find(({ kind }) => kind === "check-in") ?? (open.length === 1 ? open[0] : undefined);
  return [nudge === undefined ? { people: [person.id] } : { nudge, people: nudge.contacts }];
}

/** All means the check-ins and follow-ups, nothing else: those that are open, else all that the mail had. */
function byAll(state: State, except: NamedItems | undefined, { command, task }: Asked): FoundItems {
  const unknown = unknownAmong(state, except, task);
  // "All but 9" where there is no 9 may have meant another number: nothing is done rather than too much.
  if (unknown.length > 0) return { step: say(state, ...unknown), items: [] };
  const left = except === undefined ? [] : numbersNamed(except, state);
  const others = new Set([...left, ...(task.taken ?? []), ...(task.namedElsewhere ?? [])]);
  const items = nudgeItems(state).filter(({ number }) => !others.has(number));
  const meant = items.filter(({ nudge }) => nudge.kind === "check-in" || nudge.kind === "follow-up");
  const open = meant.filter(({ nudge }) => nudge.status === "open");
  // How often is said of people, whatever was answered.
  const isOfPeople = command.kind === "cadence" || command.kind === "note";
  const found = open.length > 0 ? open : meant.filter((item) => isOfPeople || isUnanswered(item, state));
  if (state.answered === undefined) return { step: notAnAnswer(state, "", task), items: [] };
  const nothing: readonly Line[] = found.length === 0 && others.size === 0 ? [{ kind: "nothing-open" }] : [];
  const lines = [...noneOfAll(state, except), ...nothing, ...leftOpen(state, items, found)];
  return { step: say(state, ...lines), items: found };
}

/** Numbers left out that stand for no item with an answer: whoever wrote them learns that they meant something else. */
function noneOfAll(state: State, except: NamedItems | undefined): readonly Line[] {
  const numbers = except?.by === "numbers" ? except.numbers : [];
  const items = nudgeItems(state);
  const others = numbers.filter((number) => !items.some((item) => item.number === number));
  return others.length === 0 ? [] : [{ kind: "none-of-all", numbers: others }];
}

/** Promises, dates and what to pass on are passed over by `all`, and that is said. */
function leftOpen(state: State, items: readonly NudgeItem[], found: readonly NudgeItem[]): readonly Line[] {
  const isLeft = ({ number, nudge }: NudgeItem) =>
    nudge.status === "open" && !found.some((one) => one.number === number);
  const left = items.filter(isLeft).map((item) => ({ number: item.number, name: nameOfItem(state, item) }));
  return left.length === 0 ? [] : [{ kind: "left-open", items: left }];
}

/** A later digest dropped it without a word: no answer of the owner's did. */
function isUnanswered({ nudge }: NudgeItem, { contacts }: State): boolean {
  const showings = nudge.contacts.flatMap((id) => contacts.get(id)?.showings ?? []);
  return nudge.status === "dropped" && showings.some((showing) => showing.nudge === nudge.id && !showing.answered);
}

/** What a mail that is answered does not have, of those that are to be left as they are. */
function unknownAmong(state: State, except: NamedItems | undefined, task: Task): Line[] {
  const { answered } = state;
  if (except === undefined || answered === undefined) return [];
  if (except.by === "names") {
    const strangers = except.names.filter((name) => itemsNamed(state, name).length === 0);
    return strangers.map((name) => ({ kind: "nobody-named", name }));
  }
  const known = new Set(answered.items.map(({ number }) => number));
  const unknown = except.numbers.filter((number) => !known.has(number));
  return unknown.map((number) => unknownNumber(number, answered.items, task));
}

/** The item with its nudge as the commands before left it. */
function fresh(state: State, item: Item): Item {
  const nudge = item.nudge === undefined ? undefined : state.nudges.get(item.nudge.id);
  return nudge === undefined ? item : { ...item, nudge };
}
