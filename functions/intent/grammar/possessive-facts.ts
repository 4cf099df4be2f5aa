// "Annas nye nummer er 12 34 56 78", "Anna's new mail is anna@new.example": a fact told as something that somebody has.
// Invariant: it is read as the same fact told of the person ("Anna phone 12 34 56 78"), or not at all.

import type { Command } from "../../domain/commands.ts";
import { commandsOfNote } from "./note-commands.ts";
import { readNote } from "./note-reading.ts";
import { possessorAt } from "./possessor.ts";
import type { Reader } from "./reader.ts";
import { isMark, scan, textBetween, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";

/** A line that begins with whose it is and what. */
export function readPossessiveFact(line: Line, reader: Reader): readonly Command[] | undefined {
  const possessor = possessorAt(line, 0);
  if (possessor === undefined) return undefined;
  const noun = pastWords(line, possessor.next, ADJECTIVES);
  const keyword = keywordOf(wordAt(line, noun));
  if (keyword === undefined) return undefined;
  const value = valueAt(line, pastWords(line, noun, NOUNS));
  if (value === undefined) return undefined;
  const reading = readNote(scan(asFact(keyword, value)), 0, reader);
  if (reading.fields === undefined) return undefined;
  return commandsOfNote({ people: [{ ref: { by: "name", name: possessor.name } }], done: undefined, reading, reader });
}

/** "is", "er" or a colon stands between what it is and its value. */
function valueAt(line: Line, at: number): string | undefined {
  const from = isMark(line, at, ":=") ? at + 1 : pastWords(line, at, IS);
  const value = textBetween(line, from);
  const isPlain = ["number", "address"].includes(line.tokens[from]?.kind ?? "") || isMark(line, from, "+");
  return (from === at && !isPlain) || value === "" ? undefined : value;
}

function asFact(keyword: Keyword, value: string): string {
  switch (keyword) {
    case "job":
      return /^(?:at|hos|with|ved|i)\s/iu.test(value) ? `works ${value.replace(/^\S+/u, "at")}` : value;
    case "phone":
    case "mail":
    case "birthday":
    case "title":
      return `${keyword} ${value}`;
    case "works at":
      return `works at ${value}`;
  }
}

type Keyword = "phone" | "mail" | "birthday" | "title" | "job" | "works at";

const NOUNS_BY_KEYWORD: readonly (readonly [Keyword, ReadonlySet<string>])[] = [
  [
    "phone",
    new Set(
      "number|phone|mobile|cell|telephone|nummer|telefon|mobil|tlf|telefonnummer|mobilnummer|mobiltelefon|telefonnr|nr".split(
        "|",
      ),
    ),
  ],
  ["mail", new Set("mail|email|e-mail|address|adresse|mailadresse|emailadresse|e-mailadresse".split("|"))],
  ["birthday", new Set("birthday|foedselsdag".split("|"))],
  ["title", new Set("title|role|position|titel|rolle|stilling".split("|"))],
  ["job", new Set("job|work|arbejde".split("|"))],
  ["works at", new Set("company|employer|workplace|firma|arbejdsplads|arbejdsgiver".split("|"))],
];
const NOUNS: ReadonlySet<string> = new Set(NOUNS_BY_KEYWORD.flatMap(([, nouns]) => [...nouns]));

function keywordOf(word: string): Keyword | undefined {
  return NOUNS_BY_KEYWORD.find(([, nouns]) => nouns.has(word))?.[0];
}

const ADJECTIVES: ReadonlySet<string> = new Set(
  "new|current|direct|private|work|home|right|correct|ny|nye|nyt|nuvaerende|direkte|private|rigtige|rette".split("|"),
);
const IS: ReadonlySet<string> = new Set("is|now|er|nu|hedder|bliver|becomes|lyder".split("|"));
const MOST_WORDS = 2;

function pastWords(line: Line, at: number, words: ReadonlySet<string>): number {
  let next = at;
  while (next < at + MOST_WORDS && words.has(wordAt(line, next))) next += 1;
  return next;
}
