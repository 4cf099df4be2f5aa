// Which of the owner's two languages a text is written in, from its small words.
// Invariant: without evidence there is no answer; the caller falls back on the owner's setting.

import type { Language } from "../domain/model.ts";

/** Words that are frequent in one of the languages and are no words of the other. */
const SMALL_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(
    "the and with was were you your this that have has had will would about from they she his her our are not every week weeks done until snooze met called yesterday tomorrow today month months day days help please thanks thank language promised pause undo skip later never".split(
      " ",
    ),
  ),
  da: new Set(
    "og det jeg du vi ikke med som til af på er var har havde skal vil kan kunne hun han dem der om hver uge uger gjort færdig udsæt mødte ringede igår går morgen dag dage måned måneder hjælp tak venlig hilsen mvh sprog lovede fortryd senere aldrig spring over vent tidszone kvitteringer hej".split(
      " ",
    ),
  ),
};
/** Enough of a mail to tell by. */
const MAX_CHARACTERS = 4000;

/** The language with more of its small words in the text; undefined when neither leads. */
export function languageOf(text: string): Language | undefined {
  const words =
    text
      .slice(0, MAX_CHARACTERS)
      .normalize("NFC")
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const count = (language: Language): number => words.filter((word) => SMALL_WORDS[language].has(word)).length;
  const lead = count("en") - count("da") - words.filter((word) => /[æøå]/u.test(word)).length;
  if (lead === 0) return undefined;
  return lead > 0 ? "en" : "da";
}
