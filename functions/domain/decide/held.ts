// yes, to the question whether a held mail was the owner's: it is decided as if its sender had been proven when it came.
// Invariant: a held mail is applied once, whole or not at all; of several, a bare `yes` applies none and asks which.
import type { Command, Target } from "../commands.ts";
import { dayOf } from "../calendar.ts";
import type { HeldReading, State } from "../decision.ts";
import { journalsAsOf } from "../journal.ts";
import type { Line } from "../line.ts";
import type { SentItem } from "../sent.ts";
import { isTooManyAtOnce, withOneImport } from "./import.ts";
import { isAllowed } from "./proof.ts";
import { ask, joined, say } from "./step.ts";
import type { Step, Task } from "./step.ts";

/** The raw bytes of each have to be read. */
export const RELEASED_AT_ONCE = 10;
/** What a released mail takes of a transaction's hundred places beside what it changes: record, mark, status, answer. */
const WRITES_EACH = 4;

type Answer = Extract<Command, { kind: "answer" } | { kind: "no" }>;
type Readings = ReadonlyMap<string, HeldReading>;
type HeldItem = { readonly number: number; readonly mail: string };
type Known = HeldItem & { readonly reading: HeldReading };

/** Decides the commands of a mail in order; undefined when they no longer fit the transaction. */
export type Together = (commands: readonly Command[], state: State, task: Task) => Step | undefined;

/** The held mails that a mail of ours asks about: those of a notice, or of the question which one was meant. */
export function heldItems(items: readonly SentItem[]): readonly HeldItem[] {
  return items.flatMap((item) => {
    if (item.kind === "held") return [{ number: item.number, mail: item.mail }];
    return item.kind === "question" && item.ask.kind === "was-it-you"
      ? [{ number: item.number, mail: item.ask.mail }]
      : [];
  });
}

/** The mails that these commands may apply, at most {@link RELEASED_AT_ONCE}: those whose raw bytes are wanted. */
export function heldToRead(commands: readonly Command[], state: State, held: Readings): readonly string[] {
  const answers = commands.filter((command) => command.kind === "answer");
  const meant = answers.flatMap((command) => itemsMeant(command.target, knownItems(state, held)));
  const waiting = meant.filter(({ reading }) => reading.state === "waiting").map(({ mail }) => mail);
  return [...new Set(waiting)].slice(0, RELEASED_AT_ONCE);
}

/** What a yes or a no to held mails does; undefined when the command is about something else. */
export function decideHeld(command: Command, state: State, task: Task, together: Together): Step | undefined {
  if (command.kind !== "answer" && command.kind !== "no") return undefined;
  const known = knownItems(state, task.held ?? new Map());
  if (known.length === 0) return undefined;
  const meant = itemsMeant(command.target, known);
  if (command.kind === "no") return meant.length === 0 ? undefined : keep(state, meant, "not-yours");
  return meant.length === 0 || isUnsaid(command, state)
    ? askWhich(command, state, known)
    : meant.reduce((step, item) => joined(step, release(step, item, task, together)), say(state));
}

function knownItems(state: State, held: Readings): readonly Known[] {
  return heldItems(state.answered?.items ?? []).flatMap((item) => {
    const reading = held.get(item.mail);
    return reading === undefined ? [] : [{ ...item, reading }];
  });
}

/** A bare yes means the only one that waits, else the only one that there is. */
function itemsMeant(target: Target, known: readonly Known[]): readonly Known[] {
  const waiting = known.filter(({ reading }) => reading.state === "waiting" || reading.state === "read");
  switch (target.by) {
    case "numbers":
      return known.filter(({ number }) => target.numbers.includes(number));
    case "names":
      return [];
    case "all":
    case "rest": {
      const except = target.except?.by === "numbers" ? target.except.numbers : [];
      return (waiting.length > 0 ? waiting : known).filter(({ number }) => !except.includes(number));
    }
    case "bare": {
      if (target.quoted !== undefined) return known.filter(({ number }) => number === target.quoted);
      if (waiting.length > 1) return [];
      return waiting.length === 1 ? waiting : known;
    }
  }
}

/** A number alone is enough where a yes came before it, and not where the question is whether it was the owner. */
function isUnsaid(command: Extract<Answer, { kind: "answer" }>, { answered }: State): boolean {
  return command.word === "none" && answered?.kind === "notice";
}

function askWhich({ target }: Answer, state: State, known: readonly Known[]): Step | undefined {
  if (target.by === "names") return undefined;
  const numbers = known.map(({ number }) => number);
  if (target.by === "numbers" && target.numbers.every((number) => !numbers.includes(number))) {
    return say(state, ...target.numbers.map((number): Line => ({ kind: "unknown-number", number, numbers })));
  }
  const waiting = known.filter(({ reading }) => reading.state === "waiting" || reading.state === "read");
  if (waiting.length === 0) return keep(state, known, "released-before");
  const items = waiting.map(({ reading: { at, subject } }, index) => ({ number: index + 1, at, subject }));
  const questions = waiting.map(({ mail }) => ({ kind: "was-it-you" as const, mail }));
  return ask(state, { kind: "which-held", items }, questions);
}

type Why = Extract<Line, { kind: "held-kept" }>["why"];

function keep(state: State, items: readonly Known[], why: Why): Step {
  return say(
    state,
    ...items.map(({ number, reading }): Line => {
      const { at, subject } = reading;
      const isOver = reading.state === "released" || reading.state === "gone";
      return { kind: "held-kept", number, at, subject, why: isOver ? whyOver(reading.state) : why };
    }),
  );
}

const whyOver = (state: "released" | "gone"): Why => (state === "gone" ? "gone" : "released-before");

function release({ state, released = [] }: Step, item: Known, task: Task, together: Together): Step {
  const { number, mail, reading } = item;
  const before = [...(task.released ?? []), ...released];
  if (before.includes(mail)) return keep(state, [item], "released-before");
  if (reading.state !== "read") return keep(state, [item], "too-many");
  const { at, subject, commands } = reading;
  const job = task.heldJob?.held === mail ? task.heldJob : undefined;
  // Taken in part by part, of one held mail at a time.
  if (job === undefined && isTooManyAtOnce(commands)) return keep(state, [item], "too-many");
  const whole = job?.kind === "import" ? withOneImport(commands) : commands;
  const allowed = whole.filter((command) => isAllowed(command, { rights: "released" }));
  const reserved = WRITES_EACH * (before.length + 1);
  const { job: _, ...apart } = task;
  const own = { ...apart, mail, reserved, released: [...before, mail], ...(job && { job }) };
  const done = decideAsThen(allowed, state, { item: reading, task: own }, together);
  if (done === undefined) return keep(state, [item], "too-many");
  const said: Line = { kind: "held-released", number, at, subject, isEmpty: commands.length === 0 };
  const first = { ...say(state, said), released: [mail] };
  const other: Line = { kind: "needs-own-mail", number };
  return joined(joined(first, done), say(done.state, ...(allowed.length < whole.length ? [other] : [])));
}

type Then = { readonly item: Extract<HeldReading, { state: "read" }>; readonly task: Task };

/** What a held mail was about when it came: the mail that it answered, and no journal that came after it. */
export function stateAsThen(state: State, { answered, at }: Pick<Then["item"], "answered" | "at">): State {
  const { answered: _, ...memory } = state;
  const asked: State = answered === undefined ? memory : { ...memory, answered };
  return { ...asked, journals: journalsAsOf(asked, at) };
}

/** Days count from the mail's arrival, and its numbers are those of the mail that it answered itself. */
function decideAsThen(
  commands: readonly Command[],
  state: State,
  { item, task }: Then,
  together: Together,
): Step | undefined {
  const { answered: notice } = state;
  const { answersUnknown, at } = item;
  const today = dayOf(at, state.owner.timeZone);
  const then: Task = { ...task, today, answersUnknown, rights: "released", nudgesBefore: state.nudges };
  const done = together(commands, stateAsThen(state, item), then);
  if (done === undefined) return undefined;
  const { answered: _, ...changed } = done.state;
  const after = { ...changed, journals: state.journals };
  return { ...done, state: notice === undefined ? after : { ...after, answered: notice } };
}
