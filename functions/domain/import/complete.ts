// A known contact completed by what a card or a row says.
// Invariant: what is set to something else is kept and told; only what is empty is filled, and lists grow.

import { withNote } from "../decide/contacts.ts";
import type { Contact, Moment } from "../model.ts";
import { isSameName, nameOfAddress, whoIsNamed } from "../names.ts";
import type { Book } from "./book.ts";
import type { ImportDifference, ImportedPerson, ImportField } from "./imported.ts";

export type Completed = {
  readonly contact: Contact;
  readonly filled: readonly ImportField[];
  readonly different: readonly ImportDifference[];
};

/** What a person's card adds to a contact of theirs. */
export function complete(contact: Contact, person: ImportedPerson, book: Book, now: Moment): Completed {
  return STEPS.reduce<Completed>(
    (so, step) => {
      const { contact: next, filled = [], different = [] } = step(so.contact, person, { book, now });
      const told = different.map((one) => ({ ...one, name: so.contact.name }));
      return { contact: next, filled: [...so.filled, ...filled], different: [...so.different, ...told] };
    },
    { contact, filled: [], different: [] },
  );
}

type Around = { readonly book: Book; readonly now: Moment };
type Stepped = {
  readonly contact: Contact;
  readonly filled?: readonly ImportField[];
  readonly different?: readonly Omit<ImportDifference, "name">[];
};
type Step = (contact: Contact, person: ImportedPerson, around: Around) => Stepped;

/** In the order in which a receipt names them. */
const STEPS: readonly Step[] = [
  named,
  addressed,
  (contact, { organisation }) => scalar(contact, "organisation", organisation),
  (contact, { role }) => scalar(contact, "role", role),
  phoned,
  (contact, { language }) => scalar(contact, "language", language),
  born,
  (contact, { interests }) => listed(contact, { list: "interests", field: "interest", values: interests }),
  (contact, { strengths }) => listed(contact, { list: "strengths", field: "strength", values: strengths }),
  (contact, { tags }) => listed(contact, { list: "tags", field: "tag", values: tags }),
  noted,
];

/** Somebody known by an address alone gets the name; a longer or a shorter form of the name is no other name. */
function named(contact: Contact, { name }: ImportedPerson): Stepped {
  if (name === undefined || isSameName(name, contact.name)) return { contact };
  const isUnnamed = contact.addresses.some(
    (address) => contact.name === address || contact.name === nameOfAddress(address),
  );
  if (isUnnamed) return { contact: { ...contact, name }, filled: ["name"] };
  const isForm = whoIsNamed(name, [contact]).length > 0 || whoIsNamed(contact.name, [{ ...contact, name }]).length > 0;
  return isForm ? { contact } : { contact, different: [{ field: "name", kept: contact.name, given: name }] };
}

/** Below those that are there, which are newer than any address book. */
function addressed(contact: Contact, { addresses }: ImportedPerson, { book }: Around): Stepped {
  const holderOf = (address: string) => book.contacts.get(book.byAddress.get(address) ?? "");
  const missing = addresses.filter((address) => !contact.addresses.includes(address));
  const free = missing.filter((address) => holderOf(address) === undefined);
  const different = missing.flatMap((address) => {
    const holder = holderOf(address);
    return holder === undefined ? [] : [{ field: "address" as const, kept: holder.name, given: address }];
  });
  if (free.length === 0) return { contact, different };
  return { contact: { ...contact, addresses: [...contact.addresses, ...free] }, filled: ["address"], different };
}

function scalar<K extends "organisation" | "role" | "language">(
  contact: Contact,
  field: K,
  given: Contact[K] | undefined,
): Stepped {
  const kept = contact[field];
  if (given === undefined || (kept !== undefined && isSameName(kept, given))) return { contact };
  if (kept === undefined) return { contact: { ...contact, [field]: given }, filled: [field] };
  return { contact, different: [{ field, kept, given }] };
}

function phoned(contact: Contact, { phones }: ImportedPerson): Stepped {
  const { phone } = contact;
  const [given] = phones;
  if (given === undefined || (phone !== undefined && phones.some((one) => isSamePhone(one, phone)))) return { contact };
  if (phone === undefined) return { contact: { ...contact, phone: given }, filled: ["phone"] };
  return { contact, different: [{ field: "phone", kept: phone, given }] };
}

/** Numbers are compared from behind: `+45 12 34 56 78` is `12345678`. */
export function isSamePhone(a: string, b: string): boolean {
  const [left, right] = [a.replace(/\D/g, ""), b.replace(/\D/g, "")];
  const shorter = Math.min(left.length, right.length);
  return shorter >= LOCAL_DIGITS ? left.slice(-shorter) === right.slice(-shorter) : left === right;
}
const LOCAL_DIGITS = 8;

/** A year of birth completes a day that had none. */
function born(contact: Contact, { birthday }: ImportedPerson): Stepped {
  if (birthday === undefined) return { contact };
  const known = contact.dates.find(({ label }) => label === BIRTHDAY);
  const put = { label: BIRTHDAY, date: birthday };
  if (known === undefined) return { contact: { ...contact, dates: [...contact.dates, put] }, filled: ["birthday"] };
  if (!isSameDayOfYear(known.date, birthday))
    return { contact, different: [{ field: "birthday", kept: known.date, given: birthday }] };
  if (!known.date.startsWith("--") || birthday.startsWith("--")) {
    const isOther = known.date !== birthday && !birthday.startsWith("--");
    return isOther ? { contact, different: [{ field: "birthday", kept: known.date, given: birthday }] } : { contact };
  }
  const dates = contact.dates.map((date) => (date === known ? put : date));
  return { contact: { ...contact, dates }, filled: ["birthday"] };
}
/** As the grammar labels it. */
export const BIRTHDAY = "birthday";
const isSameDayOfYear = (a: string, b: string): boolean => a.slice(-MONTH_AND_DAY) === b.slice(-MONTH_AND_DAY);
const MONTH_AND_DAY = "08-14".length;

type Listed = {
  readonly list: "interests" | "strengths" | "tags";
  readonly field: ImportField;
  readonly values: readonly string[];
};

function listed(contact: Contact, { list, field, values }: Listed): Stepped {
  const added = values.filter((value) => !contact[list].some((known) => isSameName(known, value)));
  if (added.length === 0) return { contact };
  return { contact: { ...contact, [list]: [...contact[list], ...added] }, filled: [field] };
}

function noted(contact: Contact, { note }: ImportedPerson, { now }: Around): Stepped {
  const put = note === undefined ? contact : withNote(contact, note, { now });
  return put === contact ? { contact } : { contact: put, filled: ["note"] };
}
