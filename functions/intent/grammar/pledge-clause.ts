// "Promised the deck by Friday", "jeg lovede Anna at tage tallene med": a promise as one clause of a note.
// Invariant: what was promised begins with its own "to"; a person who stands before it is the one it was promised to.

import type { PersonRef } from "../../domain/commands.ts";
import type { Day } from "../../domain/model.ts";
import { AND, ARTICLES, PLEDGE_INDEX } from "./command-words.ts";
import { dateAt } from "./dates.ts";
import type { DateFoundAt } from "./dates.ts";
import { fold } from "./fold.ts";
import { futureDay } from "./future-day.ts";
import { isGivenName } from "./given-names.ts";
import { endsAt } from "./line-ends.ts";
import { peopleAt } from "./people.ts";
import type { PeopleFound } from "./people.ts";
import { isRelation } from "./no-name-yet.ts";
import { phraseAt, wordSet } from "./phrases.ts";
import { clockAhead } from "./reader.ts";
import type { Reader } from "./reader.ts";
import { scan, textBetween, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";
import { theirPromiseAt } from "./their-promise.ts";
import type { TheirPromise } from "./their-promise.ts";
import { towardsOwnerAt } from "./towards-owner.ts";
import { LONGEST_DATE } from "./when-and-topic.ts";

export type PledgeRead = {
  readonly by: "owner" | "contact";
  readonly text: string;
  readonly due?: Day;
  /** Whom the clause itself names, in place of those whom the note is about. */
  readonly person?: PersonRef;
  /** Said of one alone, "her" or "she": of several people it is unclear whom it means, and what was `said` is kept. */
  readonly isOfOne?: true;
  readonly said?: string;
};

/** What was promised, by whom and until when, to each for whom it is; empty when the clause is no promise. */
export function pledgesIn(clause: Line, reader: Reader): readonly PledgeRead[] {
  const said = withoutShortForm(clause);
  const theirs = theirsIn(said, reader);
  if (theirs.length > 0) return theirs.flatMap((one) => pledgeFrom(said, { by: "contact", ...one }, reader));
  const word = phraseAt(clause, 0, PLEDGE_INDEX);
  if (word?.meaning !== "owner-pledge" || isToOwnersOwn(clause, word.next)) return [];
  const named = namedAt(clause, word.next, reader);
  if (named !== undefined) return toEach(clause, named, reader);
  const begin = INFINITIVE.has(wordAt(clause, word.next - 1)) ? word.next - 1 : word.next;
  // "I'll send her the deck"; "her numbers" are what is sent.
  const start = OF_ANY.has(wordAt(clause, begin)) && isThing(clause, begin + 1) ? begin + 1 : begin;
  const isOfOne = OF_ONE.has(wordAt(clause, start - 1));
  const people = goesTo(clause, start, reader);
  const begun: readonly Begun[] =
    people.length === 0 ? [{ by: "owner", start, isOfOne }] : people.map((person) => ({ by: "owner", start, person }));
  return begun.flatMap((one) => pledgeFrom(clause, one, reader));
}

/** "Promised my wife to write to Bo": Bo was promised nothing. */
function isToOwnersOwn(clause: Line, at: number): boolean {
  return MINE.has(wordAt(clause, at)) && isRelation(wordAt(clause, at + 1));
}

const MINE = wordSet("my|our|min|mit|mine|vores");

/** "Promised Bo the deck and Carla the numbers" is a promise to each. */
function toEach(clause: Line, named: Named, reader: Reader): readonly PledgeRead[] {
  for (let from = named.next + 1; from < clause.tokens.length - 1; from += 1) {
    const join = phraseAt(clause, from, AND)?.next;
    const second = join === undefined ? undefined : oneAt(clause, join, reader);
    if (second !== undefined && isThing(clause, second.next)) {
      const first = { text: clause.text, tokens: clause.tokens.slice(0, from) };
      const rest = toEach(clause, second, reader);
      return [...pledgeFrom(first, { by: "owner", start: named.next, person: named.person }, reader), ...rest];
    }
  }
  return pledgeFrom(clause, { by: "owner", start: named.next, person: named.person }, reader);
}

/** "To send Anna the deck", "the deck to Anna": whom what was promised goes to. */
function goesTo(clause: Line, start: number, reader: Reader): readonly PersonRef[] {
  for (let at = start; at < clause.tokens.length - 1; at += 1) {
    const word = wordAt(clause, at);
    const isTo = TO.has(word) && at > start && !(SHOWS_TO.has(wordAt(clause, start + 1)) || isMeant(clause, at));
    const found = isTo || (GIVES.has(word) && at <= start + 1) ? peopleAt(clause, at + 1, reader, "head") : undefined;
    if (found?.people.every(isSurely) === true) return found.people.map(({ ref }) => ref);
  }
  return [];
}

/** "Introduce her to Bo", "an intro to Bo": Bo gets nothing by it. */
function isMeant(clause: Line, at: number): boolean {
  return INTRO.test(wordAt(clause, at - 1));
}

const INTRO = /^(?:intro|invit|praes|adgang|access|visit|besoeg)/u;
const SHOWS_TO = wordSet(
  "introduce|intro|connect|go|come|travel|drive|talk|speak|introducere|præsentere|tage|komme|rejse|køre|tale",
);
const GIVES = wordSet(
  "send|give|show|lend|email|mail|forward|bring|call|ring|phone|help|visit|meet|tell|pay|hjælpe|besøge|betale|fortælle|sende|give|vise|låne|maile|videresende|levere",
);
const TO = wordSet("to|til");

type Begun = {
  readonly by: PledgeRead["by"];
  readonly start: number;
  readonly person?: PersonRef | undefined;
  readonly isOfOne?: boolean;
};

function pledgeFrom(clause: Line, begun: Begun, reader: Reader): readonly PledgeRead[] {
  const { by, start, person, isOfOne } = begun;
  const found = lastDate(clause, start, reader);
  const day = found === undefined ? undefined : futureDay(found.reading, reader);
  const text = textBetween(clause, start, day?.kind === "day" ? found?.from : clause.tokens.length);
  if (text === "" || INFINITIVE.has(fold(text)) || EACH_OTHER.has(wordAt(clause, start))) return [];
  const due = day?.kind === "day" ? { due: day.day } : {};
  const said = clause.text.trim();
  return [{ by, text, ...due, ...(person && { person }), ...(isOfOne === true && { isOfOne, said }) }];
}

/** "She'll send the list" */
function withoutShortForm(clause: Line): Line {
  return /^\s*(?:he|she|they)['’]ll\s/iu.test(clause.text) ? scan(clause.text.replace(/['’]ll\s/iu, " will ")) : clause;
}

type Theirs = Pick<Begun, "start" | "person" | "isOfOne">;

/** "She promised a list", "promised me a list", "Bo promised a list": what somebody else promised. */
function theirsIn(clause: Line, reader: Reader): readonly Theirs[] {
  if (THEY.has(wordAt(clause, 0))) {
    const start = theirPromiseAt(clause, 1)?.from;
    return start === undefined ? [] : [{ start, isOfOne: !OF_SEVERAL.has(wordAt(clause, 0)) }];
  }
  const alone = theirPromiseAt(clause, 0);
  const isTold = phraseAt(clause, 0, PLEDGE_INDEX)?.meaning === "contact-pledge";
  if (alone !== undefined && (isTold || isToOwner(clause, alone))) return [{ start: alone.from }];
  const found = peopleAt(clause, 0, reader, "head");
  const theirs = found?.people.every(isSurely) === true ? theirPromiseAt(clause, found.next) : undefined;
  if (found === undefined || theirs === undefined || theirs.needsDay === true) return [];
  return found.people.map(({ ref }) => ({ start: theirs.from, person: ref }));
}

/** "Will send me the list": what the owner will do for themselves is no promise. */
function isToOwner(clause: Line, { as, from }: TheirPromise): boolean {
  return as === "said" && clause.tokens.slice(0, from + WORDS_TO_OWNER).some((_, at) => towardsOwnerAt(clause, at));
}

const WORDS_TO_OWNER = 4;
const EACH_OTHER = wordSet("each|hinanden");
const THEY = wordSet("he|she|they|who|han|hun|de|som|der");
const OF_SEVERAL = wordSet("they|de");
const OF_ANY = wordSet("her|him|them|hende|ham|dem");
const OF_ONE = wordSet("her|him|hende|ham");
const INFINITIVE: ReadonlySet<string> = new Set(["to", "at"]);

type Named = { readonly person: PersonRef; readonly next: number };

/** One person by a given name or an address, and behind them what they were promised. */
function namedAt(clause: Line, at: number, reader: Reader): Named | undefined {
  const found = oneAt(clause, at, reader);
  const word = clause.tokens[found?.next ?? at];
  return found !== undefined && word !== undefined && word.kind !== "mark" ? found : undefined;
}

/** "The invoice", "en pris"; in Danish "fakturaen" has its article behind it. */
export function isThing(line: Line, at: number): boolean {
  return ARTICLES.has(wordAt(line, at)) || /^\p{Ll}{3,}(?:et|en|ene|erne)$/u.test(line.tokens[at]?.text ?? "");
}

/** One person who is surely one. */
function oneAt(clause: Line, at: number, reader: Reader): Named | undefined {
  const found = peopleAt(clause, at, reader, "head");
  const [only, ...others] = found?.people ?? [];
  if (found === undefined || only === undefined || others.length > 0) return undefined;
  return isSurely(only) ? { person: only.ref, next: found.next } : undefined;
}

/** By an address or a name that people have. */
export function isSurely({ ref, isPossessive }: PeopleFound["people"][number]): boolean {
  return isPossessive !== true && (ref.by === "address" || isGivenName(fold(ref.name).split(" ")[0] ?? ""));
}

function lastDate(clause: Line, at: number, reader: Reader): (DateFoundAt & { readonly from: number }) | undefined {
  const clock = clockAhead(reader);
  for (let from = Math.max(at, clause.tokens.length - LONGEST_DATE); from < clause.tokens.length; from += 1) {
    const found = dateAt(clause, from, clock);
    if (found !== undefined && endsAt(clause, found.next, ".!)")) return { ...found, from };
  }
  return undefined;
}
