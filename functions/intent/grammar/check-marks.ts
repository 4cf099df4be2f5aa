// Signs typed beside a number: "1 ✓" and "✅ 2" say that it is done; what "1 👍" or "3 ❌" means nobody can know.
// Invariant: only a typed sign right beside its number; an emoji reaction is no answer and never comes here.

import { isMark } from "./scan.ts";
import type { Line } from "./scan.ts";

const CHECKS = "✓✔✅☑";
/** Between a number and its sign. */
const JOINS = ":-–=>→";
/** Selects the coloured form of the sign before it. */
const VARIANT = "\uFE0F";
const MOST_JOINS = 2;
const MOST_SIGNS = 4;

/** The token after check marks at `at`, if there are any. */
export function checksEnd(line: Line, at: number): number | undefined {
  let end = at;
  while (end < at + MOST_SIGNS && (isMark(line, end, CHECKS) || (end > at && isMark(line, end, VARIANT)))) end += 1;
  return end === at ? undefined : end;
}

/** The token after the signs at `at`, if there are any. */
export function signsEnd(line: Line, at: number): number | undefined {
  let end = at;
  while (end < at + MOST_SIGNS && isSign(line, end)) end += 1;
  return end === at ? undefined : end;
}

/** Past `:` or `-` between a number and its sign. */
export function joinsEnd(line: Line, at: number): number {
  let end = at;
  while (end < at + MOST_JOINS && isMark(line, end, JOINS)) end += 1;
  return end;
}

function isSign(line: Line, at: number): boolean {
  const token = line.tokens[at];
  return token?.kind === "mark" && SIGN.test(token.text);
}
const SIGN = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{So}|\u200D|\uFE0F)$/u;
