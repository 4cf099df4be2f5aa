// A recorded contact and what follows from it: touches, check-ins that are closed, follow-ups that were answered.
// Invariant: touches stay sorted by when they happened; what happened before a nudge was there does not close it.
import { addDays, dayOf, isDay } from "../calendar.ts";
import type { State } from "../decision.ts";
import { TOUCHES_KEPT } from "../model.ts";
import type { Channel, Contact, Direction, Id, Interaction, Invitation, Nudge, Owner, Touch, When } from "../model.ts";
import { isSameName } from "../names.ts";
import { patchContact, putInteraction, putNudge } from "./put.ts";
import type { Task } from "./step.ts";

export type ContactMade = {
  readonly people: readonly Id[];
  readonly at: When;
  readonly channel: Channel;
  readonly direction: Direction;
  readonly subject?: string;
  readonly note?: string;
  /** It came as an invitation. */
  readonly meeting?: Invitation;
  /** Its subject is that of a draft, or the title of what was passed on: no topic of theirs. */
  readonly isDraft?: true;
  /** A mark of the words of the note that tells of it. */
  readonly told?: string;
};

/** A mail or an invitation to more people than this is no contact with each of them. */
const CROWD = 5;
const LONGEST_TOPIC = 120;

export function isCrowd({ people, channel, meeting }: Pick<ContactMade, "people" | "channel" | "meeting">): boolean {
  return (channel === "mail" || meeting !== undefined) && people.length > CROWD;
}

/** Those of the people with whom exactly this does not stand recorded yet. */
export function notYetRecorded(state: State, made: ContactMade): readonly Id[] {
  return made.people.filter((id) => {
    const touches = state.contacts.get(id)?.touches ?? [];
    return !touches.some((touch) => isSameTouch(touch, made) && !isToldOtherwise(touch, made));
  });
}

/** Whether one of them has such a contact on that day, which was told in other words. */
export function hasOneBeside(state: State, made: ContactMade): boolean {
  const touches = made.people.flatMap((id) => state.contacts.get(id)?.touches ?? []);
  return touches.some((touch) => isSameTouch(touch, made) && isToldOtherwise(touch, made));
}

/** Records a contact with all of these people, once. */
export function recordContact(state: State, made: ContactMade, task: Task): State {
  const { people, note, subject, isDraft: _, told: __, ...rest } = made;
  const interaction: Interaction = {
    id: task.newId(),
    ...rest,
    recordedAt: task.now,
    contacts: people,
    ...(subject === undefined ? {} : { subject }),
    ...(note === undefined ? {} : { note }),
    journal: task.journal,
  };
  const touch = toTouch(interaction.id, made);
  const touched = people.reduce(
    (now, id) => patchContact(now, id, task, (contact) => withTouch(contact, touch, state.owner)),
    putInteraction(state, interaction),
  );
  return isCrowd(made) ? touched : closeWhatIsAnswered(touched, made, task);
}

/** The contact as each of its people remembers it. */
export function toTouch(interaction: Id, made: ContactMade): Touch {
  const { at, channel, direction } = made;
  const topic = topicOf(made);
  return {
    interaction,
    at,
    channel,
    direction,
    ...(topic === undefined ? {} : { topic }),
    ...(isCrowd(made) ? { crowd: true } : {}),
    ...(topic !== undefined && (!made.subject?.trim() || made.isDraft === true) ? { isPrivate: true } : {}),
    ...(made.meeting === undefined ? {} : { meeting: made.meeting.uid }),
    ...(made.told === undefined ? {} : { told: made.told }),
  };
}

function topicOf({ subject, note }: ContactMade): string | undefined {
  const text = (subject?.trim() || note?.trim().split("\n")[0])?.slice(0, LONGEST_TOPIC);
  return text === undefined || text === "" ? undefined : text;
}

/** Contact ends a run of skips; made after the last showing, it also ends the wait that was asked for then. */
function withTouch(contact: Contact, touch: Touch, { timeZone }: Owner): Contact {
  const touched = { ...contact, touches: [...contact.touches, touch].toSorted(byTime).slice(-TOUCHES_KEPT) };
  return withWaitEnded(touched, touch, { timeZone });
}

/** What follows for the person once a contact that they remember has been. */
export function withWaitEnded(contact: Contact, touch: Touch, { timeZone }: Pick<Owner, "timeZone">): Contact {
  if (touch.crowd === true) return contact;
  const { skippedUntil, ...free } = contact;
  const shownIn = contact.showings.at(-1)?.slot;
  const isOver = skippedUntil !== undefined && shownIn !== undefined && dayOf(touch.at, timeZone) >= shownIn;
  return { ...(isOver ? free : contact), skipsInARow: 0 };
}

export function byTime(a: Touch, b: Touch): number {
  return a.at === b.at ? 0 : a.at < b.at ? -1 : 1;
}

/**
 * Closes what a contact answers: check-ins with these people, and follow-ups when they wrote first. That does not mean
 * that a digest was seen: only an answer to it or one of its drafts does.
 */
export function closeWhatIsAnswered(state: State, made: ContactMade, task: Task): State {
  const closes = (nudge: Nudge) =>
    nudge.contacts.some((id) => made.people.includes(id)) &&
    (isAfter(made.at, nudge, state) || isAskedFor(made.at, nudge, state)) &&
    isAnsweredBy(nudge, made);
  const open = made.people.flatMap((id) => state.contacts.get(id)?.openNudges ?? []);
  return [...new Set(open)].reduce((now, id) => {
    const nudge = now.nudges.get(id);
    return nudge !== undefined && closes(nudge) ? putNudge(now, { ...nudge, status: "done" }, task) : now;
  }, state);
}

function isAnsweredBy({ kind }: Nudge, { direction }: ContactMade): boolean {
  return kind === "check-in" || (kind === "follow-up" && direction === "in");
}

/** A day without a time counts as after whatever came into being on that day. */
function isAfter(at: When, { createdAt }: Nudge, { owner }: State): boolean {
  return isDay(at) ? at >= dayOf(createdAt, owner.timeZone) : at >= createdAt;
}

/** "Everybody since Monday counts", says a digest of the time since the one before it: told in its answer, that is its answer too. */
function isAskedFor(at: When, { id }: Nudge, { answered, owner }: State): boolean {
  if (answered?.kind !== "digest" || answered.slot === undefined) return false;
  const isShown = answered.items.some((item) => item.kind === "nudge" && item.nudge === id);
  return isShown && dayOf(at, owner.timeZone) >= (answered.since ?? addDays(answered.slot, -ASKED_DAYS));
}
const ASKED_DAYS = 7;

const MINUTE = "2026-11-23T08:00".length;
const WHOLE_MINUTE = ":00.000Z";

/** A copy of one mail, perhaps as a forwarded block tells of it: by the minute, and wrapped otherwise. */
function isSameTouch(touch: Touch, made: ContactMade): boolean {
  return (
    isSameTime(touch.at, made.at) &&
    touch.channel === made.channel &&
    !isTheOtherWay(touch.direction, made.direction) &&
    isSameTopic(touch.topic, topicOf(made), made)
  );
}

/** Seconds count where both tell them. */
function isSameTime(a: When, b: When): boolean {
  const hasNoSeconds = [a, b].some((at) => at.endsWith(WHOLE_MINUTE));
  return a === b || (hasNoSeconds && a.slice(0, MINUTE) === b.slice(0, MINUTE));
}

/** Lunch and coffee on one day are two; where one was not told by a note, both may tell of the same. */
const isToldOtherwise = (touch: Touch, made: ContactMade): boolean =>
  touch.told !== undefined && made.told !== undefined && touch.told !== made.told;

const isTheOtherWay = (a: Direction, b: Direction): boolean => a !== b && a !== "both" && b !== "both";

/** A note of a day is often told again in a hurry; of two mails each letter counts. */
function isSameTopic(a = "", b = "", { at }: Pick<ContactMade, "at">): boolean {
  return isDay(at) ? isSameName(a, b) : spaced(a) === spaced(b);
}

const spaced = (topic: string): string => topic.normalize("NFC").replace(/\s+/gu, " ").trim();
