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
  const asked = foldName(name);
  if (asked === "") return [];
  const known = [...contacts].map((contact) => ({ contact, name: foldName(contact.name) }));
  for (const fits of WAYS) {
    const found = known.filter((one) => fits(asked, one.name)).map(({ contact }) => contact);
    if (found.length > 0) return found;
  }
  return [];
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

type Way = (asked: string, name: string) => boolean;

const WAYS: readonly Way[] = [
  (asked, name) => asked === name,
  (asked, name) => isPartOf(asked.split(" "), name.split(" ")),
  (asked, name) => !asked.includes(" ") && name.split(" ").includes(asked),
  (asked, name) => loose(asked) === loose(name),
  (asked, name) => isPartOf(loose(asked).split(" "), loose(name).split(" ")),
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

/** `Soren` and `Soeren` for Søren. */
function loose(folded: string): string {
  return folded.replaceAll("ae", "a").replaceAll("oe", "o").replaceAll("aa", "a");
}
