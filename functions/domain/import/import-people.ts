// People of cards and tables become contacts or complete them, one after the other.
// Invariant: nothing is guessed and nothing overwritten; who bears a known name with another address is left for the caller.

import { blankContact } from "../decide/contacts.ts";
import { isNeverContact } from "../decide/own-address.ts";
import type { Chosen, Task } from "../decide/step.ts";
import { settleContact } from "../due.ts";
import type { Contact, Day, Owner } from "../model.ts";
import { nameOfAddress } from "../names.ts";
import { bearersOf, holdersOf } from "./book.ts";
import type { Book } from "./book.ts";
import { complete, isSamePhone } from "./complete.ts";
import type { ImportedPerson, ImportOutcome } from "./imported.ts";

export type Importing = {
  readonly owner: Owner;
  readonly task: Pick<Task, "now" | "today" | "newId" | "ownDomain">;
  /** Whom an answered question means. */
  readonly chosen?: Chosen;
  /** Among many, somebody without any contact waits for a week of their own. */
  readonly waitsUntil?: Day;
};

export type Imported =
  | { readonly kind: "unclear"; readonly name: string; readonly namesakes: readonly Contact[] }
  | {
      readonly kind: "clear";
      /** Absent when it stays as it is. */
      readonly contact?: Contact;
      readonly outcome: ImportOutcome;
    };

/** What becomes of one person. */
export function importPerson(book: Book, person: ImportedPerson, importing: Importing): Imported {
  const addresses = person.addresses.filter(
    (address) => !isNeverContact(address, importing.owner, importing.task.ownDomain),
  );
  const whom = whoIs(book, { ...person, addresses }, importing.chosen);
  switch (whom.kind) {
    case "unclear":
      return whom;
    case "new":
      return created(book, { ...person, name: whom.name, addresses }, importing);
    case "known":
      return completed(book, whom.contact, { ...person, addresses }, importing);
  }
}

type Whom =
  | { readonly kind: "known"; readonly contact: Contact }
  | { readonly kind: "new"; readonly name: string }
  | Extract<Imported, { kind: "unclear" }>;

/** By address; else by name, where a telephone or a missing address settles it. */
function whoIs(book: Book, person: ImportedPerson, chosen: Chosen | undefined): Whom {
  const [holder] = holdersOf(book, person.addresses);
  const name = person.name ?? nameOfAddress(person.addresses[0] ?? "");
  if (holder !== undefined) return { kind: "known", contact: holder };
  if (typeof chosen === "string" || (chosen !== undefined && "notContact" in chosen)) return { kind: "new", name };
  const answered = chosen === undefined || !("contact" in chosen) ? undefined : book.contacts.get(chosen.contact);
  if (answered !== undefined) return { kind: "known", contact: answered };
  const bearers = bearersOf(book, name);
  const [only, ...others] = bearers;
  if (only === undefined) return { kind: "new", name };
  const [called, ...alsoCalled] = bearers.filter((bearer) => hasPhoneOf(bearer, person));
  if (called !== undefined && alsoCalled.length === 0) return { kind: "known", contact: called };
  const isOnly = others.length === 0 && (only.addresses.length === 0 || person.addresses.length === 0);
  return isOnly ? { kind: "known", contact: only } : { kind: "unclear", name, namesakes: bearers };
}

function hasPhoneOf({ phone }: Contact, { phones }: ImportedPerson): boolean {
  return phone !== undefined && phones.some((one) => isSamePhone(one, phone));
}

function created(book: Book, person: ImportedPerson & { readonly name: string }, importing: Importing): Imported {
  const { task, owner, waitsUntil } = importing;
  const blank = blankContact(task.newId(), person.name, task.now);
  const waiting = waitsUntil === undefined ? blank : { ...blank, waitsUntil };
  const { contact } = complete(waiting, person, book, task.now);
  return {
    kind: "clear",
    contact: settleContact(contact, owner, task.today),
    outcome: { kind: "created", name: contact.name },
  };
}

function completed(book: Book, known: Contact, person: ImportedPerson, { owner, task }: Importing): Imported {
  const { contact, filled, different } = complete(known, person, book, task.now);
  return {
    kind: "clear",
    ...(filled.length === 0 ? {} : { contact: settleContact(contact, owner, task.today) }),
    outcome: { kind: "known", name: contact.name, filled, different },
  };
}
