// What a template is given: plain data, already decided, with every address filled in.
// Invariant: a view is JSON and is stored with the claim, so that a second attempt prints the same mail.

import type {
  Day,
  Language,
  Moment,
  ReasonTerm,
  When,
  Weekday,
  Channel,
  Direction,
} from "../functions/domain/model.ts";
import type { Line } from "../functions/domain/line.ts";

type Common = {
  readonly language: Language;
  /** English as Americans write it: the month before the day. */
  readonly monthFirst?: boolean;
  readonly timeZone: string;
  readonly now: Moment;
  readonly ownerName: string;
  /** The receiving domain; the address table and the footer are made of it. */
  readonly domain: string;
  /** `r+<token>@domain`: the Reply-To, and where tap answers go. */
  readonly replyTo: string;
};

/** Words of the owner's, and the language they are in. */
export type ToldView = { readonly text: string; readonly language: Language };
export type DraftView = {
  /** Empty when the contact has no address. */
  readonly to: string;
  /** `log+n<token>@domain`. */
  readonly bcc: string;
  readonly language: Language;
  readonly firstName: string;
  /** Who else it goes to. */
  readonly with?: readonly { readonly to: string; readonly firstName: string }[];
  /** The whole name: a topic with it in it speaks of its reader. */
  readonly name?: string;
  /** What the last contact was about. */
  readonly topic?: string;
  /** How the last contact was made, and the language of its topic. */
  readonly last?: {
    readonly channel: Channel;
    readonly direction: Direction;
    readonly language: Language;
    readonly isMeeting?: boolean;
  };
  /** What was promised, in the owner's words. */
  readonly promise?: ToldView & { readonly by: "owner" | "contact" };
  /** What the owner wanted to be reminded of. */
  readonly wanted?: ToldView;
  readonly share?: {
    readonly title: string;
    readonly url?: string;
    readonly hasAttachment: boolean;
    /** The words of a note; they are all that there is to pass on. */
    readonly text?: string;
    /** A mail that can only be passed on by forwarding it. */
    readonly isMail?: boolean;
  };
  /** How often this was suggested before, so that wordings take turns. */
  readonly turn?: number;
};

export type SignView = {
  readonly number: number;
  readonly name: string;
  readonly role?: string;
  readonly organisation?: string;
  /** Why it is here: the first term is the sentence, the rest may add to it. */
  readonly terms: readonly ReasonTerm[];
  readonly slotKind: "ordinary" | "dormant" | "new";
  readonly last?: {
    readonly at: When;
    readonly channel: Channel;
    readonly direction: Direction;
    readonly topic?: string;
  };
  readonly share?: { readonly title: string; readonly url?: string; readonly words: readonly string[] };
  readonly phone?: string;
  readonly draft?: DraftView;
  /** A longer cadence, offered to whom the owner skipped three times running. */
  readonly offer?: { readonly cadenceDays: number };
};
export type PassOnView = {
  readonly title: string;
  readonly url?: string;
  readonly hasAttachment: boolean;
  readonly people: readonly {
    readonly number: number;
    readonly name: string;
    readonly organisation?: string;
    readonly words: readonly string[];
    readonly phone?: string;
    readonly draft?: DraftView;
  }[];
};
/** A meeting of the coming week, with what to know of those who come. */
export type MeetingView = {
  readonly number: number;
  readonly at: When;
  readonly until?: When;
  readonly subject?: string;
  readonly place?: string;
  /** At most a few, the others are counted. */
  readonly people: readonly {
    readonly name: string;
    readonly firstName: string;
    readonly role?: string;
    readonly organisation?: string;
    readonly last?: SignView["last"];
    readonly pledges: readonly { readonly by: "owner" | "contact"; readonly text: string; readonly due?: Day }[];
    /** Something that the owner has to pass on to them. */
    readonly share?: string;
  }[];
  readonly more: number;
};
export type PromiseOrDateView = {
  readonly number: number;
  readonly kind: "follow-up" | "date" | "pledge";
  readonly name: string;
  readonly organisation?: string;
  readonly due: Day;
  readonly note?: string;
  /** The topic of the mail that asked for it, where it was not the latest contact. */
  readonly about?: string;
  /** Whose promise it is; the owner's unless it says otherwise. */
  readonly by?: "owner" | "contact";
  readonly label?: string;
  /** The date is 29 February, in a year that has none. */
  readonly isLeapDay?: true;
  readonly timesShown: number;
  readonly last?: SignView["last"];
  /** Something to pass on to them. */
  readonly share?: SignView["share"];
  readonly phone?: string;
  readonly draft?: DraftView;
};
/** A contact, or, without a channel, what a mail changed without one; `lines` are what else the mail changed. */
export type RecordedView = {
  readonly number: number;
  readonly people: readonly string[];
  readonly at: When;
  readonly channel?: Channel;
  readonly direction?: Direction;
  readonly subject?: string;
  readonly note?: string;
  readonly lines?: readonly Line[];
  /** How many more changes the mail made than are told. */
  readonly more?: number;
};

export type RecordedMoreView = { readonly count: number; readonly isAtLeast: boolean; readonly name?: string };

/** More is asked for than the digests hold: the figures, and two ways out. */
export type DemandView = {
  readonly perWeek: number;
  readonly places: number;
  readonly atMost?: number;
  readonly longer?: { readonly name: string; readonly cadenceDays: number };
};

export type DigestView = Common & {
  readonly kind: "digest";
  readonly slot: Day;
  /** The day of the digest before, where that was not a week ago. */
  readonly since?: Day;
  /** Absent in views that were stored before there were any. */
  readonly meetings?: readonly MeetingView[];
  readonly promises: readonly PromiseOrDateView[];
  readonly signs: readonly SignView[];
  readonly passOn: readonly PassOnView[];
  readonly recorded: readonly RecordedView[];
  /** Recorded too, but not printed; one of them can be undone by the name of somebody it was with. */
  readonly recordedMore?: RecordedMoreView;
  readonly demand?: DemandView;
  /** Set after four weeks with nothing to say: one line that all is well. */
  readonly allIsWell: boolean;
};
/** The reminders of one morning; `more` are those beside the first. */
export type FollowUpView = Common & {
  readonly kind: "follow-up";
  readonly item: PromiseOrDateView;
  readonly more?: readonly PromiseOrDateView[];
};
export type ReceiptView = Common & {
  readonly kind: "receipt";
  /** Subject of the mail that is answered, for `Re:`. */
  readonly about: string;
  readonly lines: readonly Line[];
};
export type WelcomeView = Common & {
  readonly kind: "welcome";
  readonly about: string;
  readonly nextDigestAt: Moment;
  readonly digest: { readonly weekday: Weekday; readonly time: string };
  readonly dropBox: string;
  /** What the first mail asked for, done all the same. */
  readonly lines: readonly Line[];
};
export type NoticeView = Common & {
  readonly kind: "notice";
  readonly about: "held" | "pace" | "forwarding";
  readonly held: readonly HeldView[];
  /** What a provider asks before it forwards to the drop-box, line by line. */
  readonly forwarding?: { readonly from: string; readonly subject: string; readonly lines: readonly string[] };
  /** Others wait to be told of tomorrow. */
  readonly isMore?: boolean;
};
export type HeldView = {
  readonly number: number;
  readonly at: Moment;
  /** The owner's address that it was sent as. */
  readonly from: string;
  readonly subject: string;
  readonly cause: "dmarc-fail" | "not-aligned" | "other-token" | "unclear";
  /** `rest`: an answer whose token was enough for some of it. */
  readonly part: "all" | "rest";
};
export type ConfirmView = Common & {
  readonly kind: "confirm";
  readonly what: "export" | "delete-everything" | "add-address";
  readonly detail: string;
};

export type MailView = DigestView | FollowUpView | ReceiptView | WelcomeView | NoticeView | ConfirmView;

/** A template's result: text first, modest HTML beside it, and the attachments a welcome carries. */
export type PrintedMail = {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly {
    readonly filename: string;
    readonly contentType: string;
    readonly content: string;
  }[];
};
