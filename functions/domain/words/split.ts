// From text to words that can be compared: folded, without links, stemmed in both languages.
// Invariant: linear in the text, of which only the first part is read; a word remembers how it stood in the text.
import type { Language } from "../model.ts";
import { makeGlossary } from "./glossary.ts";
import { danishStem, englishStem } from "./stem.ts";
import { DANISH_FUNCTION_WORDS, ENGLISH_FUNCTION_WORDS, GENERIC_WORDS } from "./stop-words.ts";

export type Word = {
  /** As it stands in the text. */
  readonly text: string;
  readonly folded: string;
  /** Its stem in each language; nobody says in which one a note is written. */
  readonly english: string;
  readonly danish: string;
  readonly isGeneric: boolean;
  /** What it means in either language, where the glossary has it. */
  readonly concept?: string;
  /** What a part of it means, should it be a Danish compound. */
  readonly partConcept?: string;
};

/** A forwarded article may be long; what it is about is said early. */
const CHARACTERS_READ = 20_000;
const SHORTEST_WORD = 3;
const LONGEST_WORD = 40;
const WORD = /\p{L}[\p{L}\p{M}\p{N}]*/gu;
const HOST = /https?:\/\/[^/]*/giu;
/** Stems of {@link GENERIC_WORDS}, made when a share first comes to be matched: most cold starts need none. */
const genericStems = madeOnce(() => ({
  english: new Set([...GENERIC_WORDS].map(englishStem)),
  danish: new Set([...GENERIC_WORDS].map(danishStem)),
}));

function madeOnce<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** The words of a text that mean something, in order, repeated as often as they stand there. */
export function meaningfulWords(text: string): Word[] {
  return rawWords(text).flatMap((raw) => wordOf(raw) ?? []);
}

/** A network's notes say the same few thousand words; splitting is a pure function, so its answers can be kept. */
const remembered = new Map<string, Word | undefined>();
const MOST_REMEMBERED = 20_000;

function wordOf(raw: string): Word | undefined {
  if (raw.length > 2 * LONGEST_WORD) return undefined;
  if (remembered.has(raw)) return remembered.get(raw);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const word = toWord(raw);
  remembered.set(raw, word);
  return word;
}

/** Lower-case, æ ø å as ae oe aa, no accents: `Søgning` and `soegning` are one. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (/^[\w\s]*$/.test(lower)) return lower;
  const danish = lower.normalize("NFC").replaceAll("æ", "ae").replaceAll("ø", "oe").replaceAll("å", "aa");
  return danish.normalize("NFKD").replace(/\p{M}+/gu, "");
}

/** By its function words, else by its letters; undefined when a text, say a bare title, may be either. */
export function languageOf(text: string): Language | undefined {
  const words = rawWords(text).map(fold);
  const count = (table: ReadonlySet<string>) => words.filter((word) => table.has(word)).length;
  const lead = count(DANISH_FUNCTION_WORDS) - count(ENGLISH_FUNCTION_WORDS);
  if (lead !== 0) return lead > 0 ? "da" : "en";
  return /[æøå]/i.test(text) ? "da" : undefined;
}

/** Without the hosts of links and without addresses: they say where a text comes from, not what it is about. */
function rawWords(text: string): string[] {
  const tokens = text.slice(0, CHARACTERS_READ).split(/\s+/u);
  return tokens.flatMap((token) => (token.includes("@") ? [] : (token.replace(HOST, " ").match(WORD) ?? [])));
}

function isFunctionWord(folded: string): boolean {
  return ENGLISH_FUNCTION_WORDS.has(folded) || DANISH_FUNCTION_WORDS.has(folded);
}

function toWord(text: string): Word | undefined {
  const folded = fold(text);
  if (folded.length < SHORTEST_WORD || folded.length > LONGEST_WORD || isFunctionWord(folded)) return undefined;
  const [english, danish] = [englishStem(folded), danishStem(folded)];
  const isGeneric = genericStems().english.has(english) || genericStems().danish.has(danish);
  return { text, folded, english, danish, isGeneric, ...meaningOf({ folded, english, danish }) };
}

type Stems = Pick<Word, "folded" | "english" | "danish">;

function meaningOf(stems: Stems): Pick<Word, "concept" | "partConcept"> {
  const { byDanish, concepts } = glossary();
  const { english, danish } = stems;
  const concept = byDanish.get(danish) ?? (concepts.has(english) ? english : undefined);
  if (concept !== undefined) return { concept };
  const partConcept = conceptOfPart(stems);
  return partConcept === undefined ? {} : { partConcept };
}

/** Of a compound the last part says what it is, and the first what it is about; the longest that is known counts. */
function conceptOfPart({ folded, danish }: Stems): string | undefined {
  const { byDanish } = glossary();
  for (let length = folded.length - SHORTEST_PART; length >= SHORTEST_PART; length--) {
    const known = byDanish.get(danish.slice(-length)) ?? byDanish.get(danishStem(folded.slice(0, length)));
    if (known !== undefined) return known;
  }
  return undefined;
}
const SHORTEST_PART = 4;
const glossary = madeOnce(makeGlossary);
