// Everything that the words after a name can say: facts, a promise, a follow-up, what was done and when, a topic.
// Invariant: each clause goes to the first reading that takes it whole; what none takes stays the note, word for word.

import type { ContactFields } from "../../domain/commands.ts";
import type { Day } from "../../domain/model.ts";
import { ABOUT, ACTIVITY_INDEX, FACT_INDEX, PAST_ACTIVITY_INDEX, SUBJECTS } from "./command-words.ts";
import { isAskedAbout } from "./asked-about.ts";
import { byPhone, DONE_BY_ACTIVITY } from "./activities.ts";
import type { Done } from "./activities.ts";
import { areOfOthers } from "./beside-another.ts";
import type { Before } from "./beside-another.ts";
import { cameToNothing, isDenied } from "./came-to-nothing.ts";
import { cutFields, factOf, saysMore } from "./facts.ts";
import { mergeFields } from "./merge-fields.ts";
import { followUpIn, isOrder, orderIn } from "./follow-up-clause.ts";
import type { FollowUpRead } from "./follow-up-clause.ts";
import { cutNote } from "./note-clauses.ts";
import { endsAt } from "./line-ends.ts";
import { isCapitalised } from "./name-run.ts";
import { notYetAround, notYetBehind } from "./not-yet.ts";
import type { NotYet } from "./not-yet.ts";
import { phraseAt } from "./phrases.ts";
import { dayAheadIn } from "./planned.ts";
import { pastDayAt, whenAndTopic } from "./when-and-topic.ts";
import { pledgesIn } from "./pledge-clause.ts";
import type { PledgeRead } from "./pledge-clause.ts";
import { isNoteOnly, noteOf, withDays } from "./note-words.ts";
import type { ClauseReading } from "./note-words.ts";
import type { Reader } from "./reader.ts";
import { isMark, scan, textBetween, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";
import { isWithAnother } from "./with-another.ts";

export type NoteReading = {
  readonly fields?: ContactFields;
  readonly pledges: readonly PledgeRead[];
  readonly followUps: readonly FollowUpRead[];
  readonly done?: Done;
  readonly at?: Day;
  readonly topic?: string;
  /** What was done, it was years ago: it is in the note. */
  readonly isLongAgo?: boolean;
  /** What is left, word for word. */
  readonly note: string;
  /** The same with the words of a day that was read: without a contact that day is nowhere else. */
  readonly noteWithDay?: string;
};

type ReadClause = (clause: Line, reader: Reader) => ClauseReading | undefined;

/** Reads the tokens from `from` on as clauses about somebody. */
export function readNote(line: Line, from: number, reader: Reader): NoteReading {
  const cut = cutNote(line, from);
  const readings = withOrganisation(
    cut.clauses,
    withoutNothing(
      cut.clauses,
      withoutOthers(
        cut.clauses,
        cut.clauses.map((clause) => readClause(clause, reader)),
      ),
    ),
  );
  const fields = mergeFields([cutFields(cut), ...readings.flatMap((reading) => reading.fields ?? [])]);
  const done = readings.find((reading) => reading.done !== undefined)?.done;
  const at = readings.find((reading) => reading.at !== undefined)?.at;
  const topic = readings.find((reading) => reading.topic !== undefined)?.topic;
  const read = { line, from, cut, readings };
  return {
    ...(fields && { fields }),
    pledges: readings.flatMap((reading) => reading.pledges ?? []),
    followUps: readings.flatMap((reading) => reading.followUp ?? []),
    ...(done && { done }),
    ...(at !== undefined && { at }),
    ...(topic !== undefined && { topic }),
    ...(readings.some(({ isLongAgo }) => isLongAgo === true) && { isLongAgo: true }),
    note: noteOf(read),
    ...(at !== undefined && { noteWithDay: noteOf({ ...read, readings: withDays(cut.clauses, readings) }) }),
  };
}

/** "Knows Frank Zorn, head of sales at Bosch": the job is his. */
function withoutOthers(clauses: readonly Line[], readings: readonly ClauseReading[]): readonly ClauseReading[] {
  const isOthers = areOfOthers(clauses.map((clause, index) => ({ clause, said: saidIn(readings[index]) })));
  return readings.map((reading, index) => {
    const words = { note: clauses[index]?.text.trim() ?? "" };
    if (isOthers[index] === true) return words;
    const isOfThem = isOthers[index + 1] === true && reading.fields !== undefined;
    return isOfThem ? { ...reading, ...words } : reading;
  });
}

function saidIn(reading: ClauseReading | undefined): Before["said"] {
  const isWords = reading !== undefined && isNoteOnly(reading);
  return { isWords, ...(reading?.fields && { fields: reading.fields }) };
}

/** "Called, no answer": a clause that takes the one before it back leaves both as words. */
function withoutNothing(clauses: readonly Line[], readings: readonly ClauseReading[]): readonly ClauseReading[] {
  const call = readings.find(({ done }) => done?.channel === "call")?.done;
  const isDated = readings.some(({ at }) => at !== undefined);
  // What was left for whom the call did not reach is no message beside it.
  const isTakenBack = (done: Done) =>
    clauses.some((clause) => cameToNothing(clause, 0, done.channel === "message" ? (call ?? done) : done));
  return readings.map((reading, index) =>
    reading.done !== undefined && (isTakenBack(reading.done) || (!isDated && isAskedAbout(clauses.slice(index))))
      ? { note: clauses[index]?.text.trim() ?? "" }
      : reading,
  );
}

const MOST_ORGANISATION_WORDS = 4;

/** Beside an address or a telephone a capitalised word alone is where they work: `anna@example.org, Havnelab`. */
function withOrganisation(clauses: readonly Line[], readings: readonly ClauseReading[]): readonly ClauseReading[] {
  const isCard = readings.some(({ fields }) => fields?.addresses !== undefined || fields?.phone !== undefined);
  const at = readings.findIndex((reading, index) => isNoteOnly(reading) && isProperName(clauses[index]));
  const organisation = clauses[at]?.text.trim();
  if (!isCard || organisation === undefined || readings.some(({ fields }) => fields?.organisation !== undefined)) {
    return readings;
  }
  return readings.map((reading, index) => (index === at ? { fields: { organisation } } : reading));
}

function isProperName(clause: Line | undefined): boolean {
  const tokens = clause?.tokens ?? [];
  return tokens.length > 0 && tokens.length <= MOST_ORGANISATION_WORDS && tokens.every((token) => isCapitalised(token));
}

const CLAUSES: readonly { readonly read: ReadClause; readonly why: string }[] = [
  { read: followUpClause, why: "'follow up in 2 weeks' has a day of its own" },
  { read: pledgeClause, why: "'promised deck by Friday' before facts: 'owes' is no fact" },
  { read: factClause, why: "phone, job, needs" },
  { read: orderClause, why: "'call him on Friday' is to be done" },
  { read: activityClause, why: "'called', 'coffee yesterday'" },
  { read: dayClause, why: "'yesterday' alone" },
  { read: topicClause, why: "'about salmon' alone" },
];

function readClause(clause: Line, reader: Reader): ClauseReading {
  for (const { read } of CLAUSES) {
    const reading = read(clause, reader);
    if (reading !== undefined) return reading;
  }
  return { note: clause.text.trim() };
}

function followUpClause(clause: Line, reader: Reader): ClauseReading | undefined {
  const followUp = followUpIn(clause, reader);
  return followUp && { followUp };
}

function orderClause(clause: Line, reader: Reader): ClauseReading | undefined {
  const followUp = orderIn(clause, reader);
  return followUp && { followUp };
}

function pledgeClause(clause: Line, reader: Reader): ClauseReading | undefined {
  const pledges = pledgesIn(clause, reader);
  return pledges.length === 0 ? undefined : { pledges };
}

function factClause(clause: Line, reader: Reader): ClauseReading | undefined {
  const fields = factOf(clause, reader);
  if (fields === undefined) return undefined;
  // "Found an auditor" is worth remembering too, where notes are written.
  const isNews = fields.noLonger !== undefined && reader.strictness === "log";
  return isNews || saysMore(clause, fields) ? { fields, note: clause.text.trim() } : { fields };
}

/** An activity at the head, perhaps a day, perhaps a topic; what follows stays a note. */
function activityClause(clause: Line, reader: Reader): ClauseReading | undefined {
  const from = phraseAt(clause, 0, SUBJECTS)?.next ?? 0;
  const word = phraseAt(clause, 0, ACTIVITY_INDEX) ?? phraseAt(clause, from, ACTIVITY_INDEX);
  if (word === undefined || isNumberOf(clause) || isSoAndNoVerb(clause, reader)) return undefined;
  if (isOrder(clause)) return undefined;
  // "Per: coffee tomorrow" has not happened.
  const isPast = phraseAt(clause, from, PAST_ACTIVITY_INDEX) !== undefined;
  const on = isPast ? undefined : dayAheadIn(clause, word.next, reader);
  const doubt = isPast ? undefined : notYetIn(clause, word.next, reader);
  if (doubt !== undefined && doubt.on === undefined) return { note: clause.text.trim() };
  const planned = doubt?.on ?? on;
  if (planned !== undefined) return { followUp: { on: planned, note: clause.text.trim() } };
  if (isDenied(clause, word.next) || isWithAnother(clause, word.next)) return undefined;
  const { isByPhone, isLongAgo, ...rest } = whenAndTopic(clause, word.next, reader);
  if (isLongAgo === true) return { note: clause.text.trim(), isLongAgo };
  return { done: byPhone(DONE_BY_ACTIVITY[word.meaning], isByPhone), ...rest };
}

/** "Per: lunch could be nice", "hver tirsdag": kept, or a day to come. */
function notYetIn(clause: Line, at: number, reader: Reader): NotYet | undefined {
  if (reader.strictness !== "log") return undefined;
  return notYetAround(clause, scan(textBetween(clause, 0, at)), reader) ?? notYetBehind(clause, at, reader);
}

/** "Drikker ikke kaffe, så te næste gang": before a thing the Danish "så" is no "saw". */
function isSoAndNoVerb(clause: Line, reader: Reader): boolean {
  const isSeen = SEEN.has(wordAt(clause, 1)) || isCapitalised(clause.tokens[1]) || endsAt(clause, 1);
  return wordAt(clause, 0) === "saa" && !isSeen && pastDayAt(clause, 1, reader) === undefined;
}
const SEEN: ReadonlySet<string> = new Set("ham|hende|dem|hinanden|jeg|vi|i|paa|hos|med".split("|"));

/** "Phone 11 22 33 44 or so": a number is no talk on the phone. */
function isNumberOf(clause: Line): boolean {
  const phone = phraseAt(clause, 0, FACT_INDEX);
  const at = phone?.meaning === "phone" && isMark(clause, phone.next, ".:") ? phone.next + 1 : phone?.next;
  return phone?.meaning === "phone" && clause.tokens[at ?? 0]?.kind === "number";
}

function dayClause(clause: Line, reader: Reader): ClauseReading | undefined {
  const found = pastDayAt(clause, 0, reader);
  return found !== undefined && endsAt(clause, found.next, ".!)") ? { at: found.day } : undefined;
}

function topicClause(clause: Line): ClauseReading | undefined {
  const about = phraseAt(clause, 0, ABOUT);
  const topic = about === undefined ? "" : textBetween(clause, about.next);
  return topic === "" ? undefined : { topic };
}
