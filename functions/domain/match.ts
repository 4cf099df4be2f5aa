// Whom would this please? The words of a share that meet what is known of a contact.
// Invariant: every word given as a reason stands in the contact's own interests, needs, strengths, tags, notes or topics.
import type { Contact, Language, Share } from "./model.ts";
import { indexOf, meets, meetsAsCompound } from "./words/meet.ts";
import type { WordIndex } from "./words/meet.ts";
import { rankerOf } from "./words/rank.ts";
import { languageOf, meaningfulWords } from "./words/split.ts";
import type { Word } from "./words/split.ts";
import { withoutWhereMet } from "./words/where-met.ts";

export type Match = {
  /** As they stand in the contact's text, best first; empty when nothing met. */
  readonly words: readonly string[];
  /** For ranking people to a share or shares to a person; 0 when nothing met, otherwise above 0. */
  readonly score: number;
};
type Shared = Pick<Share, "title" | "text">;

/** What the owner stated of a person counts more than what happened to stand in a note. */
const STATED_WEIGHT = 3;
const MENTIONED_WEIGHT = 1;
/** The title says what a share is about. */
const TITLE_FACTOR = 2;
/** A short word in a note is too often something else. */
const SHORTEST_MENTIONED = 4;
/** In a long article one word of a note is met by accident: then it takes a stated word, the title, or two of them. */
const LONG_TEXT_WORDS = 80;
const ENOUGH_IN_LONG_TEXT = 2;
const WORDS_SHOWN = 5;
/** Of so many whose words met best the whole text is compared. */
const COMPARED_WHOLE = 200;

/** The words that meet, as they stand in the contact's text, best first. */
export function matchWords(share: Shared, contact: Contact): string[] {
  return [...matchOf(share, contact).words];
}

export function matchOf(share: Shared, contact: Contact): Match {
  return matcherFor(share)(knownOf(contact));
}

/** Prepares one share for many contacts. */
export function matcherFor(share: Shared): (known: Known) => Match {
  const language = languageOf(`${share.title}\n${share.text}`);
  const text = meaningfulWords(share.text);
  const [inTitle, inText] = [indexOf(meaningfulWords(share.title)), indexOf(text)];
  const enough = text.length > LONG_TEXT_WORDS ? ENOUGH_IN_LONG_TEXT : 0;
  return (known) => {
    const compounds = (language ?? known.language) === "da";
    const isIn = (word: Word, index: WordIndex) => meets(word, index) || (compounds && meetsAsCompound(word, index));
    const match = toMatch(known.words, (word) => (isIn(word, inTitle) ? TITLE_FACTOR : isIn(word, inText) ? 1 : 0));
    return match.score >= enough ? match : { words: [], score: 0 };
  };
}

/**
 * The contacts whom a share fits, best first: only those with a word that met, ranked by that and by how much their
 * whole text is like the share's.
 */
export function whomItFits(share: Shared, contacts: readonly Contact[], limit: number): Fit[] {
  const match = matcherFor(share);
  const names = nameWordsOf(contacts);
  const met = contacts
    .map((contact) => ({ contact, ...match(knownOf(contact, names)) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || compareIds(a.contact, b.contact))
    .slice(0, Math.max(limit, COMPARED_WHOLE));
  const likeness = rankerOf(met.map(({ contact }) => knownText(contact)))(`${share.title}\n${share.text}`);
  return met
    .map((fit, i) => ({ ...fit, rank: fit.score * (1 + (likeness[i] ?? 0)) }))
    .toSorted((a, b) => b.rank - a.rank || compareIds(a.contact, b.contact))
    .slice(0, limit)
    .map(({ contact, words }) => ({ contact, words }));
}
export type Fit = { readonly contact: Contact; readonly words: readonly string[] };

/** What is known of a contact, prepared for many shares. */
export type Known = { readonly language?: Language; readonly words: readonly KnownWord[] };

export function knownOf(contact: Contact, names: ReadonlySet<string> = new Set()): Known {
  const { language } = contact;
  return { ...(language === undefined ? {} : { language }), words: knownWords(contact, names) };
}

/** The words of people's names: who is spoken of in a note is no subject that its person cares about. */
export function nameWordsOf(people: Iterable<Pick<Contact, "name">>): ReadonlySet<string> {
  return new Set([...people].flatMap(({ name }) => meaningfulWords(name).map(({ folded }) => folded)));
}

type KnownWord = { readonly word: Word; readonly weight: number };

function toMatch(known: readonly KnownWord[], weigh: (word: Word) => number): Match {
  const met = new Map<string, { text: string; score: number }>();
  for (const { word, weight } of known) {
    const score = weight * weigh(word);
    if (score > 0 && !met.has(word.danish)) met.set(word.danish, { text: word.text, score });
  }
  const best = [...met.values()].toSorted((a, b) => b.score - a.score);
  return {
    words: best.slice(0, WORDS_SHOWN).map(({ text }) => text),
    score: best.reduce((sum, { score }) => sum + score, 0),
  };
}

/** Each word once, the stated first, so that of two that say the same the stated one is kept. */
function knownWords(contact: Contact, names: ReadonlySet<string>): KnownWord[] {
  const own = new Set(meaningfulWords(contact.name).map((word) => word.folded));
  const known = new Map<string, KnownWord>();
  for (const word of statedTexts(contact).flatMap(meaningfulWords)) {
    if (!known.has(word.folded)) known.set(word.folded, { word, weight: STATED_WEIGHT });
  }
  for (const word of mentionedTexts(contact).flatMap(meaningfulWords)) {
    const isName = own.has(word.folded) || (names.has(word.folded) && /^\p{Lu}/u.test(word.text));
    const counts = !word.isGeneric && word.folded.length >= SHORTEST_MENTIONED && !isName;
    if (counts && !known.has(word.folded)) known.set(word.folded, { word, weight: MENTIONED_WEIGHT });
  }
  return [...known.values()];
}

function statedTexts(contact: Contact): readonly string[] {
  return [...contact.interests, ...contact.needs, ...contact.strengths, ...contact.tags];
}

/** Newest first: what was said last is nearer to the truth. */
function mentionedTexts(contact: Contact): readonly string[] {
  const topics = contact.touches.flatMap((touch) => (touch.topic === undefined ? [] : [touch.topic]));
  const texts = [...contact.notes.map((note) => note.text).toReversed(), ...topics.toReversed()];
  return [...new Set(texts)].map(withoutWhereMet);
}

function knownText(contact: Contact): string {
  return [...statedTexts(contact), ...mentionedTexts(contact)].join("\n");
}

function compareIds(a: Contact, b: Contact): number {
  return a.id < b.id ? -1 : 1;
}
