// What an owner can ask for, after the grammar has read it and before the core has judged it.
// Invariant: every day is resolved, every person is still a word: only the core knows whom a name means.

import type { DayOrder, ImportedPerson, UnreadRow } from "./import/imported.ts";
import type { Channel, Day, DayOfYear, Direction, Invitation, Language, ReceiptMode, Weekday, When } from "./model.ts";
import type { NotUnderstood, NotYet } from "./not-understood.ts";

/** What a mail says by itself of somebody in it, in their signature or beside their name: it fills what is empty. */
export type ToldOfPerson = {
  readonly organisation?: string;
  readonly role?: string;
  readonly phone?: string;
  /** The language that the mail is written in, as a guess. */
  readonly writesIn?: Language;
};

/**
 * A person as a mail names one: by address (with perhaps a display name) or by name alone. `sentOn`: by a mail that anybody
 * may have written, which adds people and never an address to one who is known; unproven, it tells nothing of them either.
 */
export type PersonRef =
  | {
      readonly by: "address";
      readonly address: string;
      readonly name?: string;
      readonly told?: ToldOfPerson;
      readonly sentOn?: "proven" | "unproven";
    }
  /** `onlyKnown`: written so that it may be no person at all ("med holdet"), so that it makes no new contact. */
  | {
      readonly by: "name";
      readonly name: string;
      readonly onlyKnown?: true;
      readonly told?: ToldOfPerson;
      /** Nobody's own name, so that it is asked who it was: a workplace's (`Vestas A/S`), or `Finn's boss`. */
      readonly isNot?: "organisation" | "relation";
    };

/** Who wrote a mail that came by the drop-box, which anybody may be: `isProven` when SES's verdicts vouch for the From. */
export type SentOn = { readonly from: string; readonly isProven: boolean };

/** Which numbered items a verb is about. */
export type Target =
  | NamedItems
  /**
   * `all done`: the check-ins and follow-ups that are open; `rest`: those no other command of the mail names. What is in
   * `except` is left as it is ("all done except 2").
   */
  | { readonly by: "all"; readonly except?: NamedItems }
  | { readonly by: "rest"; readonly except?: NamedItems }
  /** A bare verb; `quoted` is the number of the quoted line that stands above it, if any. */
  | { readonly by: "bare"; readonly quoted?: number };

/** Items by the numbers of the mail, or by whose they are. */
export type NamedItems =
  | { readonly by: "numbers"; readonly numbers: readonly number[] }
  | { readonly by: "names"; readonly names: readonly string[] };

export type ContactFields = {
  readonly organisation?: string;
  readonly role?: string;
  readonly phone?: string;
  readonly language?: Language;
  readonly addresses?: readonly string[];
  readonly interests?: readonly string[];
  readonly needs?: readonly string[];
  readonly strengths?: readonly string[];
  readonly tags?: readonly string[];
  readonly dates?: readonly { readonly label: string; readonly date: DayOfYear }[];
  readonly cadenceDays?: number;
  readonly importance?: "less" | "normal" | "important";
  /** What is so no more: "found an auditor", "no longer likes salmon". */
  readonly noLonger?: Partial<Readonly<Record<ListField, readonly string[]>>>;
};
/** The lists of a contact that notes fill. */
export type ListField = "interests" | "needs" | "strengths" | "tags";

export type Command =
  /** Something that happened. */
  | {
      readonly kind: "record";
      readonly people: readonly PersonRef[];
      readonly at: When;
      readonly channel: Channel;
      readonly direction: Direction;
      readonly subject?: string;
      readonly note?: string;
      readonly fields?: ContactFields;
      /** The nudge whose draft this is ("send = done"), from the address `log+n<token>@`. */
      readonly closesNudge?: string;
      /** The mail did not tell its date, or none that can be read: `at` is when it was passed on. */
      readonly undated?: true;
      /** A weekday was taken for the last one, and may be the next: `Lunch with Per on Friday`. */
      readonly mayBeAhead?: Day;
      /** Senders of what the recorded mail itself had forwarded: named to the owner, and no contacts. */
      readonly mentioned?: readonly PersonRef[];
      /** A promise made in the same note ("promised deck by Friday"). */
      readonly pledge?: { readonly text: string; readonly due?: Day };
      /** A mark of the words in which a note told of it (decide/told-words.ts). */
      readonly told?: string;
    }
  /** `Anna: moved to Aarhus`, `1 note: ...`, `Anna phone 12 34 56 78`: facts without a contact. */
  | {
      readonly kind: "note";
      readonly who: Target | PersonRef;
      readonly note?: string;
      readonly fields?: ContactFields;
      /** The note tells of a contact of years ago: none is recorded, and that is said. */
      readonly isLongAgo?: boolean;
    }
  | {
      readonly kind: "done";
      readonly target: Target;
      readonly note?: string;
      readonly next?: Day;
      readonly at?: Day;
      readonly channel?: Channel;
      /** `in` when the note says that they wrote or called. */
      readonly direction?: Direction;
    }
  /** `until` absent is a bare `later`: the next digest. */
  | { readonly kind: "snooze"; readonly target: Target; readonly until?: Day; readonly note?: string }
  | { readonly kind: "skip"; readonly target: Target; readonly note?: string }
  | { readonly kind: "never"; readonly target: Target; readonly note?: string }
  | { readonly kind: "no"; readonly target: Target; readonly note?: string }
  /** `1 ok`, `1 yes`, `3 Anna`, `2` alone: an answer to a numbered question or offer; `other` is none of those it offers. */
  | {
      readonly kind: "answer";
      readonly target: Target;
      readonly word: "ok" | "yes" | "none" | "other";
      readonly name?: string;
    }
  | { readonly kind: "cadence"; readonly who: Target | PersonRef; readonly days: number }
  | { readonly kind: "follow-up"; readonly people: readonly PersonRef[]; readonly on: Day; readonly note?: string }
  | {
      readonly kind: "share";
      readonly title: string;
      readonly url?: string;
      readonly text: string;
      readonly hasAttachment: boolean;
      /** The owner wrote it, and forwarded nothing. */
      readonly isOwn?: true;
      /** Whom the owner says it is for, by name. */
      readonly recipients?: readonly string[];
      readonly note?: string;
    }
  /** `journal`: the mail that it corrects, settled when a question about it was asked. */
  | { readonly kind: "not-that-person"; readonly wrong: string; readonly right: string; readonly journal?: string }
  /** In the owner's own words to a receipt: who it was not, who it was, or more of the one whom it tells of. */
  | {
      readonly kind: "to-receipt";
      readonly line: string;
      /** Of a digest's line under Recorded. */
      readonly number?: number;
      /** The mail that it is about, settled when a question about it was asked. */
      readonly journal?: string;
      readonly says:
        | { readonly as: "was-not"; readonly name: string }
        /** `undoes`: the order to undo stood with it. */
        | { readonly as: "was"; readonly name: string; readonly undoes: boolean }
        | { readonly as: "of-them"; readonly note?: string; readonly fields?: ContactFields }
        /**
         * Another day, another way of being in touch, somebody who was there too. The day is read both ways: `ahead` is that
         * of a reminder. `name`: of several, the one with this person.
         */
        | {
            readonly as: "correct";
            readonly at?: Day;
            readonly ahead?: Day;
            readonly channel?: Channel;
            readonly direction?: Direction;
            readonly also?: readonly PersonRef[];
            readonly name?: string;
            /** The day that it was not, which tells what is meant; read both ways as well. */
            readonly insteadOf?: readonly Day[];
          };
    }
  /** By the number of a recorded line, by the name of somebody it was with, or the latest mail. */
  | { readonly kind: "undo"; readonly number?: number; readonly name?: string }
  | { readonly kind: "pause"; readonly until: Day }
  | { readonly kind: "resume" }
  | { readonly kind: "time-zone"; readonly timeZone: string }
  /** `monthFirst`: American English. */
  | { readonly kind: "language"; readonly language: Language; readonly monthFirst?: boolean }
  | { readonly kind: "digest-slot"; readonly weekday?: Weekday; readonly time?: string }
  | { readonly kind: "at-most"; readonly count: number }
  | { readonly kind: "receipts"; readonly mode: ReceiptMode }
  | { readonly kind: "settings" }
  | { readonly kind: "help" }
  | { readonly kind: "who-is"; readonly name: string }
  | { readonly kind: "list" }
  | { readonly kind: "find"; readonly words: string }
  | { readonly kind: "due" }
  /** `5 kept`, `5 dropped`: what became of a promise; `at` and `channel` as of `done`, when the note tells of a contact. */
  | {
      readonly kind: "settle";
      readonly target: Target;
      readonly as: "kept" | "dropped";
      readonly note?: string;
      readonly at?: Day;
      readonly channel?: Channel;
    }
  | {
      readonly kind: "pledge";
      readonly by: "owner" | "contact";
      readonly person: PersonRef;
      readonly text: string;
      readonly due?: Day;
    }
  /** People of cards or of a table, and the rows in which nobody was found. */
  | {
      readonly kind: "import";
      readonly source: "cards" | "table";
      readonly rows: readonly ImportedPerson[];
      readonly unread: readonly UnreadRow[];
      /** The file went on. */
      readonly isCut?: boolean;
      readonly dayOrder?: DayOrder;
      /** The cards came along with a mail that is recorded itself. */
      readonly isAside?: boolean;
    }
  /** What an invitation says (`hold`), takes back (`cancel`), that the owner will not come (`decline`), or what others answer. */
  | {
      readonly kind: "meeting";
      readonly act: "hold" | "cancel" | "decline" | "answer";
      readonly invitation: Invitation;
      /** Who comes: all who are asked and did not say no, without the owner. */
      readonly people: readonly PersonRef[];
      readonly at: When;
      readonly subject?: string;
      readonly note?: string;
      readonly fields?: ContactFields;
      /** It comes round again; this is the next time. */
      readonly recurs?: boolean;
      /** The rule by which it does so, when not all of it is understood: then this time is held alone. */
      readonly unreadRule?: string;
      /** A time zone that nobody knows: the owner's was taken. */
      readonly unknownZone?: string;
      /** These people come too, beside those who are known to. */
      readonly adds?: boolean;
      /** Not on the owner's word: it came by the drop-box. */
      readonly sentOn?: SentOn;
    }
  /** `1 cancelled`, `1 moved to Oct 28` of a meeting that the answered mail shows. */
  | { readonly kind: "meeting-answer"; readonly target: Target; readonly to?: Day }
  /** Understood, but the service cannot do it yet: the receipt says so, and what it can. */
  | { readonly kind: "not-yet"; readonly what: NotYet; readonly line: string }
  | { readonly kind: "not-understood"; readonly line: string; readonly why: NotUnderstood };
