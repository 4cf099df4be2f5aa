// Words of a need or a strength that may say something else: "wants a meeting in January", "kender Kari Lie".
// Invariant: what may be no such fact is none, so that it stays a note word for word.

import { ACTIVITY_INDEX } from "./command-words.ts";
import { dateAt } from "./dates.ts";
import { listFact } from "./fact-values.ts";
import type { ReadFact } from "./fact-values.ts";
import { isGivenName } from "./given-names.ts";
import { endsAt } from "./line-ends.ts";
import { isCapitalised } from "./name-run.ts";
import { phraseAt } from "./phrases.ts";
import { clockAhead } from "./reader.ts";
import type { Reader } from "./reader.ts";
import { wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";

const readNeed = listFact((needs) => ({ needs }));
const readStrength = listFact((strengths) => ({ strengths }));

/** What somebody looks for; a wish for a day, or to talk, is the owner's business and no need that others could meet. */
export const needAt: ReadFact = (clause, at, reader) => {
  const isWish = WISHES.has(wordAt(clause, at - 1));
  return isWish && (isToMeet(clause, at) || endsWithDay(clause, at, reader)) ? undefined : readNeed(clause, at, reader);
};

/** What somebody knows; whom they know is no strength. */
export const strengthAt: ReadFact = (clause, at, reader) =>
  ACQUAINTED.has(wordAt(clause, at - 1)) && isName(clause, at) ? undefined : readStrength(clause, at, reader);

const WISHES: ReadonlySet<string> = new Set("wants|want|like|oensker|have".split("|"));
const ACQUAINTED: ReadonlySet<string> = new Set("knows|kender".split("|"));

function isToMeet(clause: Line, at: number): boolean {
  return clause.tokens.some((_, index) => index >= at && phraseAt(clause, index, ACTIVITY_INDEX) !== undefined);
}

function endsWithDay(clause: Line, at: number, reader: Reader): boolean {
  return clause.tokens.some((_, index) => {
    const day = index > at ? dateAt(clause, index, { ...clockAhead(reader), where: "anywhere" }) : undefined;
    return day !== undefined && endsAt(clause, day.next, ".!");
  });
}

/** A given name, or two words in large letters: it may be somebody. */
function isName(clause: Line, at: number): boolean {
  const isOne = isCapitalised(clause.tokens[at]) && isGivenName(wordAt(clause, at));
  return isOne || (isCapitalised(clause.tokens[at]) && isCapitalised(clause.tokens[at + 1]));
}
