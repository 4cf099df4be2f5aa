// The one interface of all phrase books: what can be said to an owner or, in a draft, to a contact.
// Invariant: every book implements all of it; a missing phrase does not compile. Books format through `Formats` alone.

import type { MeetingLine } from "../../functions/domain/meeting-line.ts";
import type { Channel, Day, Direction, Moment, ReasonTerm, When } from "../../functions/domain/model.ts";
import type { SaidLine } from "../blocks.ts";
import type { Formats } from "../formats.ts";
import type { Phrase, Rich } from "../rich.ts";
import type { DemandView, MeetingView, NoticeView, PromiseOrDateView, RecordedMoreView } from "../views.ts";
import type { DraftPhrases } from "./draft-phrases.ts";
import type {
  ConfirmPhrases,
  ManualPhrases,
  NoticePhrases,
  Pair,
  UnsubscribePhrases,
  WelcomePhrases,
} from "./letter-phrases.ts";
import type { LineOf, ReceiptPhrases } from "./receipt-phrases.ts";

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
  /** As of the digest's. */
  followUpSubject(people: readonly string[], areAll: boolean): string;
  followUpHint(example: { readonly first: number; readonly second: number }): Rich;
  intro(example: { readonly first: number; readonly second: number }): Rich;
  answerHint(number: number): Rich;
  readonly promisesHeading: string;
  readonly signsHeading: string;
  readonly passOnHeading: string;
  readonly recordedHeading: string;
  /** What one mail changed beside what is told of it. */
  recordedOthers(count: number): Phrase;
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
  /** How to take one of so many back. */
  hint(number: number, count: number): Rich;
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
