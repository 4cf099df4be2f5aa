// From the people that a mail names to contacts: known ones, new ones, and those that have to be asked about.
// Invariant: nothing is guessed: of two who fit, or of one who may be another, a question is asked and nothing is done for them.
import type { Command, PersonRef } from "../commands.ts";
import type { Line, State } from "../decision.ts";
import type { Contact, Id, Question } from "../model.ts";
import { foldName, nameOfAddress, namesakesOf, whoIsNamed } from "../names.ts";
import { addAddress, addContact } from "./contacts.ts";
import { isNeverContact } from "./own-address.ts";
import { patchContact } from "./put.ts";
import { ask, joined, say } from "./step.ts";
import type { Step, Task } from "./step.ts";

export type FoundPeople = {
  /** What finding them changed, said and asked. */
  readonly step: Step;
  /** Contacts in the order in which they were named, each once. */
  readonly people: readonly Id[];
  readonly created: readonly Id[];
};
/** What to do for one person once a question about them is answered. */
export type WaitingFor = (ref: PersonRef) => Command;

/** Finds those whom a command names; who is unknown becomes a contact. */
export function findOrAdd(state: State, refs: readonly PersonRef[], task: Task, waiting: WaitingFor): FoundPeople {
  const start: FoundPeople = { step: say(state), people: [], created: [] };
  return refs
    .filter((ref) => ref.by === "name" || !isNeverContact(ref.address, state.owner, task.ownDomain))
    .reduce((found, ref) => withFound(found, find(found.step.state, ref, { task, waiting })), start);
}

/** Finds one whom the service already knows by name; asks when several fit, and says when nobody does. */
export function findKnown(
  state: State,
  name: string,
  task: Task,
  waiting: () => Command,
): { readonly step: Step; readonly person?: Contact } {
  const chosen = chosenContact(state, foldName(name), task);
  const fits = chosen === undefined ? whoIsNamed(name, state.contacts.values()) : [chosen];
  const [only] = fits;
  if (only === undefined) return { step: say(state, { kind: "nobody-named", name }) };
  return fits.length === 1 ? { step: say(state), person: only } : { step: askWhich(state, name, fits, waiting()) };
}

/** The question which of several people of one name is meant. */
export function askWhich(state: State, name: string, fits: readonly Contact[], command: Command): Step {
  const shown = fits.slice(0, OPTIONS_SHOWN);
  const questions = shown.map((option): Question => ({ kind: "which-person", name, option: option.id, command }));
  return ask(state, { kind: "which-person", name, options: shown.map(toOption) }, questions);
}
/** More would not be read on a phone. */
const OPTIONS_SHOWN = 9;

type Found = { readonly step: Step; readonly person?: Id; readonly isNew?: boolean };
type Asking = { readonly task: Task; readonly waiting: WaitingFor };

function withFound({ step, people, created }: FoundPeople, found: Found): FoundPeople {
  const { person } = found;
  return {
    step: joined(step, found.step),
    people: person === undefined || people.includes(person) ? people : [...people, person],
    created: person === undefined || found.isNew !== true ? created : [...created, person],
  };
}

function find(state: State, ref: PersonRef, asking: Asking): Found {
  return ref.by === "address" ? findByAddress(state, ref, asking) : findByName(state, ref, asking);
}

function findByName(state: State, ref: Extract<PersonRef, { by: "name" }>, { task, waiting }: Asking): Found {
  const key = foldName(ref.name);
  if (key === "") return { step: say(state) };
  const chosen = chosenContact(state, key, task);
  if (chosen !== undefined) return { step: say(state), person: chosen.id };
  const fits = whoIsNamed(ref.name, state.contacts.values());
  const [only] = fits;
  if (only === undefined) return added(state, { name: ref.name }, task);
  if (fits.length === 1) return { step: say(state), person: only.id };
  return { step: askWhich(state, ref.name, fits, waiting(ref)) };
}

function findByAddress(state: State, ref: Extract<PersonRef, { by: "address" }>, { task, waiting }: Asking): Found {
  const address = ref.address.toLowerCase();
  const name = ref.name?.trim() || nameOfAddress(address);
  const known = [...state.contacts.values()].find(({ addresses }) => addresses.includes(address));
  if (known !== undefined) return { step: say(named(state, known, name, task)), person: known.id };
  const chosen = chosenContact(state, address, task);
  if (chosen !== undefined) return { step: addAddress(state, chosen.id, address, task), person: chosen.id };
  const namesakes = namesakesOf(name, state.contacts.values());
  const [only] = namesakes;
  if (only === undefined || task.chosen?.get(address) === "somebody-new") return added(state, { name, address }, task);
  if (namesakes.length > 1) return { step: askWhich(state, name, namesakes, waiting(ref)) };
  if (only.addresses.length > 0) return { step: askSame(state, only, address, waiting(ref)) };
  return { step: addAddress(state, only.id, address, task), person: only.id };
}

function chosenContact(state: State, key: string, task: Task): Contact | undefined {
  const chosen = task.chosen?.get(key);
  return chosen === undefined || chosen === "somebody-new" ? undefined : state.contacts.get(chosen.contact);
}

/** Somebody known by an address alone gets the name that a later mail gives. */
function named(state: State, known: Contact, name: string, task: Task): State {
  const isNamed = known.name !== known.addresses.at(-1) && known.name !== nameOfAddress(known.addresses.at(-1) ?? "");
  if (isNamed || name === known.name || name.includes("@")) return state;
  return patchContact(state, known.id, task, (contact) => ({ ...contact, name }));
}

function added(state: State, person: { readonly name: string; readonly address?: string }, task: Task): Found {
  const { state: put, id } = addContact(state, person, task);
  return { step: say(put), person: id, isNew: true };
}

/** The question whether an address is that of somebody known. */
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
