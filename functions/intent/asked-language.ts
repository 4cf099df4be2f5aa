// Which of the owner's two languages a mail of theirs asks in: the verbs, the command words and the small words tell it.
// Invariant: names, addresses, tags and what is quoted say nothing of it, nor does a word that both languages have.

import type { Language } from "../domain/model.ts";
import type { ParsedMail } from "../mail/parsed-mail.ts";
import { fold, isSlipOf } from "./grammar/fold.ts";
import { COMMANDS_DA, DATES_DA } from "./grammar/words-da.ts";
import { COMMANDS_EN, DATES_EN } from "./grammar/words-en.ts";

/** Enough of a mail to tell by. */
const MOST_READ = 4_000;

/**
 * The language in which the owner wrote to us; undefined when nothing tells. The subject of a mail that they forward or
 * answer is somebody else's.
 */
export function askedLanguage(
  mail: Pick<ParsedMail, "subject" | "fresh" | "forwards" | "inReplyTo">,
): Language | undefined {
  const isTheirs = mail.forwards.length === 0 && mail.inReplyTo.length === 0 && !PASSED_ON.test(mail.subject);
  return languageOfWords(isTheirs ? `${mail.subject}\n${mail.fresh}` : mail.fresh);
}
const PASSED_ON = /^\s*(?:re|sv|fwd?|vs|videresendt|forwarded)\s*:/iu;

/** The language whose words prevail in what somebody wrote. */
export function languageOfWords(text: string): Language | undefined {
  let lead = 0;
  // In a line where every letter is a capital, capitals tell no name.
  const lines = text.slice(0, MOST_READ).split("\n");
  const told = lines.map((line) => (isAllCapitals(line) ? line.toLowerCase() : line)).join("\n");
  for (const { word, isFirst } of wordsOf(told)) lead += leadOf(word, isFirst);
  if (lead === 0) return languageOfSlips(text.slice(0, MOST_READ));
  return lead > 0 ? "en" : "da";
}

/** More words are a letter, whose names and rare words are like one of ours by chance. */
const MOST_SLIPPING = 8;

/** `at moste 5`: where no word is spelled right, one that is a letter away from a word of one language alone. */
function languageOfSlips(text: string): Language | undefined {
  const all = [...wordsOf(text)];
  if (all.length > MOST_SLIPPING) return undefined;
  const { en, da, shared } = words();
  const isUnknown = (word: string) => !/^\p{Lu}/u.test(word) && !shared.has(fold(word));
  const told = all.flatMap(({ word }) => (isUnknown(word) ? [fold(word)] : []));
  const isLike = (known: ReadonlySet<string>) => told.some((typed) => [...known].some((word) => isSlipOf(typed, word)));
  const [isEnglish, isDanish] = [isLike(en), isLike(da)];
  if (isEnglish === isDanish) return undefined;
  return isEnglish ? "en" : "da";
}

const FEWEST_IN_CAPITALS = 3;

function isAllCapitals(text: string): boolean {
  return !/\p{Ll}/u.test(text) && (text.match(/\p{Lu}+/gu) ?? []).length >= FEWEST_IN_CAPITALS;
}

type Word = { readonly word: string; readonly isFirst: boolean };

/** A sentence's first word may be a name that is a word as well (`Hans`), so that it says half as much as another. */
function leadOf(word: string, isFirst: boolean): number {
  if (word === "I") return isFirst ? 1 : 2;
  const isCapital = /^\p{Lu}/u.test(word);
  const folded = fold(word);
  if (isCapital && !isFirst && !words().days.has(folded)) return 0;
  const weight = isCapital ? 1 : 2;
  if (words().en.has(folded)) return weight;
  if (words().da.has(folded)) return -weight;
  return !isCapital && /[æøå]/u.test(word) ? -1 : 0;
}

const NAMED = /[^\s<>"“”«»]+@[^\s<>"“”«»]+|https?:\/\/\S+|www\.\S+|#\S+|"[^"\n]*"|“[^”\n]*”|»[^«\n]*«|«[^»\n]*»/gu;

function* wordsOf(text: string): Generator<Word> {
  const told = text.normalize("NFC").replaceAll(NAMED, " ");
  let end = 0;
  for (const { 0: word, index } of told.matchAll(/\p{L}+(?:['’-]\p{L}+)*/gu)) {
    yield { word, isFirst: end === 0 || /[\n.!?:;]/u.test(told.slice(end, index)) };
    end = index + word.length;
  }
}

/** `shared`: what both have, so that it is no slip of another word. */
type Words = Readonly<Record<"en" | "da" | "days" | "shared", ReadonlySet<string>>>;
let made: Words | undefined;

/** The words that only one of the languages has, and the days, which English writes in capitals; made when first asked. */
function words(): Words {
  made ??= makeWords();
  return made;
}

function makeWords(): Words {
  const en = wordsIn([{ ...COMMANDS_EN, ...APART }, DATES_EN, OFTEN.en]);
  const da = wordsIn([{ ...COMMANDS_DA, ...APART }, DATES_DA, OFTEN.da]);
  const both = wordsIn([BOTH]);
  const only = wordsIn([ONLY.en, ONLY.da]);
  const isTelling = (word: string, other: ReadonlySet<string>): boolean =>
    word.length > 1 && !both.has(word) && !only.has(word) && !other.has(word);
  return {
    en: new Set([...wordsIn([ONLY.en]), ...[...en].filter((word) => isTelling(word, da))]),
    da: new Set([...wordsIn([ONLY.da]), ...[...da].filter((word) => isTelling(word, en))]),
    shared: new Set([...both, ...[...en].filter((word) => da.has(word))]),
    days: wordsIn([DATES_EN.weekdays, DATES_DA.weekdays]),
  };
}

/** Of the tables, what is no word of the language: names' particles, slips, other languages' names. */
const APART = { particles: "", realWords: "", languages: "", otherLanguages: "", emptySubjects: "" };

/** The single words of all phrases in a table, however deep. */
function wordsIn(tables: unknown): ReadonlySet<string> {
  if (typeof tables === "string") return new Set(fold(tables).split(/[|\s]+/u));
  if (typeof tables !== "object" || tables === null) return new Set();
  return new Set(Object.values(tables).flatMap((table) => [...wordsIn(table)]));
}

/** Frequent words that the grammar has no use for. */
const OFTEN = {
  en: "the and are you your she have has had this about they from every until yesterday everyone knows who whom want wants",
  da: "og det jeg du vi ikke med som til af på er var har havde skal vil kan kunne hun han dem der hver uger gjort færdig hjælp tak venlig hilsen hej blev været meget noget gerne nogle efter kender rart leder søger flyttet",
} as const;
/** Words of one that the tables have for both, because the other is understood by it as well. */
const ONLY = { en: "list is on by done snooze skip most", da: "en i og fra om hver til spring" } as const;
/** Words that the tables have for one, and the other has too. */
const BOTH =
  "man ring hold dog fire mine have glad tag ad fri sat fast den de da der for at to so her under over sent time note men stop pause find start mail best kind last let van end import add d am per hans will may else my ham mere min art gang slap set tog";
