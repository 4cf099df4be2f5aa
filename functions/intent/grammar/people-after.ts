// Where the people of a told contact stand: right after it, after a "with" a few words on, or after "to" for what was sent.
// Invariant: the first place with people wins, but for "hos Havnelab med Jens", where it is Jens who was met.

import { WITH } from "./command-words.ts";
import { isGivenName } from "./given-names.ts";
import { isCapitalised } from "./name-run.ts";
import type { PeoplePlace } from "./name-run.ts";
import type { Opening } from "./openings.ts";
import { peopleAt } from "./people.ts";
import type { PeopleFound } from "./people.ts";
import { phraseAt } from "./phrases.ts";
import type { Reader } from "./reader.ts";
import { isMark, textBetween, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";

/** The people, and the words between what was done and them. */
export type PeopleAfter = PeopleFound & { readonly between: string };

const WORDS_BEFORE = 8;

/** The people of what begins with this opening. */
export function peopleAfter(line: Line, opening: Opening, reader: Reader): PeopleAfter | undefined {
  const at = isMark(line, opening.next, ":") ? opening.next + 1 : opening.next;
  const withEnd = withEndAt(line, at);
  const isAfterWith = withEnd > at || phraseAt(line, opening.next - 1, WITH)?.next === opening.next;
  const found = peopleAt(line, withEnd, reader, placeOf(isAfterWith, reader));
  const isPlace = HOST.has(wordAt(line, at));
  const whoWasThere =
    found !== undefined && isFirmAlone(found) ? peopleAtFirm(line, found, opening, reader) : undefined;
  if (whoWasThere !== undefined) return { ...whoWasThere, between: textBetween(line, at, found?.next) };
  if (found !== undefined && !isPlace) return { ...found, between: "" };
  const later = laterPeople(line, at, opening, reader);
  if (later !== undefined) return later;
  return found === undefined ? undefined : { ...found, between: "" };
}

function isFirmAlone({ people }: PeopleFound): boolean {
  return people.every(({ ref }) => ref.by === "name" && ref.isNot === "organisation");
}

/** "Visited Nordlys A/S with Anna": the firm is the place. */
function peopleAtFirm(line: Line, { next }: PeopleFound, opening: Opening, reader: Reader): PeopleAfter | undefined {
  const isWith = phraseAt(line, next, WITH) !== undefined || ["sammen", "together"].includes(wordAt(line, next));
  return isWith ? laterPeople(line, next, opening, reader) : undefined;
}

/** "hos" is where it was, unless nobody else is named. */
const HOST: ReadonlySet<string> = new Set(["hos"]);

function placeOf(isAfterWith: boolean, { strictness }: Reader): PeoplePlace {
  return isAfterWith && strictness !== "answer" ? "after-with" : "told";
}

/** Past "with", "med", "w/", "m.": the short ones without a mark only before what is surely a name. */
function withEndAt(line: Line, at: number): number {
  const long = phraseAt(line, at, WITH);
  if (SHORT_WITH.has(wordAt(line, at))) {
    if (isMark(line, at + 1, "./")) return at + 2;
    const next = line.tokens[at + 1];
    if (isCapitalised(next) || isGivenName(next?.word ?? "")) return at + 1;
  }
  return long?.next ?? at;
}

/** `w/ Anna`, `m. Anna`, `m Anna` */
const SHORT_WITH: ReadonlySet<string> = new Set(["w", "m"]);
const LONG_WITH: ReadonlySet<string> = new Set(["with", "med"]);
const SENT_TO: ReadonlySet<string> = new Set(["to", "til", "for"]);

/** "lunch at the harbour with Anna", "mailede prislisten til Jens". */
function laterPeople(line: Line, at: number, { done }: Opening, reader: Reader): PeopleAfter | undefined {
  const isSent = done.channel === "mail" || done.channel === "message";
  for (let from = at; from < at + WORDS_BEFORE; from += 1) {
    const word = wordAt(line, from);
    const isWith = LONG_WITH.has(word) || (SHORT_WITH.has(word) && withEndAt(line, from) > from);
    const isTo = isSent && SENT_TO.has(word) && isCapitalised(line.tokens[from + 1]);
    const next = isWith && !LONG_WITH.has(word) ? withEndAt(line, from) : from + 1;
    const people = isWith || isTo ? peopleAt(line, next, reader, placeOf(isWith, reader)) : undefined;
    if (people !== undefined) return { ...people, between: textBetween(line, at, from) };
  }
  return undefined;
}
