// Asking about people: who is Anna, list, find salmon, due; and "not Anna Berg, Anna Bech".
// Invariant: these change nothing but the last, which moves what was recorded.

import type { Command } from "../../domain/commands.ts";
import { BUT, NOT_NAMES, PRONOUNS } from "./command-words.ts";
import { afterKeyword, isOnlyKeyword } from "./keywords.ts";
import { isCapitalised } from "./name-run.ts";
import { MOST_PEOPLE, peopleAt } from "./people.ts";
import { endsAt } from "./line-ends.ts";
import { phraseAt } from "./phrases.ts";
import type { Reader, Rule } from "./reader.ts";
import { isMark, textBetween, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";
import { numbersAt } from "./targets.ts";

const ROWS: readonly { readonly read: Rule; readonly why: string }[] = [
  { read: listRow, why: "the word alone" },
  { read: dueRow, why: "the words alone: 'hvem mangler'" },
  { read: whoIsRow, why: "before 'find', whose wordings begin with 'who' too" },
  { read: bareWhoRow, why: "'who Anna?': one name and nothing more" },
  { read: findRow, why: "any words" },
  { read: notPersonRow, why: "two names, 'not' before the first" },
  { read: rightBeforeWrong, why: "or 'not' before the second" },
];

/** A question about the network, or a correction of whom a mail was about. */
export function readPersonRow(line: Line, reader: Reader): readonly Command[] | undefined {
  for (const { read } of ROWS) {
    const commands = read(line, reader);
    if (commands !== undefined) return commands;
  }
  return undefined;
}

function listRow(line: Line): readonly Command[] | undefined {
  if (isOnlyKeyword(line, "list")) return [{ kind: "list" }];
  // `list #customer`: those with the tag.
  const after = afterKeyword(line, "list");
  const tag = after === undefined ? undefined : line.tokens[after.next];
  if (after === undefined || tag?.kind !== "tag" || !endsAt(line, after.next + 1)) return undefined;
  return [{ kind: "find", words: tag.text }];
}

function dueRow(line: Line): readonly Command[] | undefined {
  return isOnlyKeyword(line, "due") ? [{ kind: "due" }] : undefined;
}

const MOST_NAME_WORDS = 6;

function whoIsRow(line: Line, reader: Reader): readonly Command[] | undefined {
  const after = afterKeyword(line, "who-is");
  if (after === undefined || after.rest === "" || after.hasColon) return undefined;
  const words = after.rest.split(/\s+/);
  const named = nameOfNumber(line, after.next, reader);
  if (named !== undefined) return [{ kind: "who-is", name: named }];
  const isName = words.length <= MOST_NAME_WORDS && !/[,;:?!.]\s/.test(after.rest);
  const first = line.tokens[after.next];
  const isSmall = NOT_NAMES.has(first?.word ?? "") || PRONOUNS.has(first?.word ?? "");
  const isNamed = isCapitalised(first) || first?.kind === "address" || (words.length === 1 && !isSmall);
  return isName && isNamed ? [{ kind: "who-is", name: after.rest }] : undefined;
}

/** `who is 1`: the person of that item. */
function nameOfNumber(line: Line, at: number, reader: Reader): string | undefined {
  const found = numbersAt(line, at);
  if (found?.target.by !== "numbers" || !endsAt(line, found.next, ".!?")) return undefined;
  const [number, ...more] = found.target.numbers;
  const names = reader.numbers.find((item) => item.number === number)?.names ?? [];
  return more.length === 0 && names.length === 1 ? names[0] : undefined;
}

const WHO: ReadonlySet<string> = new Set(["who", "hvem"]);

/** "Who cares" and "hver uge" ask for nobody: the word is written in full, and the name as one. */
function bareWhoRow(line: Line, reader: Reader): readonly Command[] | undefined {
  const found = WHO.has(wordAt(line, 0)) ? peopleAt(line, 1, reader, "head") : undefined;
  const isAlone = found?.people.length === 1 && endsAt(line, found.next, ".!?");
  return found !== undefined && isAlone ? [{ kind: "who-is", name: textBetween(line, 1, found.next) }] : undefined;
}

/** In an answer "find the time to call" is prose: few words, no sentence. */
const MOST_WORDS_IN_ANSWER = 2;
const MOST_WORDS = 12;

function findRow(line: Line, reader: Reader): readonly Command[] | undefined {
  const after = afterKeyword(line, "find");
  if (after === undefined || after.rest === "") return undefined;
  const words = after.rest.split(/\s+/).length;
  const most = reader.strictness === "orders" ? MOST_WORDS : MOST_WORDS_IN_ANSWER;
  const isTalk =
    reader.strictness !== "orders" && (isMark(line, line.tokens.length - 1, ".!") || hasSmallWord(line, after.next));
  return words <= most && !isTalk ? [{ kind: "find", words: after.rest }] : undefined;
}

/** "find the time", "find selv": what is looked for is no small word. */
function hasSmallWord(line: Line, from: number): boolean {
  return line.tokens.slice(from).some(({ word }) => NOT_NAMES.has(word) || PRONOUNS.has(word) || word === "selv");
}

/** `not Anna Berg, Anna Bech`, `ikke Anna Berg, men Anna Bech`, `not Anna Berg but Anna Bech`. */
function notPersonRow(line: Line, reader: Reader): readonly Command[] | undefined {
  const after = afterKeyword(line, "not-person");
  if (after === undefined) return undefined;
  const wrong = nameAt(line, after.next, reader);
  if (wrong === undefined) return undefined;
  const comma = isMark(line, wrong.next, ",;:-–—.") ? wrong.next + 1 : wrong.next;
  const from = phraseAt(line, comma, BUT)?.next ?? comma;
  const right = from === wrong.next ? undefined : nameAt(line, from, reader);
  if (right === undefined || !endsAt(line, right.next)) return undefined;
  return [{ kind: "not-that-person", wrong: wrong.name, right: right.name }];
}

/** `Anna Bech, not Anna Berg`. */
function rightBeforeWrong(line: Line, reader: Reader): readonly Command[] | undefined {
  const from = phraseAt(line, 0, BUT)?.next ?? 0;
  const right = nameAt(line, from, reader);
  if (right === undefined) return undefined;
  const comma = isMark(line, right.next, ",;:-–—.") ? right.next + 1 : right.next;
  const not = ["not", "ikke"].includes(wordAt(line, comma)) ? comma + 1 : undefined;
  const wrong = not === undefined ? undefined : nameAt(line, not, reader);
  if (wrong === undefined || !endsAt(line, wrong.next)) return undefined;
  return [{ kind: "not-that-person", wrong: wrong.name, right: right.name }];
}

function nameAt(line: Line, at: number, reader: Reader): { readonly name: string; readonly next: number } | undefined {
  const address = line.tokens[at];
  if (address?.kind === "address") return { name: address.text.toLowerCase(), next: at + 1 };
  for (let end = Math.min(line.tokens.length, at + MOST_PEOPLE); end > at; end -= 1) {
    const alone = { text: line.text, tokens: line.tokens.slice(0, end) };
    const found = peopleAt(alone, at, reader, "head");
    if (found?.people.length === 1 && found.next === end) return { name: textBetween(line, at, end), next: end };
  }
  return undefined;
}
