// "Leo: dinner, Friday?", "beers - thursday?": something to do together that is asked about, and was not yet.
// Invariant: only a noun, and a few words behind it; a question behind a verb in the past is about what was done.

import { PAST_ACTIVITY_INDEX, SUBJECTS } from "./command-words.ts";
import { phraseAt } from "./phrases.ts";
import type { Line } from "./scan.ts";

/** Whether the first of these clauses, by its noun alone, is part of a short question that ends the last of them. */
export function isAskedAbout(clauses: readonly Line[]): boolean {
  const [clause, last] = [clauses[0], clauses.at(-1)];
  const words = clauses.flatMap(({ tokens }) => tokens.filter(({ kind }) => kind !== "mark"));
  if (clause === undefined || words.length > MOST_WORDS || last?.text.trimEnd().endsWith("?") !== true) return false;
  const from = phraseAt(clause, 0, SUBJECTS)?.next ?? 0;
  return [0, from].every((at) => phraseAt(clause, at, PAST_ACTIVITY_INDEX) === undefined);
}

const MOST_WORDS = 6;
