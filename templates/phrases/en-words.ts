// The English words for settings that several phrases name.
// Invariant: each has one wording in the whole book.

import type { Formats } from "../formats.ts";

export const RECEIPTS_EN = {
  auto: "the first ten mails, then when there is something to say",
  always: "for every mail",
  problems: "only when something is unclear",
} as const;

export const IMPORTANCE_EN: Readonly<Record<string, string>> = {
  important: "important",
  less: "less important",
  normal: "as everybody",
};

export function languageEn(language: "en" | "da", monthFirst = false): string {
  return monthFirst ? "American English, so that 8/14 is August 14" : { en: "English", da: "Danish" }[language];
}

export function atEn(moment: string, format: Formats): string {
  return `${format.when(moment)} at ${format.time(moment)}`;
}
