// All commands of one mail, each on the state that the one before it left.
// Invariant: of two verbs for one item the last counts, what names an item beats `all`, and a mail acts on few enough
// things to be stored in one transaction.
import { changesBetween } from "../apply-changes.ts";
import type { Command } from "../commands.ts";
import type { Context, Decision, State } from "../decision.ts";
import type { Line } from "../line.ts";
import { asksPerWeek } from "../due.ts";
import { calledOf, withAddressesGiven } from "./called.ts";
import { withAnsweredSlot } from "./close.ts";
import { decideStep } from "./decide.ts";
import { withDatesToldLate } from "./dates-told-late.ts";
import { decideHeld } from "./held.ts";
import type { Together } from "./held.ts";
import { withKnownPledges } from "./known-pledges.ts";
import { numbersNamed } from "./numbered.ts";
import { PEOPLE_AT_ONCE } from "./record.ts";
import { putOwner } from "./put.ts";
import { isOfRest, numbersNotOfRest } from "./rest.ts";
import { joined, say, toDecision, toTask } from "./step.ts";
import type { Step, Task } from "./step.ts";
import { toldOnce } from "./told-once.ts";

/** DynamoDB takes a hundred in a transaction; the mail, its journal and its answer need some of them. */
const MOST_CHANGES = 80;

/** Decides a mail's commands together: changes are merged, as each thing was first and as it is last. */
export function decideAll(commands: readonly Command[], state: State, context: Context): Decision {
  const known = adopt(state, context);
  const task = toTask(context, state);
  const decided = joined(known, decideInOrder(commands, known.state, { task, base: state }));
  const counted = withAsks(state, withKnownPledges(state, decided.state, toTask(context, decided.state)));
  const dated = withDatesToldLate(state, counted, task);
  const told = joined(decided, say(dated, ...newcomers(state, decided)));
  return toDecision(state, { ...told, lines: withoutUnkept(toldOnce(withAddressesGiven(told.lines, told.state))) });
}

/** While it is asked whom a note is about, none of its words are kept yet. */
function withoutUnkept(lines: readonly Line[]): readonly Line[] {
  const others = lines.filter((line) => !isOfKeptWords(line));
  return others.length > 0 && others.every(({ kind }) => ASKED.has(kind)) ? others : lines;
}

const isOfKeptWords = (line: Line): boolean => line.kind === "not-understood" && line.why === "kept-as-words";
const ASKED: ReadonlySet<Line["kind"]> = new Set<Line["kind"]>(["which-person", "same-person", "who"]);

/** First of all, so that no command of the mail takes the owner for a contact. */
function adopt(state: State, { adopts = [] }: Context): Step {
  if (adopts.length === 0) return say(state);
  const { owner } = state;
  const [registered = ""] = owner.addresses;
  const put = putOwner(state, { ...owner, addresses: [...owner.addresses, ...adopts] });
  return say(put, { kind: "addresses-known", addresses: adopts, registered });
}

/** What the commands are decided with; limits are those of all that is stored together, counted from `base`. */
type Given = { readonly task: Task; readonly base: State };

function decideInOrder(commands: readonly Command[], state: State, { task, base }: Given): Step {
  const together: Together = (others, now, then) => {
    const step = decideInOrder(others, now, { task: then, base });
    // What is too much for a mail alone is said of it; what others left no room for waits for the next yes.
    return now.contacts !== base.contacts && isTooMuch(step) ? undefined : step;
  };
  return commands.reduce(
    (step, command, index) => {
      const own = {
        ...task,
        ...numbersTaken(commands, index, state),
        nudgesBefore: state.nudges,
        contactsBefore: base.contacts,
        settled: step.settled ?? [],
        released: [...(task.released ?? []), ...(step.released ?? [])],
      };
      const next = decideHeld(command, step.state, own, together) ?? decideStep(command, step.state, own);
      return withinLimits(base, step, next, own);
    },
    say(seen(state, task)),
  );
}

const isTooMuch = ({ lines }: Step): boolean => lines.some(({ kind }) => kind === "too-many-people");

/** Counted anew from all contacts whenever one changed, so that the sum cannot drift. */
function withAsks(before: State, after: State): State {
  if (before.contacts === after.contacts && before.owner.circleCadences === after.owner.circleCadences) return after;
  const asks = asksPerWeek(after.contacts.values(), after.owner);
  return asks === (after.owner.asksPerWeek ?? 0) ? after : putOwner(after, { ...after.owner, asksPerWeek: asks });
}

/** Nobody becomes a contact without a word; whom an undo brings back is named by what it restores. */
function newcomers(before: State, { state, lines }: Step): Line[] {
  const said = new Set(lines.flatMap(newPeopleIn));
  const isUndo = lines.some(({ kind }) => kind === "undone");
  const added = isUndo ? [] : [...state.contacts.values()].filter(({ id }) => !before.contacts.has(id));
  const untold = added.filter(({ id }) => !said.has(calledOf(state, id)));
  if (untold.length === 0) return [];
  const withoutAddress = untold.filter(({ addresses }) => addresses.length === 0);
  return [
    {
      kind: "added",
      newPeople: untold.map(({ id }) => calledOf(state, id)),
      withoutAddress: withoutAddress.map(({ id }) => calledOf(state, id)),
    },
  ];
}

function newPeopleIn(line: Line): readonly string[] {
  if ("newPeople" in line) return line.newPeople;
  if (line.kind === "corrected") return line.now.newPeople;
  return line.kind === "imported" ? line.tally.created.names : [];
}

/** Any answer to a digest shows that it was read; without proof of the sender only what it does counts. */
function seen(state: State, { rights }: Context): State {
  const { answered } = state;
  const isDigest = answered?.kind === "digest" && answered.slot !== undefined && rights !== "answer-only";
  return isDigest ? withAnsweredSlot(state, answered.slot) : state;
}

function withinLimits(before: State, earlier: Step, later: Step, { reserved = 0 }: Task): Step {
  const changes = changesBetween(before, later.state);
  const people = changes.filter(({ entity }) => entity === "contact").length;
  if (people <= PEOPLE_AT_ONCE && changes.length <= MOST_CHANGES - reserved) return joined(earlier, later);
  const line = { kind: "too-many-people" as const, count: people, limit: PEOPLE_AT_ONCE };
  return earlier.lines.some(({ kind }) => kind === line.kind) ? earlier : joined(earlier, say(earlier.state, line));
}

const VERBS: ReadonlySet<Command["kind"]> = new Set<Command["kind"]>([
  "done",
  "snooze",
  "skip",
  "never",
  "no",
  "settle",
]);

/** Numbers on which later verbs have the last word, and those that `all` leaves to whoever names them. */
function numbersTaken(
  commands: readonly Command[],
  index: number,
  state: State,
): Pick<Task, "taken" | "namedElsewhere"> {
  const command = commands[index];
  const others = commands.filter((_, place) => place !== index);
  const notOfRest = command !== undefined && isOfRest(command) ? numbersNotOfRest(others, state) : [];
  if (command === undefined || !VERBS.has(command.kind)) return { namedElsewhere: new Set(notOfRest) };
  const named = (some: readonly Command[]) =>
    some.flatMap((other) => ("target" in other && VERBS.has(other.kind) ? numbersNamed(other.target, state) : []));
  return {
    taken: new Set(named(commands.slice(index + 1))),
    namedElsewhere: new Set([...named(others), ...notOfRest]),
  };
}
