// Lines that begin with a name: "Anna: moved to Aarhus", "Anna every 3 months", "Anna phone 12 34 56 78", "Anna likes salmon".
// Invariant: in an answer a name without a colon counts only before a fact or a cadence; any other sentence about a name is prose.

import type { Command, Target } from "../../domain/commands.ts";
import { AND, FACT_INDEX, PAST_ACTIVITY_INDEX, PERSON_VERBS } from "./command-words.ts";
import type { Done } from "./activities.ts";
import { factOf, readFacts } from "./facts.ts";
import { fold } from "./fold.ts";
import { isGivenName } from "./given-names.ts";
import { everyAt, spanDays } from "./intervals.ts";
import { commandsOfNote } from "./note-commands.ts";
import { readNote } from "./note-reading.ts";
import { readNoteOf } from "./others-facts.ts";
import { peopleAt } from "./people.ts";
import type { PeopleFound } from "./people.ts";
import { endsAt } from "./line-ends.ts";
import { phraseAt } from "./phrases.ts";
import type { Reader } from "./reader.ts";
import { isMark, scan, textBetween, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";
import { namesAt, numbersAt } from "./targets.ts";

/** `Anna: ...`: whatever stands after the colon is about Anna. */
export function readNameAndColon(line: Line, reader: Reader): readonly Command[] | undefined {
  const found = peopleAt(line, 0, reader, "head");
  if (found === undefined || !isMark(line, found.next, ":") || isLabel(line, reader)) return undefined;
  const names = found.people.flatMap(({ ref }) => ref.name ?? []);
  const { reading, others } = readNoteOf(line, found.next + 1, names, reader);
  return [...commandsOfNote({ people: found.people, done: reading.done, reading, reader }), ...others];
}

/** "Mobile: 12 34 56 78" in an answer is the owner's own signature. */
function isLabel(line: Line, reader: Reader): boolean {
  return reader.strictness !== "log" && phraseAt(line, 0, FACT_INDEX) !== undefined;
}

/** `Anna every 3 months`, `Anna hver anden måned`. */
export function readNameAndCadence(line: Line, reader: Reader): readonly Command[] | undefined {
  const found = namedPeople(line, reader);
  const every = found === undefined ? undefined : everyAt(line, found.next);
  if (found === undefined || every === undefined || !endsAt(line, every.next)) return undefined;
  return found.people.map(({ ref }) => ({ kind: "cadence", who: ref, days: spanDays(every.span) }));
}

/** `Anna phone 12 34 56 78`, `Anna looks for an auditor`, `Anna important`. */
export function readNameAndFact(line: Line, reader: Reader): readonly Command[] | undefined {
  const found = namedPeople(line, reader);
  if (found === undefined || !mayStateFacts(line, found, reader)) return undefined;
  const isDash = isMark(line, found.next, ",-–") && reader.strictness === "log";
  const from = isDash ? found.next + 1 : afterOwner(line, found.next, reader);
  const reading = readNote(line, from, reader);
  const isPlanned = reader.strictness === "log" && reading.followUps.length > 0;
  if (reading.fields === undefined && reading.done === undefined && !isPlanned) return undefined;
  if (reading.done !== undefined && isThing(line, found)) return undefined;
  if (reading.done !== undefined && isAmongThem(line, found, reading.done)) return amongThem(line, found, reader);
  return commandsOfNote({ people: found.people, done: byThem(reading.done), reading, reader });
}

/** "Anna and I talked": the owner is read over. */
function afterOwner(line: Line, at: number, { strictness }: Reader): number {
  const isOwner = strictness === "log" && phraseAt(line, at, AND) !== undefined && OWNER.has(wordAt(line, at + 1));
  return isOwner ? at + 2 : at;
}

const OWNER: ReadonlySet<string> = new Set("i|jeg|me|mig".split("|"));

/** "Birthday party", "New call": one word in large letters before a noun is no person unless it is a name. */
function isThing(line: Line, { people, next }: PeopleFound): boolean {
  const [only, ...others] = people;
  const name = only?.ref.name ?? "";
  const isVerb = phraseAt(line, next, PAST_ACTIVITY_INDEX) !== undefined;
  return others.length === 0 && !isVerb && !name.includes(" ") && !isGivenName(fold(name)) && only?.ref.by === "name";
}

/** "Anna and Bo met yesterday" met each other; an activity without a verb is no person's ("Christmas party"). */
function isAmongThem(line: Line, { people, next }: PeopleFound, { channel, direction }: Done): boolean {
  const isMeeting = direction === "both" && (channel === "meeting" || channel === "other");
  const isVerb = phraseAt(line, next, PAST_ACTIVITY_INDEX) !== undefined;
  const isToOwner = line.tokens.slice(next).some(({ word }) => WITH_OWNER.has(word));
  return people.length > 1 && isMeeting && isVerb && !isToOwner;
}

const WITH_OWNER: ReadonlySet<string> = new Set("me|us|mig|os|and|og".split("|"));

function amongThem(line: Line, { people }: PeopleFound, reader: Reader): readonly Command[] | undefined {
  if (reader.strictness !== "log") return undefined;
  return people.map(({ ref }) => ({ kind: "note", who: ref, note: line.text.trim() }));
}

/** Whoever is the subject of "wrote" wrote it. */
function byThem(done: Done | undefined): Done | undefined {
  return done?.direction === "out" ? { ...done, direction: "in" } : done;
}

/** `Anna is happy`, `Bo flytter til Oslo` at log@: a sentence that begins with its person is a note about them. */
export function readNameAndSentence(line: Line, reader: Reader): readonly Command[] | undefined {
  if (reader.strictness !== "log") return undefined;
  const found = peopleAt(line, 0, reader, "head");
  if (found === undefined || !(PERSON_VERBS.has(wordAt(line, found.next)) || isTrait(line, found.next)))
    return undefined;
  const reading = readNote(line, found.next, reader);
  return commandsOfNote({ people: found.people, done: reading.done, reading, reader });
}

/** "Likes neither golf nor tennis", "mangler oplægget": said of them, though it is no fact. */
function isTrait(line: Line, at: number): boolean {
  const meaning = phraseAt(line, at, FACT_INDEX)?.meaning;
  return meaning === "need" || meaning === "interest" || meaning === "strength";
}

/** `Sofie Lind, from the harbour days` at log@: a tie from before, its words a note. */
export function readNameAndComma(line: Line, reader: Reader): readonly Command[] | undefined {
  if (reader.strictness !== "log") return undefined;
  const found = peopleAt(line, 0, reader, "head");
  if (found === undefined) return undefined;
  if (!endsAt(line, found.next) && !isMark(line, found.next, ",;-–—(.")) return undefined;
  const reading = readNote(line, found.next, reader);
  return commandsOfNote({ people: found.people, done: reading.done, reading, reader });
}

/** `1 phone 12 34 56 78`, `2 birthday 14/8`, `4 greg@hall.example`: facts about a numbered item. */
export function readNumberAndFact(line: Line, reader: Reader): readonly Command[] | undefined {
  const found = reader.numbers.length === 0 ? undefined : numbersAt(line, 0);
  const from = found !== undefined && isMark(line, found.next, ":") ? found.next + 1 : (found?.next ?? 0);
  const kind = line.tokens[from]?.kind;
  const isFact = phraseAt(line, from, FACT_INDEX) !== undefined || kind === "tag";
  if (found === undefined || !(isFact || (kind === "address" && !isAsked(found.target, reader)))) return undefined;
  const { fields, rest } = readFacts(scan(textBetween(line, from)), reader);
  return fields === undefined || rest !== "" ? undefined : [{ kind: "note", who: found.target, fields }];
}

/** An address answers who was meant, where that is asked. */
function isAsked(target: Target, { numbers }: Reader): boolean {
  return (
    target.by === "numbers" && numbers.some(({ number, asks }) => asks === true && target.numbers.includes(number))
  );
}

function namedPeople(line: Line, reader: Reader): PeopleFound | undefined {
  const found = peopleAt(line, 0, reader, "head");
  if (found !== undefined) return found;
  const listed = namesAt(line, 0, reader.numbers);
  if (listed === undefined || listed.target.by !== "names") return undefined;
  return { people: listed.target.names.map((name) => ({ ref: { by: "name", name } })), next: listed.next };
}

/** Keywords (phone, birthday) suffice for anybody; verbs (likes, needs) in an answer only for people it shows. */
function mayStateFacts(line: Line, found: PeopleFound, reader: Reader): boolean {
  const fact = phraseAt(line, found.next, FACT_INDEX);
  if (reader.strictness === "log" || line.tokens[found.next]?.kind === "tag") return true;
  if (fact === undefined) return false;
  const isWhole = factOf(scan(textBetween(line, found.next)), reader) !== undefined;
  const isShown = namesAt(line, 0, reader.numbers) !== undefined;
  const isKeyword = ["phone", "address", "birthday", "important", "less-important", "normal-importance"].includes(
    fact.meaning,
  );
  return reader.strictness === "orders" || isShown || (isWhole && isKeyword);
}
