// What comes of cards and tables: the people in them, and the count of what became of each.
// Invariant: a tally is small whatever the size of the file: counts are whole, names and examples are the first few.

import type { ContactField } from "../line.ts";
import type { DayOfYear, Language } from "../model.ts";

/** Somebody as a card or a row tells of them. */
export type ImportedPerson = {
  /** Where it begins in the file, from 1. */
  readonly line: number;
  readonly name?: string;
  /** Lower-case, the preferred one first; none that is nobody's. */
  readonly addresses: readonly string[];
  /** The first is the one to keep; to know any of them is no difference. */
  readonly phones: readonly string[];
  readonly organisation?: string;
  readonly role?: string;
  readonly language?: Language;
  readonly interests: readonly string[];
  readonly strengths: readonly string[];
  readonly tags: readonly string[];
  readonly birthday?: DayOfYear;
  readonly note?: string;
};

/**
 * `nobody`: only a role's, a list's or a machine's address; `organisation`: a firm without a person; `own`: the owner's name;
 * `address`: nothing but what is not one plain address; `address-left-out`: such a one beside somebody who was taken;
 * `office-left-out`: an office's or a list's address beside somebody who was taken.
 */
export type UnreadRow = {
  readonly line: number;
  readonly why:
    | "no-name"
    | "broken"
    | "nobody"
    | "organisation"
    | "own"
    | "address"
    | "address-left-out"
    | "office-left-out";
};

/** How birthdays in figures were read where nothing in the list settles whether day or month stands first. */
export type DayOrder = { readonly example: string; readonly isMonthFirst: boolean };

/** What may be filled or differ. */
export type ImportField = Exclude<ContactField, "need" | "date" | "importance"> | "birthday" | "note";

/** What stays as it is although the file says something else. */
export type ImportDifference = {
  readonly name: string;
  readonly field: ImportField;
  readonly kept: string;
  readonly given: string;
};

export type ImportTally = {
  readonly created: { readonly count: number; readonly names: readonly string[] };
  readonly completed: {
    readonly count: number;
    readonly first: readonly { readonly name: string; readonly fields: readonly ImportField[] }[];
  };
  readonly unchanged: number;
  readonly different: { readonly count: number; readonly first: readonly ImportDifference[] };
  /** They bear the name of somebody who has another address: not touched. */
  readonly apart: { readonly count: number; readonly names: readonly string[] };
  /** Entries that were not come to, because the owner took the list back while it was taken in. */
  readonly left?: number;
};

/** What became of one person. */
export type ImportOutcome =
  | { readonly kind: "created"; readonly name: string }
  | {
      readonly kind: "known";
      readonly name: string;
      readonly filled: readonly ImportField[];
      readonly different: readonly ImportDifference[];
    }
  | { readonly kind: "apart"; readonly name: string };

export const EMPTY_TALLY: ImportTally = {
  created: { count: 0, names: [] },
  completed: { count: 0, first: [] },
  unchanged: 0,
  different: { count: 0, first: [] },
  apart: { count: 0, names: [] },
};

/** Names and examples that a receipt shows. */
const FIRST_NAMES = 25;
const FIRST_EXAMPLES = 10;

/** The tally with one more outcome in it. */
export function counted(tally: ImportTally, outcome: ImportOutcome): ImportTally {
  switch (outcome.kind) {
    case "created":
      return { ...tally, created: withName(tally.created, outcome.name) };
    case "apart":
      return { ...tally, apart: withName(tally.apart, outcome.name) };
    case "known":
      return {
        ...tally,
        ...(outcome.filled.length === 0
          ? { unchanged: tally.unchanged + 1 }
          : { completed: withCompleted(tally.completed, outcome.name, outcome.filled) }),
        different: withDifferent(tally.different, outcome.different),
      };
  }
}

function withName({ count, names }: ImportTally["created"], name: string): ImportTally["created"] {
  return { count: count + 1, names: [...names, name].slice(0, FIRST_NAMES) };
}

function withCompleted(
  { count, first }: ImportTally["completed"],
  name: string,
  fields: readonly ImportField[],
): ImportTally["completed"] {
  return { count: count + 1, first: [...first, { name, fields }].slice(0, FIRST_EXAMPLES) };
}

function withDifferent(
  { count, first }: ImportTally["different"],
  more: readonly ImportDifference[],
): ImportTally["different"] {
  return { count: count + more.length, first: [...first, ...more].slice(0, FIRST_EXAMPLES) };
}
