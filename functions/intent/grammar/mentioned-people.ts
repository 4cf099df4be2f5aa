// A note to log@ that no other rule reads but that names somebody: "congratulated Dan on the new job", "Eva didn't show up".
// Invariant: word for word a note about those of them who are known; nobody becomes a contact by it, and nothing is recorded.

import type { Command } from "../../domain/commands.ts";
import { NOT_NAMES } from "./command-words.ts";
import { fold } from "./fold.ts";
import { isGivenName, isPlainName } from "./given-names.ts";
import { knownEnd } from "./known-run.ts";
import { isCapitalised, nameAt } from "./name-run.ts";
import type { NameFound } from "./name-run.ts";
import type { Reader } from "./reader.ts";
import type { Line } from "./scan.ts";

const WORDS_LOOKED_AT = 40;
const MOST_PEOPLE = 6;

/** A note about everybody whom the line names for sure. */
export function readMentioned(line: Line, reader: Reader): readonly Command[] | undefined {
  if (reader.strictness !== "log") return undefined;
  const names = namesIn(line, reader);
  if (names.length === 0 || names.length > MOST_PEOPLE) return undefined;
  const note = line.text.trim();
  return names.map(({ name }) => ({ kind: "note", who: { by: "name", name, onlyKnown: true }, note }));
}

function namesIn(line: Line, reader: Reader): readonly NameFound[] {
  const found = new Map<string, NameFound>();
  for (let at = 0; at < Math.min(line.tokens.length, WORDS_LOOKED_AT);) {
    const name = mayBegin(line, at) ? nameAt(line, at, "head", reader) : genitiveAt(line, at);
    if (name !== undefined) found.set(name.name, name);
    at = name?.next ?? at + 1;
  }
  return [...found.values()];
}

/** "Annas bryllupsdag", "Bos hund": whose it is, where the name without its s is a given name. */
function genitiveAt(line: Line, at: number): NameFound | undefined {
  const [token, next] = [line.tokens[at], line.tokens[at + 1]];
  if (token === undefined || !isCapitalised(token) || NOT_NAMES.has(token.word)) return undefined;
  const name = token.text.replace(/s$/u, "");
  const isWhose = name !== token.text && next?.kind === "word" && !isCapitalised(next) && isGivenName(fold(name));
  return isWhose ? { name, next: at + 1, isDoubtful: false, isPossessive: true } : undefined;
}

/** A large letter alone says little: places and firms have one too, and every sentence. */
function mayBegin(line: Line, at: number): boolean {
  const token = line.tokens[at];
  // "Ole rask", "will price": the whole name of somebody known is one, whatever its words may mean.
  if (knownEnd(line, at) > at + 1) return true;
  if (token === undefined || NOT_NAMES.has(token.word)) return false;
  return isCapitalised(token)
    ? isGivenName(token.word.replace(/(?:'s|s')$/, "")) || isGivenName(token.word)
    : isPlainName(token.word);
}
