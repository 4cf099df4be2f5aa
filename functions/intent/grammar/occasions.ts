// "Fair in Herning: met Anna, Bo and Carla": where or why it was, a colon, and then the contact.
// Invariant: only at log@, and only when what follows the colon tells of a contact by itself; an idea or a task is none.

import type { Command } from "../../domain/commands.ts";
import { readContact } from "./compose.ts";
import { peopleAt } from "./people.ts";
import type { Reader } from "./reader.ts";
import { isMark, scan, textBetween, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";

const MOST_WORDS = 8;

/** The contact behind the colon, with the words before it as its topic. */
export function readOccasion(line: Line, reader: Reader): readonly Command[] | undefined {
  if (reader.strictness !== "log" || NOT_YET_DONE.has(wordAt(line, 0))) return undefined;
  const colon = line.tokens.findIndex((_, at) => at > 0 && at <= MOST_WORDS && isColon(line, at));
  if (colon < 1 || peopleAt(line, 0, reader, "head")?.next === colon) return undefined;
  const commands = readContact(scan(textBetween(line, colon + 1)), reader);
  const occasion = textBetween(line, 0, colon);
  if (commands?.some(({ kind }) => kind === "record") !== true) return undefined;
  return commands.map((command) =>
    command.kind === "record" && command.subject === undefined ? { ...command, subject: occasion } : command,
  );
}

/** A colon, or a dash with space around it; the colon of a time of day parts nothing. */
function isColon(line: Line, at: number): boolean {
  const isApart = line.tokens[at + 1]?.glued === false;
  return isApart && (isMark(line, at, ":") || (isMark(line, at, "-–—") && line.tokens[at]?.glued === false));
}

const NOT_YET_DONE: ReadonlySet<string> = new Set(
  "idea|todo|task|plan|plans|question|reminder|remember|maybe|wish|next|suggestion|ide|opgave|spoergsmaal|husk|forslag|oenske|maaske|naeste|kommende|upcoming|planned|planlagt".split(
    "|",
  ),
);
