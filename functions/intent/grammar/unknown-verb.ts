// "1 finshd up": a line of a number and a word that no rule knows is answered; a street, a figure or a sentence is not.
// Invariant: only short lines, only numbers that an item may have, never prose.

import type { Command } from "../../domain/commands.ts";
import { FILLERS, VERB_INDEX } from "./command-words.ts";
import { MONTH_INDEX, UNIT_INDEX } from "./date-words.ts";
import { endsAt } from "./line-ends.ts";
import { phraseAt } from "./phrases.ts";
import type { Reader } from "./reader.ts";
import { isMark } from "./scan.ts";
import type { Line } from "./scan.ts";
import { isOfSentence } from "./sentence-words.ts";
import { numbersAt } from "./targets.ts";

const HIGHEST_ITEM = 99;

/** A number with an unknown word. */
export function readUnknownVerb(line: Line, reader: Reader): readonly Command[] | undefined {
  if (isFraction(line)) return [{ kind: "not-understood", line: line.text.trim(), why: "unknown-verb" }];
  const found = numbersAt(line, 0);
  if (found === undefined || found.target.by !== "numbers" || line.tokens[0]?.kind === "word") return undefined;
  const { numbers } = found.target;
  const words = line.tokens.slice(found.next).filter(({ kind }) => kind !== "mark");
  const isOneWord = words.length === 1 || (words.length === 2 && phraseAt(line, found.next + 1, FILLERS) !== undefined);
  if (!isOneWord && !isAttempt(line, found.next, { numbers, reader })) return undefined;
  if (words.length === 0 || words.some(({ kind }) => kind !== "word")) return undefined;
  if (numbers.some((number) => number > HIGHEST_ITEM || number < 1) || isSentence(line, found.next)) return undefined;
  return [{ kind: "not-understood", line: line.text.trim(), why: "unknown-verb" }];
}

const MOST_WORDS = 6;
/** Orders need these as well: "1 wrong person, not her", "4 extend to Friday". */
const ALSO_IN_ORDERS: ReadonlySet<string> = new Set("no|not|never|to|by|until|this|and|ikke|aldrig|nu|og".split("|"));

const SEEMS = /^(?:seem|look|feel|sound|virke|lyde|foele)/;

/** `1 wrong person`, `2 tried, no answer`: about an item of the answered mail, and no sentence. */
function isAttempt(
  line: Line,
  at: number,
  { numbers, reader }: { readonly numbers: readonly number[]; readonly reader: Reader },
): boolean {
  const words = line.tokens.slice(at).filter(({ kind }) => kind !== "mark");
  const isOfMail = numbers.every((number) => reader.numbers.some((item) => item.number === number));
  const isProse = words.some(({ word }) => SEEMS.test(word) || (isOfSentence(word) && !ALSO_IN_ORDERS.has(word)));
  const isMeasure = line.tokens.some((_, token) => token >= at && phraseAt(line, token, UNIT_INDEX) !== undefined);
  return reader.strictness === "answer" && isOfMail && words.length <= MOST_WORDS && !isProse && !isMeasure;
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
