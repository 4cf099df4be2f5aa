// One line that tells of a contact: "Coffee with Anna Berg and Bo yesterday", "talked with Anna, she looks for an auditor".
// Invariant: prose counts only with a verb in the past and a person after it; a note to log@ may begin with any activity.

import type { Command, PersonRef } from "../../domain/commands.ts";
import type { Day } from "../../domain/model.ts";
import { ACTIVITY_INDEX, NEGATIONS, PAST_ACTIVITY_INDEX, SUBJECTS, WITH } from "./command-words.ts";
import { DONE_BY_ACTIVITY } from "./activities.ts";
import type { Done } from "./activities.ts";
import { dateAt } from "./dates.ts";
import { commandsOfNote } from "./note-commands.ts";
import { readNote, whenAndTopic } from "./note-reading.ts";
import { peopleAt } from "./people.ts";
import type { PeopleFound } from "./people.ts";
import { phraseAt } from "./phrases.ts";
import { clockAhead, clockBehind } from "./reader.ts";
import type { Reader } from "./reader.ts";
import { isMark, textBetween, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";
import type { Activity } from "./words.ts";

/** A told contact: what was done, with whom, when, and all else that the line says. */
export function readContact(line: Line, reader: Reader): readonly Command[] | undefined {
  const opening = openingOf(line, reader);
  if (opening === undefined) return undefined;
  const people = peopleAfter(line, opening.next, reader);
  if (people === undefined) return withoutPerson(line, opening);
  return contactCommands(line, opening, people, reader);
}

type Opening = { readonly done: Done; readonly at?: Day; readonly isAhead: boolean; readonly next: number };

function openingOf(line: Line, reader: Reader): Opening | undefined {
  const before = dayAt(line, 0, reader);
  const from = isMark(line, before?.next ?? 0, ",:") ? (before?.next ?? 0) + 1 : (before?.next ?? 0);
  const activity = activityAfterSubjects(line, from, reader);
  if (activity === undefined) return undefined;
  const inverted = before === undefined ? activity.next : subjectsEnd(line, activity.next);
  const after = dayAt(line, inverted, reader);
  const day = before ?? after;
  if (hasNegation(line, 0, after?.next ?? inverted)) return undefined;
  return {
    done: DONE_BY_ACTIVITY[activity.meaning],
    ...(day !== undefined && { at: day.day }),
    isAhead: day?.isAhead ?? false,
    next: after?.next ?? inverted,
  };
}

/** "har talt" is a verb of two words, "I have" is none: each step past the subject is tried. */
function activityAfterSubjects(line: Line, at: number, reader: Reader) {
  for (let from = at, steps = 0; steps <= MOST_SUBJECTS; steps += 1) {
    const activity = activityAt(line, from, reader);
    if (activity !== undefined) return activity;
    const subject = phraseAt(line, from, SUBJECTS);
    if (subject === undefined) return undefined;
    from = subject.next;
  }
  return undefined;
}

const MOST_SUBJECTS = 4;

/** Prose needs the past tense; a note may be a noun with a word or two before it ("a long lunch"). */
function activityAt(
  line: Line,
  at: number,
  reader: Reader,
): { readonly meaning: Activity; readonly next: number } | undefined {
  const past = phraseAt(line, at, PAST_ACTIVITY_INDEX);
  const noun = phraseAt(line, at, ACTIVITY_INDEX);
  if (noun !== undefined && noun.next > (past?.next ?? at) && (reader.strictness !== "answer" || hadBefore(line, at)))
    return noun;
  if (past !== undefined) return past;
  if (reader.strictness !== "answer") return noun ?? adjectiveAndNoun(line, at);
  return hadBefore(line, at) ? (noun ?? adjectiveAndNoun(line, at)) : undefined;
}

const HAD: ReadonlySet<string> = new Set("had|havde|fik|holdt|got".split("|"));
const MOST_ADJECTIVES = 3;

function hadBefore(line: Line, at: number): boolean {
  return HAD.has(wordAt(line, at - 1));
}

function adjectiveAndNoun(line: Line, at: number) {
  for (let from = at + 1; from <= at + MOST_ADJECTIVES; from += 1) {
    const noun = phraseAt(line, from, ACTIVITY_INDEX);
    if (noun !== undefined) return noun;
    if (wordAt(line, from - 1) === "" || NEGATIONS.has(wordAt(line, from - 1))) return undefined;
  }
  return undefined;
}

function subjectsEnd(line: Line, at: number): number {
  let end = at;
  for (let found = phraseAt(line, end, SUBJECTS); found !== undefined && end < at + 6;) {
    end = found.next;
    found = phraseAt(line, end, SUBJECTS);
  }
  return end;
}

function hasNegation(line: Line, from: number, to: number): boolean {
  return line.tokens.slice(from, to).some(({ word }) => NEGATIONS.has(word));
}

type DayFound = { readonly day: Day; readonly isAhead: boolean; readonly next: number };

function dayAt(line: Line, at: number, reader: Reader): DayFound | undefined {
  const past = dateAt(line, at, { ...clockBehind(reader), where: "anywhere" });
  const today = clockBehind(reader).today.toString();
  if (past?.reading.kind !== "day") return undefined;
  return { day: past.reading.day, isAhead: past.reading.day > today, next: past.next };
}

const WORDS_BEFORE_WITH = 8;

/** People right after the activity, or after a "with" a few words on ("lunch at the harbour with Anna"). */
function peopleAfter(line: Line, at: number, reader: Reader): (PeopleFound & { readonly between: string }) | undefined {
  const first = phraseAt(line, at, WITH)?.next ?? at;
  const isAfterWith = first > at || phraseAt(line, at - 1, WITH)?.next === at;
  const found = peopleAt(line, first, reader, isAfterWith ? "after-with" : "head");
  if (found !== undefined) return { ...found, between: "" };
  for (let from = at; from < at + WORDS_BEFORE_WITH; from += 1) {
    const isWith = ["with", "med"].includes(wordAt(line, from));
    const people = isWith ? peopleAt(line, from + 1, reader, "after-with") : undefined;
    if (people !== undefined) return { ...people, between: textBetween(line, at, from) };
  }
  return undefined;
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
  found: PeopleFound & { readonly between: string },
  reader: Reader,
): readonly Command[] {
  const boundary = firstBoundary(line, found.next);
  const near = whenAndTopicOf(line, found.next, boundary, reader);
  const rest = readNote(line, boundary, reader);
  const ahead = aheadDay(line, found.next, opening, reader);
  const note = [found.between, near.note ?? "", rest.note].filter((text) => text !== "").join(", ");
  const people = found.people.map(({ ref }) => ref);
  if (ahead !== undefined) return [planned(line, people, ahead)];
  const topic = near.topic ?? rest.topic;
  return commandsOfNote({
    people: found.people,
    done: opening.done,
    reading: {
      ...rest,
      note,
      at: opening.at ?? near.at ?? rest.at ?? clockBehind(reader).today.toString(),
      ...(topic !== undefined && { topic }),
    },
    reader,
  });
}

function whenAndTopicOf(line: Line, from: number, to: number, reader: Reader) {
  return whenAndTopic({ text: line.text, tokens: line.tokens.slice(0, to) }, from, reader);
}

/** What belongs to the contact itself ends at the first comma, semicolon, tag or sentence. */
function firstBoundary(line: Line, from: number): number {
  for (let at = from; at < line.tokens.length; at += 1) {
    const isEnd = isMark(line, at, ",;:(–") || (isMark(line, at, ".!") && line.tokens[at + 1]?.glued !== true);
    if (isEnd || line.tokens[at]?.kind === "tag" || beginsCadence(line, at)) return at;
  }
  return line.tokens.length;
}

function beginsCadence(line: Line, at: number): boolean {
  return ["every", "hver", "hvert"].includes(wordAt(line, at));
}

/** "Coffee with Anna tomorrow" has not happened: it is a day to be reminded of. */
function aheadDay(line: Line, at: number, opening: Opening, reader: Reader): Day | undefined {
  if (opening.isAhead) return opening.at;
  const found = dateAt(line, at, { ...clockAhead(reader), where: "anywhere" });
  const isNamedAhead = found?.reading.kind === "day" && AHEAD_WORDS.has(wordAt(line, at));
  return isNamedAhead && found.reading.kind === "day" && found.reading.day > clockAhead(reader).today.toString()
    ? found.reading.day
    : undefined;
}

const AHEAD_WORDS: ReadonlySet<string> = new Set("tomorrow|next|in|om|naeste|overmorgen|imorgen".split("|"));

function planned(line: Line, people: readonly PersonRef[], on: Day): Command {
  return { kind: "follow-up", people, on, note: line.text.trim() };
}
