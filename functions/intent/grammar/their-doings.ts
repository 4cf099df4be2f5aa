// What somebody did with others, or did at all: "Erik called Omar yesterday", "Karsten skrev under på kontrakten".
// Invariant: only at log@; it is a note on whoever did it, word for word, unless it was done towards the owner.

import type { Command } from "../../domain/commands.ts";
import { DONE_BY_ACTIVITY } from "./activities.ts";
import { ABOUT, ACTIVITY_INDEX, AND, PAST_ACTIVITY_INDEX, WITH } from "./command-words.ts";
import { endsAt } from "./line-ends.ts";
import { isCapitalised } from "./name-run.ts";
import { isRelation } from "./no-name-yet.ts";
import { peopleAt } from "./people.ts";
import type { PeopleFound } from "./people.ts";
import { indexPhrases, phraseAt, wordSet } from "./phrases.ts";
import type { Reader } from "./reader.ts";
import { isMark, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";
import { towardsOwnerAt } from "./towards-owner.ts";
import { pastDayAt } from "./when-and-topic.ts";
import type { Activity } from "./words.ts";

/** A sentence whose subject is somebody and whose object is not the owner. */
export function readTheirDoing(line: Line, reader: Reader): readonly Command[] | undefined {
  if (reader.strictness !== "log") return undefined;
  const day = pastDayAt(line, 0, reader);
  const start = day === undefined ? 0 : isMark(line, day.next, ",") ? day.next + 1 : day.next;
  const owners = ownersPeople(line, start, reader);
  if (owners !== undefined) return notesOn(line, owners);
  const people = peopleAt(line, start, reader, "head");
  if (people === undefined || people.people.some(({ isPossessive }) => isPossessive)) return undefined;
  const verb = verbAt(line, people.next);
  if (verb === undefined || namesOwner(line, verb.next) || isTowardsOwner(line, verb, reader)) return undefined;
  return notesOn(line, people);
}

/** "My colleague Tina spoke with Tom": a note on whom it was with. */
function ownersPeople(line: Line, at: number, reader: Reader): PeopleFound | undefined {
  const noun = MINE.has(wordAt(line, at)) ? at + 1 : at;
  if (noun === at || !isRelation(wordAt(line, noun))) return undefined;
  let next = noun + 1;
  while (next <= noun + MOST_NAME_WORDS && isCapitalised(line.tokens[next])) next += 1;
  const verb = verbAt(line, next);
  if (verb === undefined || namesOwner(line, verb.next)) return undefined;
  const to = phraseAt(line, verb.next, WITH)?.next ?? pastTo(line, verb.next);
  return peopleAt(line, to, reader, "told");
}
const MINE = wordSet("my|our|min|mit|mine|vores");
const MOST_NAME_WORDS = 3;

function notesOn(line: Line, { people }: PeopleFound): readonly Command[] {
  return people.map(({ ref }) => ({ kind: "note", who: ref, note: line.text.trim() }));
}

type Verb = { readonly meaning: Activity; readonly from: number; readonly next: number };

/** "met", "har talt", "has just met": a verb in the past behind its subject. */
function verbAt(line: Line, at: number): Verb | undefined {
  for (let from = at; from <= at + MOST_ADVERBS; from += 1) {
    const isPerfect = from > at && HAVE.has(wordAt(line, at));
    const past =
      phraseAt(line, from, PAST_ACTIVITY_INDEX) ?? (isPerfect ? phraseAt(line, from, ACTIVITY_INDEX) : undefined);
    if (past !== undefined) return { ...past, from };
    if (!ADVERBS.has(wordAt(line, from))) return undefined;
  }
  return undefined;
}

const MOST_ADVERBS = 3;
const HAVE = wordSet("has|have|had|har|havde");
const ADVERBS = wordSet(
  "has|have|had|just|also|finally|then|suddenly|kindly|recently|har|havde|lige|også|endelig|netop|så|for|nylig",
);

/** "Wrote me", "had lunch with us", "skrev en lang mail til mig" */
function namesOwner(line: Line, at: number): boolean {
  return line.tokens.slice(at).some((_, offset) => towardsOwnerAt(line, at + offset) !== undefined);
}

/** A call or a mail needs no object: alone, or with when, why and what about, it was to whoever tells of it. */
function isTowardsOwner(line: Line, { meaning, from, next }: Verb, reader: Reader): boolean {
  const { channel, direction } = DONE_BY_ACTIVITY[meaning];
  if (direction === "in") return true;
  if (channel === "meeting" || channel === "other") return false;
  if (REPLIED.has(wordAt(line, from)) && OURS.has(wordAt(line, pastTo(line, next)))) return true;
  return goesOnAboutCall(line, next, reader);
}

function goesOnAboutCall(line: Line, at: number, reader: Reader): boolean {
  let next = at;
  for (let steps = 0; steps < MOST_ADVERBS; steps += 1) {
    const day = pastDayAt(line, next, reader);
    if (day === undefined && !BESIDE_VERB.has(wordAt(line, next))) break;
    next = day?.next ?? next + 1;
  }
  if (endsAt(line, next) || isMark(line, next, ",;.:–-(!") || line.tokens[next]?.kind === "tag") return true;
  return isSaidAbout(line, next) || isHour(line, next) || phraseAt(line, next, WHEN_AND_WHY) !== undefined;
}

/** "About the offer", "and asked"; "wrote on her blog" is no talk. */
function isSaidAbout(line: Line, at: number): boolean {
  if (PLACES_TOO.has(wordAt(line, at))) return false;
  return phraseAt(line, at, ABOUT) !== undefined || phraseAt(line, at, AND) !== undefined;
}

function isHour(line: Line, at: number): boolean {
  const after = isMark(line, at + 1, ".") ? at + 2 : at + 1;
  return AT_HOUR.has(wordAt(line, at)) && (line.tokens[after]?.kind === "number" || NOON.has(wordAt(line, after)));
}

function pastTo(line: Line, at: number): number {
  return TO.has(wordAt(line, at)) ? at + 1 : at;
}

const TO = wordSet("to|on|på|til");
const REPLIED = wordSet("replied|answered|svarede");
const OURS = wordSet("my|our|min|mit|mine|vores");
const BESIDE_VERB = wordSet("back|again|twice|early|late|tilbage|igen|op|tidligt|sent");
const PLACES_TOO = wordSet("on|over|omkring");
const AT_HOUR = wordSet("at|around|kl|klokken|omkring");
const NOON = wordSet("noon|night|midnight|lunchtime|middag|midnat");
const WHEN_AND_WHY = indexPhrases<"it">(
  ["it"],
  [
    {
      it: "from|in the|because|but|while|when|before|after|during|since|asking|saying|wanting|to ask|to say|to tell|to hear",
    },
    { it: "fra|fordi|men|mens|da|før|efter|for at|og" },
  ],
);
