// Whom a fact is about: the people of numbered items, or somebody who is named.
// Invariant: each person once, and a name that fits several is asked about.
import type { Command, PersonRef, Target } from "../commands.ts";
import type { State } from "../decision.ts";
import type { Id } from "../model.ts";
import { foldName, isFullName, mayBeNamed, whoIsNamed } from "../names.ts";
import { markAnswered } from "./close.ts";
import { forTarget } from "./items.ts";
import { findKnown, findOrAdd } from "./people.ts";
import { inTurn, joined } from "./step.ts";
import type { Step, Task } from "./step.ts";
import { askWhoItWas } from "./ask-who.ts";

type Telling = Extract<Command, { who: Target | PersonRef }>;
type Act = (state: State, person: Id) => Step;

export function forWhom(state: State, command: Telling, task: Task, act: Act): Step {
  const { who } = command;
  if (who.by === "address" || who.by === "name") return forPerson(state, { who, command, task }, act);
  return forTarget(state, { target: who, command, task }, (now, { nudge, people }) =>
    inTurn(nudge === undefined ? now : markAnswered(now, nudge, task), people, act),
  );
}

type ByName = Extract<PersonRef, { by: "name" }>;
type Asked = { readonly who: PersonRef; readonly command: Telling; readonly task: Task };

function forPerson(state: State, { who, command, task }: Asked, act: Act): Step {
  if (who.by === "name" && !mayBeNew(who, command) && !isKnown(state, who, task)) {
    return who.onlyKnown === true
      ? findKnown(state, who.name, task, () => command).step
      : askWhoItWas(state, who.name, "unknown", command);
  }
  const { step, people } = findOrAdd(state, [byAddress(state, who, { command, task })], task, () => command);
  return joined(step, inTurn(step.state, people, act));
}

/** A cadence alone makes nobody: it is more likely a slip of the pen. An address is as good as a surname. */
function mayBeNew({ name, onlyKnown }: ByName, command: Telling): boolean {
  const isSomebody = isFullName(name) || addressIn(command) !== undefined;
  return command.kind === "note" && isSomebody && onlyKnown !== true;
}

/** Of an unknown name, whoever has the address that is told. */
function byAddress(state: State, who: PersonRef, { command, task }: Omit<Asked, "who">): PersonRef {
  const address = addressIn(command);
  if (who.by === "address" || address === undefined || isKnown(state, who, task)) return who;
  const isHeld = [...state.contacts.values()].some(({ addresses }) => addresses.includes(address));
  return isHeld ? { by: "address", address, name: who.name } : who;
}

function addressIn(command: Telling): string | undefined {
  return command.kind === "note" ? command.fields?.addresses?.[0]?.toLowerCase() : undefined;
}

function isKnown(state: State, { name, isNot }: ByName, { chosen }: Task): boolean {
  if (isNot !== undefined || chosen?.has(foldName(name)) === true) return true;
  const contacts = [...state.contacts.values()];
  return whoIsNamed(name, contacts).length > 0 || mayBeNamed(name, contacts).length > 0;
}
