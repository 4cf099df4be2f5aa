// "To me", "til mig", "mig": what was done was done towards whoever writes the note.
// Invariant: the owner's pronouns and nothing else.

import { wordSet } from "./phrases.ts";
import { wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";

const OWNER = wordSet("me|us|mig|os");
const TO = wordSet("to|til");

/** "Without me", "for me", "about us": done in the owner's stead, or behind their back. */
const BESIDE = wordSet("without|for|about|of|than|like|uden|om|end|foruden");

/** The token behind the owner at token `at`, if the owner stands there. */
export function towardsOwnerAt(line: Line, at: number): number | undefined {
  const from = TO.has(wordAt(line, at)) ? at + 1 : at;
  return OWNER.has(wordAt(line, from)) && !BESIDE.has(wordAt(line, from - 1)) ? from + 1 : undefined;
}
