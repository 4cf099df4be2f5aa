// "Promised the deck by Friday", "jeg lovede Anna at tage tallene med": a promise as one clause of a note.
// Invariant: what was promised begins with its own "to"; a person who stands before it is the one it was promised to.

import type { PersonRef } from "../../domain/commands.ts";
import type { Day } from "../../domain/model.ts";
import { PLEDGE_INDEX } from "./command-words.ts";
import { dateAt } from "./dates.ts";
import type { DateFoundAt } from "./dates.ts";
import { fold } from "./fold.ts";
import { futureDay } from "./future-day.ts";
import { isGivenName } from "./given-names.ts";
import { endsAt } from "./line-ends.ts";
import { peopleAt } from "./people.ts";
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

/** What was promised, by whom and until when; undefined when the clause is no promise. */
export function pledgeClause(clause: Line, reader: Reader): { readonly pledge: PledgeRead } | undefined {
  const said = withoutShortForm(clause);
  const theirs = theirsIn(said, reader);
  if (theirs !== undefined) return pledgeFrom(said, { by: "contact", ...theirs }, reader);
  const word = phraseAt(clause, 0, PLEDGE_INDEX);
  if (word?.meaning !== "owner-pledge") return undefined;
  const named = namedAt(clause, word.next, reader);
  const start = named?.next ?? (INFINITIVE.has(wordAt(clause, word.next - 1)) ? word.next - 1 : word.next);
  const isOfOne = OF_ONE.has(wordAt(clause, word.next - 1));
  return pledgeFrom(clause, { by: "owner", start, person: named?.person, isOfOne }, reader);
}

type Begun = {
  readonly by: PledgeRead["by"];
  readonly start: number;
  readonly person?: PersonRef | undefined;
  readonly isOfOne?: boolean;
};

function pledgeFrom(clause: Line, { by, start, person, isOfOne }: Begun, reader: Reader) {
  const found = lastDate(clause, start, reader);
  const day = found === undefined ? undefined : futureDay(found.reading, reader);
  const text = textBetween(clause, start, day?.kind === "day" ? found?.from : clause.tokens.length);
  if (text === "" || INFINITIVE.has(fold(text))) return undefined;
  const due = day?.kind === "day" ? { due: day.day } : {};
  const said = clause.text.trim();
  return { pledge: { by, text, ...due, ...(person && { person }), ...(isOfOne === true && { isOfOne, said }) } };
}

/** "She'll send the list" */
function withoutShortForm(clause: Line): Line {
  return /^\s*(?:he|she|they)['’]ll\s/iu.test(clause.text) ? scan(clause.text.replace(/['’]ll\s/iu, " will ")) : clause;
}

type Theirs = Pick<Begun, "start" | "person" | "isOfOne">;

/** "She promised a list", "promised me a list", "Bo promised a list": what somebody else promised. */
function theirsIn(clause: Line, reader: Reader): Theirs | undefined {
  if (THEY.has(wordAt(clause, 0))) {
    const start = theirPromiseAt(clause, 1)?.from;
    return start === undefined ? undefined : { start, isOfOne: !OF_SEVERAL.has(wordAt(clause, 0)) };
  }
  const alone = theirPromiseAt(clause, 0);
  const isTold = phraseAt(clause, 0, PLEDGE_INDEX)?.meaning === "contact-pledge";
  if (alone !== undefined && (isTold || isToOwner(clause, alone))) return { start: alone.from };
  const named = oneAt(clause, 0, reader);
  const theirs = named === undefined ? undefined : theirPromiseAt(clause, named.next);
  if (named === undefined || theirs === undefined || theirs.needsDay === true) return undefined;
  return { start: theirs.from, person: named.person };
}

/** "Will send me the list": what the owner will do for themselves is no promise. */
function isToOwner(clause: Line, { as, from }: TheirPromise): boolean {
  return as === "said" && clause.tokens.slice(0, from + WORDS_TO_OWNER).some((_, at) => towardsOwnerAt(clause, at));
}

const WORDS_TO_OWNER = 4;
const THEY = wordSet("he|she|they|han|hun|de");
const OF_SEVERAL = wordSet("they|de");
const OF_ONE = wordSet("her|him|hende|ham");
const INFINITIVE: ReadonlySet<string> = new Set(["to", "at"]);

/** One person by a given name or an address, and behind them what they were promised. */
function namedAt(clause: Line, at: number, reader: Reader): { person: PersonRef; next: number } | undefined {
  const found = oneAt(clause, at, reader);
  const word = clause.tokens[found?.next ?? at];
  return found !== undefined && word !== undefined && word.kind !== "mark" ? found : undefined;
}

/** One person who is surely one. */
function oneAt(clause: Line, at: number, reader: Reader): { person: PersonRef; next: number } | undefined {
  const found = peopleAt(clause, at, reader, "head");
  const [only, ...others] = found?.people ?? [];
  if (found === undefined || only === undefined || only.isPossessive === true || others.length > 0) return undefined;
  const { ref } = only;
  const isSurely = ref.by === "address" || isGivenName(fold(ref.name).split(" ")[0] ?? "");
  return isSurely ? { person: ref, next: found.next } : undefined;
}

function lastDate(clause: Line, at: number, reader: Reader): (DateFoundAt & { readonly from: number }) | undefined {
  const clock = clockAhead(reader);
  for (let from = Math.max(at, clause.tokens.length - LONGEST_DATE); from < clause.tokens.length; from += 1) {
    const found = dateAt(clause, from, clock);
    if (found !== undefined && endsAt(clause, found.next, ".!)")) return { ...found, from };
  }
  return undefined;
}
