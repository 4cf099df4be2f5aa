// The day and the topic of a contact, wherever they stand behind its people.
// Invariant: only days until today are taken; what is neither day nor topic is note.

import { ABOUT } from "./command-words.ts";
import type { Day } from "../../domain/model.ts";
import { SHORT_WEEKDAY_INDEX, WEEKDAY_INDEX } from "./date-words.ts";
import { dateAt } from "./dates.ts";
import { fold } from "./fold.ts";
import { endsAt } from "./line-ends.ts";
import { saysLongAgo } from "./long-ago.ts";
import { phraseAt } from "./phrases.ts";
import { pronounEnd } from "./pronoun-behind.ts";
import { clockBehind } from "./reader.ts";
import type { Reader } from "./reader.ts";
import { isMark, textBetween, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";

/** No date has more words. */
export const LONGEST_DATE = 9;

export type WhenAndTopic = {
  readonly at?: Day;
  readonly topic?: string;
  readonly note?: string;
  /** "On the phone" */
  readonly isByPhone?: boolean;
  /** "In 2018": no day, and not today. */
  readonly isLongAgo?: boolean;
};

/** The day and the topic from token `start` on; whatever else is there is note. */
export function whenAndTopic(clause: Line, start: number, reader: Reader): WhenAndTopic {
  const at = pronounEnd(clause, start);
  const first = pastDayAt(clause, at, reader) ?? shortDayAt(clause, at, reader);
  const from = first?.next ?? at;
  const aboutWord = isMeans(clause, from) ? undefined : phraseAt(clause, from, ABOUT);
  const about = aboutWord && { next: isMark(clause, aboutWord.next, ":") ? aboutWord.next + 1 : aboutWord.next };
  const last = first === undefined ? dayOutsideTopic(clause, from, reader) : undefined;
  const end = last?.from ?? clause.tokens.length;
  const topicFrom = about?.next ?? aboutAfter(clause, from, end);
  const noteEnd = (topicFrom ?? end + 1) - 1;
  const isInside = first === undefined && last === undefined && topicFrom !== undefined;
  const inside = isInside ? dayUpTo(clause, from, noteEnd, reader) : undefined;
  const day = (first ?? last ?? inside)?.day;
  const between = about === undefined ? textBetween(clause, from, inside?.from ?? noteEnd) : "";
  const topic = topicFrom === undefined ? "" : withoutStop(textBetween(clause, topicFrom, end));
  return {
    ...(day !== undefined && { at: day }),
    ...(topic !== "" && { topic }),
    ...(day === undefined && saysLongAgo(clause, from, noteEnd, reader) && { isLongAgo: true }),
    ...noteOf(withoutStop(between), hourIn(clause, (first && at) ?? last?.from ?? inside?.from ?? end, first?.next)),
  };
}

/** "About the fair on 11 March": a day that is far back from here is the fair's. */
function dayOutsideTopic(clause: Line, from: number, reader: Reader) {
  const last = trailingPastDay(clause, from, reader);
  const isTopical = last !== undefined && hasTopicBefore(clause, from, last.from);
  const soonest = clockBehind(reader).today.subtract({ days: DAYS_OF_A_TALK }).toString();
  return isTopical && last.day < soonest ? undefined : last;
}

/** Of a talk longer ago its topic is rarely all that one writes. */
const DAYS_OF_A_TALK = 31;

function hasTopicBefore(clause: Line, from: number, to: number): boolean {
  if (phraseAt(clause, from, ABOUT) !== undefined && !isMeans(clause, from) && from < to) return true;
  return aboutAfter(clause, from, to) !== undefined;
}

function noteOf(between: string, hour: string): WhenAndTopic {
  const said = fold(between);
  const isByPhone = BY_PHONE.has(said);
  const words = isByPhone || WE_TALKED.has(said) ? "" : between;
  const note = [hour, words].filter((text) => text !== "").join(" ");
  return { ...(isByPhone && { isByPhone }), ...(note !== "" && { note }) };
}

/** A contact has a day; the hour that stands with it is kept in the owner's words. */
function hourIn(clause: Line, from: number, next: number | undefined): string {
  const text = textBetween(clause, from, next ?? Math.min(clause.tokens.length, from + LONGEST_DATE));
  return /(?<![\p{L}\d])(?:at|kl\.?) ?\d{1,2}(?:[.:]\d{2})?(?: ?[ap]m)?(?![\p{L}\d])/iu.exec(text)?.[0] ?? "";
}

const BY_PHONE: ReadonlySet<string> = new Set(
  "on the phone|on the telephone|over the phone|over phone|by phone|by telephone|via phone|per phone|i telefon|i telefonen|paa telefonen|paa telefon|over telefon|over telefonen|pr telefon|pr. telefon|per telefon|via telefon|telefonisk".split(
    "|",
  ),
);

/** "On 12 November about the tender": the day right before the topic. */
function dayUpTo(clause: Line, from: number, end: number, reader: Reader) {
  for (let at = Math.max(from, end - LONGEST_DATE); at < end; at += 1) {
    const found = pastDayAt(clause, at, reader);
    if (found?.next === end) return { day: found.day, from: at };
  }
  return undefined;
}

/** Words that name a topic wherever they stand; "on" and "over" do so only right after the people. */
export const ALWAYS_ABOUT: ReadonlySet<string> = new Set("about|om|regarding|vedroerende|angaaende".split("|"));

/** "On the phone", "over coffee": how it was, and not what about. */
function isMeans(clause: Line, at: number): boolean {
  const isPlace = ["on", "over"].includes(wordAt(clause, at));
  const thing = ["the", "a", "an"].includes(wordAt(clause, at + 1)) ? at + 2 : at + 1;
  return isPlace && MEANS.has(wordAt(clause, thing));
}

const MEANS: ReadonlySet<string> = new Set(
  "phone|telephone|zoom|teams|skype|meet|whatsapp|signal|linkedin|video|coffee|lunch|dinner|breakfast|beer|beers|drinks|tea|wine|train|plane|way|weekend".split(
    "|",
  ),
);

function aboutAfter(clause: Line, from: number, end: number): number | undefined {
  for (let at = from; at < end - 1; at += 1) if (ALWAYS_ABOUT.has(wordAt(clause, at))) return at + 1;
  return undefined;
}

/** "Met Anna and we talked about boats": between the people and the topic these say nothing. */
const WE_TALKED: ReadonlySet<string> = new Set(
  "back|tilbage|and we talked|we talked|and talked|and we spoke|and spoke|and discussed|and we discussed|og vi talte|vi talte|og talte|og snakkede|og vi snakkede|hvor vi talte|hvor vi snakkede|og droeftede".split(
    "|",
  ),
);

function withoutStop(text: string): string {
  return text.replace(/[.!\s]+$/, "");
}

/** A day until today at token `at`. */
export function pastDayAt(clause: Line, at: number, reader: Reader) {
  const clock = clockBehind(reader);
  if (isSaidAhead(clause, at) || isSaidAhead(clause, at + 1)) return undefined;
  const found = dateAt(clause, at, { ...clock, where: "anywhere" });
  if (found?.reading.kind !== "day" || found.reading.day > clock.today.toString()) return undefined;
  return { day: found.reading.day, next: found.next };
}

function isSaidAhead(clause: Line, at: number): boolean {
  return SAYS_AHEAD.has(wordAt(clause, at - 1)) && phraseAt(clause, at, WEEKDAY_INDEX) !== undefined;
}

/** The weekday behind one of these is never over. */
const SAYS_AHEAD: ReadonlySet<string> = new Set(
  "next|this|coming|upcoming|by|paa|denne|naeste|kommende|foerstkommende|inden|senest".split("|"),
);

/** "at the fair yesterday": a place and a day behind it, which are those of the contact. */
export function dayOfPlace(clause: Line, reader: Reader): Day | undefined {
  return PLACES.has(wordAt(clause, 0)) ? trailingPastDay(clause, 1, reader)?.day : undefined;
}

const PLACES: ReadonlySet<string> = new Set("at|in|on|during|over|by|near|paa|i|til|ved|under|hos|over".split("|"));

/** `tues`, `fre.` right behind the people, at the end of what belongs to them. */
function shortDayAt(
  clause: Line,
  at: number,
  reader: Reader,
): { readonly day: Day; readonly next: number } | undefined {
  if (phraseAt(clause, at, SHORT_WEEKDAY_INDEX) === undefined) return undefined;
  const found = dateAt(clause, at, clockBehind(reader));
  return found?.reading.kind === "day" && endsAt(clause, found.next, ".!")
    ? { day: found.reading.day, next: found.next }
    : undefined;
}

/** The day until today that the line ends with. */
export function trailingPastDay(clause: Line, at: number, reader: Reader) {
  for (let from = Math.max(at, clause.tokens.length - LONGEST_DATE); from < clause.tokens.length; from += 1) {
    const found = pastDayAt(clause, from, reader);
    const isOwn = !clause.tokens.slice(at, from).some(({ word }) => PLANS.has(word));
    if (found !== undefined && isOwn && endsAt(clause, found.next, ".!)")) return { day: found.day, from };
  }
  return undefined;
}

/** "Rang. Wants to meet in March": that day is of what is to come. */
const PLANS: ReadonlySet<string> = new Set(
  "wants|want|would|will|wishes|hopes|plans|going|vil|skal|gerne|oensker|haaber|regner|forventer".split("|"),
);
