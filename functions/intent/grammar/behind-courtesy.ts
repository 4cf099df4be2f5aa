// What stands behind thanks or an apology at the head of a line: "sorry, Anna Berg obviously", "tak, men det var i mandags".
// Invariant: a mark parts the two, and one word behind it is left alone: "Thanks, Kim" is signed.

import { BUT, CERTAINLY } from "./asked-words.ts";
import { phraseAt, wordSet } from "./phrases.ts";
import { isMark, scan, textBetween, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";

/** "Thanks a lot," */
const MOST_COURTESY = 3;
const FEWEST_BEHIND = 2;

/** The line without its courtesy; undefined where it begins with none, or says nothing behind it. */
export function behindCourtesy(line: Line): Line | undefined {
  if (!COURTEOUS.has(wordAt(line, 0))) return undefined;
  const mark = line.tokens.findIndex((_, at) => isMark(line, at, ",.!:;–—-"));
  if (mark < 1 || mark > MOST_COURTESY) return undefined;
  const from = phraseAt(line, mark + 1, BUT)?.next ?? mark + 1;
  const rest = scan(textBetween(line, from));
  return rest.tokens.filter(({ kind }) => kind !== "mark").length < FEWEST_BEHIND ? undefined : rest;
}

/** "Anna Berg obviously", "Anna Berg, of course": the line without its last word. */
export function withoutCertainly(line: Line): Line {
  const at = line.tokens.findIndex((_, index) => index > 0 && isCertainlyLast(line, index));
  return at < 0 ? line : scan(textBetween(line, 0, isMark(line, at - 1, ",") ? at - 1 : at));
}

function isCertainlyLast(line: Line, at: number): boolean {
  const found = phraseAt(line, at, CERTAINLY);
  return found !== undefined && line.tokens.slice(found.next).every(({ kind }) => kind === "mark");
}

const COURTEOUS: ReadonlySet<string> = wordSet(
  "sorry|thanks|thank|thx|apologies|cheers|great|perfect",
  "undskyld|tak|beklager|super|perfekt|tusind|mange",
);
