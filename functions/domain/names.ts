// Whom does a name mean? Full names before parts of them, and spelling is forgiven last.
// Invariant: nothing is guessed: whoever fits equally well is in the answer, and the caller asks.
import type { Contact } from "./model.ts";
import { fold } from "./words/split.ts";

/** Lower-case, without accents or punctuation, words apart by one space. */
export function foldName(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The contacts that a name may mean: all that fit in the first way in which any fits. */
export function whoIsNamed(name: string, contacts: Iterable<Contact>): Contact[] {
  if (name.includes("@")) return whoHas(name.trim().toLowerCase(), contacts);
  const asked = toFolded(name);
  if (asked.name === "") return [];
  const known = [...contacts].map((contact) => ({ contact, folded: foldedNameOf(contact) }));
  for (const fits of WAYS) {
    const found = known.filter(({ folded }) => fits(asked, folded)).map(({ contact }) => contact);
    if (found.length > 0) return found;
  }
  return [];
}

/** The contacts that bear exactly this name. */
export function namesakesOf(name: string, contacts: Iterable<Contact>): Contact[] {
  const asked = foldName(name);
  return [...contacts].filter((contact) => foldedNameOf(contact).name === asked);
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
};
type Way = (asked: Folded, known: Folded) => boolean;

const WAYS: readonly Way[] = [
  (asked, known) => asked.name === known.name,
  (asked, known) => isPartOf(asked.words, known.words),
  (asked, known) => asked.words.length === 1 && known.words.includes(asked.name),
  (asked, known) => asked.loose === known.loose,
  (asked, known) => isPartOf(asked.looseWords, known.looseWords),
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
  const loose = name.replaceAll("ae", "a").replaceAll("oe", "o").replaceAll("aa", "a");
  return { name, words: name.split(" "), loose, looseWords: loose.split(" ") };
}
