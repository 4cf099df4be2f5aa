// The one interface of all phrase books: what can be said to an owner or, in a draft, to a contact.
// Invariant: every book implements all of it; a missing phrase does not compile. Books format through `Formats` alone.

import type { Line, MeetingLine } from "../../functions/domain/decision.ts";
import type {
  Channel,
  Contact,
  Direction,
  Moment,
  Owner,
  ReasonTerm,
  Weekday,
  When,
} from "../../functions/domain/model.ts";
import type { SaidLine } from "../blocks.ts";
import type { Formats } from "../formats.ts";
import type { Phrase, Rich } from "../rich.ts";
import type { DemandView, MeetingView, NoticeView, PromiseOrDateView } from "../views.ts";

export type PhraseBook = (format: Formats) => Phrases;

export type Phrases = {
  readonly common: CommonPhrases;
  readonly answers: AnswerWords;
  readonly digest: DigestPhrases;
  readonly draft: DraftPhrases;
  readonly receipt: ReceiptPhrases;
  readonly manual: ManualPhrases;
  readonly welcome: WelcomePhrases;
  readonly notice: NoticePhrases;
  readonly meetings: MeetingPhrases;
  readonly held: HeldPhrases;
  readonly confirm: ConfirmPhrases;
  readonly unsubscribe: UnsubscribePhrases;
};

export type Touched = {
  /** One name or a list of them. */
  readonly who: string;
  readonly at: When;
  readonly channel: Channel;
  readonly direction: Direction;
  readonly topic?: string;
};

export type CommonPhrases = {
  hello(firstName: string): string;
  footer(domain: string): readonly Phrase[];
  readonly draftsHeading: string;
  /** "You met Anna Berg on Monday 23 November: “salmon feed”." */
  touched(touched: Touched): Rich;
  /** "every 6 weeks". */
  cadence(days: number): string;
  roleAt(role: string | undefined, organisation: string | undefined): string | undefined;
};

/** The words that tap answers carry: exactly what the grammar of this language takes. */
export type AnswerWords = {
  readonly done: string;
  readonly inTwoWeeks: string;
  readonly skip: string;
  readonly no: string;
  readonly yes: string;
  readonly ok: string;
  readonly undo: string;
};

export type DigestPhrases = {
  subject(people: readonly string[]): string;
  readonly subjectRecorded: string;
  readonly subjectWell: string;
  followUpSubject(name: string): string;
  followUpHint(number: number): Rich;
  intro(example: { readonly first: number; readonly second: number }): Rich;
  readonly answerHint: Rich;
  readonly promisesHeading: string;
  readonly signsHeading: string;
  readonly passOnHeading: string;
  readonly recordedHeading: string;
  recordedHint(number: number): Rich;
  readonly question: string;
  readonly questionHint: Phrase;
  readonly allIsWell: Phrase;
  whyNow(term: ReasonTerm, firstName: string): Rich;
  promise(item: PromiseOrDateView): Rich;
  /** The offer to whom the owner skipped three times running, and the answer that accepts it. */
  longerOffer(answer: string, cadenceDays: number): Rich;
  readonly demandHeading: string;
  demand(demand: DemandView): Rich;
  /** The setting as it is answered. */
  atMost(count: number): string;
  /** The offer from the third time an item is shown. */
  dropOffer(answer: string): Rich;
  wouldPlease(firstName: string, title: string, words: readonly string[]): Rich;
  /** The words that a share and a person have in common. */
  passOn(words: readonly string[]): Rich;
  /** How the text part introduces the first words of a draft. */
  opening(words: string): Rich;
  /** The label of a draft's link, and how the text part points to it. */
  writeTo(firstName: string, number: number): { readonly label: string; readonly inText: string };
  call(firstName: string, phone: string): string;
  noAddress(name: string): Rich;
  forwardOriginal(to: string, bcc: string): readonly Rich[];
};

export type DraftPhrases = {
  greeting(firstName: string): string;
  closing(ownerFirstName: string): string;
  shareSubject(title: string): string;
  topicSubject(topic: string): string;
  plainSubject(ownerFirstName: string): string;
  readonly birthdaySubject: string;
  share(title: string): string;
  topic(topic: string): string;
  followUp(topic: string | undefined): string;
  atWork(organisation: string): string;
  readonly plain: string;
  readonly birthday: string;
};

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
  readonly titlePage: string;
  readonly titleManual: string;
  readonly nothing: Phrase;
  readonly troubleHeading: string;
  readonly undoHint: Rich;
  said(line: SaidKind): SaidLine;
  undone(restores: boolean): Rich;
  undoneKept(name: string): Rich;
  undoneKeptMore(count: number): Phrase;
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
export type Pair = { readonly term: Phrase; readonly meaning: Phrase };

export type SaidKind = Extract<
  Line,
  {
    readonly kind:
      | "recorded"
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
      | "time-zone-set"
      | "language-set"
      | "digest-slot-set"
      | "at-most-set"
      | "receipts-set"
      | "moved"
      | "pledged"
      | "settled"
      | "already-closed"
      | "nothing-to-undo";
  }
>;
export type AmissKind = Extract<
  Line,
  {
    readonly kind:
      | "already-answered"
      | "unknown-number"
      | "nobody-named"
      | "too-many-people"
      | "nobody-to-record"
      | "not-answering-a-mail"
      | "answered-mail-unknown"
      | "not-yet"
      | "not-understood";
  }
>;
export type AskKind = Extract<Line, { readonly kind: "which-item" | "which-person" | "same-person" }>;

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
  readonly didHeading: string;
  readonly addressesHeading: string;
  addresses(domain: string): readonly Pair[];
  readonly cardHint: Phrase;
  readonly digestHeading: string;
  dropBox(address: string): Phrase;
  nextDigest(at: Moment, weekday: Weekday, time: string): Phrase;
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
};

/** Meetings: what a receipt says of an invitation, and how a digest tells of those ahead. */
export type MeetingPhrases = {
  said(line: MeetingLine): SaidLine;
  /** When it is, what about and where. */
  ahead(meeting: MeetingView): Rich;
  comes(person: MeetingView["people"][number]): Rich;
  /** How many more come than are named. */
  more(count: number): Phrase;
  pledge(pledge: MeetingView["people"][number]["pledges"][number], firstName: string): Rich;
  bring(title: string, firstName: string): Rich;
  /** On the page of a person: the next meeting with them. */
  next(meeting: { readonly at: When; readonly topic?: string }): Pair;
  hint(number: number): Rich;
};

export type HeldMailOf = { readonly at: Moment; readonly subject: string };

/** The notice of held mails, and what is said when their owner answers it. */
export type HeldPhrases = {
  subject(count: number): string;
  title(count: number): string;
  intro(count: number): Phrase;
  mail(mail: NoticeView["held"][number]): Phrase;
  readonly more: Phrase;
  hint(number: number): Rich;
  released(line: LineOf<"held-released">): SaidLine;
  kept(line: LineOf<"held-kept">): SaidLine;
  needsOwnMail(number: number): SaidLine;
  readonly which: string;
  whichHint(numbers: readonly string[]): Rich;
  option(mail: HeldMailOf): Phrase;
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
