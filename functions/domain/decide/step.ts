// A decision on its way: the state as it stands by now, and what is said and asked of it.
// Invariant: joining steps keeps the order of what is said, and what is asked is asked once (see ask-once.ts).
import { changesBetween } from "../apply-changes.ts";
import { dayOf } from "../calendar.ts";
import type { Context, Decision, State } from "../decision.ts";
import type { Line } from "../line.ts";
import type { Day, Id } from "../model.ts";
import type { Question } from "../sent.ts";
import { withItsNumbers } from "./kept-numbers.ts";
import { askedOnce } from "./ask-once.ts";

export type Step = {
  readonly state: State;
  readonly lines: readonly Line[];
  readonly questions: readonly Question[];
  readonly journalsMarked?: Decision["journalsMarked"];
  readonly released?: readonly string[];
  /** Numbers of the answered mail whose questions were answered. */
  readonly settled?: readonly number[];
};

/** What a command is decided with: the context, and what the rest of the mail and an answered question say about it. */
export type Task = Context & {
  readonly today: Day;
  /** Whom a question was answered with, by folded name or by address. */
  readonly chosen?: ReadonlyMap<string, Chosen>;
  /** The nudge that a bare verb turned out to mean. */
  readonly picked?: Id;
  /** Numbers whose questions the mail has answered so far. */
  readonly settled?: readonly number[];
  /** The nudges as they were before the mail, so that its commands do not find each other's doings closed. */
  readonly nudgesBefore?: State["nudges"];
  /** Numbers that other commands of the mail have the last word on, and those that `all` leaves to them. */
  readonly taken?: ReadonlySet<number>;
  readonly namedElsewhere?: ReadonlySet<number>;
  /** The held mails that the mail has applied so far. */
  readonly released?: readonly string[];
  /** The contacts as they were before the mail, so that it is known for how many more there is room. */
  readonly contactsBefore?: State["contacts"];
  /** Places of the transaction that are not for changes. */
  readonly reserved?: number;
};

/**
 * An answer names a contact, gives the name of somebody else, or says that it is nobody of those who are known: with a name
 * that says too little one is asked for, but where nobody else bears it and the owner wants it so.
 */
export type Chosen =
  | { readonly contact: Id }
  | { readonly name: string }
  /** The one whom the question was about it is not. */
  | { readonly notContact: Id }
  | "somebody-new"
  | "new-by-that-name";

export function toTask(context: Context, state: State): Task {
  return { ...context, today: dayOf(context.now, state.owner.timeZone) };
}

export function say(state: State, ...lines: readonly Line[]): Step {
  return { state, lines, questions: [] };
}

export function ask(state: State, line: Line, questions: readonly Question[]): Step {
  return { state, lines: [line], questions };
}

/** Both steps in order; the later was made on the state of the earlier. */
export function joined(earlier: Step, later: Step): Step {
  const marks = [...(earlier.journalsMarked ?? []), ...(later.journalsMarked ?? [])];
  const released = [...(earlier.released ?? []), ...(later.released ?? [])];
  const settled = [...(earlier.settled ?? []), ...(later.settled ?? [])];
  return {
    state: later.state,
    ...askedOnce(earlier, later),
    ...(marks.length === 0 ? {} : { journalsMarked: [...new Map(marks.map((mark) => [mark.id, mark])).values()] }),
    ...(released.length === 0 ? {} : { released }),
    ...(settled.length === 0 ? {} : { settled }),
  };
}

/** One step for each item, each on the state that the one before it left. */
export function inTurn<T>(state: State, items: readonly T[], next: (state: State, item: T) => Step): Step {
  return items.reduce((step, item) => joined(step, next(step.state, item)), say(state));
}

export function toDecision(before: State, step: Step): Decision {
  const { state, journalsMarked, released, settled } = step;
  const { lines, questions } = withItsNumbers(step, before);
  const marked = journalsMarked === undefined ? {} : { journalsMarked };
  const applied = released === undefined ? {} : { released };
  const answered = settled === undefined ? {} : { settled };
  return { changes: changesBetween(before, state), lines, questions, ...marked, ...applied, ...answered };
}
