// What of an owner's words can be said to the person whom they are about.
// Invariant: whoever reads it never meets themselves in the third person, a stale day, or something delicate.

import { clean, cut } from "./clean.ts";
import type { Language } from "../functions/domain/model.ts";
import { TOPIC_WORDS } from "./phrases/topic-words.ts";
import { topicOf } from "./topics.ts";
import { withoutDay } from "./without-day.ts";

/** Whose words they are, and whom they are said to. */
export type Hearing = { readonly language: Language; readonly name: string };

const LONGEST_TOPIC = 60;
// More is no topic whatever it says; every pattern here is tried on no more.
const MOST_READ = 300;
const MOST_WORDS = 9;
// From this length a word is the same with an ending: skilsmisse, skilsmissen.
const LONG_WORD = 5;
// Ticket numbers, addresses, links, markup: what a machine wrote.
const NO_TOPIC = /[[\]{}<>|#@_=\\*~^]|https?:|www\.|\d{5}|\p{Emoji_Presentation}/iu;
const ORNAMENT = /[\p{Emoji_Presentation}\ufe0f\u200d]/gu;
const EVERY_LANGUAGE = Object.values(TOPIC_WORDS);
const IDLE = EVERY_LANGUAGE.map(({ idle, greets }) => ({ idle: new Set(idle.split(" ")), greets }));
const SENTENCES = /[.?!;:]\s|[?!]$/u;

/** The subject of a mail, to be quoted: undefined when it says nothing or should not be said. */
export function sayableTitle(text: string | undefined, hearing: Hearing): string | undefined {
  const bare = bareOf(text);
  if (bare === undefined || isShouted(bare) || !isSayable(bare, hearing)) return undefined;
  return asTitle(bare);
}

/** What a talk was about, to be said as it stands: undefined when it reads badly or should not be said. */
export function sayableTopic(text: string | undefined, hearing: Hearing): string | undefined {
  const bare = bareOf(text);
  if (bare === undefined || isShouted(bare) || !isSayable(bare, hearing)) return undefined;
  const words = wordsOf(bare);
  const { activities, firstPerson } = listsOf(hearing.language);
  if (activities.has(words[0] ?? "") || words.some((word) => firstPerson.has(word))) return undefined;
  return asTitle(bare);
}

/** What "ask about the boat" asks about. */
export function sayableQuestion(text: string, hearing: Hearing): string | undefined {
  const about = TOPIC_WORDS[hearing.language].askAbout.exec(withoutName(withoutDay(beginningOf(text)), hearing))?.[1];
  return about === undefined ? undefined : sayableTopic(about, hearing);
}

/** What "ask him for the numbers" asks for. */
export function sayableRequest(text: string, hearing: Hearing): string | undefined {
  const { askFor, thing } = TOPIC_WORDS[hearing.language];
  const asked = bareOf(askFor.exec(withoutName(withoutDay(beginningOf(text)), hearing))?.[1]);
  return asked !== undefined && thing.test(asked) && isSayable(asked, hearing) ? asked : undefined;
}

/** "Ask Dan about the boat" is "ask them about the boat" to whoever is Dan. */
function withoutName(text: string, { language, name }: Hearing): string {
  const own = new Set(wordsOf(name));
  const words = text.split(" ");
  const said = words.filter((word, at) => !own.has(word.toLowerCase()) || !own.has(words[at - 1]?.toLowerCase() ?? ""));
  return said.map((word) => (own.has(word.toLowerCase()) ? TOPIC_WORDS[language].them : word)).join(" ");
}

/** What was promised, as it is said to whom it was promised. */
export function sayablePromise(text: string, hearing: Hearing): { thing: string } | { deed: string } | undefined {
  const { sends, does, thing, you } = TOPIC_WORDS[hearing.language];
  const bare = bareOf(withoutDay(beginningOf(text)));
  if (bare === undefined) return undefined;
  const sent = sends.exec(bare)?.[1] ?? (thing.test(bare) ? bare : undefined);
  if (sent !== undefined) return isSayable(sent, hearing) && !isActivity(sent, hearing) ? { thing: sent } : undefined;
  const deed = does.exec(bare)?.[1]?.replace(/\p{L}+/gu, (word) => you[word.toLowerCase()] ?? word);
  return deed === undefined || !isFit(deed, hearing) ? undefined : { deed };
}

/** A single word says too little as the subject of a mail, but for one that names what both know: "planen". */
export function isOneWord(topic: string, language: Language): boolean {
  const [word = "", ...others] = namingWords(topic);
  return others.length === 0 && TOPIC_WORDS[language].definite?.test(word) !== true;
}

/** Two that name no more than one does. */
export function isTwoWords(topic: string, language: Language): boolean {
  const words = namingWords(topic);
  const { definite, thing } = TOPIC_WORDS[language];
  const isDefinite = thing.test(words.join(" ")) || words.some((word) => definite?.test(word) === true);
  return words.length === 2 && !isDefinite;
}

/** "Bid 3" is one word with its number. */
function namingWords(topic: string): readonly string[] {
  return wordsOf(topic).filter((word) => !/^\p{N}+$/u.test(word));
}

/** As the subject of a mail: without quotation marks, with a capital. */
export function asSubject(topic: string): string {
  const bare = topic.replaceAll('"', "");
  return bare.slice(0, 1).toUpperCase() + bare.slice(1);
}

function beginningOf(text: string): string {
  return clean(text.slice(0, MOST_READ));
}

function bareOf(text: string | undefined): string | undefined {
  const bare = topicOf(text === undefined ? undefined : beginningOf(text))
    ?.replaceAll(ORNAMENT, "")
    .replace(/\s*\([^()]*\)\s*$/u, "")
    .replace(/[.,;:!\s…]+$/u, "")
    .replaceAll(/["“”„»«]/gu, "");
  return bare === undefined || bare === "" ? undefined : withoutLead(bare);
}

/** "Regarding our project" is about our project, in whatever language it says so. */
function withoutLead(bare: string): string {
  return EVERY_LANGUAGE.reduce((rest, { leads }) => rest.replace(leads, ""), bare) || bare;
}

/** "A visit" is no thing that a mail can bring. */
function isActivity(thing: string, { language }: Hearing): boolean {
  return wordsOf(thing).some((word) => listsOf(language).activities.has(word));
}

function isSayable(text: string, hearing: Hearing): boolean {
  const { empty } = listsOf(hearing.language);
  return isFit(text, hearing) && !isIdle(text) && !wordsOf(text).every((word) => empty.has(word) || /^\d+$/.test(word));
}

/** In any language: a subject stands in that of whatever program wrote it. */
function isIdle(text: string): boolean {
  const words = wordsOf(text);
  return IDLE.some(({ idle, greets }) => greets.test(text) || words.some((word) => idle.has(word)));
}

function isFit(text: string, { language, name }: Hearing): boolean {
  const words = wordsOf(text);
  if (text.length > LONGEST_TOPIC || words.length > MOST_WORDS || NO_TOPIC.test(text) || SENTENCES.test(text)) {
    return false;
  }
  const { thirdPerson, days, delicate } = listsOf(language);
  const ownNames = new Set(wordsOf(name).flatMap((word) => [word, `${word}s`]));
  const isBad = (word: string) =>
    [thirdPerson, days, delicate, ownNames].some((bad) => bad.has(word) || bad.has(stem(word))) ||
    [...delicate].some((bad) => bad.length >= LONG_WORD && word.startsWith(bad));
  return !words.some(isBad);
}

/** "Ole's" is "Ole". */
function stem(word: string): string {
  return word.replace(/['’]s?$/u, "");
}

/** URGENT NEWS is no topic; GDPR is one. */
function isShouted(text: string): boolean {
  return !/\p{Ll}/u.test(text) && (text.includes(" ") || text.length > 6);
}

/** Lower case reads on in a sentence, and so does an abbreviation; what begins with a capital is a title, in plain quotes. */
function asTitle(bare: string): string {
  const [first = ""] = bare.split(" ");
  const readsOn = !/^\p{Lu}/u.test(bare) || (first.length > 1 && !/\p{Ll}/u.test(first));
  return readsOn ? cut(bare, LONGEST_TOPIC) : `"${cut(bare, LONGEST_TOPIC)}"`;
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
}

type Lists = Readonly<
  Record<"thirdPerson" | "firstPerson" | "empty" | "days" | "delicate" | "activities", ReadonlySet<string>>
>;
const lists = new Map<Language, Lists>();

function listsOf(language: Language): Lists {
  const known = lists.get(language);
  if (known !== undefined) return known;
  const { thirdPerson, firstPerson, empty, days, delicate, activities } = TOPIC_WORDS[language];
  const set = (words: string) => new Set(words.split(" "));
  const made: Lists = {
    thirdPerson: set(thirdPerson),
    firstPerson: set(firstPerson),
    empty: set(empty),
    days: set(days),
    delicate: set(delicate),
    activities: set(activities),
  };
  lists.set(language, made);
  return made;
}
