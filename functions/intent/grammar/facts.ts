// What a clause says about a person: phone, birthday, job, needs, interests, strengths, importance.
// Invariant: a clause that is read is not kept as a note too; one that is not read is kept word for word.

import type { ContactFields } from "../../domain/commands.ts";
import { isBehindWords } from "./beside-another.ts";
import { ARTICLES, FACT_INDEX, PRONOUNS } from "./command-words.ts";
import { interestAt, needAt, strengthAt } from "./doubtful-facts.ts";
import {
  addressesFrom,
  birthdayAt,
  endOf,
  languageAt,
  listFact,
  organisationAt,
  phoneAt,
  roleAt,
  withoutArticle,
} from "./fact-values.ts";
import type { ReadFact } from "./fact-values.ts";
import { mergeFields } from "./merge-fields.ts";
import { cutNote } from "./note-clauses.ts";
import { phraseAt, wordSet } from "./phrases.ts";
import type { Reader } from "./reader.ts";
import { isMark, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";
import { roleAndPlaceAt } from "./workplace.ts";
import type { Fact } from "./words.ts";

/** Fields of a whole note, and what of it is no field. */
export function readFacts(line: Line, reader: Reader): { readonly fields?: ContactFields; readonly rest: string } {
  const cut = cutNote(line, 0);
  const facts = withoutOthers(
    cut.clauses,
    cut.clauses.map((clause) => factOf(clause, reader)),
  );
  const fields = mergeFields([cutFields(cut), ...facts.filter((fact) => fact !== undefined)]);
  const isWordForWord =
    facts.every((fact) => fact === undefined) &&
    !cut.isLabelled &&
    cut.tags.length === 0 &&
    cut.cadenceDays === undefined;
  const rest = isWordForWord
    ? line.text.trim()
    : cut.clauses
        .filter((clause, index) => facts[index] === undefined || saysMore(clause, facts[index]))
        .map(({ text }) => text)
        .join(", ");
  return fields === undefined ? { rest } : { fields, rest };
}

type Facts = readonly (ContactFields | undefined)[];

/** A number behind other words stays a word. */
function withoutOthers(clauses: readonly Line[], facts: Facts): Facts {
  const before = clauses.map((clause, index) => {
    const fields = facts[index];
    return { clause, said: { isWords: fields === undefined, ...(fields && { fields }) } };
  });
  return facts.map((fields, index) => {
    const clause = clauses[index];
    const isOthers = fields && clause && isBehindWords(fields, clause, before.slice(0, index));
    return isOthers === true ? undefined : fields;
  });
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
  if (fact === undefined) return jobAlone(clause, from);
  const at = isMark(clause, fact.next, ".:") ? fact.next + 1 : fact.next;
  return READ_BY_FACT[fact.meaning](clause, isMark(clause, at, ":") ? at + 1 : at, reader);
}

/** "Joined Bosch in May": behind the workplace and the job stands more than they say. */
export function saysMore(clause: Line, { organisation, role }: ContactFields): boolean {
  const values = [organisation, role].flatMap((value) => value ?? []);
  const text = clause.text.replace(/[\s.!]+$/u, "");
  return values.length > 0 && !values.some((value) => text.endsWith(value.replace(/[\s.!]+$/u, "")));
}

/** "CTO of Nordlys", "økonomidirektør hos Havnelab": a job and nothing else. */
function jobAlone(clause: Line, from: number): ContactFields | undefined {
  // "Has a new CFO": whom they have is somebody else.
  const isTheirs = clause.tokens.slice(0, from + 1).some(({ word }) => HAVE.has(word));
  const found = isTheirs ? undefined : roleAndPlaceAt(clause, from);
  if (found === undefined || found.next < endOf(clause)) return undefined;
  const { next: _, ...work } = found;
  return work;
}

const HAVE = wordSet("has|have|had|got|gets|hired|found|lost|fired|har|havde|fået|får|fik|fundet|mistet|ansatte|hyret");

const READ_BY_FACT: Readonly<Record<Fact, ReadFact>> = {
  phone: (clause, at) => phoneAt(clause, at),
  address: (clause, at) => addressesFrom(clause, at),
  birthday: birthdayAt,
  "works-at": organisationAt,
  "role-at": roleAt,
  need: needAt,
  interest: interestAt,
  strength: strengthAt,
  "need-met": listFact((needs) => ({ noLonger: { needs } }), withoutArticle),
  "no-interest": listFact((interests) => ({ noLonger: { interests } }), withoutArticle),
  "no-strength": listFact((strengths) => ({ noLonger: { strengths } }), withoutArticle),
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
