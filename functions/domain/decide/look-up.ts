// who is, list, find, due: what is remembered, shown on request.
// Invariant: nothing changes; lists are in the order of names or days, never of worth.
import { dayOf } from "../calendar.ts";
import type { Command } from "../commands.ts";
import type { Line } from "../line.ts";
import type { State } from "../decision.ts";
import { checkInDueOn, contactDays } from "../due.ts";
import { touchesUntil } from "../meetings.ts";
import type { Contact } from "../model.ts";
import { foldName, whoIsNamed } from "../names.ts";
import { comesOn } from "./next-digest.ts";
import { say } from "./step.ts";
import type { Step, Task } from "./step.ts";

type Of<K extends Command["kind"]> = Extract<Command, { kind: K }>;
type PeopleLine = Extract<Line, { kind: "people" }>;

/** A mail that is read on a phone. */
const PEOPLE_SHOWN = 100;
const NAMESAKES_SHOWN = 5;

export function decideWhoIs({ name }: Of<"who-is">, state: State, task: Task): Step {
  const found = whoIsNamed(name, state.contacts.values()).slice(0, NAMESAKES_SHOWN);
  if (found.length === 0) return say(state, { kind: "nobody-named", name });
  return say(state, ...found.map((contact) => toPage(contact, state, task)));
}

/** What lies ahead is told apart, so that the last contact is one that there was. */
function toPage(contact: Contact, { owner }: State, task: Task): Line {
  const touches = touchesUntil(contact, task.now, owner.timeZone);
  const { dueOn } = contact;
  const ahead = contact.touches.find((touch) => !touches.includes(touch));
  return {
    kind: "person",
    contact: { ...contact, touches, ...(dueOn !== undefined && { dueOn: comesOn(dueOn, owner, task) }) },
    ...(ahead === undefined ? {} : { ahead }),
  };
}

export function decideList(_: Of<"list">, state: State, task: Task): Step {
  return say(state, peopleLine("list", [...state.contacts.values()].toSorted(byName), { state, task }));
}

export function decideFind({ words }: Of<"find">, state: State, task: Task): Step {
  const wanted = foldName(words).split(" ");
  const found = [...state.contacts.values()].filter((contact) => {
    const known = ` ${foldName(textsOf(contact).join(" "))}`;
    return wanted.every((word) => known.includes(` ${word}`));
  });
  return say(state, { ...peopleLine("find", found.toSorted(byName), { state, task }), words });
}

export function decideDue(_: Of<"due">, state: State, task: Task): Step {
  const due = [...state.contacts.values()].flatMap((contact) => {
    const dueOn = checkInDueOn(contact, state.owner, task.now);
    return dueOn !== undefined && dueOn <= task.today ? [{ contact, dueOn }] : [];
  });
  const sorted = due.toSorted((a, b) =>
    a.dueOn === b.dueOn ? byName(a.contact, b.contact) : a.dueOn < b.dueOn ? -1 : 1,
  );
  return say(
    state,
    peopleLine(
      "due",
      sorted.map(({ contact }) => contact),
      { state, task },
    ),
  );
}

type Asked = { readonly state: State; readonly task: Pick<Task, "now" | "today"> };

function peopleLine(title: PeopleLine["title"], found: readonly Contact[], asked: Asked): PeopleLine {
  const shown = found.slice(0, PEOPLE_SHOWN).map((contact) => toPerson(contact, asked));
  // Who is due is told since when; anybody else, when they come: the same day that the receipt of a cadence names.
  const people = title === "due" ? shown : shown.map((person) => withComing(person, asked));
  return { kind: "people", title, people, more: found.length - people.length };
}

function toPerson(contact: Contact, { state: { owner }, task: { now } }: Asked): PeopleLine["people"][number] {
  const { name, organisation } = contact;
  const lastContact = contactDays(contact, owner.timeZone, now).at(-1);
  const dueOn = checkInDueOn(contact, owner, now);
  return {
    name,
    ...(organisation === undefined ? {} : { organisation }),
    ...(lastContact === undefined ? {} : { lastContact: dayOf(lastContact, owner.timeZone) }),
    ...(dueOn === undefined ? {} : { dueOn }),
  };
}

function withComing(person: PeopleLine["people"][number], { state, task }: Asked): PeopleLine["people"][number] {
  return person.dueOn === undefined ? person : { ...person, dueOn: comesOn(person.dueOn, state.owner, task) };
}

function textsOf(contact: Contact): string[] {
  const { name, addresses, organisation = "", role = "", interests, needs, strengths, tags, notes, touches } = contact;
  return [
    name,
    organisation,
    role,
    ...[addresses, interests, needs, strengths, tags].flat(),
    ...notes.map(({ text }) => text),
    ...touches.map(({ topic = "" }) => topic),
  ];
}

function byName(a: Contact, b: Contact): number {
  const [left, right] = [foldName(a.name), foldName(b.name)];
  if (left === right) return a.id < b.id ? -1 : 1;
  return left < right ? -1 : 1;
}
