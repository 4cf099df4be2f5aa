// The one interface of all phrase books: what can be said to an owner or, in a draft, to a contact.
// Invariant: every book implements all of it; a missing phrase does not compile. Books format through `Formats` alone.

import type { Line, MeetingLine } from "../../functions/domain/line.ts";
import type {
  Channel,
  Contact,
  Day,
  Direction,
  Moment,
  Owner,
  ReasonTerm,
  When,
} from "../../functions/domain/model.ts";
import type { SaidLine } from "../blocks.ts";
import type { Formats } from "../formats.ts";
import type { Phrase, Rich } from "../rich.ts";
import type { DemandView, MeetingView, NoticeView, PromiseOrDateView, RecordedMoreView } from "../views.ts";

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
  /** `whole` is for what comes by itself; where the manual or a rest is spoken of already, less is enough. */
  footer(domain: string, which: "whole" | "manual" | "name"): readonly Phrase[];
  readonly draftsHeading: string;
  /** "You met Anna Berg on Monday 23 November: “salmon feed”." */
  touched(touched: Touched): Rich;
  /** The same under the day it happened on. */
  touchedThen(touched: Touched): Rich;
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
  readonly dropped: string;
};

export type DigestPhrases = {
  /** The first two people, and whether there are others. */
  subject(people: readonly string[], areAll: boolean): string;
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
  recordedMore(more: RecordedMoreView): Rich;
  readonly question: string;
  questionHint(since: Day): Phrase;
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
  /** A promised thing goes into the draft by hand. */
  readonly putItIn: Phrase;
  noAddress(name: string): Rich;
  /** A file that came with it, or a mail that is all there is, cannot go into a draft. */
  forwardOriginal(to: string, bcc: string, what: "file" | "mail"): readonly Rich[];
};

/** Several wordings of one thing, which take turns. */
export type Wordings = readonly string[];

/** Topics, things and titles come in as they stand in a sentence; a title is in quotes by then. */
export type DraftPhrases = {
  greeting(firstName: string): string;
  closing(ownerFirstName: string): string;
  plainSubject(ownerFirstName: string): string;
  readonly birthdaySubject: string;
  readonly birthday: Wordings;
  readonly mailSubject: string;
  readonly shareSubject: string;
  share(title: string): Wordings;
  /** Above the words of a note that is passed on. */
  readonly note: Wordings;
  /** What was last talked about. */
  talk(topic: string): Wordings;
  meeting(title: string): Wordings;
  /** The last mail was theirs, or the owner's. */
  theirMail(title: string): Wordings;
  myMail(title: string): Wordings;
  /** They wrote last, and the owner wanted to come back to it. */
  owedAnswer(title: string | undefined): Wordings;
  /** The owner wanted to come back to it, or just to them. */
  readonly comeBack: {
    readonly plain: Wordings;
    talk(topic: string): Wordings;
    mail(title: string): Wordings;
    meeting(title: string): Wordings;
  };
  /** What the owner wanted to be reminded of asking. */
  ask(topic: string): Wordings;
  /** A promise of the owner's: a thing, or something to do. */
  readonly promised: {
    readonly subject: string;
    thing(thing: string): Wordings;
    deed(deed: string): Wordings;
    readonly plain: Wordings;
  };
  theirPromise(thing: string | undefined): Wordings;
  atWork(organisation: string): Wordings;
  readonly plain: Wordings;
};

/** Words of one language, by which a topic or a promise is judged before a draft says it; lists are set apart by spaces. */
export type TopicWords = {
  /** "his new boat" in a mail to himself. */
  readonly thirdPerson: string;
  readonly firstPerson: string;
  /** What stands in a subject only to fill it. */
  readonly empty: string;
  /** True on the day on which they were written, and no longer. */
  readonly days: string;
  /** Not for a draft to bring up. */
  readonly delicate: string;
  readonly activities: string;
  /** "ask about the boat": what to ask about. */
  readonly askAbout: RegExp;
  /** "send him the report": the thing. */
  readonly sends: RegExp;
  /** A thing that was promised without a verb. */
  readonly thing: RegExp;
  /** "call him about it", "introduce her to Bo". */
  readonly does: RegExp;
  /** The third person as it is said to them. */
  readonly you: Readonly<Record<string, string>>;
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
  readonly titleUnchanged: string;
  readonly titleUndone: string;
  readonly titleRestored: string;
  readonly titlePage: string;
  readonly titleManual: string;
  readonly nothing: Phrase;
  readonly troubleHeading: string;
  readonly undoHint: Rich;
  said(line: SaidKind): SaidLine;
  undone(restores: boolean): Rich;
  undoneKept(name: string): Rich;
  undoneKeptMore(count: number): Phrase;
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
      | "nothing-to-undo"
      | "left-open"
      | "nothing-open";
  }
>;
export type AmissKind = Extract<
  Line,
  {
    readonly kind:
      | "unknown-number"
      | "nobody-named"
      | "too-many-people"
      | "nobody-to-record"
      | "not-answering-a-mail"
      | "answered-mail-unknown"
      | "already-answered"
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
