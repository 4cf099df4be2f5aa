// "note: moved to Aarhus" in an answer, without a number: whom it is about is asked, and the words wait for the answer.
// Invariant: the label and a colon begin the line; under a quoted item the note is about that item.

import type { Command } from "../../domain/commands.ts";
import { VERB_INDEX } from "./command-words.ts";
import { readFacts } from "./facts.ts";
import { phraseAt } from "./phrases.ts";
import type { Reader } from "./reader.ts";
import { isMark, scan, textBetween } from "./scan.ts";
import type { Line } from "./scan.ts";

/** The note of whichever item is meant. */
export function readBareNote(line: Line, reader: Reader): readonly Command[] | undefined {
  if (reader.strictness !== "answer" || reader.numbers.length === 0) return undefined;
  const label = phraseAt(line, 0, VERB_INDEX);
  if (label?.meaning !== "note" || !isMark(line, label.next, ":")) return undefined;
  const words = textBetween(line, label.next + 1);
  if (words === "") return undefined;
  const { fields, rest } = readFacts(scan(words), reader);
  const { quoted } = reader.place;
  const who = { by: "bare" as const, ...(quoted !== undefined && { quoted }) };
  return [{ kind: "note", who, ...(rest !== "" && { note: rest }), ...(fields && { fields }) }];
}
