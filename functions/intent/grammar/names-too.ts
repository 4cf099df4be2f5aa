// Names that are words as well: "Hans" is his, "My" is mine, "May" a month, "Tea" what one drinks.
// Invariant: such a word is a name by its capital inside a line, or at the head by what follows; else it keeps its other meaning.

import { FACT_INDEX, NOT_NAMES, PAST_ACTIVITY_INDEX, PERSON_VERBS, PRONOUNS } from "./command-words.ts";
import { isGivenName, knownWordsFrom } from "./given-names.ts";
import { everyAt } from "./intervals.ts";
import { isRelation } from "./no-name-yet.ts";
import { isNoPerson } from "./no-person-words.ts";
import { phraseAt } from "./phrases.ts";
import { capitalisedAt } from "./possessor.ts";
import { isMark, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";

/** How a word is used when it is no name. */
type Otherwise = "whose" | "article" | "adjective" | "month" | "word" | "verb";

const OTHERWISE: ReadonlyMap<string, Otherwise> = new Map([
  ["hans", "whose"],
  ["my", "whose"],
  ["min", "whose"],
  ["de", "article"],
  ["ny", "adjective"],
  ["jul", "adjective"],
  ["may", "month"],
  ["maj", "month"],
  ["june", "month"],
  ["april", "month"],
  ["will", "verb"],
  ["tea", "word"],
  ["dag", "word"],
  ["jo", "word"],
  ["ned", "word"],
  ["sir", "word"],
]);

/** How sure it is that a name begins at a token: for sure, for somebody who is known, or not at all. */
export function nameTooAt(line: Line, at: number): "sure" | "doubtful" | undefined {
  const otherwise = capitalisedAt(line, at) ? OTHERWISE.get(wordAt(line, at)) : undefined;
  if (otherwise === undefined) return undefined;
  if (beginsLongerName(line, at, otherwise)) return "sure";
  return isInside(line, at) ? insideAs(line, at, otherwise) : atHeadAs(line, at, otherwise);
}

/** "My Lind", "De Vries", "Hans Christian"; "Min Anna" and "Ny Anna" are of somebody else, and "Hans Chef" of nobody. */
function beginsLongerName(line: Line, at: number, otherwise: Otherwise): boolean {
  const next = wordAt(line, at + 1);
  if (!capitalisedAt(line, at + 1) || PRONOUNS.has(next) || isRelation(next)) return false;
  if (NOT_NAMES.has(next) && !OTHERWISE.has(next)) return false;
  if (isNoPerson(next) && otherwise !== "word") return false;
  const isWord = phraseAt(line, at + 1, FACT_INDEX) !== undefined || phraseAt(line, at + 1, PAST_ACTIVITY_INDEX);
  return !isWord && (!isGivenName(next) || wordAt(line, at) === "hans" || wordAt(line, at) === "dag");
}

function isInside(line: Line, at: number): boolean {
  return at > 0 && !isMark(line, at - 1, ".:!?–—");
}

/** In small letters it would be the other word; a month has a capital anyway. */
function insideAs(line: Line, at: number, otherwise: Otherwise): "sure" | undefined {
  switch (otherwise) {
    case "whose":
      return isThingOfTheirs(line, at + 1) ? undefined : "sure";
    case "word":
    case "verb":
      return "sure";
    case "month":
      return mayFollowOn(line, at) ? "sure" : undefined;
    case "article":
      return undefined;
    case "adjective":
      return BEFORE_NAMES.has(wordAt(line, at - 1)) && !isNounAt(line, at + 1) ? "sure" : undefined;
  }
}

/** "Met May", "with Anna and June"; "in April and May", "with May 14" are of the calendar. */
function mayFollowOn(line: Line, at: number): boolean {
  const isOfCalendar = line.tokens[at + 1]?.kind === "number" || OTHERWISE.get(wordAt(line, at - 2)) === "month";
  const isListed = isMark(line, at - 1, ",&+") && capitalisedAt(line, at - 2);
  return !isOfCalendar && (BEFORE_NAMES.has(wordAt(line, at - 1)) || isListed);
}

const BEFORE_NAMES: ReadonlySet<string> = new Set(
  "with|and|w|met|saw|visited|called|phoned|texted|emailed|mailed|promised|owe|told|asked|call|ring|ping|ask|med|og|moedte|traf|saa|besoegte|ringede|lovede|skylder|spurgte|hos".split(
    "|",
  ),
);

/** "Lunch With My Boss" */
function isThingOfTheirs(line: Line, at: number): boolean {
  const word = wordAt(line, at);
  return capitalisedAt(line, at) && (isRelation(word) || isNoPerson(word));
}

function isNounAt(line: Line, at: number): boolean {
  const word = wordAt(line, at);
  return word !== "" && !capitalisedAt(line, at) && !NOT_NAMES.has(word);
}

/** The first word of a line has a capital anyway: only a verb, an interval or a colon behind it makes it a person. */
function atHeadAs(line: Line, at: number, otherwise: Otherwise): "sure" | "doubtful" | undefined {
  if (at > 0 || otherwise === "article") return undefined;
  if (otherwise === "word" && wordAt(line, 0) === "tea") return undefined;
  if (isMark(line, 1, ":")) return colonAs(line, otherwise);
  if (isListedOrAlone(line)) return wordAt(line, 0) === "hans" ? "sure" : "doubtful";
  if (everyAt(line, 1) !== undefined || phraseAt(line, 1, PAST_ACTIVITY_INDEX) !== undefined) return "sure";
  if (isVerbFact(line, otherwise)) return "sure";
  if (otherwise === "whose" || otherwise === "verb") return isThirdPerson(line) ? "sure" : undefined;
  if (!PERSON_VERBS.has(wordAt(line, 1))) return undefined;
  return STATES.has(wordAt(line, 1)) ? doubtOf(otherwise) : "sure";
}

/** "Hans", "Hans, from the harbour days", "Will and Anna", "Hans #customer": nothing that could be theirs stands behind. */
function isListedOrAlone(line: Line): boolean {
  if (wordAt(line, 0) === "jo" || wordAt(line, 0) === "ny") return false;
  const isOneWord = line.tokens.filter(({ kind }) => kind !== "mark").length === 1;
  const isWhole = isOneWord && (wordAt(line, 0) === "hans" || knownWordsFrom([wordAt(line, 0)]) > 0);
  const isAlone = isWhole || isMark(line, 1, ",") || line.tokens[1]?.kind === "tag";
  const isListed = ["and", "og", "&"].includes(line.tokens[1]?.word ?? "");
  return isAlone || (isListed && (capitalisedAt(line, 2) || OWNER.has(wordAt(line, 2))));
}

const OWNER: ReadonlySet<string> = new Set("i|jeg|me|mig".split("|"));

/** What a month can do as well: "June was busy". */
const STATES: ReadonlySet<string> = new Set(
  "is|was|has|had|will|can|might|would|should|went|goes|came|comes|got|er|var|har|havde|vil|skal|kan|bliver|blev|kommer|kom|gaar|gik|og|and|now|nu".split(
    "|",
  ),
);

/** "May: moves to Aarhus", "June: june@x.example" are of persons; "May: fair in Oslo" may be none. */
function colonAs(line: Line, otherwise: Otherwise): "sure" | "doubtful" | undefined {
  if (otherwise === "adjective") return undefined;
  const word = wordAt(line, 2);
  const isOfPerson =
    line.tokens[2]?.kind === "address" ||
    (PERSON_VERBS.has(word) && !STATES.has(word)) ||
    phraseAt(line, 2, PAST_ACTIVITY_INDEX) !== undefined ||
    phraseAt(line, 2, FACT_INDEX) !== undefined;
  return isOfPerson ? "sure" : doubtOf(otherwise);
}

/** "June was busy", "May: fair in Oslo": the month, unless somebody of that name is known. */
function doubtOf(otherwise: Otherwise): "sure" | "doubtful" {
  return otherwise === "month" || otherwise === "adjective" ? "doubtful" : "sure";
}

/** "Hans søger", "Will looks for"; "Hans telefon", "My email", "Will need" are no verbs of theirs. */
function isVerbFact(line: Line, otherwise: Otherwise): boolean {
  if (phraseAt(line, 1, FACT_INDEX) === undefined) return false;
  const word = wordAt(line, 1);
  const isNoun = NOUN_FACTS.has(word) || (otherwise === "verb" && word === "need");
  return !isNoun || (otherwise !== "whose" && otherwise !== "verb");
}

const NOUN_FACTS: ReadonlySet<string> = new Set(
  "phone|tel|telephone|mobile|cell|mob|new|number|email|e-mail|mail|address|birthday|bday|b-day|birthdate|date|company|organisation|organization|employer|role|title|position|job|interests|interest|hobby|strengths|strength|language|important|very|vip|high|more|key|less|not|low|normal|ordinary|tlf|telefon|mobil|telefonnummer|mobilnummer|nyt|nummer|mailadresse|adresse|foedselsdag|foedselsdato|firma|virksomhed|arbejdsgiver|rolle|titel|stilling|interesser|interesse|styrker|styrke|sprog|vigtig|meget|mindre|ikke|normal".split(
    "|",
  ),
);

/** "Hans er syg", "Will is moving", "Hans flytter". */
function isThirdPerson(line: Line): boolean {
  const word = wordAt(line, 1);
  return PERSON_VERBS.has(word) && !AUXILIARIES.has(word);
}

/** Behind "will" these are no verb of a person's, and "my will" is a thing. */
const AUXILIARIES: ReadonlySet<string> = new Set("will|can|might|would|should|and|who|now|og|som|der|nu".split("|"));
