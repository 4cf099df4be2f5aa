// A note cut into clauses: "called, moves to Aarhus #customer every 6 weeks, birthday 14/8" has three.
// Invariant: tags and a trailing cadence are taken out of a clause; every other letter is in exactly one clause.

import { AND, FACT_INDEX, PLEDGE_INDEX, PRONOUNS, VERB_INDEX } from "./command-words.ts";
import { isGivenName } from "./given-names.ts";
import { isCapitalised } from "./name-run.ts";
import { everyAt, spanDays } from "./intervals.ts";
import { phraseAt, wordSet } from "./phrases.ts";
import { isMark, scan, textBetween, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";

export type CutNote = {
  readonly clauses: readonly Line[];
  readonly tags: readonly string[];
  readonly cadenceDays?: number;
  /** A clause bore the label "note:", which is no part of it. */
  readonly isLabelled: boolean;
};

/** More clauses than this are kept together as the last one. */
const MOST_CLAUSES = 60;

/** Cuts the tokens from `from` on. */
export function cutNote(line: Line, from: number): CutNote {
  const tags: string[] = [];
  let cadenceDays: number | undefined;
  const clauses: Line[] = [];
  let isLabelled = false;
  for (const part of splitAt(line, from)) {
    const bare = withoutTags(line, part, tags);
    const cadence = trailingCadence(bare);
    cadenceDays = cadence.days ?? cadenceDays;
    const clause = withoutLabel(cadence.rest);
    isLabelled = isLabelled || clause !== cadence.rest;
    if (clause.tokens.length > 0) clauses.push(clause);
  }
  return { clauses, tags, isLabelled, ...(cadenceDays !== undefined && { cadenceDays }) };
}

/** `note: likes tea` inside a note. */
function withoutLabel(clause: Line): Line {
  const label = phraseAt(clause, 0, VERB_INDEX);
  const isLabel = label?.meaning === "note" && isMark(clause, label.next, ":");
  return isLabel ? scan(textBetween(clause, label.next + 1)) : clause;
}

type Part = { readonly from: number; readonly to: number };

function splitAt(line: Line, from: number): Part[] {
  const parts: Part[] = [];
  let start = from;
  for (let at = from; at < line.tokens.length && parts.length < MOST_CLAUSES; at += 1) {
    if (isBoundary(line, at) || isNews(line, start, at)) {
      parts.push({ from: start, to: at });
      start = at + 1;
    }
  }
  parts.push({ from: start, to: line.tokens.length });
  return parts.filter(({ from: first, to }) => to > first);
}

function isBoundary(line: Line, at: number): boolean {
  if (isMark(line, at, ",;")) return !isBetweenDigits(line, at);
  if (isMark(line, at, "/|")) return line.tokens[at]?.glued === false && line.tokens[at + 1]?.glued === false;
  if (isMark(line, at, ".")) return isSentenceEnd(line, at);
  return phraseAt(line, at, AND) !== undefined && beginsFact(line, at + 1);
}

/** "looks for an auditor and moves to Aarhus": a verb is none of the things that are looked for. */
function isNews(line: Line, start: number, at: number): boolean {
  const and = phraseAt(line, at, AND);
  return (
    and !== undefined &&
    (beginsFact(line, start) || saysJob(line, start)) &&
    NEWS.has(wordAt(line, and.next)) &&
    and.next < line.tokens.length - 1
  );
}

/** "Han er CTO hos Nordlys og vil se priser" */
function saysJob(line: Line, at: number): boolean {
  const from = PRONOUNS.has(line.tokens[at]?.word ?? "") ? at + 1 : at;
  return phraseAt(line, from, FACT_INDEX)?.meaning === "role-at";
}

const NEWS: ReadonlySet<string> = new Set(
  "moves|moved|is|has|was|had|wants|plans|left|leaves|started|starts|stopped|stops|became|becomes|got|gets|travels|goes|went|comes|came|lives|works|retires|retired|will|flytter|flyttede|er|har|var|havde|vil|skal|starter|startede|stopper|stoppede|blev|bliver|rejser|rejste|bor|kommer|kom|faar|fik|tager|arbejder".split(
    "|",
  ),
);

function isBetweenDigits(line: Line, at: number): boolean {
  return (
    line.tokens[at - 1]?.kind === "number" &&
    line.tokens[at + 1]?.kind === "number" &&
    line.tokens[at + 1]?.glued === true
  );
}

/** A full stop before a capital letter, but not that of an abbreviation, an initial or an ordinal ("tel. 12", "14. August"). */
export function isSentenceEnd(line: Line, at: number): boolean {
  const before = line.tokens[at - 1];
  const after = line.tokens[at + 1];
  if (before?.kind === "number" && line.tokens[at - 2]?.kind === "number") return isCapital(after);
  if (before === undefined || before.kind === "number") return false;
  if (after === undefined) return true;
  const isAbbreviated = before.kind !== "word" || before.text.length === 1 || ABBREVIATED.has(before.word);
  return !after.glued && !isAbbreviated && /^\p{Lu}/u.test(after.text);
}

/** Behind a telephone number; "14. August" ends nothing. */
function isCapital(token: Line["tokens"][number] | undefined): boolean {
  return token !== undefined && !token.glued && /^\p{Lu}/u.test(token.text);
}

function beginsFact(line: Line, at: number): boolean {
  const from = PRONOUNS.has(line.tokens[at]?.word ?? "") ? at + 1 : at;
  const fact = phraseAt(line, from, FACT_INDEX);
  if (fact !== undefined) return fact.meaning !== "role-at" && fact.next < line.tokens.length;
  const isPromise = [at, from].some((one) => phraseAt(line, one, PLEDGE_INDEX) !== undefined);
  return isPromise || isPromiseOfNamed(line, at);
}

/** "And Anna promised to read it" */
function isPromiseOfNamed(line: Line, at: number): boolean {
  const isName = !isNamesBefore(line, at - 2) && isGivenName(line.tokens[at]?.word ?? "");
  return isName && ([1, 2].some((step) => PROMISED.has(wordAt(line, at + step))) || WILL.has(wordAt(line, at + 1)));
}

/** "Anna Berg and Bo promised it" is of both. */
function isNamesBefore(line: Line, last: number): boolean {
  let at = last;
  while (at >= 0 && isCapitalised(line.tokens[at])) at -= 1;
  return at < last && (at < 0 || line.tokens[at]?.kind === "mark");
}

const WILL: ReadonlySet<string> = new Set("will|owes|vil|skal|sender|mailer|skylder".split("|"));
const PROMISED: ReadonlySet<string> = new Set("promised|lovede|lovet".split("|"));

function withoutTags(line: Line, { from, to }: Part, tags: string[]): Line {
  const pieces: string[] = [];
  let start = from;
  for (let at = from; at < to; at += 1) {
    if (line.tokens[at]?.kind === "tag") {
      tags.push((line.tokens[at]?.text ?? "").slice(1).toLowerCase());
      pieces.push(textBetween(line, start, at));
      start = at + 1;
    }
  }
  pieces.push(textBetween(line, start, to));
  return scan(pieces.filter((piece) => piece !== "").join(" "));
}

/** Words looked at from the end: "every single quarter of a year" is no cadence. */
const LONGEST_CADENCE = 8;

function trailingCadence(line: Line): { readonly rest: Line; readonly days?: number } {
  const end = isMark(line, line.tokens.length - 1, ".!") ? line.tokens.length - 1 : line.tokens.length;
  for (let at = Math.max(0, end - LONGEST_CADENCE); at < end; at += 1) {
    const every = everyAt(line, at);
    if (every?.next === end && !isTheirRhythm(line, at))
      return { rest: scan(textBetween(line, 0, at)), days: spanDays(every.span) };
  }
  return { rest: line };
}

/**
 * "The trust meets four times a year", "has two courses every year" tell how often something else is: an interval is
 * how often to be in touch alone, behind a word for that, or behind what a contact did on one day.
 */
function isTheirRhythm(line: Line, at: number): boolean {
  if (BEFORE_INTERVALS.has(wordAt(line, at - 1))) return true;
  const words = line.tokens.slice(0, at);
  return !words.some(({ word }) => TOUCH.has(word)) && words.some(({ word }) => RHYTHMS.has(word));
}
const BEFORE_INTERVALS = wordSet("in|of|i|på|om|af");
const TOUCH = wordSet("touch|reach|remind|mind|påmind|kontakt");
/** Verbs of the present, said of what is so again and again. */
const RHYTHMS = wordSet(
  "meets|meet|closes|opens|changes|runs|holds|has|have|wants|needs|goes|comes|travels|plays|visits|works|publishes|posts|sends|gets|takes|teaches|happens|is|are|mødes|skiftes|lukker|åbner|holder|holdes|har|vil|skal|går|kommer|rejser|spiller|besøger|arbejder|udgiver|sender|får|tager|underviser|er|ses|samles|afholdes|skifter|udkommer|bliver",
);

/** Words that keep their full stop inside a sentence. */
const ABBREVIATED: ReadonlySet<string> = new Set(
  "kl|ca|nr|adv|jr|sr|tlf|tel|mr|mrs|ms|dr|hr|fr|st|prof|ing|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|okt|nov|dec|no|vs|etc|bl|inkl|ekskl|evt|fx|osv|ang|vedr|adr|afd|dir".split(
    "|",
  ),
);
