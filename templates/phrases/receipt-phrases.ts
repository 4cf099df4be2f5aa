// What a receipt can say: the phrases of its parts, and which lines of a decision belong to which part.
// Invariant: every line has one place: said, amiss, asked, or a page of its own.

import type { Line } from "../../functions/domain/line.ts";
import type { Contact, Owner } from "../../functions/domain/model.ts";
import type { SaidLine } from "../blocks.ts";
import type { Phrase, Rich } from "../rich.ts";
import type { Pair } from "./letter-phrases.ts";

/** What becomes of a line of a decision: something said, something amiss, a question, or a page of its own. */
export type LineOf<Kind extends Line["kind"]> = Extract<Line, { readonly kind: Kind }>;

export type ReceiptPhrases = {
  reply(about: string): string;
  readonly titleDone: string;
  readonly titleMixed: string;
  readonly titleTrouble: string;
  readonly titleQuestion: string;
  readonly titleNotYet: string;
  readonly titleNothing: string;
  readonly titleUnchanged: string;
  readonly titleUndone: string;
  readonly titleRestored: string;
  readonly titlePage: string;
  readonly titleManual: string;
  readonly nothing: Phrase;
  readonly troubleHeading: string;
  readonly undoHint: Rich;
  said(line: SaidKind): SaidLine;
  /** What is told of somebody, without their name: "phone 12 34 56 78". */
  fact(line: FactKind): Rich;
  undone(restores: boolean): Rich;
  /** Below what was asked for and was so before. */
  readonly alreadySo: Phrase;
  /** What a line said before it was corrected. */
  correctedFrom(before: Phrase): Rich;
  standsAgain(before: Phrase): Rich;
  readonly alreadyRecorded: Phrase;
  undoneKept(name: string): Rich;
  undoneBuiltOn(name: string): Rich;
  undoneKeptMore(count: number): Phrase;
  /** Above what else the same mail did, where only a part of it was taken back. */
  readonly undoneLeft: Phrase;
  /** How to take back an earlier mail, where a second undo took back the first. */
  readonly undoFurther: Phrase;
  amiss(line: AmissKind): SaidLine;
  asked(line: AskKind): { readonly text: Rich; readonly hint: Rich };
  option(option: { readonly name: string; readonly organisation?: string; readonly address?: string }): Phrase;
  samePersonOption(name: string, address: string): Rich;
  readonly settingsHeading: string;
  settings(owner: Owner, domain: string): readonly Pair[];
  readonly settingsHint: Rich;
  person(contact: Contact): { readonly title: string; readonly rows: readonly Pair[] };
  peopleHeading(title: "list" | "find" | "due", words: string | undefined): string;
  personLine(person: LineOf<"people">["people"][number]): Phrase;
  noPeople(title: "list" | "find" | "due"): Phrase;
  readonly morePeople: Phrase;
};

export type FactKind = LineOf<"noted" | "field-set" | "field-removed">;
export type SaidKind = Extract<
  Line,
  {
    readonly kind:
      | "recorded"
      | "reminder-closed"
      | "added"
      | "mentioned"
      | "imported"
      | "done"
      | "snoozed"
      | "skipped"
      | "never"
      | "declined"
      | "cadence-set"
      | "noted"
      | "field-set"
      | "field-removed"
      | "follow-up-set"
      | "shared"
      | "paused"
      | "resumed"
      | "not-paused"
      | "time-zone-set"
      | "language-set"
      | "digest-slot-set"
      | "at-most-set"
      | "default-cadence-set"
      | "receipts-set"
      | "addresses-known"
      | "moved"
      | "pledged"
      | "settled"
      | "already-closed"
      | "nothing-to-undo"
      | "left-open"
      | "nothing-open"
      | "none-of-all";
  }
>;
export type AmissKind = Extract<
  Line,
  {
    readonly kind:
      | "unknown-number"
      | "nobody-named"
      | "too-many-people"
      | "people-left-out"
      | "nobody-to-record"
      | "not-answering-a-mail"
      | "answered-mail-unknown"
      | "already-answered"
      | "not-yet"
      | "not-understood";
  }
>;
export type AskKind = Extract<Line, { readonly kind: "which-item" | "which-person" | "same-person" | "who" }>;
