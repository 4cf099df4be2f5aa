// A clause that asks for a day to come: "follow up in 2 weeks", "ring om 10 dage", "call him on Friday".
// Invariant: it ends with its day; without one it is words of the note.

import type { PersonRef } from "../../domain/commands.ts";
import type { Day } from "../../domain/model.ts";
import { KEYWORD_INDEX, WITH } from "./command-words.ts";
import { dateAt } from "./dates.ts";
import type { DateFoundAt } from "./dates.ts";
import { futureDay } from "./future-day.ts";
import { endsAt } from "./line-ends.ts";
import { peopleAt } from "./people.ts";
import type { PeopleFound } from "./people.ts";
import { phraseAt, wordSet } from "./phrases.ts";
import { isSurely } from "./pledge-clause.ts";
import { clockAhead } from "./reader.ts";
import type { Reader } from "./reader.ts";
import { textBetween, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";
import { LONGEST_DATE } from "./when-and-topic.ts";

export type FollowUpRead = {
  readonly on: Day;
  readonly note?: string;
  /** Whom the clause names, where it is not those of whom the note tells. */
  readonly people?: readonly PersonRef[];
};
/** Behind a word for it: `follow up in 2 weeks`, `follow up with Anna next Thursday`. */
export function followUpIn(clause: Line, reader: Reader): FollowUpRead | undefined {
  const index = KEYWORD_INDEX.get("follow-up");
  const word = index === undefined ? undefined : phraseAt(clause, 0, index);
  if (word === undefined) return undefined;
  const others = peopleAt(clause, phraseAt(clause, word.next, WITH)?.next ?? word.next, reader, "head");
  const next = others?.next ?? word.next;
  const found = dateNear(clause, next, reader);
  const day = found === undefined ? undefined : futureDay(found.reading, reader);
  if (found === undefined || day?.kind !== "day") return undefined;
  const note = found.from > next ? textBetween(clause, word.next, found.from) : textBetween(clause, found.next);
  const people = others === undefined ? {} : { people: others.people.map(({ ref }) => ref) };
  return { on: day.day, ...(note !== "" && { note }), ...people };
}

/** The first date from `at` on that leads to the end, or the one that begins there. */
function dateNear(clause: Line, at: number, reader: Reader): (DateFoundAt & { readonly from: number }) | undefined {
  const clock = clockAhead(reader);
  const first = dateAt(clause, at, clock);
  if (first !== undefined) return { ...first, from: at };
  for (let from = Math.max(at, clause.tokens.length - LONGEST_DATE); from < clause.tokens.length; from += 1) {
    const found = dateAt(clause, from, clock);
    if (found !== undefined && endsAt(clause, found.next, ".!)")) return { ...found, from };
  }
  return undefined;
}

/** What is to be done, and when: `ring om 10 dage`, `skriv til ham på fredag`, `call back about the boat Thursday`. */
export function orderIn(clause: Line, reader: Reader): FollowUpRead | undefined {
  if (!TO_DO.has(wordAt(clause, 0))) return undefined;
  const others = toWhom(clause, reader);
  let at = others?.next ?? 1;
  for (; at < clause.tokens.length && dateAt(clause, at, clockAhead(reader)) === undefined; at += 1)
    // "Call back about the boat Thursday" may say more than "ring til ham"; "call centre on Friday" is something else.
    if (at === 1 && !TO_WHOM.has(wordAt(clause, at))) return undefined;
  const found = dateAt(clause, at, clockAhead(reader));
  const day = found !== undefined && endsAt(clause, found.next, ".!)") ? futureDay(found.reading, reader) : undefined;
  if (day?.kind !== "day") return undefined;
  return { on: day.day, note: clause.text.trim(), ...(others && { people: others.people.map(({ ref }) => ref) }) };
}

/** "Email Anna about it tomorrow", "ring til Anna på fredag": whom the clause itself names. */
function toWhom(clause: Line, reader: Reader): PeopleFound | undefined {
  const found = peopleAt(clause, TO.has(wordAt(clause, 1)) ? 2 : 1, reader, "head");
  return found?.people.every(isSurely) === true ? found : undefined;
}

const TO = wordSet("to|til");

/** "Call him", "email her back": nothing that was done. */
export function isOrder(clause: Line): boolean {
  return TO_DO.has(wordAt(clause, 0)) && TO_WHOM.has(wordAt(clause, 1)) && wordAt(clause, 1) !== "to";
}

const TO_DO = wordSet(
  "call|ring|phone|text|write|mail|email|e-mail|message|contact|reply|answer|meet|visit|skriv|kontakt|svar|ryk|besøg",
);
const TO_WHOM = wordSet("back|him|her|them|to|again|tilbage|ham|hende|dem|til|igen");
