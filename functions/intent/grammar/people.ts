// Who a line is about: names, addresses, and where they work, in a list joined by commas and "and".
// Invariant: a name is two things at once, capitalised and no other word; lower case is taken only right after "with".

import type { PersonRef } from "../../domain/commands.ts";
import { AND, ARTICLES, NOT_NAMES, PARTICLES, PAST_ACTIVITY_INDEX, PRONOUNS } from "./command-words.ts";
import { NEAR_DAY_INDEX, WEEKDAY_INDEX } from "./date-words.ts";
import { phraseAt } from "./phrases.ts";
import type { Reader } from "./reader.ts";
import { isMark, textBetween, wordAt } from "./scan.ts";
import type { Line, Token } from "./scan.ts";

export type Person = { readonly ref: PersonRef; readonly organisation?: string };
export type PeopleFound = { readonly people: readonly Person[]; readonly next: number };
/** `after-with`: the line has said that people come here. `head`: nothing has, the line begins. */
export type PeoplePlace = "after-with" | "head";

/** More people than this in one line is a list of something else. */
export const MOST_PEOPLE = 60;
const MOST_NAME_WORDS = 5;
const MOST_ORGANISATION_WORDS = 6;

/** The people named from token `at` on, if any. */
export function peopleAt(line: Line, at: number, reader: Reader, place: PeoplePlace): PeopleFound | undefined {
  const people: Person[] = [];
  const isSmall = isLowerCase(line, at, place);
  let next = at;
  let from = at;
  while (people.length < MOST_PEOPLE) {
    const found = personAt(line, from, reader, people.length === 0 || isSmall ? place : "head");
    if (found === undefined) break;
    if (found.person !== undefined) people.push(found.person);
    next = found.next;
    const join = joinEnd(line, next);
    if (join === next) break;
    from = join;
  }
  return people.length === 0 ? undefined : { people, next };
}

/** Who writes the first name small writes them all small. */
function isLowerCase(line: Line, at: number, place: PeoplePlace): boolean {
  return place === "after-with" && !isCapitalised(line.tokens[at]);
}

type PersonFound = { readonly person: Person | undefined; readonly next: number };

function personAt(line: Line, at: number, reader: Reader, place: PeoplePlace): PersonFound | undefined {
  const alone = addressAt(line, at);
  if (alone !== undefined) return { person: byAddress(alone.address, "", reader), next: alone.next };
  const end = nameEnd(line, at, place);
  if (end === undefined) return undefined;
  const name = textBetween(line, at, end)
    .replace(/['’]s?$/u, "")
    .replace(TITLE, "");
  const address = addressAt(line, end) ?? (isMark(line, end, ",") ? addressAt(line, end + 1) : undefined);
  if (address !== undefined) return { person: byAddress(address.address, name, reader), next: address.next };
  const organisation = organisationAt(line, end);
  const ref: PersonRef = { by: "name", name };
  return {
    person: organisation === undefined ? { ref } : { ref, organisation: organisation.name },
    next: organisation?.next ?? end,
  };
}

function byAddress(address: string, name: string, reader: Reader): Person | undefined {
  if (reader.isNobody(address)) return undefined;
  return { ref: { by: "address", address, ...(name !== "" && { name }) } };
}

/** `anna@x.example`, `<anna@x.example>`, `(anna@x.example)`. */
function addressAt(line: Line, at: number): { readonly address: string; readonly next: number } | undefined {
  const open = isMark(line, at, "<([") ? at + 1 : at;
  const token = line.tokens[open];
  if (token?.kind !== "address") return undefined;
  const next = open > at && isMark(line, open + 1, ">)]") ? open + 2 : open + 1;
  return { address: token.text.toLowerCase(), next };
}

function nameEnd(line: Line, at: number, place: PeoplePlace): number | undefined {
  const first = line.tokens[at];
  if (TITLES.has(first?.word ?? "") && !isCapitalised(first))
    return nameEnd(line, afterInitialDot(line, at + 1), "head");
  if (first === undefined || first.kind !== "word") return undefined;
  if (isDay(line, at)) return undefined;
  if (isCapitalised(first)) {
    if (place === "head" && (NOT_NAMES.has(first.word) || phraseAt(line, at, PAST_ACTIVITY_INDEX) !== undefined))
      return undefined;
    return PRONOUNS.has(first.word) ? undefined : capitalisedEnd(line, at);
  }
  return place === "after-with" ? lowerCaseEnd(line, at) : undefined;
}

function capitalisedEnd(line: Line, at: number): number {
  let end = afterInitialDot(line, at + 1);
  for (let words = 1; words < MOST_NAME_WORDS; words += 1) {
    const particles = particlesEnd(line, end);
    const token = line.tokens[particles];
    if (token === undefined || token.kind !== "word" || !isCapitalised(token) || isDay(line, particles)) break;
    end = afterInitialDot(line, particles + 1);
  }
  return end;
}

function particlesEnd(line: Line, at: number): number {
  let end = at;
  while (end < at + 2 && PARTICLES.has(wordAt(line, end)) && !isCapitalised(line.tokens[end])) end += 1;
  return end;
}

/** "with anna berg": at most two words, and none that begins something else. */
function lowerCaseEnd(line: Line, at: number): number | undefined {
  let end = at;
  while (end < at + 2 && isPlainLowerWord(line, end)) end += 1;
  return end === at ? undefined : end;
}

function isPlainLowerWord(line: Line, at: number): boolean {
  const word = wordAt(line, at);
  if (word.length < 2 || isDay(line, at)) return false;
  return !NOT_NAMES.has(word) && !PRONOUNS.has(word) && !ARTICLES.has(word);
}

/** `(Havnelab)`, `fra Havnelab`, `from Havnelab`. */
function organisationAt(line: Line, at: number): { readonly name: string; readonly next: number } | undefined {
  if (isMark(line, at, "(")) return bracketedAt(line, at + 1);
  if (!["from", "fra"].includes(wordAt(line, at)) || !isCapitalised(line.tokens[at + 1])) return undefined;
  let end = at + 1;
  while (end < at + 1 + MOST_ORGANISATION_WORDS && isCapitalised(line.tokens[end]) && !isDay(line, end)) end += 1;
  return end === at + 1 ? undefined : { name: textBetween(line, at + 1, end), next: end };
}

function bracketedAt(line: Line, at: number): { readonly name: string; readonly next: number } | undefined {
  for (let end = at + 1; end <= at + MOST_ORGANISATION_WORDS; end += 1) {
    if (isMark(line, end, ")")) return { name: textBetween(line, at, end), next: end + 1 };
  }
  return undefined;
}

function joinEnd(line: Line, at: number): number {
  const comma = isMark(line, at, ",&+/") ? at + 1 : at;
  return phraseAt(line, comma, AND)?.next ?? comma;
}

function isDay(line: Line, at: number): boolean {
  return phraseAt(line, at, WEEKDAY_INDEX) !== undefined || phraseAt(line, at, NEAR_DAY_INDEX) !== undefined;
}

const TITLES: ReadonlySet<string> = new Set("dr|mr|mrs|ms|prof|hr|fru|ing".split("|"));
const TITLE = /^(?:dr|mr|mrs|ms|prof|hr|fru|ing)\.?\s+(?=\S+\s)/i;

/** An initial's full stop belongs to the name: `A. Berg`. */
function afterInitialDot(line: Line, at: number): number {
  const before = line.tokens[at - 1];
  const isInitial =
    (before?.text.length === 1 || TITLES.has(before?.word ?? "")) &&
    isMark(line, at, ".") &&
    line.tokens[at]?.glued === true;
  return isInitial ? at + 1 : at;
}

/** True for a word that begins with a capital letter. */
export function isCapitalised(token: Token | undefined): boolean {
  return token !== undefined && token.kind === "word" && /^\p{Lu}/u.test(token.text);
}
