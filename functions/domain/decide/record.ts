// record: something happened with one or more people.
// Invariant: the same contact is recorded once, in however many copies it is told; the owner is never a contact.
import type { Command, PersonRef } from "../commands.ts";
import type { State } from "../decision.ts";
import type { Line } from "../line.ts";
import type { Id, Nudge } from "../model.ts";
import { whoIsNamed } from "../names.ts";
import { sayNews } from "./already-so.ts";
import { calledOf } from "./called.ts";
import { closeNudge, markSpokenOf } from "./close.ts";
import { hasOneBeside, isCrowd, notYetRecorded, recordContact } from "./contact-made.ts";
import type { ContactMade } from "./contact-made.ts";
import { fillEmpty, setFields, withNote } from "./contacts.ts";
import { fitting, knownAmong } from "./fitting-people.ts";
import { findOrAdd } from "./people.ts";
import type { FoundPeople } from "./people.ts";
import { addPledge } from "./pledge.ts";
import { isOpen, patchContact, putShare } from "./put.ts";
import { remindersClosed } from "./reminders-closed.ts";
import { inTurn, joined, say } from "./step.ts";
import type { Step, Task } from "./step.ts";
import { withToldWords } from "./told-words.ts";

type Record = Extract<Command, { kind: "record" }>;

/** A transaction of DynamoDB holds a hundred items. */
export const PEOPLE_AT_ONCE = 25;

export function decideRecord(given: Record, state: State, task: Task): Step {
  const command = withToldWords(given, task);
  const { people: refs, channel } = command;
  if (refs.length <= PEOPLE_AT_ONCE) return decideFor(command, state, task);
  if (channel === "mail" && refs.every(({ by }) => by === "address")) return ofManyKnown(command, state, task);
  return say(state, { kind: "too-many-people", count: refs.length, limit: PEOPLE_AT_ONCE });
}

/** A mail to so many cannot be sent anew to fewer: it counts for those who are known, and makes nobody a contact. */
function ofManyKnown(command: Record, state: State, task: Task): Step {
  const known = knownAmong(command.people, state);
  const { people } = fitting(known, state, { task, most: PEOPLE_AT_ONCE, isFirst: () => false });
  const step = people.length === 0 ? say(state) : decideFor({ ...command, people }, state, task);
  const left = command.people.filter((ref) => !people.includes(ref));
  const names = left.slice(0, NAMES_TOLD).map((ref) => ref.name ?? (ref.by === "address" ? ref.address : ""));
  const count = left.length;
  const what = people.length === 0 ? "whole-mail" : "mail";
  return joined(step, say(step.state, { kind: "people-left-out", of: what, count, names, limit: PEOPLE_AT_ONCE }));
}

const NAMES_TOLD = 10;

function decideFor(command: Record, state: State, task: Task): Step {
  const { people: refs } = command;
  const found = findOrAdd(state, refs, withAddressee(state, command, task), (ref) => ({ ...command, people: [ref] }));
  const people = found.people.length > 0 ? found.people : peopleOfDraft(found, command);
  const closed = closeBound(found.step.state, command, people, task);
  if (people.length > 0) {
    const recorded = joined(found.step, recordWith({ ...found, people, state: closed }, command, task));
    const filled = inTurn(recorded.state, found.told, (now, { person, fields }) =>
      fillEmpty(now, person, fields, task),
    );
    return joined(recorded, filled);
  }
  // Asked about, or told that nobody of that name is known: either says enough.
  if (found.step.lines.length > 0) return { ...found.step, state: closed };
  return say(closed, { kind: "nobody-to-record", ...subjectOf(command) });
}

type With = { readonly state: State; readonly people: readonly Id[]; readonly created: readonly Id[] };

function recordWith({ state, people, created }: With, command: Record, task: Task): Step {
  const made = toMade(command, people);
  const fresh = notYetRecorded(state, made);
  const recorded = fresh.length === 0 ? state : recordContact(state, { ...made, people: fresh }, task);
  const noted = isCrowd(made) ? recorded : people.reduce((now, id) => noteOn(now, id, command, task), recorded);
  const spoken = markSpokenOf(noted, people, task);
  const { fields, pledge } = command;
  const told = inTurn(spoken, fields === undefined ? [] : people, (now, id) => setFields(now, id, fields ?? {}, task));
  // Named with the fields that the same line gives, or an address would be asked for that stands in it.
  const line: Line = {
    ...lineOf(told.state, made, created),
    ...(command.undated && { undated: true }),
    ...otherDay(command),
    ...(hasOneBeside(state, { ...made, people: fresh }) && { isBeside: true }),
  };
  const { lines } = fresh.length === 0 ? sayNews(state, noted, line) : say(noted, line);
  const closed = remindersClosed(state, spoken);
  const step = say(spoken, ...lines, ...closed, ...mentionedLine(told.state, command));
  const promised = inTurn(told.state, pledge === undefined ? [] : people.slice(0, 1), (now, contact) =>
    addPledge(now, { by: "owner", contact, text: "", ...pledge }, task),
  );
  return joined(joined(step, told), promised);
}

function toMade(command: Record, people: readonly Id[]): ContactMade {
  const { at, channel, direction, note, closesNudge, told } = command;
  const isDraft = closesNudge === undefined ? {} : { isDraft: true as const };
  const more = { ...(note !== undefined && { note }), ...(told !== undefined && { told }) };
  return { people, at, channel, direction, ...subjectOf(command), ...more, ...isDraft };
}

function otherDay({ mayBeAhead }: Record): Pick<Record, "mayBeAhead"> {
  return mayBeAhead === undefined ? {} : { mayBeAhead };
}

function subjectOf({ subject }: Record): { readonly subject?: string } {
  return subject === undefined ? {} : { subject };
}

/** What the owner wrote is also known of the person, so that its words can meet what is worth passing on. */
function noteOn(state: State, id: Id, { note }: Record, task: Task): State {
  return note === undefined ? state : patchContact(state, id, task, (contact) => withNote(contact, note, task));
}

/** What a receipt says of a contact that was recorded. */
export function lineOf(state: State, made: ContactMade, created: readonly Id[]): Extract<Line, { kind: "recorded" }> {
  const { people, meeting: _, isDraft: __, told: ___, ...rest } = made;
  const nameOf = (id: Id) => calledOf(state, id);
  return {
    kind: "recorded",
    ...rest,
    people: people.map(nameOf),
    newPeople: created.map(nameOf),
    withoutAddress: created.filter((id) => state.contacts.get(id)?.addresses.length === 0).map(nameOf),
  };
}

/** Whom nobody knows is said to be mentioned alone; who is known needs no word. */
function mentionedLine({ contacts }: State, { mentioned = [] }: Record): Step["lines"] {
  const known = [...contacts.values()];
  const isKnown = (ref: PersonRef) =>
    (ref.by === "address" && known.some(({ addresses }) => addresses.includes(ref.address))) ||
    (ref.name !== undefined && whoIsNamed(ref.name, known).length > 0);
  const unknown = mentioned.filter((ref) => !isKnown(ref));
  const people = unknown.map((ref) => (ref.by === "address" ? (ref.name ?? ref.address) : ref.name));
  return people.length === 0 ? [] : [{ kind: "mentioned", people }];
}

/** Who had no address gets the one that the owner typed into their draft. */
function withAddressee(state: State, { closesNudge, people }: Record, task: Task): Task {
  const [ref, ...others] = people;
  const [id, ...more] = (closesNudge === undefined ? undefined : state.nudges.get(closesNudge)?.contacts) ?? [];
  const contact = id === undefined ? undefined : state.contacts.get(id);
  if (ref?.by !== "address" || contact === undefined || others.length > 0 || more.length > 0) return task;
  const isOther = ref.name !== undefined && whoIsNamed(ref.name, [contact]).length === 0;
  if (contact.addresses.length > 0 || isOther) return task;
  return { ...task, chosen: new Map([[ref.address.toLowerCase(), { contact: contact.id }]]) };
}

/** A draft's copy that shows nobody was still sent to the person it was made for. */
function peopleOfDraft({ step }: FoundPeople, { closesNudge }: Record): readonly Id[] {
  const nudge = closesNudge === undefined ? undefined : step.state.nudges.get(closesNudge);
  return step.questions.length > 0 ? [] : (nudge?.contacts ?? []);
}

/** Sending the draft of a nudge is doing it, whoever else was added to it; to others alone it is another mail. */
function closeBound(state: State, { closesNudge }: Record, people: readonly Id[], task: Task): State {
  const nudge = closesNudge === undefined ? undefined : state.nudges.get(closesNudge);
  if (nudge === undefined || (people.length > 0 && !nudge.contacts.some((id) => people.includes(id)))) return state;
  const passed = people.reduce((now, contact) => passOn(now, nudge.share, contact, task), state);
  const alike = [...state.nudges.values()].filter((other) => isSamePassOn(other, nudge, people));
  return [nudge, ...alike].filter(isOpen).reduce<State>((now, one) => closeNudge(now, one, "done", task), passed);
}

/** Who else got it in that mail needs no draft of their own. */
function isSamePassOn({ id, kind, share, contacts }: Nudge, sent: Nudge, people: readonly Id[]): boolean {
  const isSame = id !== sent.id && kind === "pass-on" && share !== undefined && share === sent.share;
  return isSame && contacts.some((contact) => people.includes(contact));
}

/** Remembers that a contact has a share. */
export function passOn(state: State, shareId: Id | undefined, contact: Id, task: Task): State {
  const share = shareId === undefined ? undefined : state.shares.get(shareId);
  if (share === undefined || share.passedOn.some((passed) => passed.contact === contact)) return state;
  return putShare(state, { ...share, passedOn: [...share.passedOn, { contact, at: task.now }] });
}
