// Series rolled on when a digest goes out: each time until the next digest is a meeting, and one that lies ahead is always held.
// Invariant: what was rolled on is stored with the digest; until then it is rolled on anew from the same meeting.
import { byTime, toTouch } from "../decide/contact-made.ts";
import { toContactMade } from "../decide/put-meeting.ts";
import type { Change } from "../decision.ts";
import { isOver } from "../meetings.ts";
import type { Meeting } from "../meetings.ts";
import { TOUCHES_KEPT } from "../model.ts";
import type { Contact, Interaction } from "../model.ts";
import { nextInSeries, withLaterOf, withoutLater } from "../series.ts";
import type { DigestInput } from "./material.ts";
import { meetingWindow } from "./meetings.ts";

export type Rolled = { readonly input: DigestInput; readonly changes: readonly Change[] };

/** Writes of one digest, so that room is left for what it is about. Whoever is left out comes to be known of a time later. */
const MOST_ROLLED = 60;
/** Times of one series; of more, after a long pause, the latest count. */
const MOST_TIMES = 20;

/** The digest's input with the times of its series, and what that changes. */
export function rolledOn(input: DigestInput): Rolled {
  const heads = (input.meetings ?? []).filter(isHead).slice(0, MOST_ROLLED / 2);
  if (heads.length === 0) return { input, changes: [] };
  const known = new Set((input.meetings ?? []).map(keyOf));
  const most = Math.min(MOST_TIMES, Math.floor(MOST_ROLLED / heads.length) - 1);
  const series = heads
    .map((head) => ({ head, times: timesOf(head, known, input).slice(-most) }))
    .filter(({ times }) => times.length > 0);
  const put = series.flatMap(({ head, times }): Change[] => [
    { entity: "interaction", id: head.id, before: head, after: withoutLater(head) },
    ...times.map((after): Change => ({ entity: "interaction", id: after.id, after })),
  ]);
  const times = series.flatMap((one) => one.times);
  const people = peopleOf(times, input, MOST_ROLLED - put.length);
  return { input: withRolled(input, put, people), changes: [...put, ...people] };
}

/** The changes of the digest on top of what was rolled on: each thing is stored once. */
export function onTop(rolled: readonly Change[], changes: readonly Change[]): readonly Change[] {
  const keyed = new Map(rolled.map((change) => [thingOf(change), change]));
  const later = changes.map((change) => {
    const before = keyed.get(thingOf(change));
    if (before === undefined) return change;
    keyed.delete(thingOf(change));
    return before.entity === "contact" && change.entity === "contact" && before.before !== undefined
      ? { ...change, before: before.before }
      : change;
  });
  return [...keyed.values(), ...later];
}

const thingOf = ({ entity, id }: Change): string => `${entity}#${id}`;

function isHead(one: Interaction): one is Meeting {
  return one.meeting?.later !== undefined && one.meeting.later.length > 0;
}

function keyOf({ at, meeting }: Interaction): string {
  return `${meeting?.uid ?? ""}\n${meeting?.occurrence ?? at}`;
}

/** Those until the next digest, or else the next one, so that one ahead is held. */
function timesOf(head: Meeting, known: ReadonlySet<string>, input: DigestInput): readonly Meeting[] {
  const { before } = meetingWindow(input.owner, input.now);
  const times: Meeting[] = [];
  let last = head;
  for (;;) {
    const next = nextInSeries(last, input.newId());
    const isDue = next !== undefined && (next.at < before || isOver(last, input.now, input.owner.timeZone));
    if (!isDue) break;
    last = next;
    if (!known.has(keyOf(next))) times.push(next);
  }
  // Only the last bears what follows.
  return times.map((one, at) => (at < times.length - 1 ? withoutLater(one) : withLaterOf(one, last)));
}

function peopleOf(times: readonly Meeting[], { contacts }: DigestInput, most: number): readonly Change[] {
  const byPerson = Map.groupBy(
    times.flatMap((meeting) => meeting.contacts.map((id) => ({ id, meeting }))),
    ({ id }) => id,
  );
  return contacts
    .filter(({ id }) => byPerson.has(id))
    .slice(0, Math.max(0, most))
    .map((before): Change => {
      const mine = byPerson.get(before.id) ?? [];
      const touches = mine.map(({ meeting }) => toTouch(meeting.id, toContactMade(meeting)));
      const after: Contact = {
        ...before,
        touches: [...before.touches, ...touches].toSorted(byTime).slice(-TOUCHES_KEPT),
      };
      return { entity: "contact", id: before.id, before, after };
    });
}

function withRolled(input: DigestInput, put: readonly Change[], people: readonly Change[]): DigestInput {
  const meetings = new Map((input.meetings ?? []).map((one) => [one.id, one]));
  for (const change of put) {
    if (change.entity === "interaction" && change.after !== undefined) meetings.set(change.id, change.after);
  }
  const contacts = new Map(input.contacts.map((one) => [one.id, one]));
  for (const change of people) {
    if (change.entity === "contact" && change.after !== undefined) contacts.set(change.id, change.after);
  }
  return {
    ...input,
    meetings: [...meetings.values()],
    contacts: [...contacts.values()],
    reserved: put.length + people.length,
  };
}
