// Whom does a name mean? Full names before parts of them, and spelling is forgiven last.
// Invariant: nothing is guessed: whoever fits equally well is in the answer, and the caller asks.
import type { Contact } from "./model.ts";
import { fold } from "./words/split.ts";

/** Lower-case, without accents or punctuation, words apart by one space. */
export function foldName(name: string): string {
  return fold(name)
    .replace(/[ßłđð]/gu, (letter) => PLAIN[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Letters that are no letter with an accent, and are typed without it all the same. */
const PLAIN: Readonly<Record<string, string>> = { ß: "ss", ł: "l", đ: "d", ð: "d" };

/** The contacts that a name may mean: all that fit in the first way in which any fits. */
export function whoIsNamed(name: string, contacts: Iterable<Contact>): Contact[] {
  if (name.includes("@")) return whoHas(name.trim().toLowerCase(), contacts);
  const asked = toFolded(name);
  if (asked.name === "") return [];
  const known = [...contacts].map((contact) => ({ contact, folded: foldedNameOf(contact) }));
  const [title = "", surname = ""] = asked.words;
  if (asked.words.length > 1 && TITLES.has(asked.looseWords[0] ?? title)) {
    const ofSurname = known.filter(({ folded }) => asked.words.length === 2 && folded.words.at(-1) === surname);
    const untitled = name.trim().replace(/^\S+\s+/u, "");
    return ofSurname.length > 0
      ? ofSurname.map(({ contact }) => contact)
      : whoIsNamed(
          untitled,
          known.map(({ contact }) => contact),
        );
  }
  for (const fits of WAYS) {
    const found = known.filter(({ folded }) => fits(asked, folded)).map(({ contact }) => contact);
    if (found.length > 0) return found;
  }
  return [];
}

/** "Mr. Kelly", "fru Holm", "Advokat Kjær": said of somebody by their surname. */
const TITLES: ReadonlySet<string> = new Set(
  "mr|mrs|ms|miss|dr|prof|professor|hr|fr|fru|frk|doctor|doktor|sir|dame|lord|lady|captain|major|colonel|judge|attorney|counsel|nurse|reverend|father|pastor|advokat|adv|laege|overlaege|tandlaege|dyrlaege|dommer|kaptajn|major|oberst|rektor|provst|biskop|praest|borgmester|minister|direktoer|dir|revisor|arkitekt|ingenioer|lektor|konsul"
    .split("|")
    .map((title) => toFolded(title).loose),
);

/** The contacts that bear this name in full, however it is spelled and in whatever order its words stand. */
export function namesakesOf(name: string, contacts: Iterable<Contact>): Contact[] {
  const asked = toFolded(name);
  const known = [...contacts];
  const exact = known.filter((contact) => foldedNameOf(contact).name === asked.name);
  return exact.length > 0 ? exact : known.filter((contact) => isSameSpelledOtherwise(asked, foldedNameOf(contact)));
}

/** The contacts who may be somebody of this name, though it says more of it or less: "Anna", "A. Berg" for Anna Berg. */
export function mayBeNamed(name: string, contacts: Iterable<Contact>): Contact[] {
  const asked = toFolded(name);
  if (asked.name === "") return [];
  return [...contacts].filter((contact) => {
    const known = foldedNameOf(contact);
    return (
      isShortFor(asked.looseWords, known.looseWords) ||
      isShortFor(known.looseWords, asked.looseWords) ||
      isSameSpelledOtherwise(asked, known)
    );
  });
}

/** The contacts whose full name is this but for one letter: "Kirstn Vang" for Kirsten Vang, who may be another all the same. */
export function oneLetterOff(name: string, contacts: Iterable<Contact>): Contact[] {
  const asked = toFolded(name);
  return asked.words.length < 2 ? [] : [...contacts].filter((contact) => isSlip(asked, foldedNameOf(contact)));
}

function isSlip(asked: Folded, known: Folded): boolean {
  if (asked.words.length !== known.words.length) return false;
  const other = asked.looseWords.flatMap((word, at) => (word === known.looseWords[at] ? [] : [at]));
  const [at = -1, ...more] = other;
  const [a = "", b = ""] = [asked.looseWords[at], known.looseWords[at]];
  const isWord = Math.min(a.length, b.length) >= SHORTEST_WITH_SLIP && !/\p{N}/u.test(a + b);
  return more.length === 0 && isWord && isOneEdit(a, b);
}
/** "Bo" and "Per" are too near to other names; "Unit 1011" and "Unit 1012" are two. */
const SHORTEST_WITH_SLIP = 4;

/** One letter more, less or other, or two that changed places. */
function isOneEdit(a: string, b: string): boolean {
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  const [ours, theirs] = [a.slice(from), b.slice(from)];
  const isTurned = ours[0] === theirs[1] && ours[1] === theirs[0] && ours.slice(2) === theirs.slice(2);
  return isTurned || ours.slice(1) === theirs.slice(1) || ours.slice(1) === theirs || ours === theirs.slice(1);
}

/** The fuller of two forms of one name: "Anna Berg" says more than "Anna" and "A. Berg", and "Anna Bech" is another. */
export function fullerName(known: string, given: string): string {
  const [ours, theirs] = [toFolded(known), toFolded(given)];
  const isFuller = theirs.name.length > ours.name.length && isShortFor(ours.looseWords, theirs.looseWords);
  return isFuller ? given.trim() : known;
}

/** An address names somebody too. */
function whoHas(address: string, contacts: Iterable<Contact>): Contact[] {
  return [...contacts].filter(({ addresses }) => addresses.includes(address));
}

/** Whether two names are one and the same in full. */
export function isSameName(a: string, b: string): boolean {
  return foldName(a) === foldName(b);
}

/** A name of at least two words is one that an owner means to keep. */
export function isFullName(name: string): boolean {
  return foldName(name).includes(" ");
}

/** The name of somebody of whom only an address is known: `anna.berg@` is Anna Berg, `ab@example.org` is itself. */
export function nameOfAddress(address: string): string {
  const parts = (address.split("@")[0] ?? "").split(/[._-]+/).filter((part) => /^\p{L}{2,}$/u.test(part));
  if (parts.length < 2) return address;
  return parts.map((part) => part.slice(0, 1).toUpperCase() + part.slice(1)).join(" ");
}

type Folded = {
  readonly name: string;
  readonly words: readonly string[];
  /** `Soren` and `Soeren` for Søren. */
  readonly loose: string;
  readonly looseWords: readonly string[];
  /** `Bob Keane` for `Robert (Bob) Keane`. */
  readonly calledWords: readonly string[];
};
type Way = (asked: Folded, known: Folded) => boolean;

const WAYS: readonly Way[] = [
  // "Anna" alone may be any Anna, though one is known by no more than that.
  (asked, known) => asked.words.length > 1 && asked.name === known.name,
  (asked, known) => isPartOf(asked.words, known.words),
  (asked, known) => asked.words.length === 1 && known.words.includes(asked.name),
  (asked, known) => known.calledWords.length > 0 && isPartOf(asked.words, known.calledWords),
  (asked, known) => asked.loose === known.loose,
  (asked, known) => isPartOf(asked.looseWords, known.looseWords),
  (asked, known) => isSameSpelledOtherwise(asked, known),
  (asked, known) => known.words.length > 1 && asked.loose === `${known.loose}s`,
];

/** `Anna`, `Anna B` and `Anna Berg` for Anna Maria Berg: the first name whole, the rest in order, the last perhaps cut short. */
function isPartOf(asked: readonly string[], name: readonly string[]): boolean {
  if (asked[0] !== name[0]) return false;
  let at = 0;
  return asked.every((word, index) => {
    const isLast = index > 0 && index === asked.length - 1;
    at = name.findIndex((part, place) => place >= at && (part === word || (isLast && part.startsWith(word)))) + 1;
    return at > 0;
  });
}

/** "Soren Holm" and "Berg Anna" for Søren Holm and Anna Berg. */
function isSameSpelledOtherwise(asked: Folded, known: Folded): boolean {
  if (asked.loose === known.loose) return true;
  return asked.looseWords.length > 1 && sorted(asked.looseWords) === sorted(known.looseWords);
}

function sorted(words: readonly string[]): string {
  return words.toSorted().join(" ");
}

/** Each word of the short form stands in the long one, in order, the first at its head; of initials one word must be whole. */
function isShortFor(short: readonly string[], long: readonly string[]): boolean {
  if (short.length > long.length || short.join(" ") === long.join(" ")) return false;
  let at = 0;
  const places = short.map((word) => {
    const found = long.findIndex((part, place) => place >= at && (place === 0 || at > 0) && isFormOf(word, part));
    at = found < 0 ? long.length : found + 1;
    return found;
  });
  const isWhole = short.some((word, index) => word.length > 1 && long[places[index] ?? -1] === word);
  return isWhole && places.every((place) => place >= 0) && places[0] === 0;
}

function isFormOf(a: string, b: string): boolean {
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}

/** A mail may name a hundred people to an owner who knows ten thousand: each name is folded once. */
const foldedNames = new WeakMap<Contact, Folded>();

function foldedNameOf(contact: Contact): Folded {
  const known = foldedNames.get(contact);
  if (known !== undefined) return known;
  const folded = toFolded(contact.name);
  foldedNames.set(contact, folded);
  return folded;
}

function toFolded(text: string): Folded {
  const name = foldName(text);
  const loose = name.replaceAll("ae", "a").replaceAll("oe", "o").replaceAll("aa", "a").replaceAll("ue", "u");
  return { name, words: name.split(" "), loose, looseWords: loose.split(" "), calledWords: calledIn(text) };
}

/** By what somebody is called, as it stands in brackets or quotes inside their name, with the rest of the name behind it. */
function calledIn(text: string): readonly string[] {
  const found = /[("“„»'‘]\p{Lu}[^()"“”«'’]{0,40}[)"”“«'’]\s+\p{Lu}.{0,80}$/u.exec(text);
  return found === null ? [] : foldName(found[0]).split(" ");
}
