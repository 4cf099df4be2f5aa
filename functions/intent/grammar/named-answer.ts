// "3 Anna": a numbered question answered with a name.
// Invariant: the line is a number and one name, nothing more.

import type { Command } from "../../domain/commands.ts";
import { NONE_OF_THEM } from "./command-words.ts";
import { endsAt } from "./line-ends.ts";
import { peopleAt } from "./people.ts";
import { phraseAt } from "./phrases.ts";
import type { Reader } from "./reader.ts";
import { isMark, textBetween } from "./scan.ts";
import type { Line } from "./scan.ts";
import { numbersAt } from "./targets.ts";

/** `3 Anna`, `1: Anna Bech`. */
export function readNamedAnswer(line: Line, reader: Reader): readonly Command[] | undefined {
  const numbers = reader.numbers.length === 0 ? undefined : numbersAt(line, 0);
  if (numbers === undefined || numbers.target.by !== "numbers" || numbers.target.numbers.length > 1) return undefined;
  if (!reader.numbers.some(({ number }) => numbersOf(numbers.target).includes(number))) return undefined;
  const from = isMark(line, numbers.next, ":-–") ? numbers.next + 1 : numbers.next;
  const none = phraseAt(line, from, NONE_OF_THEM);
  if (none !== undefined && endsAt(line, none.next)) return [{ kind: "answer", target: numbers.target, word: "other" }];
  const name = nameAloneAt(line, from, reader);
  return name === undefined ? undefined : [{ kind: "answer", target: numbers.target, word: "none", name }];
}

/** The one name that the line ends with from token `from` on. */
export function nameAloneAt(line: Line, from: number, reader: Reader): string | undefined {
  const people = peopleAt(line, from, reader, "head");
  return people?.people.length === 1 && endsAt(line, people.next) ? textBetween(line, from, people.next) : undefined;
}

function numbersOf(target: { readonly by: string; readonly numbers?: readonly number[] }): readonly number[] {
  return target.numbers ?? [];
}
