// One line that tells of a contact: "Coffee with Anna Berg and Bo yesterday", "talked with Anna, she looks for an auditor".
// Invariant: prose counts only with a verb in the past and a person after it; a note to log@ may begin with any activity.

import type { Command } from "../../domain/commands.ts";
import { isWordOfCallingOff } from "./called-off.ts";
import { cameToNothing, isDenied } from "./came-to-nothing.ts";
import { WITH } from "./command-words.ts";
import type { Done } from "./activities.ts";
import { isTold } from "./nouns-in-answers.ts";
import { openingOf } from "./openings.ts";
import type { Opening } from "./openings.ts";
import { listedBehind } from "./listed-people.ts";
import { peopleAfter } from "./people-after.ts";
import type { PeopleAfter } from "./people-after.ts";
import { peopleAt } from "./people.ts";
import type { PeopleFound } from "./people.ts";
import { phraseAt } from "./phrases.ts";
import type { Reader } from "./reader.ts";
import { scan, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";
import { namesAt } from "./targets.ts";
import { contactCommands } from "./told-contact.ts";
import { towardsOwnerAt } from "./towards-owner.ts";

/** A told contact: what was done, with whom, when, and all else that the line says. */
export function readContact(line: Line, reader: Reader): readonly Command[] | undefined {
  const opening = openingOf(line, reader);
  if (opening === undefined) return undefined;
  return opening.isNoun === true ? ofNoun(line, opening, reader) : ofVerb(line, opening, reader);
}

/** In an answer a noun tells of a contact that was, and of nothing else. */
function ofNoun(line: Line, opening: Opening, reader: Reader): readonly Command[] | undefined {
  const people = peopleAfter(line, opening, reader);
  if (people === undefined || !isTold(line, opening.next + 1, people, reader)) return undefined;
  const commands = ofVerb(line, opening, reader);
  return commands?.some(({ kind }) => kind === "record") === true ? commands : undefined;
}

function ofVerb(line: Line, opening: Opening, reader: Reader): readonly Command[] | undefined {
  const people = listedBehind(line, opening, peopleAfter(line, opening, reader), reader);
  if (people?.people.some(({ isPossessive }) => isPossessive) === true) return undefined;
  if (people !== undefined && isPlace(line, opening, people, reader)) return undefined;
  if (people !== undefined && isCalledOff(line, people.next)) return undefined;
  if (people !== undefined && isDenied(scan(people.between), 0)) return undefined;
  if (people !== undefined) return contactOf(line, opening, people, reader);
  return receivedFrom(line, opening, reader) ?? withoutPerson(line, opening);
}

/** What was done, if it came about; "I går ringede Bo til mig" and "heard from Bo" came in. */
export function contactOf(
  line: Line,
  opening: Opening,
  people: PeopleAfter,
  reader: Reader,
): readonly Command[] | undefined {
  if (cameToNothing(line, people.next, opening.done)) return tried(line, opening, people);
  const towards = towardsOwnerAt(line, people.next);
  const isIn = towards !== undefined || FROM.has(wordAt(line, opening.verb));
  const done =
    isIn && opening.done.channel !== "meeting" ? { ...opening.done, direction: "in" as const } : opening.done;
  const found = { ...people, next: towards ?? people.next };
  return contactCommands({ line, opening: { ...opening, done }, found, reader });
}

const FROM: ReadonlySet<string> = new Set(["from", "fra"]);

/** "Visited Norway", "Vi så Rom": what can be seen in prose need be nobody, unless the mail shows the name. */
function isPlace(line: Line, opening: Opening, people: PeopleFound, reader: Reader): boolean {
  const [only] = people.people;
  const isOneWord = people.people.length === 1 && !(only?.ref.name ?? " ").includes(" ");
  const isSeen = SEEN.has(wordAt(line, opening.verb));
  return (
    reader.strictness === "answer" && isSeen && isOneWord && namesAt(line, opening.next, reader.numbers) === undefined
  );
}

/** "Lunch with Anna cancelled", "møde med Bo udsat": it did not take place. */
function isCalledOff(line: Line, at: number): boolean {
  return line.tokens.slice(at, at + WORDS_TO_CALL_OFF).some(({ word }) => isWordOfCallingOff(word));
}

/** A call that nobody took is worth a note; a lunch that was none is what was said of it at log@, and no answer. */
function tried(line: Line, { done }: Opening, { people }: PeopleFound): readonly Command[] | undefined {
  if (done.channel !== "call") return undefined;
  return people.map(({ ref }) => ({ kind: "note", who: ref, note: line.text.trim() }));
}

const WORDS_TO_CALL_OFF = 4;
const SEEN: ReadonlySet<string> = new Set(
  "saw|visited|saa|besoegte|set|besoegt|reached|discussed|droeftede".split("|"),
);

/** "Mail from Eva about the contract" came in. */
function receivedFrom(line: Line, opening: Opening, reader: Reader): readonly Command[] | undefined {
  const isFrom = ["from", "fra"].includes(wordAt(line, opening.next));
  const people = isFrom ? peopleAt(line, opening.next + 1, reader, "after-with") : undefined;
  if (people === undefined) return undefined;
  const { channel } = opening.done;
  const done: Done = { channel, direction: channel === "meeting" ? "both" : "in" };
  return contactCommands({ line, opening: { ...opening, done }, found: { ...people, between: "" }, reader });
}

/** "talked with her" is asked about; an activity without anybody is prose. */
function withoutPerson(line: Line, opening: Opening): readonly Command[] | undefined {
  const withWord = phraseAt(line, opening.next, WITH);
  const isAfterWith = withWord !== undefined || phraseAt(line, opening.next - 1, WITH) !== undefined;
  const isSomebody = isAfterWith && PERSONAL.has(wordAt(line, withWord?.next ?? opening.next));
  return isSomebody ? [{ kind: "not-understood", line: line.text.trim(), why: "no-person" }] : undefined;
}

const PERSONAL: ReadonlySet<string> = new Set("him|her|them|ham|hende|dem".split("|"));
