// The contacts of an owner as an import looks them up: by address and by whole name.
// Invariant: a book is never changed; one with more people in it is another book, made once for many rows.

import type { Contact, Id } from "../model.ts";
import { foldName } from "../names.ts";

export type Book = {
  readonly contacts: ReadonlyMap<Id, Contact>;
  readonly byAddress: ReadonlyMap<string, Id>;
  /** Ids by folded name, in the order in which they came. */
  readonly byName: ReadonlyMap<string, readonly Id[]>;
};

/** A book of these contacts. */
export function bookOf(contacts: Iterable<Contact>): Book {
  return withContacts({ contacts: new Map(), byAddress: new Map(), byName: new Map() }, contacts);
}

/** The book with these contacts put in, or put in place of what they were. */
export function withContacts(book: Book, contacts: Iterable<Contact>): Book {
  const put = new Map(book.contacts);
  const byAddress = new Map(book.byAddress);
  const byName = new Map(book.byName);
  for (const contact of contacts) {
    put.set(contact.id, contact);
    for (const address of contact.addresses) byAddress.set(address, contact.id);
    const key = foldName(contact.name);
    const known = byName.get(key) ?? [];
    if (!known.includes(contact.id)) byName.set(key, [...known, contact.id]);
  }
  return { contacts: put, byAddress, byName };
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
