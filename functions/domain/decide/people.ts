// From the people that a mail names to contacts: known ones, new ones, and those that have to be asked about.
// Invariant: nothing is guessed: of two who fit, or of one who may be another, a question is asked and nothing is done for them.
import type { Command, PersonRef, ToldOfPerson } from "../commands.ts";
import type { State } from "../decision.ts";
import type { Contact, Id } from "../model.ts";
import {
  foldName,
  fullerName,
  isFullName,
  mayBeNamed,
  nameOfAddress,
  namesakesOf,
  oneLetterOff,
  whoIsNamed,
} from "../names.ts";
import { withoutTag } from "../plus-tag.ts";
import { askInstead, askWhich, askWho, askWhoItWas } from "./ask-who.ts";
import { addAddress, addContact, fillEmpty, withoutAddress } from "./contacts.ts";
import { isNeverContact } from "./own-address.ts";
import { patchContact } from "./put.ts";
import { joined, say } from "./step.ts";
import type { Step, Task } from "./step.ts";
import { asAnswered, isElsewhere, isNew, namesakesBut, whatElse, whyNotNew, withoutAnswer } from "./who-was-it.ts";

export type FoundPeople = {
  /** What finding them changed, said and asked. */
  readonly step: Step;
  /** Contacts in the order in which they were named, each once. */
  readonly people: readonly Id[];
  readonly created: readonly Id[];
  /** What the mail itself says of them, for what is not known yet. */
  readonly told: readonly { readonly person: Id; readonly fields: ToldOfPerson }[];
};
/** What to do for one person once a question about them is answered. */
export type WaitingFor = (ref: PersonRef) => Command;

/** Finds those whom a command names; who is unknown becomes a contact. */
export function findOrAdd(state: State, refs: readonly PersonRef[], task: Task, waiting: WaitingFor): FoundPeople {
  const start: FoundPeople = { step: say(state), people: [], created: [], told: [] };
  return refs
    .filter((ref) => ref.by === "name" || !isNeverContact(ref.address, state.owner, task.ownDomain))
    .reduce((found, ref) => withFound(found, find(found.step.state, ref, { task, waiting }), ref), start);
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

type Found = { readonly step: Step; readonly person?: Id; readonly isNew?: boolean };
type Asking = { readonly task: Task; readonly waiting: WaitingFor };

function withFound({ step, people, created, told }: FoundPeople, found: Found, ref: PersonRef): FoundPeople {
  const { person } = found;
  return {
    step: joined(step, found.step),
    people: person === undefined || people.includes(person) ? people : [...people, person],
    created: person === undefined || found.isNew !== true ? created : [...created, person],
    told:
      person === undefined || ref.told === undefined || isUnproven(ref)
        ? told
        : [...told, { person, fields: ref.told }],
  };
}

/** Whoever wrote it may say of others what they like: who is known stays as they are known. */
function isUnproven(ref: PersonRef): boolean {
  return ref.by === "address" && ref.sentOn === "unproven";
}

function find(state: State, ref: PersonRef, asking: Asking): Found {
  return ref.by === "address" ? findByAddress(state, ref, asking) : findByName(state, ref, asking);
}

type ByName = Extract<PersonRef, { by: "name" }>;
type ByAddress = Extract<PersonRef, { by: "address" }>;

function findByName(state: State, ref: ByName, { task, waiting }: Asking): Found {
  const key = foldName(ref.name);
  if (key === "") return { step: say(state) };
  const contacts = [...state.contacts.values()];
  const what = whatElse(ref, contacts);
  const chosen = task.chosen?.get(key);
  if (isNew(chosen)) {
    const [namesake] = typeof chosen === "string" ? [] : namesakesBut(ref.name, chosen.notContact, contacts);
    if (namesake !== undefined) return { step: say(state), person: namesake.id };
    const why = whyNotNew(ref, what, chosen);
    return why === undefined ? added(state, ref, task) : { step: askWhoItWas(state, ref.name, why, waiting(ref)) };
  }
  if (chosen !== undefined && "name" in chosen) {
    return findByAnswer(state, asAnswered(ref, what, chosen.name), { task: withoutAnswer(task, ref.name), waiting });
  }
  const answered = chosenContact(state, key, task);
  if (answered !== undefined) return { step: withFullerName(state, answered.id, ref.name, task), person: answered.id };
  if (what !== undefined) return { step: askInstead(state, ref.name, what, waiting(ref)) };
  return findByFit(state, ref, { task, waiting });
}

/** Of those whom the name fits, or may fit: the only one, or a question; a new contact where there is nobody. */
function findByFit(state: State, ref: ByName, { task, waiting }: Asking): Found {
  const contacts = [...state.contacts.values()];
  const fits = whoIsNamed(ref.name, contacts);
  const [only] = fits;
  if (only !== undefined) {
    return fits.length === 1
      ? { step: say(state), person: only.id }
      : { step: askWhich(state, ref.name, fits, waiting(ref)) };
  }
  const mayBe = mayBeNamed(ref.name, contacts);
  const doubts = mayBe.length > 0 ? mayBe : oneLetterOff(ref.name, contacts);
  if (doubts.length > 0) return { step: askWho(state, doubts, { key: ref.name, name: ref.name }, waiting(ref)) };
  return ref.onlyKnown === true
    ? { step: say(state, { kind: "nobody-named", name: ref.name }) }
    : added(state, ref, task);
}

/** What the question knew of them is told of whomever the answer names. */
function findByAnswer(state: State, ref: ByName, asking: Asking): Found {
  const found = findByName(state, ref, asking);
  const { person } = found;
  return person === undefined || ref.told === undefined
    ? found
    : { ...found, step: joined(found.step, fillEmpty(found.step.state, person, ref.told, asking.task)) };
}

function findByAddress(state: State, ref: ByAddress, asking: Asking): Found {
  const { task } = asking;
  const address = ref.address.toLowerCase();
  const name = ref.name?.trim() || nameOfAddress(address);
  const known = [...state.contacts.values()].find(({ addresses }) =>
    addresses.some((one) => isSameMailbox(one, address)),
  );
  const chosen = task.chosen?.get(address);
  if (known !== undefined) {
    const given = isElsewhere(known, chosen) ? ofLaterAnswer(state, { known, address }, ref, asking) : undefined;
    return given ?? { step: isUnproven(ref) ? say(state) : named(state, known, name, task), person: known.id };
  }
  if (isNew(chosen)) return added(state, { name, address }, task);
  if (chosen !== undefined && "name" in chosen) return ofAnsweredName(state, { ...ref, name: chosen.name }, asking);
  const answered = chosenContact(state, address, task);
  return answered === undefined
    ? ofNewAddress(state, { ...ref, address, name }, asking)
    : atAddress(state, answered, { name, address }, task);
}

/** Each answer does what its own question says: the address goes where the later one says. */
function ofLaterAnswer(
  state: State,
  { known, address }: { readonly known: Contact; readonly address: string },
  ref: ByAddress,
  asking: Asking,
): Found | undefined {
  if (!known.addresses.includes(address)) return undefined;
  const taken = withoutAddress(state, known.id, address, asking.task);
  const found = findByAddress(taken.state, ref, asking);
  return { ...found, step: joined(taken, found.step) };
}

type Named = ByAddress & { readonly name: string };

/** Whose a new address is: of one name and without an address it is theirs, and whoever else it may be is asked about. */
function ofNewAddress(state: State, ref: Named, { task, waiting }: Asking): Found {
  const { name, address } = ref;
  const contacts = [...state.contacts.values()];
  const namesakes = namesakesOf(name, contacts);
  const [only] = namesakes;
  const doubts = doubtsOf(ref, namesakes, contacts);
  const isFree = only !== undefined && doubts.length === 1 && only.addresses.length === 0 && ref.sentOn === undefined;
  if (isFree) return atAddress(state, only, ref, task);
  if (doubts.length === 0) return added(state, ref, task);
  return { step: askWho(state, doubts, { key: address, name }, waiting(ref)) };
}

/** "Anna" alone may be any Anna, though one is known by no more than that. */
function doubtsOf({ name, address }: Named, namesakes: readonly Contact[], contacts: readonly Contact[]): Contact[] {
  if (namesakes.length > 0 && isFullName(name)) return [...namesakes];
  return [...new Set([...namesakes, ...mayBeNamed(saidInFull(name, address), contacts)])];
}

/** The answer named somebody else than those who were offered: known or new, the address is theirs. */
function ofAnsweredName(state: State, ref: Named, { task, waiting }: Asking): Found {
  const fits = whoIsNamed(ref.name, state.contacts.values());
  const [only] = fits;
  if (only === undefined) return added(state, ref, task);
  return fits.length === 1
    ? atAddress(state, only, ref, task)
    : { step: askWhich(state, ref.name, fits, waiting(ref)) };
}

/** "Anna" at anna.holm@ is no Anna Berg. */
function saidInFull(name: string, address: string): string {
  const told = nameOfAddress(address);
  return told.includes("@") ? name : fullerName(name, told);
}

function atAddress(
  state: State,
  { id }: Contact,
  told: { readonly name: string; readonly address: string },
  task: Task,
): Found {
  const step = addAddress(state, id, told.address, task);
  return { step: joined(step, withFullerName(step.state, id, told.name, task)), person: id };
}

function isSameMailbox(known: string, address: string): boolean {
  return known === address || withoutTag(known) === withoutTag(address);
}

function chosenContact(state: State, key: string, task: Task): Contact | undefined {
  const chosen = task.chosen?.get(key);
  return chosen === undefined || typeof chosen === "string" || !("contact" in chosen)
    ? undefined
    : state.contacts.get(chosen.contact);
}

/** Somebody known by an address alone gets the name that a later mail gives. */
function named(state: State, known: Contact, name: string, task: Task): Step {
  const isNamed = known.name !== known.addresses.at(-1) && known.name !== nameOfAddress(known.addresses.at(-1) ?? "");
  if (isNamed) return withFullerName(state, known.id, name, task);
  if (name === known.name || name.includes("@")) return say(state);
  return say(patchContact(state, known.id, task, (contact) => ({ ...contact, name })));
}

/** "Anna" whom a mail calls Anna Berg is called so from then on; any other name stays as it is. */
function withFullerName(state: State, id: Id, given: string, task: Task): Step {
  const known = state.contacts.get(id)?.name ?? "";
  const name = given.includes("@") ? known : fullerName(known, given);
  if (name === known) return say(state);
  const put = patchContact(state, id, task, (contact) => ({ ...contact, name }));
  return say(put, { kind: "field-set", name: known, field: "name", value: name });
}

function added(state: State, person: { readonly name: string; readonly address?: string }, task: Task): Found {
  const { state: put, id } = addContact(state, person, task);
  return { step: say(put), person: id, isNew: true };
}
