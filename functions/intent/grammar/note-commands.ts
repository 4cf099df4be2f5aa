// From what a note says about people to commands: one record or one note, and its promises and follow-ups.
// Invariant: whatever was done is recorded once for all its people; facts go to the people that the note names.

import type { Command, ContactFields, PersonRef } from "../../domain/commands.ts";
import { byWayOf } from "./activities.ts";
import type { Done } from "./activities.ts";
import { mergeFields } from "./merge-fields.ts";
import type { NoteReading } from "./note-reading.ts";
import type { PledgeRead } from "./pledge-clause.ts";
import type { Person } from "./people.ts";
import { clockBehind } from "./reader.ts";
import type { Reader } from "./reader.ts";
import type { Line } from "./scan.ts";

export type NoteAbout = {
  readonly people: readonly Person[];
  readonly done: Done | undefined;
  readonly reading: NoteReading;
  readonly reader: Reader;
};

/** The commands of one note about people. */
export function commandsOfNote(said: NoteAbout): readonly Command[] {
  const about = { ...said, reading: withoutUnclear(said.reading, said.people.length) };
  const fields = mergeFields([workOf(about.people), about.reading.fields ?? {}]);
  const main = about.done === undefined ? factCommands(about, fields) : [recordCommand(about, about.done, fields)];
  const inRecord = pledgeInRecord(about);
  const reading = { ...about.reading, pledges: about.reading.pledges.filter((pledge) => pledge !== inRecord) };
  const people = about.people.map(({ ref }) => ref);
  return [...main, ...worksOfSeveral(about.people), ...promisesAndFollowUps(people, reading)];
}

/** "Lunch with Anna and Bo, promised her the deck": to which of them is not clear, so that the words stay. */
export function withoutUnclear(reading: NoteReading, people: number): NoteReading {
  const unclear = people < 2 ? [] : reading.pledges.filter(({ isOfOne }) => isOfOne === true);
  if (unclear.length === 0) return reading;
  const words = unclear.flatMap(({ said }) => said ?? []).filter((text) => !reading.note.includes(text));
  const withWords = (note: string) => [note, ...words].filter((text) => text !== "").join(", ");
  return {
    ...reading,
    pledges: reading.pledges.filter((pledge) => !unclear.includes(pledge)),
    note: withWords(reading.note),
    ...(reading.noteWithDay !== undefined && { noteWithDay: withWords(reading.noteWithDay) }),
  };
}

function recordCommand({ people, reading, reader }: NoteAbout, done: Done, fields: ContactFields | undefined): Command {
  const [pledge] = reading.pledges.filter(isInRecord);
  return {
    kind: "record",
    people: people.map(({ ref }) => ref),
    at: reading.at ?? clockBehind(reader).today.toString(),
    channel: byWayOf(done.channel, reading.note),
    direction: done.direction,
    ...(reading.topic !== undefined && { subject: reading.topic }),
    ...(reading.note !== "" && { note: reading.note }),
    ...(fields && { fields }),
    ...(pledge && { pledge: pledgeOf(pledge) }),
  };
}

/** Facts without a contact: a cadence alone is a cadence, nothing at all is a tie from before. */
function factCommands({ people, reading }: NoteAbout, fields: ContactFields | undefined): readonly Command[] {
  const note = [reading.noteWithDay ?? reading.note, reading.topic ?? ""].filter((text) => text !== "").join(", ");
  const hasMore = reading.pledges.length + reading.followUps.length > 0;
  if (fields === undefined && note === "" && hasMore) return [];
  if (note === "" && fields?.cadenceDays !== undefined && Object.keys(fields).length === 1) {
    return people.map(({ ref }) => ({ kind: "cadence", who: ref, days: fields.cadenceDays ?? 0 }));
  }
  return people.map(({ ref }) => ({
    kind: "note",
    who: ref,
    ...(note !== "" && { note }),
    ...(fields && { fields }),
    ...(reading.isLongAgo === true && { isLongAgo: true }),
  }));
}

/** The first promise of a record stands in the record itself. */
function pledgeInRecord({ done, reading }: NoteAbout): PledgeRead | undefined {
  return done === undefined ? undefined : reading.pledges.find(isInRecord);
}

/** The owner's, to the people of the record themselves. */
function isInRecord({ by, person }: PledgeRead): boolean {
  return by === "owner" && person === undefined;
}

/** Promises and follow-ups that a note states beside what it tells. */
export function promisesAndFollowUps(people: readonly PersonRef[], reading: NoteReading): readonly Command[] {
  const pledges = reading.pledges.flatMap((pledge) =>
    (pledge.person === undefined ? people : [pledge.person]).map((person): Command => ({
      kind: "pledge",
      by: pledge.by,
      person,
      ...pledgeOf(pledge),
    })),
  );
  const followUps = reading.followUps.map(({ on, note, people: others }): Command => ({
    kind: "follow-up",
    people: others ?? people,
    on,
    ...(note !== undefined && { note }),
  }));
  return [...pledges, ...followUps];
}

/** A line under a contact whose words are no facts stays a note, also where it tells of a further contact. */
export function keptWords(line: Line, reading: NoteReading | undefined): string {
  if (reading === undefined) return line.text.trim();
  const isTold = reading.done !== undefined || reading.at !== undefined || reading.topic !== undefined;
  return isTold ? line.text.trim() : reading.note;
}

function pledgeOf({ text, due }: PledgeRead) {
  return { text, ...(due !== undefined && { due }) };
}

/** The work of the only person; of several each has their own. */
function workOf(people: readonly Person[]): ContactFields {
  const [only] = people;
  return people.length === 1 && only !== undefined ? fieldsOf(only) : {};
}

function fieldsOf({ organisation, role }: Person): ContactFields {
  return { ...(organisation !== undefined && { organisation }), ...(role !== undefined && { role }) };
}

/** "Rikke (Havnelab) & Signe (Nordlys)": each works where it says. */
function worksOfSeveral(people: readonly Person[]): readonly Command[] {
  if (people.length < 2) return [];
  return people.flatMap((person): readonly Command[] => {
    const fields = fieldsOf(person);
    return Object.keys(fields).length === 0 ? [] : [{ kind: "note", who: person.ref, fields }];
  });
}
