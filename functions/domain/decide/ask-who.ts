// The questions who was meant: which of several, whether somebody known, or who at all.
// Invariant: what was told waits behind the question until it is answered, however often an answer gives no name.
import type { Command } from "../commands.ts";
import type { State } from "../decision.ts";
import type { Line } from "../line.ts";
import type { Contact } from "../model.ts";
import type { Question, WhoWhy } from "../sent.ts";
import { colleaguesAt } from "../workplaces.ts";
import { ask } from "./step.ts";
import type { Step } from "./step.ts";

/** The question which of several people of one name is meant. */
export function askWhich(state: State, name: string, fits: readonly Contact[], command: Command): Step {
  const shown = fits.slice(0, OPTIONS_SHOWN);
  const questions = shown.map((option): Question => ({ kind: "which-person", name, option: option.id, command }));
  return ask(state, { kind: "which-person", name, options: shown.map(toOption) }, questions);
}
/** More would not be read on a phone. */
const OPTIONS_SHOWN = 9;

/** One who may be meant is asked about by name, several by number. */
export function askWho(
  state: State,
  doubts: readonly Contact[],
  { key, name }: { readonly key: string; readonly name: string },
  command: Command,
): Step {
  const [only, ...others] = doubts;
  return only !== undefined && others.length === 0
    ? askSame(state, only, key, command)
    : askWhich(state, name, doubts, command);
}

/** The question whether an address, or a name in other words, is that of somebody known. */
export function askSame(state: State, { id, name }: Contact, address: string, command: Command): Step {
  return ask(state, { kind: "same-person", number: 1, name, address }, [
    { kind: "same-person", contact: id, address, command },
  ]);
}

type Option = Extract<Line, { kind: "which-person" }>["options"][number];

function toOption({ name, organisation, addresses: [address] }: Contact, index: number): Option {
  const more = {
    ...(organisation === undefined ? {} : { organisation }),
    ...(address === undefined ? {} : { address }),
  };
  return { number: index + 1, name, ...more };
}

/** Asks for the name of somebody of whom a mail says too little. */
export function askWhoItWas(state: State, name: string, why: WhoWhy, command: Command): Step {
  return ask(state, { kind: "who", number: 1, name, why }, [{ kind: "who", name, why, command }]);
}

/** Who works at a place is offered, though it may have been somebody else there. */
export function askInstead(state: State, name: string, what: "organisation" | "relation", command: Command): Step {
  const colleagues = what === "organisation" ? colleaguesAt(name, [...state.contacts.values()]) : [];
  if (colleagues.length === 0) return askWhoItWas(state, name, what, command);
  const asked = askWhich(state, name, colleagues, command);
  return {
    ...asked,
    lines: asked.lines.map((line) => (line.kind === "which-person" ? { ...line, isOrganisation: true } : line)),
  };
}
