// meeting: an invitation is held as a contact whose time is yet to come; an update moves it, a cancellation takes it away.
// Invariant: one meeting for each UID (and time in its series), whatever copies arrive and in whatever order: the newest
// version counts, and an older one or a second copy changes nothing.
import type { State } from "../decision.ts";
import { hasCome } from "../meetings.ts";
import type { Meeting } from "../meetings.ts";
import type { PersonRef } from "../commands.ts";
import type { Contact, Id, Invitation } from "../model.ts";
import { isSame } from "../same.ts";
import { following } from "../series.ts";
import { cancelMeeting } from "./cancel-meeting.ts";
import { isCancelledSince } from "./cancelled-meetings.ts";
import { isCrowd, recordContact } from "./contact-made.ts";
import type { ContactMade } from "./contact-made.ts";
import { setFields, withNote } from "./contacts.ts";
import { fitting } from "./fitting-people.ts";
import { isOlder, isRemembered, knownMeetings } from "./known-meetings.ts";
import type { MeetingCommand } from "./known-meetings.ts";
import { aheadLine, kept, keptLine } from "./meeting-lines.ts";
import type { Held } from "./meeting-lines.ts";
import { areSameTimes, seriesWith, timesBehind, withoutOthers } from "./meeting-series.ts";
import { putMeeting, withoutTouches } from "./put-meeting.ts";
import { findOrAdd } from "./people.ts";
import { patchContact, putInteraction } from "./put.ts";
import { lineOf, PEOPLE_AT_ONCE } from "./record.ts";
import { barred, onOwnersWord } from "./sent-on.ts";
import { inTurn, joined, say } from "./step.ts";
import type { Step, Task } from "./step.ts";

/** What an invitation, an update, a cancellation or somebody's answer does (RFC 5546). */
export function decideMeeting(command: MeetingCommand, state: State, task: Task): Step {
  switch (command.act) {
    case "answer":
      return say(state, keptLine(command, "only-an-answer"));
    case "cancel":
    case "decline":
      return cancelMeeting(command, state, task);
    case "hold":
      return hold(command, state, task);
  }
}

function hold(command: MeetingCommand, state: State, task: Task): Step {
  const [known] = knownMeetings(command, state, task);
  const held = known ?? seriesWith(command, state);
  const passed = known === undefined ? over(command, state) : older(command, known, state);
  const refused = passed ?? (held && barred(command, held, state));
  if (refused !== undefined) return refused;
  const { people, leftOut } = fitting(command.people, state, { task, ...mostAt(command, known, state) });
  if (people.length === 0 && leftOut > 0) return say(state, keptLine(command, "no-room"));
  const step = holdFor(state, { command: { ...command, people }, known }, task);
  const line = { kind: "people-left-out", of: "meeting", count: leftOut, limit: PEOPLE_AT_ONCE } as const;
  return leftOut === 0 ? step : joined(step, say(step.state, line));
}

/** What has been, or is off by now, is not held anew. */
function over(command: MeetingCommand, state: State): Step | undefined {
  if (isRemembered(command, state)) return say(state, keptLine(command, "same"));
  return isCancelledSince(state, command.invitation) ? say(state, keptLine(command, "cancelled-since")) : undefined;
}

function older({ invitation }: MeetingCommand, known: Meeting, state: State): Step | undefined {
  return isOlder(invitation, known.meeting) ? kept(state, known, "older") : undefined;
}

/** Whoever invites and who is held already comes first; whom an update lets go takes up a place as well. */
function mostAt({ people, invitation }: MeetingCommand, known: Meeting | undefined, { contacts }: State) {
  const held = new Set(known?.contacts);
  const isFirst = (ref: PersonRef, contact: Contact | undefined) =>
    (ref.by === "address" && ref.address === invitation.organiser) || (contact !== undefined && held.has(contact.id));
  const asked = new Set(people.flatMap((ref) => (ref.by === "address" ? [ref.address] : [])));
  const isGone = (id: Id) => contacts.get(id)?.addresses.some((address) => asked.has(address)) !== true;
  const gone = people.length <= PEOPLE_AT_ONCE ? 0 : [...held].filter(isGone).length;
  return { isFirst, most: PEOPLE_AT_ONCE - gone };
}

type Holding = { readonly command: MeetingCommand; readonly known: Meeting | undefined };

function holdFor(state: State, { command, known }: Holding, task: Task): Step {
  const found = findOrAdd(state, command.people, task, (ref) => ({
    ...onOwnersWord(command),
    people: [ref],
    adds: true,
  }));
  const before = command.adds === true ? (known?.contacts ?? []) : [];
  const people = [...new Set([...before, ...found.people])];
  if (people.length === 0) return nobody(found.step, command);
  const held = { command, people, created: found.created };
  const { state: now } = found.step;
  return joined(found.step, known === undefined ? begin(now, held, task) : update(now, { ...held, known }, task));
}

/** Questions first: who is meant may be nobody yet. */
function nobody(step: Step, { subject }: MeetingCommand): Step {
  if (step.questions.length > 0) return step;
  return joined(step, say(step.state, { kind: "nobody-to-record", ...(subject === undefined ? {} : { subject }) }));
}

/** What has been is a contact like any other; what lies ahead closes nothing and ends no wait. */
function begin(state: State, held: Held, task: Task): Step {
  const { command, people, created } = held;
  const made = madeOf(command, people);
  const alone = withoutOthers(state, { command }, task);
  if (hasCome(command.at, task.now, state.owner.timeZone)) {
    const recorded = withWords(recordContact(alone, made, task), held, task);
    return joined(say(state, lineOf(recorded.state, made, created)), recorded);
  }
  const interaction: Meeting = {
    id: task.newId(),
    at: command.at,
    recordedAt: task.now,
    channel: made.channel,
    direction: made.direction,
    contacts: people,
    ...subjectOf(command),
    ...(command.note === undefined ? {} : { note: command.note }),
    journal: task.journal,
    meeting: command.invitation,
  };
  const put = withWords(putMeeting(alone, interaction, made, task), held, task);
  return joined(say(state, aheadLine(put.state, "meeting-ahead", held)), put);
}

function update(state: State, held: Held & { readonly known: Meeting }, task: Task): Step {
  const { command, people, known } = held;
  const after: Meeting = {
    ...known,
    at: command.at,
    contacts: people,
    ...subjectOf(command),
    ...(command.note === undefined ? {} : { note: command.note }),
    journal: task.journal,
    meeting: { ...organiserOf(known.meeting), ...followingOf(command, known), ...command.invitation },
  };
  const areTimesSame = command.recurs !== true || areSameTimes(timesBehind(known, state), command.invitation.later);
  if (areTimesSame && isSame(said(known), said(after))) {
    return kept(withVersion(state, known, command.invitation), known, "same");
  }
  const alone = withoutOthers(state, held, task);
  const put = putMeeting(withoutTouches(alone, known, task), after, madeOf(command, people), task);
  const worded = withWords(put, held, task);
  const isMoved = known.at !== after.at;
  const line = aheadLine(worded.state, isMoved ? "meeting-moved" : "meeting-changed", held);
  return joined(say(state, isMoved ? { ...line, from: known.at } : line), worded);
}

/** That a newer version says the same is no news, but what is older than it must not count afterwards. */
function withVersion(state: State, known: Meeting, { sequence, stamp }: Invitation): State {
  const isKnown = known.meeting.sequence === sequence && (stamp === undefined || known.meeting.stamp === stamp);
  if (isKnown) return state;
  const meeting = { ...known.meeting, sequence, ...(stamp === undefined ? {} : { stamp }) };
  return putInteraction(state, { ...known, meeting });
}

function organiserOf({ organiser }: Invitation): Pick<Invitation, "organiser"> {
  return organiser === undefined ? {} : { organiser };
}

/** One time that changes alone is followed by the same. */
function followingOf({ recurs }: MeetingCommand, { meeting }: Meeting): ReturnType<typeof following> {
  return recurs === true ? {} : following(meeting);
}

/** What an owner is told of a meeting; that a calendar wrote it once more is no news. */
function said({ at, contacts, subject, note, meeting: { until, place } }: Meeting) {
  return { at, contacts: contacts.toSorted(), subject, note, until, place };
}

/** What the owner wrote beside it is known of those who come. */
function withWords(state: State, { command, people }: Held, task: Task): Step {
  const { note, fields } = command;
  const isNoted = note !== undefined && !isCrowd(madeOf(command, people));
  const noted = isNoted
    ? people.reduce((now, id) => patchContact(now, id, task, (contact) => withNote(contact, note, task)), state)
    : state;
  return inTurn(noted, fields === undefined ? [] : people, (now, id) => setFields(now, id, fields ?? {}, task));
}

function madeOf(command: MeetingCommand, people: readonly Id[]): ContactMade {
  const { at, note, invitation } = command;
  return {
    people,
    at,
    channel: "meeting",
    direction: "both",
    ...subjectOf(command),
    ...(note === undefined ? {} : { note }),
    meeting: invitation,
  };
}

function subjectOf({ subject }: MeetingCommand): { readonly subject?: string } {
  return subject === undefined ? {} : { subject };
}
