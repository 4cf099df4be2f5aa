// "Zoom with Dorte", "Good lunch with Bo on Monday": a contact without a verb, where prose stands around commands.
// Invariant: it begins its line, names somebody who is surely a person, and says nothing that makes it a wish, a plan or a remark.

import { ABOUT, ACTIVITY_INDEX, AND, PAST_ACTIVITY_INDEX } from "./command-words.ts";
import { fold } from "./fold.ts";
import { isGivenName } from "./given-names.ts";
import { endsAt } from "./line-ends.ts";
import type { PeopleFound } from "./people.ts";
import { phraseAt, wordSet } from "./phrases.ts";
import type { Reader } from "./reader.ts";
import { isMark, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";
import { namesAt } from "./targets.ts";
import { pastDayAt } from "./when-and-topic.ts";
import type { Activity } from "./words.ts";

/** What was done, at the head of a line, right before "with". */
export function nounInAnswerAt(
  line: Line,
  at: number,
): { readonly meaning: Activity; readonly next: number } | undefined {
  let from = at;
  while (from < at + MOST_ADJECTIVES && ADJECTIVES.has(wordAt(line, from))) from += 1;
  const isVerb = ORDERS.has(wordAt(line, from)) || phraseAt(line, from, PAST_ACTIVITY_INDEX) !== undefined;
  const noun = isVerb ? undefined : phraseAt(line, from, ACTIVITY_INDEX);
  return noun !== undefined && WITH.has(wordAt(line, noun.next)) ? noun : undefined;
}

/** Whether those people were met: surely people, and nothing but a day, a topic or how it went behind them. */
export function isTold(line: Line, from: number, { people, next }: PeopleFound, reader: Reader): boolean {
  const isShown = namesAt(line, from, reader.numbers) !== undefined;
  const areSure = people.every(({ ref }) => ref.by === "address" || isSurely(ref.name));
  return (isShown || areSure) && mayGoOn(line, next, reader);
}

function isSurely(name: string): boolean {
  return name.includes(" ") || isGivenName(fold(name));
}

function mayGoOn(line: Line, at: number, reader: Reader): boolean {
  if (endsAt(line, at) || isMark(line, at, ",;.:(–-!") || pastDayAt(line, at, reader) !== undefined) return true;
  const isJoined = phraseAt(line, at, ABOUT) !== undefined || phraseAt(line, at, AND) !== undefined;
  return isJoined || GOES_ON.has(wordAt(line, at));
}

const MOST_ADJECTIVES = 3;
const ADJECTIVES = wordSet(
  "a|an|the|my|our|good|great|nice|lovely|long|short|quick|brief|early|late|virtual|online|first|second|another|en|et|god|godt|lang|langt|kort|hyggelig|hyggeligt|fin|fint|dejlig|dejligt|hurtig|hurtigt|virtuelt|endnu",
);
/** Said to do, as often as done. */
const ORDERS = wordSet("meet|visit|mail|email|e-mail|text|message|write|run|ring|skriv|see");
const WITH = wordSet("with|med|w");
const GOES_ON = wordSet("went|was|at|in|over|gik|var|hos|i|på");
