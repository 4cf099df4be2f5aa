// not-that-person: what a mail recorded with one was with another.
// Invariant: only what that one mail did is moved; what was known of both before stays.
import { changesOf } from "../apply-changes.ts";
import type { Command, PersonRef } from "../commands.ts";
import type { Journal, State } from "../decision.ts";
import type { Line } from "../line.ts";
import { journalsMeant } from "../journal.ts";
import type { Contact, Id } from "../model.ts";
import { foldName, whoIsNamed } from "../names.ts";
import { blankContact } from "./contacts.ts";
import { moveFromTo } from "./move.ts";
import { askWhich } from "./ask-who.ts";
import { findOrAdd } from "./people.ts";
import { remindersClosed } from "./reminders-closed.ts";
import { joined, say } from "./step.ts";
import type { Step, Task } from "./step.ts";

type NotThatPerson = Extract<Command, { kind: "not-that-person" }>;

export function decideNotThatPerson(command: NotThatPerson, state: State, task: Task): Step {
  const { wrong: name } = command;
  const found = journalsOf(command, state, task).flatMap((journal) => wrongIn(journal, name, state, task));
  // What a digest lists is whom the owner talked with; what else its mails did is no answer to it.
  const meant = found.find((one) => isOfDigest(state) && hasContact(one, state)) ?? found[0];
  if (meant === undefined) return say(state, nothingOf(name, state));
  const { journal, wrongs } = meant;
  const [wrong, ...others] = wrongs;
  const waiting = { ...command, journal: journal.id };
  if (wrong === undefined || others.length > 0) return askWhich(state, name, wrongs, waiting);
  const move = isOfDigest(state) ? withAddressesKept(journal, wrong) : journal;
  return moved(state, { wrong, journal: move, command: waiting }, task);
}

const isOfDigest = ({ answered }: State): boolean => answered?.kind === "digest";

function hasContact({ journal, wrongs }: Meant, { interactions }: State): boolean {
  const people = changesOf("interaction", journal.changes).flatMap(({ id }) => interactions.get(id)?.contacts ?? []);
  return wrongs.some(({ id }) => people.includes(id));
}

/** A mail that came from an address was from whose it is, whatever a digest's answer says of whom it was with. */
function withAddressesKept(journal: Journal, { id }: Contact): Journal {
  const changes = journal.changes.map((change) => {
    if (change.entity !== "contact" || change.id !== id || change.after === undefined) return change;
    const before = change.before ?? blankContact(id, change.after.name, change.after.createdAt);
    return { ...change, before, after: { ...change.after, addresses: before.addresses } };
  });
  return { ...journal, changes };
}

/** The mail that a question was about, else those that the answer or the last days may mean. */
function journalsOf({ journal }: NotThatPerson, state: State, { now }: Task): readonly Journal[] {
  return journal === undefined ? journalsMeant(state, now) : state.journals.filter(({ id }) => id === journal);
}

type Meant = { readonly journal: Journal; readonly wrongs: readonly Contact[] };

/** The people of that name in whose memory a journal left something. */
function wrongIn(journal: Journal, name: string, state: State, { chosen }: Task): Meant[] {
  const touched = changesOf("contact", journal.changes).flatMap(({ id }) => state.contacts.get(id) ?? []);
  const answer = chosen?.get(foldName(name));
  const picked =
    typeof answer === "object" && "contact" in answer ? touched.filter(({ id }) => id === answer.contact) : [];
  const wrongs = picked.length > 0 ? picked : whoIsNamed(name, touched);
  return wrongs.length === 0 ? [] : [{ journal, wrongs }];
}

/** Somebody who is known may have no part in what can still be corrected. */
function nothingOf(name: string, { contacts }: State): Line {
  const isKnown = whoIsNamed(name, contacts.values()).length > 0;
  return isKnown ? { kind: "nothing-to-undo" } : { kind: "nobody-named", name };
}

type Move = { readonly wrong: Contact; readonly journal: Journal; readonly command: NotThatPerson };

/** The right one is found or made among all but the wrong one, whose name may be much the same. */
function moved(state: State, { wrong, journal, command }: Move, task: Task): Step {
  const others = { ...state, contacts: without(state.contacts, wrong.id) };
  const { step, people } = findOrAdd(others, [refOf(command.right)], task, () => command);
  const found = { ...step, state: { ...step.state, contacts: new Map(step.state.contacts).set(wrong.id, wrong) } };
  const [to] = people;
  if (to === undefined) return found;
  const after = moveFromTo(found.state, { journal, from: wrong.id, to }, task);
  const right = after.contacts.get(to)?.name ?? command.right;
  const what = journal.lines.flatMap((line) => aboutRight(line, wrong.name, right));
  const line: Line = { kind: "moved", wrong: wrong.name, right, ...(what.length > 0 && { what }) };
  return joined(found, say(after, line, ...remindersClosed(found.state, after)));
}

/** What was said of the wrong one, as it now is of the right one. */
function aboutRight(line: Line, wrong: string, right: string): readonly Line[] {
  const named = (names: readonly string[]) => names.map((name) => (name === wrong ? right : name));
  if (line.kind === "recorded") {
    return line.people.includes(wrong)
      ? [{ ...line, people: named(line.people), newPeople: [], withoutAddress: [] }]
      : [];
  }
  if (line.kind === "follow-up-set")
    return line.people.includes(wrong) ? [{ ...line, people: named(line.people) }] : [];
  return MOVING.has(line.kind) && "name" in line && line.name === wrong ? [{ ...line, name: right }] : [];
}

const MOVING: ReadonlySet<Line["kind"]> = new Set<Line["kind"]>([
  "noted",
  "field-set",
  "field-removed",
  "cadence-set",
  "pledged",
  "done",
]);

function refOf(right: string): PersonRef {
  return right.includes("@") ? { by: "address", address: right } : { by: "name", name: right };
}

function without(contacts: State["contacts"], id: Id): State["contacts"] {
  return new Map([...contacts].filter(([one]) => one !== id));
}
