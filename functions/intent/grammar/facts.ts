// What a clause says about a person: phone, birthday, job, needs, interests, strengths, importance.
// Invariant: a clause that is read is not kept as a note too; one that is not read is kept word for word.

import type { ContactFields } from "../../domain/commands.ts";
import type { DayOfYear } from "../../domain/model.ts";
import { ARTICLES, AND, AT_PLACE, FACT_INDEX, LANGUAGE_INDEX, NEGATIONS, PRONOUNS } from "./command-words.ts";
import { dateAt } from "./dates.ts";
import { cutNote } from "./note-clauses.ts";
import { isCapitalised } from "./people.ts";
import { phraseAt } from "./phrases.ts";
import { clockBehind } from "./reader.ts";
import type { Reader } from "./reader.ts";
import { isMark, textBetween, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";
import type { Fact } from "./words.ts";

/** Fields of a whole note, and what of it is no field. */
export function readFacts(line: Line, reader: Reader): { readonly fields?: ContactFields; readonly rest: string } {
  const cut = cutNote(line, 0);
  const facts = cut.clauses.map((clause) => factOf(clause, reader));
  const fields = mergeFields([cutFields(cut), ...facts.filter((fact) => fact !== undefined)]);
  const isWordForWord =
    facts.every((fact) => fact === undefined) && cut.tags.length === 0 && cut.cadenceDays === undefined;
  const rest = isWordForWord
    ? line.text.trim()
    : cut.clauses
        .filter((_, index) => facts[index] === undefined)
        .map(({ text }) => text)
        .join(", ");
  return fields === undefined ? { rest } : { fields, rest };
}

/** Tags and cadence as fields. */
export function cutFields(cut: { readonly tags: readonly string[]; readonly cadenceDays?: number }): ContactFields {
  return {
    ...(cut.tags.length > 0 && { tags: cut.tags }),
    ...(cut.cadenceDays !== undefined && { cadenceDays: cut.cadenceDays }),
  };
}

/** The fields that one clause states, or undefined when it states none. */
export function factOf(clause: Line, reader: Reader): ContactFields | undefined {
  const from = afterSubject(clause);
  const bare = bareFact(clause, from, reader);
  if (bare !== undefined) return bare;
  const fact = phraseAt(clause, from, FACT_INDEX);
  if (fact === undefined) return undefined;
  const at = isMark(clause, fact.next, ".:") ? fact.next + 1 : fact.next;
  return READ_BY_FACT[fact.meaning](clause, isMark(clause, at, ":") ? at + 1 : at, reader);
}

/** Lists are joined, single values are the last. Undefined when nothing is stated. */
export function mergeFields(all: readonly ContactFields[]): ContactFields | undefined {
  const merged = Object.assign({}, ...all, ...LISTS.map((list) => joined(all, list)));
  return Object.keys(merged).length === 0 ? undefined : merged;
}

const LISTS = ["addresses", "interests", "needs", "strengths", "tags", "dates"] as const;

function joined(all: readonly ContactFields[], list: (typeof LISTS)[number]): Partial<ContactFields> {
  const values = all.flatMap((fields): readonly unknown[] => fields[list] ?? []);
  return values.length === 0 ? {} : { [list]: [...new Set(values)] };
}

type ReadFact = (clause: Line, at: number, reader: Reader) => ContactFields | undefined;

const READ_BY_FACT: Readonly<Record<Fact, ReadFact>> = {
  phone: (clause, at) => phoneAt(clause, at),
  address: (clause, at) => addressesFrom(clause, at),
  birthday: birthdayAt,
  "works-at": organisationAt,
  "role-at": roleAt,
  need: listFact((needs) => ({ needs })),
  interest: listFact((interests) => ({ interests })),
  strength: listFact((strengths) => ({ strengths })),
  speaks: (clause, at) => languageAt(clause, at),
  important: wholeFact({ importance: "important" }),
  "less-important": wholeFact({ importance: "less" }),
  "normal-importance": wholeFact({ importance: "normal" }),
};

function wholeFact(fields: ContactFields): ReadFact {
  return (clause, at) => (at >= endOf(clause) ? fields : undefined);
}

/** Words before a fact that carry nothing: "she also". */
const CARRY_NOTHING: ReadonlySet<string> = new Set(
  "also|still|now|who|which|that|stadig|nu|ogsaa|der|som|has|har|og|and|currently|lige".split("|"),
);

function afterSubject(clause: Line): number {
  let at = 0;
  while (at < 3 && at < clause.tokens.length && phraseAt(clause, at, FACT_INDEX) === undefined && isSubject(clause, at))
    at += 1;
  return at;
}

function isSubject(clause: Line, at: number): boolean {
  const word = wordAt(clause, at);
  return PRONOUNS.has(word) || CARRY_NOTHING.has(word) || ARTICLES.has(word);
}

/** A clause that is nothing but an address or a telephone number. */
function bareFact(clause: Line, from: number, _reader: Reader): ContactFields | undefined {
  const first = clause.tokens[from];
  if (first?.kind === "address") return addressesFrom(clause, from);
  const digits = clause.text.replace(/[\s()+./-]/g, "");
  return /^\d{8,15}$/.test(digits) ? { phone: clause.text.trim() } : undefined;
}

function phoneAt(clause: Line, at: number): ContactFields | undefined {
  let end = at;
  while (end < clause.tokens.length && (clause.tokens[end]?.kind === "number" || isMark(clause, end, "+()-./")))
    end += 1;
  const phone = textBetween(clause, at, end).replace(/[.\s]+$/, "");
  return phone.replace(/\D/g, "").length >= 5 && end >= endOf(clause) ? { phone } : undefined;
}

function addressesFrom(clause: Line, at: number): ContactFields | undefined {
  const rest = clause.tokens.slice(at);
  const addresses = rest.filter(({ kind }) => kind === "address").map(({ text }) => text.toLowerCase());
  const isOnlyThat = rest.every(
    ({ kind, word }) => kind === "address" || kind === "mark" || word === "and" || word === "og",
  );
  return addresses.length > 0 && isOnlyThat ? { addresses } : undefined;
}

function birthdayAt(clause: Line, at: number, reader: Reader): ContactFields | undefined {
  const found = dateAt(clause, at, clockBehind(reader));
  if (found === undefined || found.reading.kind === "no-such-date" || found.next < endOf(clause)) return undefined;
  return { dates: [{ label: "birthday", date: dayOfYear(clause, found.reading.day) }] };
}

/** With a year as written it is a day of birth, else a day of every year. */
function dayOfYear(clause: Line, day: string): DayOfYear {
  const hasYear = clause.tokens.some(({ text }) => text === day.slice(0, 4));
  return hasYear ? day : `-${day.slice(4)}`;
}

const MOST_ORGANISATION_WORDS = 6;

function organisationAt(clause: Line, at: number): ContactFields | undefined {
  const from = ARTICLES.has(wordAt(clause, at)) ? at + 1 : at;
  const as = indexOfWord(clause, from, ["as", "som"]);
  const end = as ?? endOf(clause);
  const organisation = textBetween(clause, from, end);
  const words = end - from;
  const isName = isCapitalised(clause.tokens[from]) || clause.tokens[from]?.kind === "number";
  if (words < 1 || words > MOST_ORGANISATION_WORDS || !isName) return undefined;
  const role = as === undefined ? "" : withoutArticle(clause, as + 1, endOf(clause));
  return { organisation, ...(role !== "" && { role }) };
}

/** `is head of sales at Havnelab`; without a workplace only words that mean a job ("title", "works as") count. */
function roleAt(clause: Line, at: number, _reader: Reader): ContactFields | undefined {
  const place = lastPlace(clause, at);
  const isSaidToBeJob = JOB_WORDS.has(wordAt(clause, at - 1)) || JOB_WORDS.has(wordAt(clause, 0));
  if (place === undefined) {
    const role = withoutArticle(clause, at, endOf(clause));
    return isSaidToBeJob && role !== "" ? { role } : undefined;
  }
  const role = withoutArticle(clause, at, place);
  const organisation = textBetween(clause, place + 1, endOf(clause));
  return role === "" || role.split(" ").length > 6 ? undefined : { role, organisation };
}

const JOB_WORDS: ReadonlySet<string> = new Set("as|som|title|titel|role|rolle|position|stilling|til|to".split("|"));
const AT_WORDS: ReadonlySet<string> = new Set(["at", "hos"]);

function lastPlace(clause: Line, from: number): number | undefined {
  for (let at = endOf(clause) - 2; at > from; at -= 1) {
    const isPlace = AT_WORDS.has(wordAt(clause, at)) || phraseAt(clause, at, AT_PLACE)?.next === at + 1;
    if (isPlace && AT_WORDS.has(wordAt(clause, at)) && isCapitalised(clause.tokens[at + 1])) return at;
  }
  return undefined;
}

function languageAt(clause: Line, at: number): ContactFields | undefined {
  const language = phraseAt(clause, at, LANGUAGE_INDEX);
  return language !== undefined && language.next >= endOf(clause) ? { language: language.meaning } : undefined;
}

const MOST_VALUE_WORDS = 12;

function listFact(fields: (values: readonly string[]) => ContactFields): ReadFact {
  return (clause, at) => {
    const first = wordAt(clause, at);
    const size = endOf(clause) - at;
    if (size < 1 || size > MOST_VALUE_WORDS || NOT_A_THING.has(first) || NEGATIONS.has(first)) return undefined;
    return fields(valuesOf(clause, at));
  };
}

/** "needs to go", "knows that", "følger op": a sentence, no thing. */
const NOT_A_THING: ReadonlySet<string> = new Set(
  "to|at|that|if|op|up|how|hvordan|me|mig|him|her|ham|hende|it|det".split("|"),
);

/** Single words joined by "and" are several values; longer phrases are one. */
function valuesOf(clause: Line, at: number): readonly string[] {
  const values: string[] = [];
  let start = at;
  for (let index = at; index < endOf(clause); index += 1) {
    if (phraseAt(clause, index, AND) !== undefined || isMark(clause, index, "&")) {
      values.push(withoutArticle(clause, start, index));
      start = index + 1;
    }
  }
  values.push(withoutArticle(clause, start, endOf(clause)));
  return values.filter((value) => value !== "");
}

function withoutArticle(clause: Line, from: number, to: number): string {
  return textBetween(clause, ARTICLES.has(wordAt(clause, from)) ? from + 1 : from, to);
}

function indexOfWord(clause: Line, from: number, words: readonly string[]): number | undefined {
  for (let at = from + 1; at < endOf(clause); at += 1) if (words.includes(wordAt(clause, at))) return at;
  return undefined;
}

/** Past the last token that is no closing mark. */
function endOf(clause: Line): number {
  let end = clause.tokens.length;
  while (end > 0 && isMark(clause, end - 1, ".!")) end -= 1;
  return end;
}
