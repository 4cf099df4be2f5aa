// A contact as it comes into being, and the facts that mails tell of it.
// Invariant: an address belongs to one contact; what the newest mail says replaces, what it adds to a list is added once.
import type { ContactFields, ListField, ToldOfPerson } from "../commands.ts";
import type { Line } from "../line.ts";
import type { State } from "../decision.ts";
import { addDays } from "../calendar.ts";
import { checkInDueOn } from "../due.ts";
import type { Contact, Day, Id, Moment } from "../model.ts";
import { foldName, isSameName } from "../names.ts";
import { meaningfulWords } from "../words/split.ts";
import { sayNews } from "./already-so.ts";
import { calledOf } from "./called.ts";
import { comesOn } from "./next-digest.ts";
import { isNeverContact } from "./own-address.ts";
import { patchContact, putContact } from "./put.ts";
import { inTurn, say } from "./step.ts";
import type { Step, Task } from "./step.ts";

/** A person in whom many notes meet is still one stored item of limited size. */
const NOTES_KEPT = 200;
const LONGEST_NOTE = 2000;
/** What stands in every line about a person. */
const LONGEST_NAME = 120;

export function addContact(
  state: State,
  { name, address }: { readonly name: string; readonly address?: string },
  task: Task,
): { readonly state: State; readonly id: Id } {
  const id = task.newId();
  const blank = blankContact(id, name.trim().slice(0, LONGEST_NAME), task.now);
  const contact = address === undefined ? blank : { ...blank, addresses: [address.toLowerCase()] };
  return { state: putContact(state, contact, task), id };
}

/** Somebody of whom nothing is known yet but a name. */
export function blankContact(id: Id, name: string, createdAt: Moment): Contact {
  return {
    id,
    name,
    addresses: [],
    interests: [],
    needs: [],
    strengths: [],
    tags: [],
    circles: [],
    purposes: [],
    importance: "normal",
    dates: [],
    notes: [],
    never: false,
    skipsInARow: 0,
    touches: [],
    showings: [],
    openNudges: [],
    createdAt,
  };
}

export function withNote(contact: Contact, text: string, task: Pick<Task, "now">): Contact {
  const note = text.trim().slice(0, LONGEST_NOTE);
  if (note === "" || contact.notes.some((known) => known.text === note)) return contact;
  return { ...contact, notes: [...contact.notes, { at: task.now, text: note }].slice(-NOTES_KEPT) };
}

/** Sets the facts of one contact, with a line for each that it set. */
export function setFields(state: State, id: Id, fields: ContactFields, task: Task): Step {
  const { addresses, cadenceDays, noLonger = {} } = fields;
  const left = inTurn(state, LISTS, (now, list) =>
    withoutValues(now, id, { list, values: noLonger[list] ?? [] }, task),
  );
  const step = inTurn(left.state, valuesOf(fields), (now, { field, value, set }) =>
    sayNews(now, patchContact(now, id, task, set), {
      kind: "field-set",
      name: calledOf(now, id),
      field,
      value,
      ...replacedBy(now.contacts.get(id), field, value),
    }),
  );
  const addressed = inTurn(step.state, addresses ?? [], (now, address) => addAddress(now, id, address, task));
  const paced = cadenceDays === undefined ? say(addressed.state) : setCadence(addressed.state, id, cadenceDays, task);
  return { ...paced, lines: [...left.lines, ...step.lines, ...addressed.lines, ...paced.lines] };
}

/** What the newest mail puts in another's place: an owner has to see it, for the mail may have been misread. */
function replacedBy(contact: Contact | undefined, field: FieldLine["field"], value: string): { readonly was?: string } {
  const was = REPLACED.map((one) => (one === field ? contact?.[one] : undefined)).find((one) => one !== undefined);
  const isSame = was === undefined || foldName(was) === foldName(value);
  return isSame || (field === "importance" && was === "normal" && value === "important") ? {} : { was };
}
const REPLACED = ["organisation", "role", "phone", "language", "importance"] as const;

/** What a mail says by itself of somebody: it fills what is empty, and what is known stays; a guess is kept without a word. */
export function fillEmpty(state: State, id: Id, told: ToldOfPerson, task: Task): Step {
  const { writesIn } = told;
  const guessed = writesIn === undefined ? state : patchContact(state, id, task, (known) => ({ ...known, writesIn }));
  const contact = state.contacts.get(id);
  const fields = FILLED.flatMap((field) => {
    const value = told[field];
    return value === undefined || contact?.[field] !== undefined ? [] : [[field, value] as const];
  });
  return setFields(guessed, id, Object.fromEntries(fields), task);
}

const FILLED = ["organisation", "role", "phone"] as const;

/** A cadence brings a person back whom `never` or a skip had sent away; a snoozed nudge still waits for its day. */
export function setCadence(state: State, id: Id, days: number, task: Task): Step {
  const isSnoozed = state.contacts.get(id)?.openNudges.some((nudge) => state.nudges.get(nudge)?.status === "snoozed");
  return pace(state, id, { days, waits: isSnoozed === true ? state.contacts.get(id)?.skippedUntil : undefined }, task);
}

/** Of whom came too often: the first time is a whole cadence from now, however long ago the last contact was. */
export function setLongerCadence(state: State, id: Id, days: number, task: Task): Step {
  return pace(state, id, { days, waits: addDays(task.today, days) }, task);
}

type Pace = { readonly days: number; readonly waits: Day | undefined };

function pace(state: State, id: Id, { days, waits }: Pace, task: Task): Step {
  const put = patchContact(state, id, task, (contact) => {
    const { skippedUntil: _, ...rest } = contact;
    const until = waits === undefined ? {} : { skippedUntil: waits };
    return { ...rest, ...until, cadenceDays: days, never: false, skipsInARow: 0 };
  });
  const contact = put.contacts.get(id);
  if (contact === undefined) return say(state);
  const dueOn = checkInDueOn(contact, put.owner, task.today);
  return sayNews(state, put, {
    kind: "cadence-set",
    name: calledOf(put, id),
    days,
    ...(dueOn === undefined ? {} : { dueOn: comesOn(dueOn, put.owner, task) }),
  });
}

/** Gives a contact one more address, unless it is the owner's or somebody else's. */
export function addAddress(state: State, id: Id, given: string, task: Task): Step {
  const address = given.toLowerCase();
  const holder = [...state.contacts.values()].find(({ addresses }) => addresses.includes(address));
  if (isNeverContact(address, state.owner, task.ownDomain) || holder?.id === id) return say(state);
  if (holder !== undefined) return say(state, { kind: "not-yet", what: "merge", line: `${holder.name}: ${address}` });
  const put = patchContact(state, id, task, (contact) => ({ ...contact, addresses: [address, ...contact.addresses] }));
  const name = calledOf(put, id);
  return say(put, { kind: "field-set", name, field: "address", value: address });
}

/** Takes an address from whoever has it: it turned out to be somebody else's. */
export function withoutAddress(state: State, id: Id, address: string, task: Task): Step {
  const put = patchContact(state, id, task, (contact) => ({
    ...contact,
    addresses: contact.addresses.filter((one) => one !== address),
  }));
  const name = calledOf(put, id);
  return say(put, { kind: "field-removed", name, field: "address", value: address });
}

type FieldLine = Extract<Line, { kind: "field-set" }>;
type Value = {
  readonly field: FieldLine["field"];
  readonly value: string;
  readonly set: (contact: Contact) => Contact;
};

function valuesOf(fields: ContactFields): Value[] {
  const { organisation, role, phone, language, importance } = fields;
  const scalar = (field: FieldLine["field"], value: string | undefined, part: Partial<Contact>): Value[] =>
    value === undefined ? [] : [{ field, value, set: (contact) => ({ ...contact, ...part }) }];
  return [
    ...scalar("organisation", organisation, organisation === undefined ? {} : { organisation }),
    ...scalar("role", role, role === undefined ? {} : { role }),
    ...scalar("phone", phone, phone === undefined ? {} : { phone }),
    ...scalar("language", language, language === undefined ? {} : { language }),
    ...scalar("importance", importance, importance === undefined ? {} : { importance }),
    ...listed("interest", "interests", fields.interests),
    ...listed("need", "needs", fields.needs),
    ...listed("strength", "strengths", fields.strengths),
    ...listed("tag", "tags", fields.tags),
    ...(fields.dates ?? []).map(dateValue),
  ];
}

const LISTS = ["interests", "needs", "strengths", "tags"] as const satisfies readonly ListField[];
const FIELD_BY_LIST = { interests: "interest", needs: "need", strengths: "strength", tags: "tag" } as const;

/** Takes away what is so no more; what is not there is no mistake. */
function withoutValues(
  state: State,
  id: Id,
  { list, values }: { readonly list: ListField; readonly values: readonly string[] },
  task: Task,
): Step {
  const known = state.contacts.get(id)?.[list] ?? [];
  const gone = known.filter((value) => values.some((told) => isSameThing(value, told)));
  const put = patchContact(state, id, task, (contact) => ({
    ...contact,
    [list]: contact[list].filter((value) => !gone.includes(value)),
  }));
  const name = calledOf(put, id);
  const lines = gone.map((value): Line => ({ kind: "field-removed", name, field: FIELD_BY_LIST[list], value }));
  return gone.length === 0 ? say(state) : say(put, ...lines);
}

/** "Found auditor" means "an auditor in Aarhus" that was looked for, and "found good auditor" the "auditor". */
function isSameThing(known: string, told: string): boolean {
  const [ours, theirs] = [wordsOf(known), wordsOf(told)];
  const isShort = ours.length <= ARTICLE_AND_NOUN && ours.at(-1) === theirs.at(-1);
  return isShort || theirs.every((word) => ours.includes(word));
}
const ARTICLE_AND_NOUN = 2;

function wordsOf(value: string): readonly string[] {
  return foldName(value.replace(/^#/, "")).split(" ");
}

function listed(field: FieldLine["field"], list: ListField, values: readonly string[] = []): Value[] {
  return values.map((value) => ({
    field,
    value,
    set: (contact) => {
      const isKnown = contact[list].some((known) => isSameName(known, value) || isSameWords(known, value));
      return isKnown ? contact : { ...contact, [list]: [...contact[list], value] };
    },
  }));
}

/** "an auditor" and "auditor" are one need. */
function isSameWords(a: string, b: string): boolean {
  const words = (text: string) =>
    meaningfulWords(text)
      .map(({ folded }) => folded)
      .join(" ");
  return words(a) !== "" && words(a) === words(b);
}

function dateValue(date: Contact["dates"][number]): Value {
  return {
    field: "date",
    value: `${date.label} ${date.date}`.trim(),
    set: (contact) => ({ ...contact, dates: withDate(contact.dates, date) }),
  };
}

function withDate(dates: Contact["dates"], date: Contact["dates"][number]): Contact["dates"] {
  const isKnown = dates.some((known) => known.label === date.label && known.date === date.date);
  return isKnown ? dates : [...dates.filter(({ label }) => label !== date.label), date];
}
