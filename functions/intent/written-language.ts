// Which of the owner's two languages a mail is written in, as a guess that a draft may follow.
// Invariant: a text in a third language, a short one and a mixed one give no guess; the text itself is kept nowhere.

import type { Language } from "../domain/model.ts";

/** The commonest words of each; what two of them share tells them from the others. */
const WORDS = {
  en: "at the and is are was were you your this that with have has had will would from they our not about been what when which there can could should if it its we be of to",
  da: "og det jeg du vi ikke med som til af har havde skal vil kan kunne hun han der om men hvis også din dit mig os jer dig hej tak venlig hilsen mvh blev været meget noget gerne nogle efter at var er den på igen når godt",
  sv: "och jag är inte att till av den det har hade ska vill kan hon han som men också din mig oss dig hej tack vänliga hälsningar blev varit mycket något gärna några efter var på igen när gott",
  no: "og det jeg du vi ikke med som til av har hadde skal vil kan kunne hun han der om men hvis også din ditt meg oss dere deg hei takk vennlig hilsen mvh ble vært mye noe gjerne noen etter at var er den på igjen når godt",
  de: "und der die das ich nicht ist sie wir mit auf für von zu den dem ein eine haben hat war werden auch noch wenn oder aber bitte danke viele grüße",
  nl: "en het een van ik niet is dat op te zijn met voor wij je aan ook nog maar als bij naar heeft hebben graag groet bedankt",
  fr: "et le la les des je vous nous est pas que pour dans une sur avec mais votre merci bonjour cordialement",
  es: "y el los las de que no una por con para su es en lo como pero muy gracias hola saludos usted",
} as const;
type Known = keyof typeof WORDS;

/** Enough of a mail to tell by, and little enough that what it quotes stays behind it. */
const MOST_READ = 1_500;
/** A few words prove nothing. */
const FEWEST = 4;
/** So many more than of the next language: Danish and Norwegian share most of theirs, so no share of the words could tell. */
const LEAD = 2;

/** The language of a mail's text, when it is surely Danish or English. */
export function writtenLanguage(text: string): Language | undefined {
  const words =
    text
      .slice(0, MOST_READ)
      .normalize("NFC")
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const scores = [...TABLES]
    .map(([language, table]) => ({ language, score: words.filter((word) => table.has(word)).length }))
    .toSorted((a, b) => b.score - a.score);
  const [best, next] = scores;
  if (best === undefined || next === undefined || best.score < FEWEST || best.score - next.score < LEAD)
    return undefined;
  return best.language === "en" || best.language === "da" ? best.language : undefined;
}

const isKnown = (language: string): language is Known => language in WORDS;
const TABLES: ReadonlyMap<Known, ReadonlySet<string>> = new Map(
  Object.keys(WORDS)
    .filter(isKnown)
    .map((language) => [language, new Set(WORDS[language].split(" "))]),
);

/** The language of a country's domain, where it has one that the service writes; a general domain says nothing. */
export function languageOfAddress(address: string): Language | undefined {
  const domain = address.slice(address.lastIndexOf(".") + 1).toLowerCase();
  return BY_DOMAIN.get(domain);
}
const BY_DOMAIN: ReadonlyMap<string, Language> = new Map([
  ...["dk", "gl", "fo"].map((domain) => [domain, "da"] as const),
  ...["uk", "ie", "us", "au", "nz", "ca"].map((domain) => [domain, "en"] as const),
]);
