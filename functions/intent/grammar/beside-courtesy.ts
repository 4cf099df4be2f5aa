// A bare verb with courtesy on its line: "Done! Thanks so much", "Tak! Gjort"; and, to the only item of a mail, with what it was.
// Invariant: courtesy is no note; a verb that also takes its leave ("Later! Cheers") needs thanks beside it.

import type { Command } from "../../domain/commands.ts";
import { readItemClauses } from "./item-clauses.ts";
import type { Reader } from "./reader.ts";
import { isMark, scan, textBetween } from "./scan.ts";
import type { Line } from "./scan.ts";
import { isCourtesy, saysThanks } from "./sign-offs.ts";

/** The command of such a line, or undefined when it is none. */
export function readBesideCourtesy(line: Line, reader: Reader): readonly Command[] | undefined {
  const mark = line.tokens.findIndex((_, at) => at > 0 && isMark(line, at, MARKS));
  if (mark < 0) return undefined;
  const [head, tail] = [scan(textBetween(line, 0, mark)), scan(textBetween(line, mark + 1))];
  if (isCourtesy(tail, reader)) return bareVerb(head, reader, saysThanks(tail) ? MEANT : UNMISTAKABLE);
  if (isCourtesy(head, reader)) return bareVerb(tail, reader, UNMISTAKABLE);
  return toldOfOnlyItem(line, { head, tail, mark }, reader);
}

const MARKS = "!.,;:-–—";
type Kinds = ReadonlySet<Command["kind"]>;
const UNMISTAKABLE: Kinds = new Set<Command["kind"]>(["done", "skip"]);
const MEANT: Kinds = new Set<Command["kind"]>(["done", "skip", "snooze"]);

function bareVerb(line: Line, reader: Reader, kinds: Kinds): readonly Command[] | undefined {
  const commands = readItemClauses(line, reader);
  const isBare = (command: Command) => kinds.has(command.kind) && "target" in command && command.target.by === "bare";
  return commands?.every(isBare) === true ? commands : undefined;
}

/** "Done! Spoke to her yesterday" to a mail that has one item: what follows the full stop is the note. */
function toldOfOnlyItem(
  line: Line,
  { head, tail, mark }: { readonly head: Line; readonly tail: Line; readonly mark: number },
  reader: Reader,
): readonly Command[] | undefined {
  const isStop = isMark(line, mark, ".!") && tail.tokens.length > 0;
  if (!isStop || reader.numbers.length !== 1 || bareVerb(head, reader, ONLY_DONE) === undefined) return undefined;
  return readItemClauses(scan(`${head.text.trim()}: ${tail.text.trim()}`), reader);
}

const ONLY_DONE: Kinds = new Set<Command["kind"]>(["done"]);
