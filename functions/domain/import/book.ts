// The contacts of an owner as an import looks them up: by address and by whole name.
// Invariant: a book is never changed; one with more people in it lies over the other, or is made anew once for many.

import type { Contact, Id } from "../model.ts";
import { foldName } from "../names.ts";

type Lookup<K, V> = { get(key: K): V | undefined };

export type Book = {
  readonly contacts: Lookup<Id, Contact>;
  readonly byAddress: Lookup<string, Id>;
  /** Ids by folded name, in the order in which they came. */
  readonly byName: Lookup<string, readonly Id[]>;
};

/** A book of all contacts: looked up at once, and as long in the making as there are people. */
export type WholeBook = {
  readonly contacts: ReadonlyMap<Id, Contact>;
  readonly byAddress: ReadonlyMap<string, Id>;
  readonly byName: ReadonlyMap<string, readonly Id[]>;
};

const EMPTY: WholeBook = { contacts: new Map(), byAddress: new Map(), byName: new Map() };

/** A book of these contacts. */
export function bookOf(contacts: Iterable<Contact>): WholeBook {
  return withContacts(EMPTY, contacts);
}

/** The whole book with these contacts put in, or put in place of what they were. */
export function withContacts(book: WholeBook, contacts: Iterable<Contact>): WholeBook {
  const whole = { contacts: new Map(book.contacts), byAddress: new Map(book.byAddress), byName: new Map(book.byName) };
  for (const contact of contacts) {
    whole.contacts.set(contact.id, contact);
    for (const address of contact.addresses) whole.byAddress.set(address, contact.id);
    const key = foldName(contact.name);
    const known = whole.byName.get(key) ?? [];
    if (!known.includes(contact.id)) whole.byName.set(key, [...known, contact.id]);
  }
  return whole;
}

/** A few contacts laid over a book: as cheap as they are few. */
export function laidOver(book: Book, few: readonly Contact[]): Book {
  const top = bookOf(few);
  const both = (name: string): readonly Id[] => [...(book.byName.get(name) ?? []), ...(top.byName.get(name) ?? [])];
  return {
    contacts: { get: (id) => top.contacts.get(id) ?? book.contacts.get(id) },
    byAddress: { get: (address) => top.byAddress.get(address) ?? book.byAddress.get(address) },
    byName: { get: (name) => [...new Set(both(name))] },
  };
}

/** Those who have any of these addresses, each once. */
export function holdersOf(book: Book, addresses: readonly string[]): readonly Contact[] {
  const ids = addresses.flatMap((address) => book.byAddress.get(address) ?? []);
  return [...new Set(ids)].flatMap((id) => book.contacts.get(id) ?? []);
}

/** Those who bear exactly this name now. */
export function bearersOf(book: Book, name: string): readonly Contact[] {
  const key = foldName(name);
  const found = (book.byName.get(key) ?? []).flatMap((id) => book.contacts.get(id) ?? []);
  return found.filter((contact) => foldName(contact.name) === key);
}
