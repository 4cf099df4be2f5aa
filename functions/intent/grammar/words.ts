// What a language has to say for the grammar to read it: one typed table a language, each word with `|` between variants.
// Invariant: a language that lacks a meaning does not compile; meanings are data here, and rules elsewhere never name a word.

import type { Weekday } from "../../domain/model.ts";

export type Unit = "day" | "week" | "fortnight" | "month" | "quarter" | "half-year" | "year";
export type Modifier = "next" | "last" | "this";
export type Month = "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "10" | "11" | "12";
/** Days from today that have a word of their own. */
export type NearDay = "-3" | "-2" | "-1" | "0" | "1" | "2";
/** Days of the year, and days counted from Easter, that people name. */
export type Anchor =
  | "before-christmas"
  | "christmas"
  | "after-christmas"
  | "new-year"
  | "before-easter"
  | "after-easter"
  | "before-summer"
  | "after-summer"
  | "after-holidays"
  | "spring"
  | "summer"
  | "autumn"
  | "winter"
  | "christmas-day"
  | "second-christmas-day"
  | "new-year-day"
  | "shrovetide"
  | "maundy-thursday"
  | "good-friday"
  | "easter"
  | "easter-monday"
  | "ascension"
  | "whitsun"
  | "after-whitsun"
  | "midsummer-eve"
  | "halloween"
  | "valentine"
  | "winter-break"
  | "after-winter-break"
  | "autumn-break"
  | "after-autumn-break"
  | "weekend"
  | "after-weekend"
  | "mid-week"
  | "start-of-next-week"
  | "mid-next-week"
  | "end-of-next-week"
  | "week-after-next"
  | "end-of-week"
  | "end-of-month"
  | "end-of-next-month"
  | "end-of-quarter"
  | "end-of-year"
  | "mid-month"
  | "first-of-next-month";
/** Words before a month: its first day, its middle, its last day. */
export type PartOfMonth = "start" | "middle" | "end";
/** Whole intervals in one word. */
export type Rate = "days-1" | "weeks-1" | "weeks-2" | "months-1" | "months-3" | "months-6" | "months-12";

export type DateWords = {
  readonly weekdays: Readonly<Record<Weekday, string>>;
  /** Short forms, read only where a date must stand. */
  readonly weekdaysShort: Readonly<Record<Weekday, string>>;
  /** Weekdays that mean the one before today (`i mandags`). */
  readonly weekdaysPast: Readonly<Record<Weekday, string>>;
  readonly months: Readonly<Record<Month, string>>;
  readonly nearDays: Readonly<Record<NearDay, string>>;
  readonly units: Readonly<Record<Unit, string>>;
  readonly modifiers: Readonly<Record<Modifier, string>>;
  readonly anchors: Readonly<Record<Anchor, string>>;
  readonly partsOfMonth: Readonly<Record<PartOfMonth, string>>;
  /** Before a date, meaning nothing more: on, until, by. */
  readonly before: string;
  /** Before a span that ends in the future: in, om. */
  readonly ahead: string;
  /** After a span that lies in the past: ago, siden; and before it: for. */
  readonly ago: string;
  readonly agoBefore: string;
  /** After a span or date, meaning nothing more: from now, time. */
  readonly fromNow: string;
  /** A day on which people work. */
  readonly workingDays: string;
  /** Before a unit, the last of its kind: the last Friday of the month. */
  readonly lastOf: string;
  /** The month that is meant by itself: "of the month". */
  readonly thisMonth: string;
  /** "Monday in eight days" and "Friday week": a week after the coming one. */
  readonly weekLater: string;
  readonly weekNumber: string;
  readonly every: string;
  readonly other: string;
  readonly rates: Readonly<Record<Rate, string>>;
  /** Once, twice, n times a unit. */
  readonly once: string;
  readonly times: string;
  readonly per: string;
  readonly numbers: Readonly<Record<string, string>>;
  readonly ordinals: Readonly<Record<string, string>>;
  readonly ordinalEndings: string;
  /** And a half: `a year and a half`; and one and a half in one word. */
  readonly andHalf: string;
  readonly oneAndAHalf: string;
  /** After a date, read over: morning, and the word before a time of day. */
  readonly partsOfDay: string;
  readonly atTime: string;
};

export type ItemVerb = "done" | "snooze" | "skip" | "never" | "no" | "ok" | "yes" | "note" | "kept" | "dropped";
export type GroupTarget = "all" | "rest";
/** What a line that is wholly of one form may begin with. */
export type Keyword =
  | "undo"
  | "pause"
  | "resume"
  | "time-zone"
  | "language"
  | "digest"
  | "at-most"
  | "receipts"
  | "settings"
  | "help"
  | "who-is"
  | "list"
  | "find"
  | "due"
  | "not-person"
  | "purpose"
  | "circle"
  | "introduce"
  | "ask"
  | "export"
  | "delete-everything"
  | "forget"
  | "merge"
  | "add-address"
  | "drop-box"
  | "import"
  | "follow-up";
export type LanguageName = "en" | "en-us" | "da";
export type ReceiptWord = "auto" | "always" | "problems";
/** What a phrase says about a person. */
export type Fact =
  | "phone"
  | "address"
  | "birthday"
  | "works-at"
  | "role-at"
  | "need"
  | "interest"
  | "strength"
  | "need-met"
  | "no-interest"
  | "no-strength"
  | "speaks"
  | "important"
  | "less-important"
  | "normal-importance";
export type PledgeWord = "owner-pledge" | "contact-pledge";
/** What was done with somebody, as channel and direction. */
export type Activity = "meeting" | "call" | "call-in" | "message" | "message-in" | "mail" | "mail-in" | "talk";

export type CommandWords = {
  readonly verbs: Readonly<Record<ItemVerb, string>>;
  /** Verb phrases with the number inside: `spring` 3 `over`. */
  readonly splitSkip: { readonly before: string; readonly after: string };
  /** Words of verbs that people also write in prose: a bare one takes no note after a comma. */
  readonly groups: Readonly<Record<GroupTarget, string>>;
  readonly and: string;
  readonly rangeTo: string;
  /** Before a number, meaning nothing more: no., nr. */
  readonly numberWord: string;
  /** Before the day on which a person comes again: next, næste gang. */
  readonly nextTime: string;
  /** Between a number and its verb, and after a verb, meaning nothing more. */
  readonly fillers: string;
  /** Behind a number: it is still to do. */
  readonly notYet: string;
  /** After "all" or a range, before the items that are left as they are. */
  readonly except: string;
  /** After a verb: the note says when it shall come back. */
  readonly until: string;
  readonly keywords: Readonly<Record<Keyword, string>>;
  /** Between the wrong and the right person, between two to merge. */
  readonly but: string;
  readonly together: string;
  readonly languages: Readonly<Record<LanguageName, string>>;
  /** The answer to which of several people was meant. */
  readonly noneOfThem: string;
  /** Languages that the service does not write. */
  readonly otherLanguages: string;
  readonly receiptModes: Readonly<Record<ReceiptWord, string>>;
  readonly facts: Readonly<Record<Fact, string>>;
  readonly pledges: Readonly<Record<PledgeWord, string>>;
  /** Verbs in the past tense: only these make prose a contact. */
  readonly activitiesPast: Readonly<Record<Activity, string>>;
  /** Nouns and stems that begin a note: coffee, frokost, called. */
  readonly activities: Readonly<Record<Activity, string>>;
  /** After an activity, before the people. */
  readonly with: string;
  /** After the people, before the topic. */
  readonly about: string;
  /** After a name, before where they work. */
  readonly at: string;
  /** "I", "we", "I have just": read over before a verb in the past. */
  readonly subjects: string;
  /** Turn what was done into what was not. */
  readonly negations: string;
  /** After a command, meaning nothing more. */
  readonly polite: string;
  /** Before a command or a name, meaning nothing more: please, new contact. */
  readonly openers: string;
  readonly articles: string;
  readonly pronouns: string;
  /** Small words inside a name: van, de, af. */
  readonly particles: string;
  /** Words that begin with a capital at the head of a line and are nobody. */
  readonly notNames: string;
  /** Verbs that make the name before them the person of a note. */
  readonly personVerbs: string;
  /** First words of greetings, thanks and closings. */
  readonly pleasantries: string;
  /** Real words within one slip of a verb. */
  readonly realWords: string;
  /** Subjects of a note that say nothing. */
  readonly emptySubjects: string;
};
