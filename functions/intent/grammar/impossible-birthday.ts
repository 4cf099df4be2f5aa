// "Carl: birthday 30 February": a day of birth that there is not is answered, and kept as no note.
// Invariant: what else the line tells is done all the same.

import type { Command } from "../../domain/commands.ts";
import { FACT_INDEX } from "./command-words.ts";
import { dateAt } from "./dates.ts";
import { ageAt } from "./fact-values.ts";
import { phraseAt } from "./phrases.ts";
import { clockBehind } from "./reader.ts";
import type { Reader } from "./reader.ts";
import { isMark, numberAt, textBetween } from "./scan.ts";
import type { Line } from "./scan.ts";

const WORDS_LOOKED_AT = 60;

/** The commands of a line without the birthday that cannot be, and the answer to it; undefined when there is none. */
export function onRealBirthday(
  line: Line,
  commands: readonly Command[] | undefined,
  reader: Reader,
): readonly Command[] | undefined {
  const at = line.tokens.slice(0, WORDS_LOOKED_AT).findIndex((_, index) => isImpossible(line, index, reader));
  if (at < 0) return undefined;
  const words = textBetween(line, at).replace(/[.!\s]+$/u, "");
  const others = (commands ?? []).filter((command) => !isOnly(command, words));
  return [...others, { kind: "not-understood", line: line.text.trim(), why: "no-such-birthday" }];
}

function isImpossible(line: Line, at: number, reader: Reader): boolean {
  const fact = phraseAt(line, at, FACT_INDEX);
  if (fact?.meaning !== "birthday") return false;
  const colon = isMark(line, fact.next, ":") ? fact.next + 1 : fact.next;
  const from = ageAt(line, colon)?.next ?? colon;
  const hasNumber = [from, from + 1, from + 2].some((place) => numberAt(line, place, 2) !== undefined);
  return hasNumber && dateAt(line, from, clockBehind(reader))?.reading.kind === "no-such-date";
}

function isOnly(command: Command, words: string): boolean {
  return (
    (command.kind === "note" && command.fields === undefined && command.note === words) ||
    command.kind === "not-understood"
  );
}
