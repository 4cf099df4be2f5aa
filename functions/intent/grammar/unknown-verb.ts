// "1 finshd up": a line of a number and a word that no rule knows is answered; a street, a figure or a sentence is not.
// Invariant: only short lines, only numbers that an item may have, never prose.

import type { Command } from "../../domain/commands.ts";
import { FILLERS, VERB_INDEX } from "./command-words.ts";
import { MONTH_INDEX, UNIT_INDEX } from "./date-words.ts";
import { endsAt } from "./line-ends.ts";
import { phraseAt } from "./phrases.ts";
import { isMark } from "./scan.ts";
import type { Line } from "./scan.ts";
import { numbersAt } from "./targets.ts";

const HIGHEST_ITEM = 99;

/** A number with an unknown word. */
export function readUnknownVerb(line: Line): readonly Command[] | undefined {
  if (isFraction(line)) return [{ kind: "not-understood", line: line.text.trim(), why: "unknown-verb" }];
  const found = numbersAt(line, 0);
  if (found === undefined || found.target.by !== "numbers" || line.tokens[0]?.kind === "word") return undefined;
  const { numbers } = found.target;
  const words = line.tokens.slice(found.next).filter(({ kind }) => kind !== "mark");
  const isOneWord = words.length === 1 || (words.length === 2 && phraseAt(line, found.next + 1, FILLERS) !== undefined);
  if (!isOneWord || words.some(({ kind }) => kind !== "word")) return undefined;
  if (numbers.some((number) => number > HIGHEST_ITEM || number < 1) || isSentence(line, found.next)) return undefined;
  return [{ kind: "not-understood", line: line.text.trim(), why: "unknown-verb" }];
}

/** `1.5 done`: one and a half of nothing. */
function isFraction(line: Line): boolean {
  const isFigure = line.tokens[0]?.kind === "number" && isMark(line, 1, "./") && line.tokens[2]?.kind === "number";
  const isGlued = line.tokens[1]?.glued === true && line.tokens[2]?.glued === true;
  const verb = isFigure && isGlued ? phraseAt(line, 3, VERB_INDEX) : undefined;
  return verb !== undefined && endsAt(line, verb.next);
}

function isSentence(line: Line, at: number): boolean {
  const isMonth = phraseAt(line, at, MONTH_INDEX) !== undefined;
  return isMark(line, line.tokens.length - 1, "?") || phraseAt(line, at, UNIT_INDEX) !== undefined || isMonth;
}
