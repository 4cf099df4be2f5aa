// "1 finshd up": a line of a number and a word that no rule knows is answered; a street, a figure or a sentence is not.
// Invariant: only short lines, only numbers that an item may have, never prose.

import type { Command } from "../../domain/commands.ts";
import { UNIT_INDEX } from "./date-words.ts";
import { phraseAt } from "./phrases.ts";
import type { Reader } from "./reader.ts";
import { isMark } from "./scan.ts";
import type { Line } from "./scan.ts";
import { numbersAt } from "./targets.ts";

/** A number and one word, or two when the number is one of the mail's. */
const MOST_WORDS = 2;
const HIGHEST_ITEM = 99;

/** A number with an unknown word. */
export function readUnknownVerb(line: Line, reader: Reader): readonly Command[] | undefined {
  const found = numbersAt(line, 0);
  if (found === undefined || found.target.by !== "numbers" || line.tokens[0]?.kind === "word") return undefined;
  const { numbers } = found.target;
  const words = line.tokens.slice(found.next).filter(({ kind }) => kind !== "mark");
  const isShown = numbers.every((number) => reader.numbers.some((item) => item.number === number));
  const most = isShown ? MOST_WORDS : 1;
  if (words.length < 1 || words.length > most || words.some(({ kind }) => kind !== "word")) return undefined;
  if (numbers.some((number) => number > HIGHEST_ITEM || number < 1) || isSentence(line, found.next)) return undefined;
  return [{ kind: "not-understood", line: line.text.trim(), why: "unknown-verb" }];
}

function isSentence(line: Line, at: number): boolean {
  return isMark(line, line.tokens.length - 1, "?") || phraseAt(line, at, UNIT_INDEX) !== undefined;
}
