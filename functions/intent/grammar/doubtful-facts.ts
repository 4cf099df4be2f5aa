// Words of a need, a strength or an interest that may say something else: "needs the deck by Friday", "knows about the delay".
// Invariant: what may be no such fact is none, so that it stays a note word for word.

import { ACTIVITY_INDEX } from "./command-words.ts";
import { dateAt } from "./dates.ts";
import { endOf, listFact } from "./fact-values.ts";
import type { ReadFact } from "./fact-values.ts";
import { isGivenName } from "./given-names.ts";
import { endsAt } from "./line-ends.ts";
import { isCertain, isField, isMatterAtHand, isOwners } from "./matters-at-hand.ts";
import { knownEnd } from "./known-run.ts";
import { isCapitalised } from "./name-run.ts";
import { phraseAt, wordSet } from "./phrases.ts";
import { clockAhead } from "./reader.ts";
import type { Reader } from "./reader.ts";
import { textBetween, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";

const readNeed = listFact((needs) => ({ needs }));
const readStrength = listFact((strengths) => ({ strengths }));
const readInterest = listFact((interests) => ({ interests }));

/** What somebody looks for; a certain thing, one for a day soon, or a talk is the owner's business and no need that others could meet. */
export const needAt: ReadFact = (clause, at, reader) => {
  if (isNone(clause, at) || isOwners(clause, at) || TRIFLES.has(wordAt(clause, endOf(clause) - 1))) return undefined;
  if (isSomebody(clause, at) || AWAY.has(wordAt(clause, at))) return undefined;
  if (WISHES.has(wordAt(clause, at - 1)) && isToMeet(clause, at)) return undefined;
  if (isMatterAtHand(clause, at, endOf(clause))) return undefined;
  if (isSearch(clause, at)) return readNeed(clause, at, reader);
  const isDue = isCertain(clause, at) || endsWithDay(clause, at, reader);
  return isDue || STILL.has(wordAt(clause, at)) ? undefined : readNeed(clause, at, reader);
};

/** What somebody knows; whom they know, and what they were told, is no strength. */
export const strengthAt: ReadFact = (clause, at, reader) => {
  const before = wordAt(clause, at - 1);
  if (isNone(clause, at) || isOwners(clause, at) || wordAt(clause, at) === "of") return undefined;
  if (ACQUAINTED.has(before) && isName(clause, at)) return undefined;
  return isTold(clause, at, before) ? undefined : readStrength(clause, at, reader);
};

/** What somebody likes; a plan of the owner's, their own new job, or somebody is no interest. */
export const interestAt: ReadFact = (clause, at, reader) => {
  const isOther = isOwners(clause, at) || THEIR.has(wordAt(clause, at)) || isMatterAtHand(clause, at, endOf(clause));
  const isTalk = IN.has(wordAt(clause, at - 1)) && [at, at + 1].some((one) => TALK.has(wordAt(clause, one)));
  return isNone(clause, at) || isOther || isSomebody(clause, at) || isTalk
    ? undefined
    : readInterest(clause, at, reader);
};

/** "Neither golf nor tennis", "sailing but not golf", "opera and hates football", "a lot" */
function isNone(clause: Line, at: number): boolean {
  return (
    MUCH.has(textBetween(clause, at, endOf(clause)).toLowerCase()) ||
    clause.tokens.slice(at).some(({ word }) => NONE.has(word))
  );
}

/** A given name alone, or the whole name of somebody known: whom they want is no thing. */
function isSomebody(clause: Line, at: number): boolean {
  const end = endOf(clause);
  const isGiven = end === at + 1 && isCapitalised(clause.tokens[at]) && isGivenName(wordAt(clause, at));
  return isGiven || (knownEnd(clause, at) > at + 1 && knownEnd(clause, at) >= end);
}

/** "Looks for", "leder efter": what is searched for is found nowhere near the owner. */
function isSearch(clause: Line, at: number): boolean {
  const before = wordAt(clause, at - 1);
  return (before === "for" && wordAt(clause, at - 2) !== "brug") || SEARCHES.has(before);
}

/** "Knows about the delay", "kender prisen": news, unless it is a whole field. */
function isTold(clause: Line, at: number, before: string): boolean {
  const end = endOf(clause);
  if (!(ACQUAINTED.has(before) || ABOUT.has(before)) || isField(clause, end)) return false;
  if (wordAt(clause, at) === "the") return ABOUT.has(before) || end - at === 2;
  return isMatterAtHand(clause, at, end);
}

const NONE = wordSet(
  "neither|nor|but|men|nothing|not|never|no|none|hverken|ikke|intet|ingen|ingenting|aldrig|hates|hate|dislikes|detests|loathes|hader|afskyr|hinanden",
);
const MUCH = new Set(
  "a lot|lots|loads|plenty|a bit|a little|each other|one another|en masse|masser|en del|lidt|meget".split("|"),
);
/** "Needs out by spring", "fra foråret": no thing follows. */
const AWAY = wordSet("out|off|away|ud|væk");
const STILL = wordSet("still|only|just|stadig|kun|bare|blot");
const TRIFLES = wordSet(
  "time|rest|space|answer|reply|response|discount|refund|tid|ro|hvile|plads|svar|tilbagemelding|rabat|refusion",
);
const WISHES = wordSet("wants|want|like|oensker|have");
const SEARCHES = wordSet("efter|seeks|seeking|søger|efterlyser|på|find|finde|møde|meet");
const ACQUAINTED = wordSet("knows|kender");
const ABOUT = wordSet("about|om|til");
const IN = wordSet("in|i");
const TALK = wordSet("meeting|meet|call|møde|mødes|opkald");
const THEIR = wordSet("her|his|their|your|sin|sit|sine|hendes|hans|deres|din|dit");

function isToMeet(clause: Line, at: number): boolean {
  return clause.tokens.some((_, index) => index >= at && phraseAt(clause, index, ACTIVITY_INDEX) !== undefined);
}

/** A day soon enough that it is the owner who is waited for, "by May" is none. */
const DAYS_OF_SOON = 45;

function endsWithDay(clause: Line, at: number, reader: Reader): boolean {
  const isWish = WISHES.has(wordAt(clause, at - 1));
  const soon = reader.today.add({ days: DAYS_OF_SOON }).toString();
  return clause.tokens.some((_, index) => {
    const found = index > at ? dateAt(clause, index, { ...clockAhead(reader), where: "anywhere" }) : undefined;
    if (found === undefined || !endsAt(clause, found.next, ".!")) return false;
    return isWish || (found.reading.kind === "day" && found.reading.day <= soon);
  });
}

/** A given name, or two words in large letters: it may be somebody. */
function isName(clause: Line, at: number): boolean {
  const isOne = isCapitalised(clause.tokens[at]) && isGivenName(wordAt(clause, at));
  return isOne || (isCapitalised(clause.tokens[at]) && isCapitalised(clause.tokens[at + 1]));
}
