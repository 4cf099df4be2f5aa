// The Danish words for settings that several phrases name.
// Invariant: each has one wording in the whole book.

import type { Formats } from "../formats.ts";

export const RECEIPTS_DA = {
  auto: "for de første ti mails, derefter når der er noget at sige",
  always: "for hver mail",
  problems: "kun når noget er uklart",
} as const;

export const IMPORTANCE_DA: Readonly<Record<string, string>> = {
  important: "vigtig",
  less: "mindre vigtig",
  normal: "som alle andre",
};

export function languageDa(language: "en" | "da", monthFirst = false): string {
  return monthFirst ? "amerikansk engelsk, så 8/14 er 14. august" : { en: "engelsk", da: "dansk" }[language];
}

export function atDa(moment: string, format: Formats): string {
  return `${format.when(moment)} kl. ${format.time(moment)}`;
}
