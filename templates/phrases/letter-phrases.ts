// What the manual, the welcome, notices, confirmations and the page of an unsubscribe say.
// Invariant: every language has all of it; none of it depends on what a mail asked for.

import type { Moment } from "../../functions/domain/model.ts";
import type { SaidLine } from "../blocks.ts";
import type { Phrase, Rich } from "../rich.ts";

export type Pair = { readonly term: Phrase; readonly meaning: Phrase };

/** One part of the one-page manual. */
export type ManualSection = {
  readonly heading: string;
  readonly intro?: Phrase;
  readonly rows: readonly Pair[];
};

export type ManualPhrases = {
  readonly intro: Phrase;
  sections(domain: string): readonly ManualSection[];
};

export type WelcomePhrases = {
  readonly subject: string;
  readonly title: string;
  intro(firstName: string): Phrase;
  readonly firstHeading: string;
  steps(domain: string): readonly SaidLine[];
  /** Which mails get a receipt. */
  readonly receipts: Phrase;
  readonly didHeading: string;
  readonly addressesHeading: string;
  addresses(domain: string): readonly Pair[];
  readonly cardHint: Phrase;
  readonly digestHeading: string;
  dropBox(address: string): Phrase;
  nextDigest(at: Moment): Phrase;
  readonly leaveHeading: string;
  readonly leave: Phrase;
  readonly question: string;
  readonly questionHint: Rich;
  /** Names on the address cards, by verb. */
  readonly cards: Readonly<Record<CardVerb, { readonly name: string; readonly localPart: string }>>;
  readonly cardFile: string;
};

export type CardVerb = "log" | "share" | "ask" | "intro" | "me" | "help";

export type NoticePhrases = {
  readonly paceSubject: string;
  readonly paceTitle: string;
  readonly paceText: Phrase;
  readonly forwardingSubject: string;
  forwardingIntro(from: string): Phrase;
};

export type ConfirmPhrases = {
  subject(what: "export" | "delete-everything" | "add-address"): string;
  title(what: "export" | "delete-everything" | "add-address"): string;
  text(what: "export" | "delete-everything" | "add-address", detail: string): Rich;
  readonly question: Rich;
  readonly otherwise: Phrase;
};

export type UnsubscribePhrases = {
  readonly title: Readonly<Record<"ask" | "done" | "bad-link", string>>;
  readonly text: Readonly<Record<"ask" | "done" | "bad-link", Phrase>>;
  readonly button: string;
  readonly footer: Phrase;
};
