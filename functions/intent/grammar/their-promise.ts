// "Promised to send the deck", "vil sende mig et tilbud", behind somebody: what they promised the owner.
// Invariant: nothing denies or doubts it, and it was made to nobody else; whatever may be otherwise stays a note.

import { indexPhrases, phraseAt, wordSet } from "./phrases.ts";
import { isSentenceEnd } from "./note-clauses.ts";
import { isMark, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";
import { isToAnother } from "./to-another.ts";
import { towardsOwnerAt } from "./towards-owner.ts";

export type TheirPromise = {
  /** `told`: with a word for promising; `said`: as what they will do, which prose tells as well. */
  readonly as: "told" | "said";
  /** The token where what was promised begins. */
  readonly from: number;
  /** "Sender et tilbud" tells of what is to come only with a day, or of somebody just spoken with. */
  readonly needsDay?: true;
};

/** Where what was promised begins, if the verb at token `at` promises the owner something. */
export function theirPromiseAt(line: Line, at: number): TheirPromise | undefined {
  const end = sentenceEnd(line, at);
  const sentence = { text: line.text, tokens: line.tokens.slice(0, end) };
  if (isMark(line, end, "?") || isDoubted(sentence, at)) return undefined;
  const told = toldAt(sentence, at);
  if (told !== undefined) return told < end ? { as: "told", from: told } : undefined;
  const said = saidAt(sentence, at);
  return said === undefined || said.from >= end ? undefined : { as: "said", ...said };
}

/** True where a word for promising stands, to whomever and whatever comes of it. */
export function isPromiseAt(line: Line, at: number): boolean {
  return PROMISED.has(wordAt(line, pastAll(line, at, BEFORE_VERB)));
}

function sentenceEnd(line: Line, at: number): number {
  const end = line.tokens.findIndex(
    (_, index) =>
      index > at && (isMark(line, index, ";!?") || (isMark(line, index, ".") && isSentenceEnd(line, index))),
  );
  return end < 0 ? line.tokens.length : end;
}

function isDoubted(line: Line, at: number): boolean {
  return line.tokens.some(({ text, word }, index) => {
    if (index < at) return false;
    if (word === "may") return text === "may";
    if (word === "no") return wordAt(line, index + 1) !== "later";
    return DOUBTS.has(word) || word.endsWith("n't") || (word === "nok" && !SHALL.has(wordAt(line, index - 1)));
  });
}

const DOUBTS = wordSet(
  "not|never|nothing|nobody|none|neither|might|maybe|perhaps|probably|possibly|hopefully|apparently|supposedly|allegedly|if|unless|whether|always|often|usually|every|ikke|aldrig|intet|ingen|ingenting|hverken|måske|muligvis|forhåbentlig|forhåbentligt|vist|vistnok|angiveligt|åbenbart|sandsynligvis|eventuelt|evt|hvis|medmindre|gerne|altid|ofte|tit|hver|hvert",
);
const SHALL = wordSet("skal|vil");

/** Behind "promised" and "owes me". */
function toldAt(line: Line, at: number): number | undefined {
  const verb = pastAll(line, at, BEFORE_VERB);
  if (OWES.has(wordAt(line, verb))) {
    const owner = towardsOwnerAt(line, verb + 1);
    return owner === undefined ? undefined : pastAll(line, owner, BESIDE);
  }
  if (!PROMISED.has(wordAt(line, verb))) return undefined;
  const next = pastAll(line, verb + 1, BESIDE);
  const owner = ownerAt(line, next);
  const from = thatEnd(line, pastDay(line, pastAll(line, owner ?? next, BESIDE)));
  if (isMark(line, from, ",.:") || NO_THING.has(wordAt(line, from))) return undefined;
  return owner === undefined && isToAnother(line, from) ? undefined : from;
}

/** "I går", "i mandags": when they promised it. */
function pastDay(line: Line, at: number): number {
  return wordAt(line, at) === "i" && /^(?:gaar|dag|morges|aftes|formiddags|\p{Ll}+dags)$/u.test(wordAt(line, at + 1))
    ? at + 2
    : at;
}

/** "Me" and "us"; "to us" stands behind what was promised. */
function ownerAt(line: Line, at: number): number | undefined {
  const owner = towardsOwnerAt(line, at);
  return owner === at + 1 ? owner : undefined;
}

/** "That he would", ", at hun ville": the word that joins is none of what was promised. */
function thatEnd(line: Line, at: number): number {
  const that = isMark(line, at, ",") ? at + 1 : at;
  if (wordAt(line, that) === "that") return that + 1;
  return wordAt(line, that) === "at" && THEY.has(wordAt(line, that + 1)) ? that + 1 : at;
}

const THEY = wordSet("han|hun|de");
const PROMISED = wordSet("promised|promises|lovede|lovet|lover");
const OWES = wordSet("owes|owe|skylder");
const BEFORE_VERB = wordSet("has|have|also|just|still|now|then|even|kindly|finally|har|også|lige|nu|så|endelig|stadig");
const BESIDE = wordSet("also|again|now|then|even|still|kindly|today|yesterday|også|igen|nu|så|stadig|endda");
const NO_THING = wordSet("in|on|for|with|about|by|so|it|this|i|på|om|med|hos|til|det|dette");

type Said = Pick<TheirPromise, "from" | "needsDay">;

/** Behind "will send me", or at the verb of what else they will do for the owner. */
function saidAt(line: Line, at: number): Said | undefined {
  const will = phraseAt(line, at, WILL)?.next;
  const sends = will === undefined ? phraseAt(line, at, SENDS)?.next : undefined;
  if (sends !== undefined) return sentAt(line, sends);
  const verb = will === undefined ? at : pastAll(line, will, BESIDE_WILL);
  if (will !== undefined && SEND.has(wordAt(line, verb))) return toCome(sentAt(line, verb + 1));
  if (!(will === undefined ? DOES : DO).has(wordAt(line, verb))) return undefined;
  const isForOwner = [1, 2, 3].some((step) => towardsOwnerAt(line, verb + step) === verb + step + 1);
  return isForOwner ? { from: verb, ...(will === undefined && { needsDay: true }) } : undefined;
}

/** Without the owner beside it what somebody "sender" may be what they always send. */
function sentAt(line: Line, at: number): Said | undefined {
  const owner = ownerAt(line, at);
  const from = owner ?? at;
  if (NO_THING.has(wordAt(line, from))) return undefined;
  if (owner !== undefined) return { from };
  return isToAnother(line, from) ? undefined : { from, needsDay: true };
}

/** "Will" says by itself that it is to come. */
function toCome(said: Said | undefined): Said | undefined {
  return said === undefined ? undefined : { from: said.from };
}

const WILL = indexPhrases<"it">(["it"], [{ it: "will|is going to|are going to" }, { it: "vil|skal|skal nok|vil nok" }]);
const BESIDE_WILL = wordSet("also|then|now|soon|just|kindly|også|så|nu|snart|lige|straks");
const SEND = wordSet("send|mail|email|e-mail|forward|sende|maile|videresende");
const SENDS = indexPhrases<"it">(
  ["it"],
  [{ it: "is sending|are sending|is mailing|is emailing|is forwarding" }, { it: "sender|mailer|videresender" }],
);
const DOES = wordSet("ringer|vender|skriver|svarer|giver|introducerer|præsenterer|betaler|viser|hjælper|leverer|låner");
const DO = wordSet(
  "introduce|intro|connect|put|get|let|call|ring|phone|text|write|message|pay|lend|give|show|bring|help|share|pass|find|invite|answer|tell|introducere|præsentere|sætte|vende|ringe|skrive|svare|betale|låne|give|vise|hjælpe|finde|skaffe|invitere|fortælle|levere",
);

function pastAll(line: Line, at: number, words: ReadonlySet<string>): number {
  let next = at;
  while (next < line.tokens.length && words.has(wordAt(line, next))) next += 1;
  return next;
}
