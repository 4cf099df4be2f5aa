// Somebody by what they are to one of the others: "his wife Lis", "hans kollega Per Dam", "my sister".
// Invariant: these words are no name of anybody; whether a name follows that is one, the list of people says.

import { isCapitalised } from "./name-run.ts";
import { wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";

const WHOSE: ReadonlySet<string> = new Set(
  "his|her|their|our|my|your|hans|hendes|deres|vores|min|mit|mine|sin|sit|sine|din|dit".split("|"),
);
const MOST_NOUN_WORDS = 3;

/** Past "his new colleague", at token `at`; undefined when no such words stand there. */
export function theirsEnd(line: Line, at: number): number | undefined {
  if (!WHOSE.has(wordAt(line, at)) || isCapitalised(line.tokens[at])) return undefined;
  let end = at + 1;
  while (end <= at + MOST_NOUN_WORDS && isNounWord(line, end)) end += 1;
  return end === at + 1 ? undefined : end;
}

function isNounWord(line: Line, at: number): boolean {
  const word = wordAt(line, at);
  return word !== "" && !isCapitalised(line.tokens[at]) && !BEHIND.has(word) && !DOES.has(word);
}

/** "Her boss will send it": what somebody does is told of them. */
const DOES: ReadonlySet<string> = new Set(
  "will|has|had|wants|said|says|can|promised|owes|called|wrote|left|vil|skal|har|havde|siger|sagde|kan|lovede|sender|skylder|ringede|skrev".split(
    "|",
  ),
);

/** Words that stand behind people and are none of theirs. */
const BEHIND: ReadonlySet<string> = new Set(
  "and|or|with|at|on|in|to|for|from|of|re|about|again|today|yesterday|last|this|every|og|med|i|paa|til|fra|om|igen|ved|hos|hver|sidste|forleden|is|was|er|var|who|that|som|der".split(
    "|",
  ),
);
