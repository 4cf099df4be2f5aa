// "To me", "til mig", "mig": what was done was done towards whoever writes the note.
// Invariant: the owner's pronouns and nothing else.

import { wordSet } from "./phrases.ts";
import { wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";

const OWNER = wordSet("me|us|mig|os");
const TO = wordSet("to|til");

/** The token behind the owner at token `at`, if the owner stands there. */
export function towardsOwnerAt(line: Line, at: number): number | undefined {
  const from = TO.has(wordAt(line, at)) ? at + 1 : at;
  return OWNER.has(wordAt(line, from)) ? from + 1 : undefined;
}
