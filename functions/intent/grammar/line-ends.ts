// Where a line ends for the grammar: closing marks say nothing.
// Invariant: only marks are passed over, never a word.

import { POLITE } from "./command-words.ts";
import { phraseAt } from "./phrases.ts";
import { isMark } from "./scan.ts";
import type { Line } from "./scan.ts";

/** True when nothing but closing marks and a "please" stands at or after token `at`. */
export function endsAt(line: Line, at: number, marks = ".!"): boolean {
  const thanks = phraseAt(line, marksEnd(line, at, marks + ","), POLITE);
  return (
    marksEnd(line, at, marks) >= line.tokens.length || marksEnd(line, thanks?.next ?? at, marks) >= line.tokens.length
  );
}

function marksEnd(line: Line, at: number, marks: string): number {
  let end = at;
  while (isMark(line, end, marks)) end += 1;
  return end;
}
