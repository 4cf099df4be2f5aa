// What the core is given and what it answers: a slice of an owner's memory, changes to it, and lines for the receipt.
// Invariant: a decision names whole entities, before and after, so that storing, journalling and undoing need no knowledge of commands.

import type {
  Circle,
  Contact,
  Day,
  Id,
  Interaction,
  Language,
  MailKind,
  Moment,
  Nudge,
  Owner,
  Pledge,
  Purpose,
  Question,
  ReceiptMode,
  SentItem,
  Share,
  Touch,
  Weekday,
  When,
  Channel,
  Direction,
  NudgeStatus,
} from "./model.ts";
import type { Command, NotUnderstood, NotYet } from "./commands.ts";
import type { ImportTally, UnreadRow } from "./import/imported.ts";
import type { Job } from "./job.ts";

/** The entities that mails change, by the word that names their kind. */
export type EntityByKind = {
  readonly owner: Owner;
  readonly contact: Contact;
  readonly interaction: Interaction;
  readonly nudge: Nudge;
  readonly share: Share;
  readonly pledge: Pledge;
  readonly circle: Circle;
  readonly purpose: Purpose;
};
export type EntityKind = keyof EntityByKind;

/** One entity put (created or replaced) or removed. */
export type Change = {
  [K in EntityKind]: {
    readonly entity: K;
    readonly id: Id;
    readonly before?: EntityByKind[K];
    readonly after?: EntityByKind[K];
  };
}[EntityKind];

/** What one mail changed, kept so that `undo` can reverse exactly that. */
export type Journal = {
  readonly id: Id;
  readonly at: Moment;
  /** The inbox id of the mail. */
  readonly mail: string;
  /** The digest or receipt that the mail answered. */
  readonly answered?: Id;
  readonly changes: readonly Change[];
  /** Further changes that are stored apart, because they were too many for one transaction. */
  readonly parts?: number;
  /** What was said of it, so that an undo can say what it reversed. */
  readonly lines: readonly Line[];
  /** The journal that this one reversed, when it is an undo. */
  readonly undoes?: Id;
  /** Numbers of the answered mail whose questions this mail answered. */
  readonly settled?: readonly number[];
  readonly undone: boolean;
};

/** A mail to the owner: claimed before it is sent, its numbers fixed with the claim. */
export type Sent = {
  readonly id: Id;
  readonly kind: MailKind;
  readonly at: Moment;
  readonly language: Language;
  readonly slot?: Day;
  /** Inbox id of the mail that it answers. */
  readonly inReplyTo?: string;
  /** The journal of that mail. */
  readonly journal?: Id;
  readonly items: readonly SentItem[];
  /** Journals of the answers it got, oldest first. */
  readonly answers: readonly Id[];
};

/** The part of an owner's memory that a decision may look at. */
export type State = {
  readonly owner: Owner;
  readonly contacts: ReadonlyMap<Id, Contact>;
  /** Open and snoozed nudges, and all that the answered mail numbers. */
  readonly nudges: ReadonlyMap<Id, Nudge>;
  /** Interactions that the answered mail numbers or that a journal names. */
  readonly interactions: ReadonlyMap<Id, Interaction>;
  /** The shares of the last 60 days. */
  readonly shares: ReadonlyMap<Id, Share>;
  readonly pledges: ReadonlyMap<Id, Pledge>;
  readonly circles: ReadonlyMap<Id, Circle>;
  readonly purposes: ReadonlyMap<Id, Purpose>;
  /** The mail that is being answered. */
  readonly answered?: Sent;
  /** Journals that an undo may mean, newest first. */
  readonly journals: readonly Journal[];
};

/** The world outside the state: time, and fresh ids as the caller draws them. */
export type Context = {
  readonly now: Moment;
  /** Inbox id of the mail that is decided on. */
  readonly mail: string;
  /** Id of the journal that will hold this mail's changes. */
  readonly journal: Id;
  /** The next unused id; pure for the core: the same context gives the same ids. */
  readonly newId: () => Id;
  /** Addresses that are never contacts: the owner's are known from the state, these are the service's own. */
  readonly ownDomain: string;
  /**
   * May do everything (authenticated), only close and snooze what the answered mail numbers, or, as a held mail that its
   * owner said `yes` to, everything but what takes a second mail.
   */
  readonly rights: "all" | "answer-only" | "released";
  /** The held mails that the answered mail numbers, by inbox id. */
  readonly held?: ReadonlyMap<string, HeldReading>;
  /** The mail answers one of ours that is not known any more, so its numbers mean nothing. */
  readonly answersUnknown?: boolean;
  /** What a stored job did for this mail; its last transaction is being decided. */
  readonly job?: Job;
};

/** What became of a mail that was held, or what it says once its owner answers that it is theirs. */
export type HeldReading = { readonly at: Moment; readonly subject: string } & (
  | { readonly state: "waiting" | "released" | "gone" }
  | {
      readonly state: "read";
      readonly commands: readonly Command[];
      /** The mail of ours that it answers. */
      readonly answered?: Sent;
      readonly answersUnknown: boolean;
    }
);

export type Decision = {
  readonly changes: readonly Change[];
  readonly lines: readonly Line[];
  readonly questions: readonly Question[];
  /** Journals whose mark an undo turns; the first is the one that it reverses. */
  readonly journalsMarked?: readonly { readonly id: Id; readonly undone: boolean }[];
  /** Inbox ids of the held mails that it applied. */
  readonly released?: readonly string[];
  /** Numbers of the answered mail whose questions it answered. */
  readonly settled?: readonly number[];
};

type MeetingTold = {
  readonly people: readonly string[];
  readonly at: When;
  readonly until?: When;
  readonly subject?: string;
};

/** What became of an invitation, an update or a cancellation. */
export type MeetingLine =
  | (MeetingTold & {
      /** `meeting-moved` when its time is another, `meeting-changed` when something else is. */
      readonly kind: "meeting-ahead" | "meeting-moved" | "meeting-changed";
      readonly newPeople: readonly string[];
      readonly withoutAddress: readonly string[];
      /** When it was to be, if it was moved. */
      readonly from?: When;
      readonly place?: string;
      readonly note?: string;
      readonly recurs: boolean;
      readonly unknownZone?: string;
    })
  /** `isDeclined`: it takes place, and the owner said no to it. */
  | (MeetingTold & { readonly kind: "meeting-cancelled"; readonly isDeclined?: true })
  /** Nothing changed, and why. */
  | (MeetingTold & {
      readonly kind: "meeting-kept";
      readonly why:
        | "same"
        | "older"
        | "cancelled-since"
        | "other-organiser"
        | "cancels-unknown"
        | "declined"
        | "only-an-answer";
    });

/** One line of a receipt, as a code with its data; phrase books turn it into words. */
export type Line =
  | {
      readonly kind: "recorded";
      readonly people: readonly string[];
      readonly newPeople: readonly string[];
      readonly withoutAddress: readonly string[];
      readonly at: When;
      readonly channel: Channel;
      readonly direction: Direction;
      readonly subject?: string;
      readonly note?: string;
      readonly undated?: true;
    }
  | MeetingLine
  /** Who came to be known without a contact that is recorded: by a note, a cadence, a reminder. */
  | { readonly kind: "added"; readonly newPeople: readonly string[]; readonly withoutAddress: readonly string[] }
  | { readonly kind: "mentioned"; readonly people: readonly string[] }
  | {
      readonly kind: "imported";
      readonly source: "cards" | "table";
      readonly tally: ImportTally;
      readonly unread: { readonly count: number; readonly first: readonly UnreadRow[] };
      readonly isCut: boolean;
    }
  | {
      readonly kind: "done";
      readonly number?: number;
      readonly name: string;
      readonly on: Day;
      readonly note?: string;
      readonly next?: Day;
    }
  | { readonly kind: "snoozed"; readonly number?: number; readonly name: string; readonly until: Day }
  | { readonly kind: "skipped"; readonly number?: number; readonly name: string; readonly until: Day }
  | { readonly kind: "never"; readonly number?: number; readonly name: string }
  | { readonly kind: "declined"; readonly number?: number; readonly name: string; readonly title: string }
  | { readonly kind: "cadence-set"; readonly name: string; readonly days: number; readonly dueOn?: Day }
  | { readonly kind: "noted"; readonly name: string; readonly note: string }
  | {
      readonly kind: "field-set";
      readonly name: string;
      readonly field:
        | "name"
        | "organisation"
        | "role"
        | "phone"
        | "language"
        | "address"
        | "interest"
        | "need"
        | "strength"
        | "tag"
        | "date"
        | "importance";
      readonly value: string;
    }
  | {
      readonly kind: "field-removed";
      readonly name: string;
      readonly field: "interest" | "need" | "strength" | "tag";
      readonly value: string;
    }
  | { readonly kind: "follow-up-set"; readonly people: readonly string[]; readonly on: Day }
  | {
      readonly kind: "shared";
      readonly title: string;
      readonly fits: readonly { readonly name: string; readonly words: readonly string[] }[];
    }
  | { readonly kind: "paused"; readonly until: Day }
  | { readonly kind: "resumed"; readonly nextDigestAt: Moment }
  | { readonly kind: "time-zone-set"; readonly timeZone: string; readonly nextDigestAt: Moment }
  | { readonly kind: "language-set"; readonly language: Language; readonly monthFirst?: boolean }
  | {
      readonly kind: "digest-slot-set";
      readonly weekday: Weekday;
      readonly time: string;
      readonly nextDigestAt: Moment;
    }
  | { readonly kind: "at-most-set"; readonly count: number }
  | { readonly kind: "receipts-set"; readonly mode: ReceiptMode }
  | { readonly kind: "settings"; readonly owner: Owner }
  | { readonly kind: "help" }
  /** `ahead`: the next meeting. */
  | { readonly kind: "person"; readonly contact: Contact; readonly ahead?: Touch }
  | {
      readonly kind: "people";
      readonly title: "list" | "find" | "due";
      readonly words?: string;
      readonly people: readonly {
        readonly name: string;
        readonly organisation?: string;
        readonly lastContact?: Day;
        readonly dueOn?: Day;
      }[];
      readonly more: number;
    }
  | {
      readonly kind: "undone";
      readonly lines: readonly Line[];
      readonly kept: readonly { readonly name: string; readonly why: "changed-since" }[];
      /** How many more were kept than are named. */
      readonly keptMore?: number;
      readonly restores: boolean;
    }
  | { readonly kind: "nothing-to-undo" }
  | { readonly kind: "already-closed"; readonly number: number; readonly name: string; readonly status: NudgeStatus }
  /** `recorded`: `numbers` are those of the lines that an undo can take back. */
  | {
      readonly kind: "unknown-number";
      readonly number: number;
      readonly numbers: readonly number[];
      readonly recorded?: true;
    }
  /** What `all` passed over, and that there was nothing for it to do. */
  | {
      readonly kind: "left-open";
      readonly items: readonly { readonly number: number; readonly name: string }[];
    }
  | { readonly kind: "nothing-open" }
  /** A bare verb where several items are open. */
  | {
      readonly kind: "which-item";
      readonly verb: "done" | "snooze" | "skip" | "never" | "no" | "ok";
      readonly items: readonly { readonly number: number; readonly name: string }[];
    }
  | {
      readonly kind: "which-person";
      readonly name: string;
      readonly options: readonly {
        readonly number: number;
        readonly name: string;
        readonly organisation?: string;
        readonly address?: string;
      }[];
    }
  | { readonly kind: "same-person"; readonly number: number; readonly name: string; readonly address: string }
  /** A held mail that its owner said was theirs; `isEmpty` when there was nothing in it to do. */
  | {
      readonly kind: "held-released";
      readonly number: number;
      readonly at: Moment;
      readonly subject: string;
      readonly isEmpty: boolean;
    }
  | {
      readonly kind: "held-kept";
      readonly number: number;
      readonly at: Moment;
      readonly subject: string;
      readonly why: "released-before" | "gone" | "too-many" | "not-yours";
    }
  | {
      readonly kind: "which-held";
      readonly items: readonly { readonly number: number; readonly at: Moment; readonly subject: string }[];
    }
  /** Export, deletion and addresses are asked for in a mail that proves its sender itself, not in that of this number. */
  | { readonly kind: "needs-own-mail"; readonly number: number }
  | { readonly kind: "nobody-named"; readonly name: string }
  /** `what`: the lines that now are about the right one. */
  | { readonly kind: "moved"; readonly wrong: string; readonly right: string; readonly what?: readonly Line[] }
  | { readonly kind: "too-many-people"; readonly count: number; readonly limit: number }
  | { readonly kind: "pledged"; readonly name: string; readonly text: string; readonly due?: Day }
  | {
      readonly kind: "settled";
      readonly number?: number;
      readonly name: string;
      readonly text: string;
      readonly as: "kept" | "dropped";
      readonly note?: string;
    }
  | { readonly kind: "nobody-to-record"; readonly subject?: string }
  | { readonly kind: "not-answering-a-mail"; readonly line: string }
  | { readonly kind: "answered-mail-unknown" }
  /** A question about somebody of this name that has its answer. */
  | { readonly kind: "already-answered"; readonly name: string }
  | { readonly kind: "not-yet"; readonly what: NotYet; readonly line: string }
  | { readonly kind: "not-understood"; readonly line: string; readonly why: NotUnderstood };
