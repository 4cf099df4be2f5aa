// Where a line ends for the grammar: closing marks say nothing.
// Invariant: only marks are passed over, never a word.

import { isMark } from "./scan.ts";
import type { Line } from "./scan.ts";

/** True when nothing but closing marks stands at or after token `at`. */
export function endsAt(line: Line, at: number, marks = ".!"): boolean {
  let end = at;
  while (isMark(line, end, marks)) end += 1;
  return end >= line.tokens.length;
}
