// What a record should have said: "it was on the 14th", "a call, not a meeting", "Bo was there too", in both languages.
// Invariant: the whole line is a correction or it is none; a day is read both ways, for only the core knows which is meant.

import type { Command, PersonRef } from "../../domain/commands.ts";
import type { Day } from "../../domain/model.ts";
import { DONE_BY_ACTIVITY } from "./activities.ts";
import type { Done } from "./activities.ts";
import { ACTIVITY_INDEX, ARTICLES, WITH } from "./command-words.ts";
import {
  ALSO_BEFORE,
  ALSO_BEHIND,
  BY_WAY_OF,
  CORRECTION_FILLERS,
  CORRECTION_OPENERS,
  DEADLINE,
  IT_WAS_THEN,
  NOT_THAT,
  THEM,
  THE_TALK,
  WAS,
} from "./correction-words.ts";
import { dateAt } from "./dates.ts";
import { endsAt } from "./line-ends.ts";
import { nameAt } from "./name-run.ts";
import { peopleAt } from "./people.ts";
import type { Person } from "./people.ts";
import { phraseAt } from "./phrases.ts";
import { clockAhead, clockBehind } from "./reader.ts";
import type { Reader } from "./reader.ts";
import { isMark, scan, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";

type ToReceipt = Extract<Command, { kind: "to-receipt" }>;
export type Correction = Extract<ToReceipt["says"], { as: "correct" }>;

/** Longer lines are prose. */
const MOST_TOKENS = 24;

/** The correction that a line is from token `from` on. */
export function readCorrection(line: Line, from: number, reader: Reader): Correction | undefined {
  if (line.tokens.length - from > MOST_TOKENS) return undefined;
  return oneCorrection(line, from, reader) ?? severalSentences(line, from, reader);
}

/** "It was on the 14th. Bo was there too." */
function severalSentences(line: Line, from: number, reader: Reader): Correction | undefined {
  for (let at = from + 1; at < line.tokens.length - 1; at += 1) {
    if (!isMark(line, at, ".;,!")) continue;
    const [start, end] = [line.tokens[from]?.start, line.tokens[at]?.start];
    const first = oneCorrection(scan(line.text.slice(start, end)), 0, reader);
    const rest = first === undefined ? undefined : oneCorrection(line, at + 1, reader);
    if (first !== undefined && rest !== undefined) return { ...first, ...rest };
  }
  return undefined;
}

function oneCorrection(line: Line, from: number, reader: Reader): Correction | undefined {
  const start = openingEnd(line, from);
  return alsoThere(line, start, reader) ?? otherwise(line, start, reader);
}

/** "No, sorry, wrong day:" */
function openingEnd(line: Line, from: number): number {
  let at = from;
  for (let found = phraseAt(line, at, CORRECTION_OPENERS); found !== undefined;) {
    at = marksEnd(line, found.next);
    found = phraseAt(line, at, CORRECTION_OPENERS);
  }
  return at;
}

const marksEnd = (line: Line, at: number): number => (isMark(line, at, ",.:;!–—-") ? at + 1 : at);

/** "Also with Bo", "and Bo", "Bo was there too". */
function alsoThere(line: Line, from: number, reader: Reader): Correction | undefined {
  const it = phraseAt(line, from, IT_WAS_THEN)?.next ?? from;
  const before = phraseAt(line, it, ALSO_BEFORE);
  const found = peopleAt(line, before?.next ?? from, reader, before === undefined ? "head" : "after-with");
  if (found === undefined || !found.people.every(isSurely)) return undefined;
  const behind = phraseAt(line, found.next, ALSO_BEHIND);
  const isSaid = before?.meaning === "also" || behind !== undefined;
  if (!isSaid || !endsAt(line, behind?.next ?? found.next)) return undefined;
  const also: readonly PersonRef[] = found.people.map(({ ref }) => ref);
  return { as: "correct", also };
}

/** "Også klaret" names nobody, nor does "and Finn's boss". */
const isSurely = ({ ref, isPossessive }: Person): boolean =>
  isPossessive !== true && (ref.by === "address" || ref.onlyKnown !== true);

type Read = { readonly next: number; readonly found: Partial<Correction> };

/** Days and ways of being in touch, those of them that it was not, and nothing else. */
function otherwise(line: Line, from: number, reader: Reader): Correction | undefined {
  const whose = subjectAt(line, from, reader);
  let at = whose.next;
  let found: Partial<Correction> = {};
  while (at < line.tokens.length && !endsAt(line, at)) {
    const read = partAt(line, at, reader);
    if (read === undefined) return undefined;
    found = { ...read.found, ...found };
    at = read.next;
  }
  const isSomething = found.at !== undefined || found.ahead !== undefined || found.channel !== undefined;
  return isSomething ? { as: "correct", ...found, ...(whose.name !== undefined && { name: whose.name }) } : undefined;
}

/** "It was", "we met", "the lunch with Anna was", "Anna was", or nothing. */
function subjectAt(line: Line, from: number, reader: Reader): { readonly next: number; readonly name?: string } {
  const it = phraseAt(line, from, IT_WAS_THEN);
  // "I telefon" begins with no "I".
  if (phraseAt(line, from, BY_WAY_OF) !== undefined) return { next: from };
  if (it !== undefined) return { next: it.next };
  const talk = phraseAt(line, from, THE_TALK);
  const withWhom = talk === undefined ? undefined : phraseAt(line, talk.next, WITH);
  const name =
    talk === undefined || withWhom !== undefined ? nameAt(line, withWhom?.next ?? from, "head", reader) : undefined;
  const was = phraseAt(line, name?.next ?? talk?.next ?? from, WAS);
  if (was === undefined || (name === undefined && talk === undefined)) return { next: from };
  return { next: was.next, ...(name !== undefined && { name: name.name }) };
}

function partAt(line: Line, at: number, reader: Reader): Read | undefined {
  if (isMark(line, at, ",;.–—-")) return { next: at + 1, found: {} };
  const not = phraseAt(line, at, NOT_THAT);
  if (not !== undefined) {
    const denied = dayAt(line, not.next, reader) ?? wayAt(line, not.next);
    const days = denied === undefined ? [] : daysDenied(denied.found, reader);
    return denied && { next: denied.next, found: days.length === 0 ? {} : { insteadOf: days } };
  }
  const filler = phraseAt(line, at, CORRECTION_FILLERS);
  return (
    dayAt(line, at, reader) ?? wayAt(line, at) ?? (filler === undefined ? undefined : { next: filler.next, found: {} })
  );
}

/** "Not Monday", written on a Monday, is said of that day as well as of the week before. */
function daysDenied({ at, ahead }: Partial<Correction>, { today }: Reader): readonly Day[] {
  const isWeekAgo = at !== undefined && at === today.subtract({ days: 7 }).toString();
  return [at, ahead, isWeekAgo ? today.toString() : undefined].flatMap((day) => day ?? []);
}

function dayAt(line: Line, at: number, reader: Reader): Read | undefined {
  const [behind, ahead] = [dateAt(line, at, clockBehind(reader)), dateAt(line, at, clockAhead(reader))];
  const next = behind?.next ?? ahead?.next;
  if (next === undefined || next !== (ahead?.next ?? next)) return undefined;
  const today = reader.today.toString();
  const days: readonly (Day | undefined)[] = [behind, ahead].map((date) =>
    date?.reading.kind === "day" ? date.reading.day : undefined,
  );
  const [past, future] = days;
  const isBehind = past !== undefined && past <= today;
  const isAhead = future !== undefined && future > today;
  if (!isBehind && !isAhead) return undefined;
  // "By Thursday" is no day on which anything was.
  const isDeadline = DEADLINE.has(wordAt(line, at)) && isAhead;
  return { next, found: { ...(isBehind && !isDeadline && { at: past }), ...(isAhead && { ahead: future }) } };
}

/** "A call", "by phone", "we only texted", "I called her". */
function wayAt(line: Line, at: number): Read | undefined {
  const by = phraseAt(line, at, BY_WAY_OF);
  if (by !== undefined) return { next: by.next, found: DONE_BY_ACTIVITY[by.meaning] };
  const from = ARTICLES.has(wordAt(line, at)) && !isActivity(line, at) ? at + 1 : at;
  const activity = phraseAt(line, from, ACTIVITY_INDEX);
  if (activity === undefined) return undefined;
  const done: Done = DONE_BY_ACTIVITY[activity.meaning];
  return { next: THEM.has(wordAt(line, activity.next)) ? activity.next + 1 : activity.next, found: done };
}

const isActivity = (line: Line, at: number): boolean => phraseAt(line, at, ACTIVITY_INDEX) !== undefined;
