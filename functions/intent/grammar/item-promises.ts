// Promises in the note of an item: "4 done: great talk. promised her a list by Dec 4", "6 gjort, lovede hende mit CV fredag".
// Invariant: a promise that names nobody is to or by the item's own people; "her" among several of them is none.

import type { Command, PersonRef } from "../../domain/commands.ts";
import { cutNote } from "./note-clauses.ts";
import { wordSet } from "./phrases.ts";
import { pledgesIn } from "./pledge-clause.ts";
import type { PledgeRead } from "./pledge-clause.ts";
import type { Reader } from "./reader.ts";
import { isMark, scan, textBetween, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";

/** What the clauses of the note promise; the note itself keeps all its words. */
export function promisesInNote(note: string, own: readonly string[], reader: Reader): readonly Command[] {
  const people = own.map((name): PersonRef => ({ by: "name", name }));
  return cutNote(scan(note), 0).clauses.flatMap((clause) =>
    promisesIn(clause, reader).flatMap((read) => pledgesOf(read, people)),
  );
}

/** Of the whole clause, or behind a full stop that no capital letter follows. */
function promisesIn(clause: Line, reader: Reader): readonly PledgeRead[] {
  const stop = clause.tokens.findIndex((_, at) => isMark(clause, at, ".!") && clause.tokens[at + 1]?.glued === false);
  const read = pledgesIn(afterJoin(clause), reader);
  return read.length > 0 || stop < 0 ? read : promisesIn(scan(textBetween(clause, stop + 1)), reader);
}

/** "And promised her the list" */
function afterJoin(clause: Line): Line {
  return JOINS.has(wordAt(clause, 0)) ? scan(textBetween(clause, 1)) : clause;
}
const JOINS = wordSet("and|but|og|men");

/** True for a note that is a promise and no more. */
export function isPromiseAlone(note: string, reader: Reader): boolean {
  const { clauses } = cutNote(scan(note), 0);
  return clauses.length === 1 && clauses.every((clause) => pledgesIn(clause, reader).length > 0);
}

function pledgesOf({ by, text, due, person, isOfOne }: PledgeRead, own: readonly PersonRef[]): readonly Command[] {
  if (isNoThing(text) || (isOfOne === true && own.length > 1)) return [];
  const people = person === undefined ? own : [person.by === "name" ? { ...person, onlyKnown: true as const } : person];
  return people.map((whom) => ({ kind: "pledge", by, person: whom, text, ...(due !== undefined && { due }) }));
}

/** "Promised nothing", "too much", "it" */
function isNoThing(text: string): boolean {
  return NO_THING.has(wordAt(scan(text), 0));
}
const NO_THING = wordSet(
  "nothing|anything|too|so|it|that|this|not|never|ingenting|intet|noget|for|så|det|dette|ikke|aldrig",
);
