// One line that tells of a contact: "Coffee with Anna Berg and Bo yesterday", "talked with Anna, she looks for an auditor".
// Invariant: prose counts only with a verb in the past and a person after it; a note to log@ may begin with any activity.

import type { Command, PersonRef } from "../../domain/commands.ts";
import type { Day } from "../../domain/model.ts";
import { isWordOfCallingOff } from "./called-off.ts";
import { cameToNothing, isDenied } from "./came-to-nothing.ts";
import { ABOUT, WITH } from "./command-words.ts";
import { byPhone } from "./activities.ts";
import type { Done } from "./activities.ts";
import { dateAt } from "./dates.ts";
import { dayBetween } from "./day-between.ts";
import { futureDay } from "./future-day.ts";
import { isSentenceEnd } from "./note-clauses.ts";
import { commandsOfNote } from "./note-commands.ts";
import { isTold } from "./nouns-in-answers.ts";
import { readNoteOf } from "./others-facts.ts";
import { openingOf } from "./openings.ts";
import type { Opening } from "./openings.ts";
import { saysLongAgo } from "./long-ago.ts";
import { listedBehind } from "./listed-people.ts";
import type { ListedPeople } from "./listed-people.ts";
import { peopleAfter } from "./people-after.ts";
import type { PeopleAfter } from "./people-after.ts";
import { peopleAt } from "./people.ts";
import type { PeopleFound } from "./people.ts";
import { phraseAt } from "./phrases.ts";
import { plannedDay } from "./planned.ts";
import { clockAhead, clockBehind } from "./reader.ts";
import type { Reader } from "./reader.ts";
import { isMark, scan, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";
import { namesAt } from "./targets.ts";
import { towardsOwnerAt } from "./towards-owner.ts";
import { dayOfPlace, whenAndTopic } from "./when-and-topic.ts";

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
  return contactCommands(line, { ...opening, done }, { ...people, next: towards ?? people.next }, reader);
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
  return contactCommands(line, { ...opening, done }, { ...people, between: "" }, reader);
}

/** "talked with her" is asked about; an activity without anybody is prose. */
function withoutPerson(line: Line, opening: Opening): readonly Command[] | undefined {
  const withWord = phraseAt(line, opening.next, WITH);
  const isAfterWith = withWord !== undefined || phraseAt(line, opening.next - 1, WITH) !== undefined;
  const isSomebody = isAfterWith && PERSONAL.has(wordAt(line, withWord?.next ?? opening.next));
  return isSomebody ? [{ kind: "not-understood", line: line.text.trim(), why: "no-person" }] : undefined;
}

const PERSONAL: ReadonlySet<string> = new Set("him|her|them|ham|hende|dem".split("|"));

function contactCommands(
  line: Line,
  opening: Opening,
  found: PeopleAfter | ListedPeople,
  reader: Reader,
): readonly Command[] {
  const boundary = firstBoundary(line, found.next);
  const near = whenAndTopicOf(line, found.next, boundary, reader);
  const names = found.people.flatMap(({ ref }) => ref.name ?? []);
  const { reading: rest, others } = readNoteOf(line, boundary, names, reader);
  const listed = "at" in found || "ahead" in found ? found : undefined;
  const inside = dayBetween(found.between, reader);
  const aheadInside = opening.isPast || opening.at !== undefined ? undefined : inside.ahead;
  const ahead = plannedDay(line, found.next, opening, reader) ?? listed?.ahead ?? aheadInside;
  const note = [inside.note, found.aside ?? "", near.note ?? "", rest.note].filter((text) => text !== "").join(", ");
  const people = found.people.map(({ ref }) => ref);
  if (ahead !== undefined) return [planned(line, people, ahead)];
  if (isTask(line, opening, near)) return taskCommands(line, found, people, reader);
  const isDated = opening.at ?? listed?.at ?? near.at ?? inside.at ?? rest.at;
  const isLong = near.isLongAgo === true || isLongAgo(found.between, reader) || isLongAgoAlone(rest.note, reader);
  if (isDated === undefined && isLong) {
    const { topic: _, at: __, ...facts } = rest;
    const reading = { ...facts, note: line.text.trim(), isLongAgo: true };
    return [...commandsOfNote({ people: found.people, done: undefined, reading, reader }), ...others];
  }
  const topic = near.topic ?? rest.topic;
  const commands = commandsOfNote({
    people: found.people,
    done: byPhone(opening.done, near.isByPhone),
    reading: {
      ...rest,
      note,
      at:
        opening.at ??
        listed?.at ??
        near.at ??
        inside.at ??
        rest.at ??
        dayOfPlace(scan(rest.note), reader) ??
        clockBehind(reader).today.toString(),
      ...(topic !== undefined && { topic }),
    },
    reader,
  });
  return [...commands, ...others];
}

/** "Meeting at CERN in 2018 with Ludwig" */
function isLongAgo(words: string, reader: Reader): boolean {
  const line = scan(words);
  return saysLongAgo(line, 0, line.tokens.length, reader);
}

/** "Met Ludwig, back in 2018": a few words behind a comma and nothing else. */
function isLongAgoAlone(note: string, reader: Reader): boolean {
  const words = note.split(/[,;.]/u, 1)[0] ?? "";
  return words.split(/\s+/u).length <= MOST_WORDS_OF_A_YEAR && isLongAgo(words, reader);
}
const MOST_WORDS_OF_A_YEAR = 4;

function whenAndTopicOf(line: Line, from: number, to: number, reader: Reader) {
  return whenAndTopic({ text: line.text, tokens: line.tokens.slice(0, to) }, from, reader);
}

/** What belongs to the contact itself ends at the first comma, semicolon, tag or sentence. */
function firstBoundary(line: Line, from: number): number {
  for (let at = from; at < line.tokens.length; at += 1) {
    const isColon = isMark(line, at, ":") && !isAboutColon(line, at) && !isOfHour(line, at);
    const isEnd = isMark(line, at, ",;(–!") || isColon || isStop(line, at);
    if (isEnd || line.tokens[at]?.kind === "tag" || beginsCadence(line, at)) return at;
  }
  return line.tokens.length;
}

/** `re: budget` */
function isAboutColon(line: Line, at: number): boolean {
  return phraseAt(line, at - 1, ABOUT)?.next === at;
}

/** `12:30` */
function isOfHour(line: Line, at: number): boolean {
  const after = line.tokens[at + 1];
  return line.tokens[at - 1]?.kind === "number" && after?.kind === "number" && after.glued;
}

function isStop(line: Line, at: number): boolean {
  return isMark(line, at, ".") && isSentenceEnd(line, at);
}

function beginsCadence(line: Line, at: number): boolean {
  return ["every", "hver", "hvert"].includes(wordAt(line, at));
}

/** "Call Anna" is a task, "call with Anna" is done: an English noun that stands right before a name is an order. */
function isTask(line: Line, opening: Opening, near: { readonly at?: Day }): boolean {
  const isNamedAtOnce = phraseAt(line, opening.next, WITH) === undefined && opening.verb === opening.next - 1;
  if (["from", "fra"].includes(wordAt(line, opening.next))) return false;
  const isDated = opening.at !== undefined || near.at !== undefined;
  return isNamedAtOnce && ORDERS.has(wordAt(line, opening.verb)) && opening.verb === 0 && !(isDated && isPastDay(line));
}

const ORDERS: ReadonlySet<string> = new Set("call|phone|text|mail|email|e-mail|meet|visit|message|sms".split("|"));
const PAST_DAYS: ReadonlySet<string> = new Set(
  "yesterday|ago|last|gaar|forgaars|sidste|today|idag|forleden|siden".split("|"),
);

function isPastDay(line: Line): boolean {
  return line.tokens.some(({ word }) => PAST_DAYS.has(word));
}

/** With a day to come a task is a follow-up, without one it is a note. */
function taskCommands(
  line: Line,
  found: PeopleFound,
  people: readonly PersonRef[],
  reader: Reader,
): readonly Command[] {
  const day = dateAt(line, found.next, clockAhead(reader))?.reading;
  const on = day === undefined ? undefined : futureDay(day, reader);
  if (on?.kind === "day") return [planned(line, people, on.day)];
  return people.map((who) => ({ kind: "note", who, note: line.text.trim() }));
}

function planned(line: Line, people: readonly PersonRef[], on: Day): Command {
  return { kind: "follow-up", people, on, note: line.text.trim() };
}
