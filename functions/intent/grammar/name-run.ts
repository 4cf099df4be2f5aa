// Where a name begins and ends in a line, how it is spelled properly, and whether it is surely one.
// Invariant: a capitalised run counts whole or not at all; small letters count for given names, else only for who is known.

import { isRoleWord } from "../../mail/words/roles.ts";
import {
  ABOUT,
  ACTIVITY_INDEX,
  ARTICLES,
  FACT_INDEX,
  NOT_NAMES,
  PARTICLES,
  PAST_ACTIVITY_INDEX,
  PERSON_VERBS,
  PLEDGE_INDEX,
  PRONOUNS,
} from "./command-words.ts";
import { MONTH_INDEX, NEAR_DAY_INDEX, WEEKDAY_INDEX } from "./date-words.ts";
import { properCase } from "./display-names.ts";
import { isGivenName, isPlainName } from "./given-names.ts";
import { isAllCapitals, isBeforeKnown, isKnownToo, knownEnd } from "./known-run.ts";
import { calledEnd, degreeEnd, isStreet, isWithArticle } from "./name-asides.ts";
import { nameTooAt } from "./names-too.ts";
import { isNoPerson, isSmallNoun } from "./no-person-words.ts";
import { phraseAt } from "./phrases.ts";
import type { Reader } from "./reader.ts";
import { isMark, textBetween, wordAt } from "./scan.ts";
import type { Line, Token } from "./scan.ts";

/**
 * `after-with`: the line has said that people come here. `told`: it has said what was done, and people or things may come.
 * `head`: nothing has, the line begins.
 */
export type PeoplePlace = "after-with" | "told" | "head";
export type NameFound = {
  readonly name: string;
  readonly next: number;
  /** Perhaps no name at all ("med holdet"): it counts only for somebody who is known. */
  readonly isDoubtful: boolean;
  /** "Annas hund", "Finn's boss": somebody, but not the one whom the line is about. */
  readonly isPossessive: boolean;
};

/** Names of more words are titles, lists without commas, or a heading. */
const MOST_NAME_WORDS = 8;

/** The name at token `at`, if one stands there. */
export function nameAt(line: Line, at: number, place: PeoplePlace, reader: Reader): NameFound | undefined {
  const first = line.tokens[at];
  const named = TITLES.has(first?.word ?? "") && !isCapitalised(first) ? afterInitialDot(line, at + 1) : at;
  if (named > at && isCapitalised(line.tokens[named])) return nameAt(line, named, "head", reader);
  if (first === undefined || first.kind !== "word" || isDay(line, at)) return undefined;
  const isSmall = !isCapitalised(first);
  const next = isSmall ? smallEnd(line, at, place, reader) : capitalisedEnd(line, at, place);
  if (next === undefined) return undefined;
  const written = textBetween(line, at, next).replace(TITLE, "").replace(JOB_BESIDE, "");
  const isPossessive = isGenitive(line, next);
  const name = isPossessive ? withoutGenitive(written) : written.replace(/['’]s?$/u, "");
  const isKnown = knownEnd(line, at) > at + 1;
  const isDoubtful = isSmall ? !isGivenName(first.word) && !isKnown : nameTooAt(line, at) === "doubtful";
  const spelled = isSmall ? capitalised(name) : properCase(name);
  return { name: spelled, next: degreeEnd(line, next), isDoubtful, isPossessive };
}

function capitalisedEnd(line: Line, at: number, place: PeoplePlace): number | undefined {
  const first = wordAt(line, at);
  const isNameToo = nameTooAt(line, at) !== undefined || isKnownToo(line, at);
  if (!isNameToo && (PRONOUNS.has(first) || isNoPerson(first))) return undefined;
  if (
    !isNameToo &&
    place !== "after-with" &&
    (NOT_NAMES.has(first) || phraseAt(line, at, PAST_ACTIVITY_INDEX) !== undefined)
  ) {
    return undefined;
  }
  const found = runEnd(line, at);
  // "Ida marie poulsen": in small letters too the words behind are a known name's own.
  const run = found && Math.max(found, knownEnd(line, at));
  if (run === undefined || isBeforeKnown(line, at, run)) return undefined;
  const end = isAllCapitals(line) ? endInCapitals(line, at, run) : run;
  if (isFirm(line, end) || isStreet(line, end)) return undefined;
  if (isVerbAtHead(line, at, end)) return undefined;
  if (isJobAlone(line, at, end)) return undefined;
  const isThing = line.tokens.slice(at, end).some(({ word }) => isNoPerson(word));
  return isThing && !isNameToo && !isGivenName(first) ? undefined : end;
}

/** A line in capitals says nothing by them: a known name, or else the words that begin nothing else. */
function endInCapitals(line: Line, at: number, run: number): number {
  const known = knownEnd(line, at);
  if (known > at + 1) return known;
  let end = at + 1;
  while (end < Math.min(run, at + 3) && mayBeSurname(line, end)) end += 1;
  return end;
}

/** "Wants our prices", "Needs an auditor": a sentence that leaves out its person. */
function isVerbAtHead(line: Line, at: number, end: number): boolean {
  const first = wordAt(line, at);
  if (at > 0 || end > 1 || isGivenName(first) || isMark(line, end, ":,(")) return false;
  return PERSON_VERBS.has(first) || phraseAt(line, 0, FACT_INDEX) !== undefined;
}

/** "CEO", "Sales Manager": what somebody is, and no name of theirs. */
function isJobAlone(line: Line, at: number, end: number): boolean {
  const words = line.tokens.slice(at, end);
  const last = words.at(-1)?.word ?? "";
  return (
    isRoleWord(last) && !words.some(({ word }) => isGivenName(word)) && words.every(({ text }) => !/\p{Lo}/u.test(text))
  );
}

/** `Havnelab A/S` */
function isFirm(line: Line, end: number): boolean {
  const isForm = ["a", "i", "k", "p"].includes(wordAt(line, end - 1)) && isMark(line, end, "/");
  return isForm && wordAt(line, end + 1) === "s" && line.tokens[end]?.glued === true;
}

/** The end of a run of capitalised words with the small words inside a name; undefined when it is too long for one. */
function runEnd(line: Line, at: number): number | undefined {
  let end = afterCalled(line, afterInitialDot(line, at + 1));
  for (let words = 1; ; words += 1) {
    const particles = particlesEnd(line, end);
    const token = line.tokens[particles];
    const goesOn = isCapitalised(token) || isWithArticle(token);
    if (token === undefined || token.kind !== "word" || !goesOn || isDay(line, particles)) return end;
    // "Coffee with Anna May 14" is a day in May.
    if (phraseAt(line, particles, MONTH_INDEX) !== undefined && line.tokens[particles + 1]?.kind === "number")
      return end;
    if (/^i['’]/iu.test(token.text) || (token.text === "I" && !isMark(line, particles + 1, "."))) return end;
    if (words >= MOST_NAME_WORDS) return undefined;
    end = afterInitialDot(line, particles + 1);
  }
}

function afterCalled(line: Line, at: number): number {
  const end = calledEnd(line, at);
  return end === undefined || isDay(line, end) ? at : end;
}

function particlesEnd(line: Line, at: number): number {
  let end = at;
  while (end < at + 2 && PARTICLES.has(wordAt(line, end)) && !isCapitalised(line.tokens[end])) end += 1;
  return end;
}

/** "with anna berg", "met anna": at most two words, and none that begins something else. */
function smallEnd(line: Line, at: number, place: PeoplePlace, reader: Reader): number | undefined {
  const word = wordAt(line, at);
  const known = knownEnd(line, at);
  if (known > at + 1) return known;
  // Danish "hans" is his in small letters.
  const isSure = isPlainName(word) && !PRONOUNS.has(word);
  if (place !== "after-with" && (reader.strictness !== "log" || !isSure)) return undefined;
  if (!isSure && (!mayBeSmallName(line, at) || isSmallNoun(word))) return undefined;
  let end = at + 1;
  while (end < at + 3 && isPlainName(wordAt(line, end)) && !isCapitalised(line.tokens[end])) end += 1;
  if (known > at && !SURNAME_ENDING.test(wordAt(line, end))) return end;
  return isSmallSurname(line, end) ? end + 1 : end;
}

/** Behind the first name of somebody known any other word begins what is told of them. */
const SURNAME_ENDING = /.(?:sen|son|berg|gaard|lund|strand|quist|kvist)$/;

function mayBeSmallName(line: Line, at: number): boolean {
  const word = wordAt(line, at);
  if (word.length < 2 || isDay(line, at)) return false;
  return !NOT_NAMES.has(word) && !PRONOUNS.has(word) && !ARTICLES.has(word);
}

/** A second small word is a surname only where nothing else could follow: "anna berg", but "anna snakkede". */
function isSmallSurname(line: Line, at: number): boolean {
  return !isCapitalised(line.tokens[at]) && mayBeSurname(line, at);
}

function mayBeSurname(line: Line, at: number): boolean {
  const word = wordAt(line, at);
  if (!mayBeSmallName(line, at) || isSmallNoun(word) || word.length < 3) return false;
  const isOther = [FACT_INDEX, ACTIVITY_INDEX, PLEDGE_INDEX, ABOUT].some(
    (index) => phraseAt(line, at, index) !== undefined,
  );
  return !isOther && !PERSON_VERBS.has(word) && !isGivenName(word);
}

/** "Finn's boss", "Annas hund": a small noun right after a name in the genitive. */
function isGenitive(line: Line, next: number): boolean {
  const last = line.tokens[next - 1];
  const noun = line.tokens[next];
  if (last === undefined || noun === undefined || noun.kind !== "word" || isCapitalised(noun)) return false;
  if (isDay(line, next) || phraseAt(line, next, ABOUT) !== undefined || BEHIND_PEOPLE.has(noun.word)) return false;
  if (/['’]s?$/u.test(last.text)) return true;
  const isDanish = last.word.endsWith("s") && !isGivenName(last.word) && isGivenName(last.word.slice(0, -1));
  return isDanish && (NOUNS_TOO.has(noun.word) || !NOT_NAMES.has(noun.word));
}

/** Words that follow a person and are no thing of theirs. */
const BEHIND_PEOPLE: ReadonlySet<string> = new Set(
  "and|or|with|at|on|in|to|for|from|re|about|again|today|last|this|every|og|med|i|paa|til|fra|om|igen|ved|hos|hver|for|ang|vedr|is|was|er|var|has|har".split(
    "|",
  ),
);
/** Among the words that are no names, those for what somebody has. */
const NOUNS_TOO: ReadonlySet<string> = new Set("boss|chef|chefen|mor|far|mom|dad|firma|projekt|team".split("|"));

function withoutGenitive(name: string): string {
  return name.replace(/(?:['’]s?|s)$/u, "");
}

/** A name typed in small letters as its owner writes it; small words inside it stay small. */
function capitalised(name: string): string {
  const [first = "", ...rest] = name.split(" ");
  const raised = (word: string) => word.replace(/(^|-)\p{L}/gu, (letter) => letter.toUpperCase());
  return [raised(first), ...rest.map((word) => (PARTICLES.has(word) ? word : raised(word)))].join(" ");
}

function isDay(line: Line, at: number): boolean {
  return phraseAt(line, at, WEEKDAY_INDEX) !== undefined || phraseAt(line, at, NEAR_DAY_INDEX) !== undefined;
}

/** "John Smith Jr." */
const YOUNGER: ReadonlySet<string> = new Set(["jr", "sr"]);
const TITLES: ReadonlySet<string> = new Set(
  "dr|mr|mrs|ms|prof|hr|fru|ing|adv|advokat|doktor|doctor|professor|laege|overlaege|kaptajn|captain|attorney|judge|dommer|rektor|lektor|pastor|direktoer|borgmester|sir".split(
    "|",
  ),
);
const TITLE = /^(?:dr|mr|mrs|ms|prof|hr|fru|ing)\.?\s+(?=\S+\s)/i;

/** "CFO Bo Lind", "Bo Lind CFO" */
const JOB_BESIDE = /^(?:C[A-Z]O|VP|MD)\s+(?=\p{Lu})|(?<=\p{Ll})\s+(?:C[A-Z]O|VP|MD)$/gu;

/** An initial's full stop belongs to the name: `A. Berg`. */
function afterInitialDot(line: Line, at: number): number {
  const before = line.tokens[at - 1];
  if (YOUNGER.has(before?.word ?? "") && isMark(line, at, ".") && line.tokens[at]?.glued === true) return at + 1;
  const isInitial =
    (before?.text.length === 1 || TITLES.has(before?.word ?? "")) &&
    isMark(line, at, ".") &&
    line.tokens[at]?.glued === true;
  return isInitial ? at + 1 : at;
}

/** True for a word that begins with a capital letter, or is written in a script that has none: `Anna`, `d'Angelo`, `李明`. */
export function isCapitalised(token: Token | undefined): boolean {
  return token !== undefined && token.kind === "word" && CAPITALISED.test(token.text);
}

/** A longer word without capitals is a sentence of a script without spaces. */
const CAPITALISED = /^(?:\p{Ll}['’])?\p{Lu}|^[\p{Lo}\p{M}]{1,12}$/u;
