// Everything that the words after a name can say: facts, a promise, a follow-up, what was done and when, a topic.
// Invariant: each clause goes to the first reading that takes it whole; what none takes stays the note, word for word.

import type { ContactFields } from "../../domain/commands.ts";
import type { Day } from "../../domain/model.ts";
import { ABOUT, ACTIVITY_INDEX, FACT_INDEX, KEYWORD_INDEX, PAST_ACTIVITY_INDEX, SUBJECTS } from "./command-words.ts";
import { byPhone, DONE_BY_ACTIVITY } from "./activities.ts";
import type { Done } from "./activities.ts";
import { cameToNothing, isDenied } from "./came-to-nothing.ts";
import { dateAt } from "./dates.ts";
import type { DateFoundAt } from "./dates.ts";
import { cutFields, factOf } from "./facts.ts";
import { mergeFields } from "./merge-fields.ts";
import { futureDay } from "./future-day.ts";
import { cutNote } from "./note-clauses.ts";
import type { CutNote } from "./note-clauses.ts";
import { endsAt } from "./line-ends.ts";
import { isCapitalised } from "./name-run.ts";
import { phraseAt } from "./phrases.ts";
import { dayAheadIn } from "./planned.ts";
import { LONGEST_DATE, pastDayAt, whenAndTopic } from "./when-and-topic.ts";
import { pledgesIn } from "./pledge-clause.ts";
import type { PledgeRead } from "./pledge-clause.ts";
import { clockAhead } from "./reader.ts";
import type { Reader } from "./reader.ts";
import { isMark, textBetween, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";

export type FollowUpRead = { readonly on: Day; readonly note?: string };
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
};

type ClauseReading = {
  readonly fields?: ContactFields;
  readonly pledges?: readonly PledgeRead[];
  readonly followUp?: FollowUpRead;
  readonly done?: Done;
  readonly at?: Day;
  readonly topic?: string;
  readonly note?: string;
  readonly isLongAgo?: boolean;
};
type ReadClause = (clause: Line, reader: Reader) => ClauseReading | undefined;

/** Reads the tokens from `from` on as clauses about somebody. */
export function readNote(line: Line, from: number, reader: Reader): NoteReading {
  const cut = cutNote(line, from);
  const readings = withOrganisation(
    cut.clauses,
    withoutNothing(
      cut.clauses,
      cut.clauses.map((clause) => readClause(clause, reader)),
    ),
  );
  const fields = mergeFields([cutFields(cut), ...readings.flatMap((reading) => reading.fields ?? [])]);
  const done = readings.find((reading) => reading.done !== undefined)?.done;
  const at = readings.find((reading) => reading.at !== undefined)?.at;
  const topic = readings.find((reading) => reading.topic !== undefined)?.topic;
  return {
    ...(fields && { fields }),
    pledges: readings.flatMap((reading) => reading.pledges ?? []),
    followUps: readings.flatMap((reading) => reading.followUp ?? []),
    ...(done && { done }),
    ...(at !== undefined && { at }),
    ...(topic !== undefined && { topic }),
    ...(readings.some(({ isLongAgo }) => isLongAgo === true) && { isLongAgo: true }),
    note: noteOf({ line, from, cut, readings }),
  };
}

/** "Called, no answer": a clause that takes the one before it back leaves both as words. */
function withoutNothing(clauses: readonly Line[], readings: readonly ClauseReading[]): readonly ClauseReading[] {
  const call = readings.find(({ done }) => done?.channel === "call")?.done;
  // What was left for whom the call did not reach is no message beside it.
  const isTakenBack = (done: Done) =>
    clauses.some((clause) => cameToNothing(clause, 0, done.channel === "message" ? (call ?? done) : done));
  return readings.map((reading, index) =>
    reading.done !== undefined && isTakenBack(reading.done) ? { note: clauses[index]?.text.trim() ?? "" } : reading,
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

type Read = {
  readonly line: Line;
  readonly from: number;
  readonly cut: CutNote;
  readonly readings: readonly ClauseReading[];
};

/** Word for word when nothing was taken out; else the clauses that nothing took. */
function noteOf({ line, from, cut, readings }: Read): string {
  const isWhole =
    cut.tags.length === 0 && !cut.isLabelled && cut.cadenceDays === undefined && readings.every(isNoteOnly);
  if (isWhole && readings.length > 0) return textBetween(line, from);
  return readings.flatMap(({ note }) => note ?? []).join(", ");
}

function isNoteOnly(reading: ClauseReading): boolean {
  return reading.note !== undefined && Object.keys(reading).every((key) => key === "note" || key === "isLongAgo");
}

const CLAUSES: readonly { readonly read: ReadClause; readonly why: string }[] = [
  { read: followUpClause, why: "'follow up in 2 weeks' has a day of its own" },
  { read: pledgeClause, why: "'promised deck by Friday' before facts: 'owes' is no fact" },
  { read: factClause, why: "phone, job, needs" },
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
  const index = KEYWORD_INDEX.get("follow-up");
  const word = index === undefined ? undefined : phraseAt(clause, 0, index);
  if (word === undefined) return undefined;
  const found = dateNear(clause, word.next, reader);
  const day = found === undefined ? undefined : futureDay(found.reading, reader);
  if (found === undefined || day?.kind !== "day") return undefined;
  const note = found.from > word.next ? textBetween(clause, word.next, found.from) : textBetween(clause, found.next);
  return { followUp: { on: day.day, ...(note !== "" && { note }) } };
}

/** The first date from `at` on that leads to the end, or the one that begins there. */
function dateNear(clause: Line, at: number, reader: Reader): (DateFoundAt & { readonly from: number }) | undefined {
  const clock = clockAhead(reader);
  const first = dateAt(clause, at, clock);
  if (first !== undefined) return { ...first, from: at };
  for (let from = Math.max(at, clause.tokens.length - LONGEST_DATE); from < clause.tokens.length; from += 1) {
    const found = dateAt(clause, from, clock);
    if (found !== undefined && endsAt(clause, found.next, ".!)")) return { ...found, from };
  }
  return undefined;
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
  return isNews ? { fields, note: clause.text.trim() } : { fields };
}

/** An activity at the head, perhaps a day, perhaps a topic; what follows stays a note. */
function activityClause(clause: Line, reader: Reader): ClauseReading | undefined {
  const from = phraseAt(clause, 0, SUBJECTS)?.next ?? 0;
  const word = phraseAt(clause, 0, ACTIVITY_INDEX) ?? phraseAt(clause, from, ACTIVITY_INDEX);
  if (word === undefined || isNumberOf(clause)) return undefined;
  if (isOrder(clause)) return ordered(clause, reader);
  // "Per: coffee tomorrow" has not happened.
  const isPast = phraseAt(clause, from, PAST_ACTIVITY_INDEX) !== undefined;
  const on = isPast ? undefined : dayAheadIn(clause, word.next, reader);
  if (on !== undefined) return { followUp: { on, note: clause.text.trim() } };
  if (isDenied(clause, word.next)) return undefined;
  const { isByPhone, isLongAgo, ...rest } = whenAndTopic(clause, word.next, reader);
  if (isLongAgo === true) return { note: clause.text.trim(), isLongAgo };
  return { done: byPhone(DONE_BY_ACTIVITY[word.meaning], isByPhone), ...rest };
}

/** "Phone 11 22 33 44 or so": a number is no talk on the phone. */
function isNumberOf(clause: Line): boolean {
  const phone = phraseAt(clause, 0, FACT_INDEX);
  const at = phone?.meaning === "phone" && isMark(clause, phone.next, ".:") ? phone.next + 1 : phone?.next;
  return phone?.meaning === "phone" && clause.tokens[at ?? 0]?.kind === "number";
}

/** "Call back Thursday", "email him": what is to be done, with perhaps a day. */
function isOrder(clause: Line): boolean {
  return ORDERS.has(wordAt(clause, 0)) && OBJECTS.has(wordAt(clause, 1));
}

const ORDERS: ReadonlySet<string> = new Set("call|phone|ring|text|mail|email|e-mail|message|meet|visit".split("|"));
const OBJECTS: ReadonlySet<string> = new Set("back|him|her|them|again|tilbage|ham|hende|dem|igen".split("|"));

function ordered(clause: Line, reader: Reader): ClauseReading | undefined {
  for (let at = 2; at < clause.tokens.length; at += 1) {
    const found = dateAt(clause, at, clockAhead(reader));
    const day = found !== undefined && endsAt(clause, found.next) ? futureDay(found.reading, reader) : undefined;
    if (day?.kind === "day") return { followUp: { on: day.day, note: clause.text.trim() } };
  }
  return undefined;
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
