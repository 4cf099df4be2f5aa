// What is told of a contact behind its opening and its people: when it was, about what, and all else that the line says.
// Invariant: a day to come makes a plan, a day of years ago a note, an order a task; only what is left was a contact.

import type { Command, PersonRef } from "../../domain/commands.ts";
import type { Day } from "../../domain/model.ts";
import { byPhone } from "./activities.ts";
import { ABOUT, AND, PLEDGE_INDEX, WITH } from "./command-words.ts";
import { dateAt } from "./dates.ts";
import { dayBetween } from "./day-between.ts";
import { futureDay } from "./future-day.ts";
import type { ListedPeople } from "./listed-people.ts";
import { saysLongAgo } from "./long-ago.ts";
import { isSentenceEnd } from "./note-clauses.ts";
import { commandsOfNote } from "./note-commands.ts";
import type { Opening } from "./openings.ts";
import { notYetAround, notYetBehind } from "./not-yet.ts";
import type { NotYet } from "./not-yet.ts";
import { readNoteOf } from "./others-facts.ts";
import type { PeopleAfter } from "./people-after.ts";
import type { PeopleFound } from "./people.ts";
import { phraseAt, wordSet } from "./phrases.ts";
import { plannedDay } from "./planned.ts";
import { clockAhead, clockBehind } from "./reader.ts";
import type { Reader } from "./reader.ts";
import { isMark, scan, textBetween, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";
import { theirPromiseAt } from "./their-promise.ts";
import { dayOfPlace, whenAndTopic } from "./when-and-topic.ts";

/** A line that tells of a contact, as far as who it was with. */
type Begun = {
  readonly line: Line;
  readonly opening: Opening;
  readonly found: PeopleAfter | ListedPeople;
  readonly reader: Reader;
};

/** What a line says of a contact whose opening and people are known. */
export function contactCommands(begun: Begun): readonly Command[] {
  const { line, opening, found, reader } = begun;
  const told = toldOf(begun);
  const people = found.people.map(({ ref }) => ref);
  const doubt = notYetOf(told);
  if (doubt !== undefined) return doubtful(line, people, doubt);
  const ahead = dayAhead(told);
  if (ahead !== undefined) return [planned(line, people, ahead)];
  if (isTask(line, opening, told.near)) return taskCommands(line, found, people, reader);
  const day = dayTold(told);
  const commands = day === undefined && isOfLongAgo(told) ? longAgoCommands(told) : madeCommands(told, day);
  return [...commands, ...told.others];
}

/** With what its parts say: between the people, right behind them, and in the rest of the line. */
type Told = ReturnType<typeof toldOf>;

function toldOf(begun: Begun) {
  const { line, found, reader } = begun;
  const boundary = firstBoundary(line, found.next);
  const names = found.people.flatMap(({ ref }) => ref.name ?? []);
  const { reading: rest, others } = readNoteOf(line, boundary, names, reader);
  return {
    ...begun,
    listed: "at" in found || "ahead" in found ? found : undefined,
    inside: dayBetween(found.between, reader),
    near: whenAndTopicOf(line, found.next, boundary, reader),
    rest,
    others,
  };
}

/** A noun has no tense: the words around it say whether it was. */
function notYetOf({ line, opening, found, reader }: Told): NotYet | undefined {
  if (opening.isPast || reader.strictness !== "log") return undefined;
  const before = scan(`${textBetween(line, 0, opening.verb)} ${found.between}`);
  return notYetAround(line, before, reader) ?? notYetBehind(line, found.next, reader);
}

/** With a day to come it is a reminder; else the words are kept, and the receipt says that nothing more came of them. */
function doubtful(line: Line, people: readonly PersonRef[], { on }: NotYet): readonly Command[] {
  if (on !== undefined) return [planned(line, people, on)];
  const text = line.text.trim();
  const notes = people.map((who): Command => ({ kind: "note", who, note: text }));
  return [...notes, { kind: "not-understood", line: text, why: "kept-as-words" }];
}

function dayAhead({ line, opening, found, listed, inside, reader }: Told): Day | undefined {
  const isPast = opening.isPast || opening.at !== undefined;
  if (saysItWas(line, found.next)) return undefined;
  return plannedDay(line, found.next, opening, reader) ?? listed?.ahead ?? (isPast ? undefined : inside.ahead);
}

/** "Dinner with Lars this evening was great" */
function saysItWas(line: Line, at: number): boolean {
  return line.tokens.slice(at, firstBoundary(line, at)).some(({ word }) => WAS.has(word));
}
const WAS = wordSet("was|were|went|var|gik|blev");

function dayTold({ opening, listed, near, inside, rest }: Told): Day | undefined {
  return opening.at ?? listed?.at ?? near.at ?? inside.at ?? rest.at;
}

function isOfLongAgo({ near, found, rest, reader }: Told): boolean {
  return near.isLongAgo === true || isLongAgo(found.between, reader) || isLongAgoAlone(rest.note, reader);
}

/** Nobody knows any more when it was. */
function longAgoCommands({ line, found, rest, reader }: Told): readonly Command[] {
  const { topic: _, at: __, ...facts } = rest;
  const reading = { ...facts, note: line.text.trim(), isLongAgo: true };
  return commandsOfNote({ people: found.people, done: undefined, reading, reader });
}

function madeCommands({ opening, found, inside, near, rest, reader }: Told, day: Day | undefined): readonly Command[] {
  const note = [inside.note, found.aside ?? "", near.note ?? "", rest.note].filter((text) => text !== "").join(", ");
  const topic = near.topic ?? rest.topic;
  const at = day ?? dayOfPlace(scan(rest.note), reader) ?? clockBehind(reader).today.toString();
  return commandsOfNote({
    people: found.people,
    done: byPhone(opening.done, near.isByPhone),
    reading: { ...rest, note, at, ...(topic !== undefined && { topic }) },
    reader,
  });
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
    if (isEnd || line.tokens[at]?.kind === "tag" || beginsCadence(line, at) || beginsPromise(line, at)) return at;
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

/** "And promised her the deck by Friday", "who promised to send it", "- she'll send it" */
function beginsPromise(line: Line, at: number): boolean {
  if (WHO.has(wordAt(line, at))) return theirPromiseAt(line, at + 1) !== undefined;
  const isDash = isMark(line, at, "-") && line.tokens[at]?.glued === false && line.tokens[at + 1]?.glued === false;
  const next = isDash ? at + 1 : phraseAt(line, at, AND)?.next;
  if (next === undefined) return false;
  return phraseAt(line, next, PLEDGE_INDEX) !== undefined || (isDash && SHE_WILL.has(wordAt(line, next)));
}

const WHO = wordSet("who|som|der");
const SHE_WILL = wordSet("he'll|she'll|they'll");

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
