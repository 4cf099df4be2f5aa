// What the service remembers: the nouns of the product as plain data.
// Invariant: everything here is JSON (no classes, no undefined inside arrays), so that a stored item is the value itself.

/** Identifier of anything an owner has: 8 bytes as 16 lower-case hex digits, ordered by the time it was made. */
export type Id = string;
/** A moment: ISO 8601 in UTC with milliseconds, `2026-11-23T08:00:00.000Z`. */
export type Moment = string;
/** A calendar day in the owner's time zone, `2026-11-23`. */
export type Day = string;
/** A yearly day (`--08-14`, RFC 6350 section 4.3.1) or a calendar day. */
export type DayOfYear = string;
/** A moment, or a day where the time of day is not known. */
export type When = Moment | Day;

export type Language = "en" | "da";
export type Weekday = "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";
export type ReceiptMode = "auto" | "always" | "problems";

export type Owner = {
  readonly id: Id;
  /** Lower-case; the first is the registered one, where all mail to the owner goes. */
  readonly addresses: readonly string[];
  readonly name: string;
  readonly language: Language;
  /** Of American English: in `8/14` the month comes first. */
  readonly monthFirst?: boolean;
  /** IANA name. */
  readonly timeZone: string;
  readonly digest: { readonly weekday: Weekday; readonly time: string };
  readonly checkInsPerDigest: number;
  readonly defaultCadenceDays: number;
  /** The cadences of circles by their ids, so that whoever knows a contact knows how often to be in touch. */
  readonly circleCadences?: Readonly<Record<Id, number>>;
  /** Check-ins a week that the cadences which the owner set ask for, so that a digest need not read all contacts. */
  readonly asksPerWeek?: number;
  /** Digests in a row that had no place for somebody with such a cadence, and whether the owner was told of it. */
  readonly crowded?: { readonly digests: number; readonly told: boolean };
  readonly receipts: ReceiptMode;
  /** How many mails were answered with a receipt, for `receipts auto`. */
  readonly receiptsSent: number;
  /** No digest and no follow-up before this day; `9999-12-31` means until resumed. */
  readonly pausedUntil?: Day;
  /** The secret local part suffix of the drop-box `log+<secret>@`. */
  readonly dropBox: string;
  readonly createdAt: Moment;
  /** When the next digest falls due: the truth that schedules only hint at. */
  readonly nextDigestAt: Moment;
  /** `pending` while the schedule at EventBridge may differ from this item. */
  readonly schedule: "pending" | "current";
  /** Digests in a row that had nothing to say. */
  readonly silentWeeks: number;
  /** Slots of the last digests that got any answer; one that got none counts as unseen. */
  readonly answeredSlots: readonly Day[];
  /** What was recorded after this moment stands in the next digest under "Recorded". */
  readonly recordedThrough: Moment;
  /** Meetings whose time came after this moment stand in the next digest under "Recorded"; else `recordedThrough` counts. */
  readonly meetingsThrough?: Moment;
  /** Day of the last digest that went out, so that a follow-up of that day stays silent. */
  readonly lastDigestOn?: Day;
  /** The day on which the owner was last told of held mails: at most one notice a day. */
  readonly heldNoticeOn?: Day;
  /** The meetings that were called off last, the latest at the end. */
  readonly cancelledMeetings?: readonly CancelledMeeting[];
  /** Grows by one with every stored decision: the optimistic lock of the owner. */
  readonly version: number;
};

export type Channel = "mail" | "meeting" | "call" | "message" | "other";
export type Direction = "in" | "out" | "both";

/** One recorded contact as its person remembers it, so that a digest need not read interactions. */
export type Touch = {
  readonly interaction: Id;
  readonly at: When;
  readonly channel: Channel;
  readonly direction: Direction;
  readonly topic?: string;
  /** A mail to more than five people: shown as the last contact, but no contact day. */
  readonly crowd?: boolean;
  /** Never quoted to the contact: the owner's own note, or the subject that a draft of ours gave the owner's mail. */
  readonly isPrivate?: boolean;
  /** The UID of an invitation: the only kind of contact whose time may be yet to come. */
  readonly meeting?: string;
  /** A mark of the words of the note that told of it: another note of the same day is about another contact. */
  readonly told?: string;
};

export type Contact = {
  readonly id: Id;
  readonly name: string;
  /** Lower-case, the newest first. */
  readonly addresses: readonly string[];
  readonly organisation?: string;
  readonly role?: string;
  readonly phone?: string;
  readonly language?: Language;
  /** What the latest mail with them was written in, as a guess that counts until a language is told. */
  readonly writesIn?: Language;
  readonly interests: readonly string[];
  readonly needs: readonly string[];
  readonly strengths: readonly string[];
  readonly tags: readonly string[];
  readonly circles: readonly Id[];
  readonly purposes: readonly Id[];
  readonly cadenceDays?: number;
  readonly importance: "less" | "normal" | "important";
  readonly dates: readonly { readonly label: string; readonly date: DayOfYear }[];
  readonly notes: readonly { readonly at: Moment; readonly text: string }[];
  readonly never: boolean;
  /** A day the owner named ("done, next 14 August"): it wins over the cadence once. */
  readonly nextOn?: Day;
  /** Skipped: not shown before this day. */
  readonly skippedUntil?: Day;
  readonly skipsInARow: number;
  /** The latest recorded contacts, oldest first, at most {@link TOUCHES_KEPT}. */
  readonly touches: readonly Touch[];
  /** The digests that showed this person and the nudge they did it with, oldest first, at most {@link SHOWINGS_KEPT}. */
  readonly showings: readonly {
    readonly slot: Day;
    readonly nudge: Id;
    readonly answered: boolean;
    /** How many showings there were before, though only the latest are kept. */
    readonly turn?: number;
  }[];
  /** Nudges about this person that are open or snoozed. */
  readonly openNudges: readonly Id[];
  /** Promises that a digest looks at: those that are open, and the latest that this person kept. */
  readonly pledges?: readonly Id[];
  readonly createdAt: Moment;
  /** One of many that came in an address book: without any contact not due before this day. */
  readonly waitsUntil?: Day;
  /** When the person may next be due, from all of the above; absent when never. The sparse index of due contacts. */
  readonly dueOn?: Day;
};
export const TOUCHES_KEPT = 60;
export const SHOWINGS_KEPT = 12;

/** What a calendar says of a meeting beside its time and its people. */
export type Invitation = {
  /** The calendar's own name of it: updates and cancellations bear the same. */
  readonly uid: string;
  /** Grows with each update (RFC 5545, 3.8.7.4). */
  readonly sequence: number;
  /** When this version was written. */
  readonly stamp?: Moment;
  /** Of one in a series: when that one was to begin at first. */
  readonly occurrence?: When;
  readonly until?: When;
  readonly place?: string;
  /** Address of whoever asks for it, lower-case: nobody else may move it or call it off. */
  readonly organiser?: string;
  /** It comes round: the times that follow this one, ascending, as many as its calendar told. */
  readonly later?: readonly Later[];
  /** More follow than its calendar was read for. */
  readonly goesOn?: true;
};

/** A time of a series; `occurrence` when it was to begin at another. */
export type Later = { readonly at: When; readonly occurrence?: When };

/** The last word on a meeting that was called off, so that an older one that comes late does not bring it back. */
export type CancelledMeeting = Pick<Invitation, "uid" | "sequence" | "stamp" | "occurrence">;

export type Interaction = {
  readonly id: Id;
  readonly at: When;
  readonly recordedAt: Moment;
  readonly channel: Channel;
  readonly direction: Direction;
  readonly contacts: readonly Id[];
  readonly subject?: string;
  readonly note?: string;
  /** The journal of the mail that recorded it, or moved it last, so that it can be undone. */
  readonly journal: Id;
  /** It came as an invitation; its time may be yet to come. */
  readonly meeting?: Invitation;
};

export type NudgeKind = "check-in" | "follow-up" | "date" | "pledge" | "pass-on" | "introduction" | "review";
export type NudgeStatus = "open" | "done" | "snoozed" | "skipped" | "dropped";

export type Nudge = {
  readonly id: Id;
  readonly kind: NudgeKind;
  readonly contacts: readonly Id[];
  readonly status: NudgeStatus;
  /** The day from which it stands in a digest. */
  readonly due: Day;
  readonly reason: Reason;
  readonly share?: Id;
  readonly pledge?: Id;
  readonly note?: string;
  readonly createdAt: Moment;
  /** Slot of the last digest that showed it, and how many did. */
  readonly shownIn?: Day;
  readonly timesShown: number;
  /** The contact of the mail that asked for a follow-up, as its first person remembers it. */
  readonly about?: Touch;
  /** The day on which a follow-up got a mail of its own. */
  readonly mailedOn?: Day;
  /** That mail, so that a wake-up that comes back can finish its sending. */
  readonly mailedIn?: Id;
};

/** The terms that put a nudge there; the sentence "why now" and the export's `why` are made of them. */
export type Reason = { readonly terms: readonly ReasonTerm[] };
export type ReasonTerm =
  | { readonly kind: "cadence"; readonly lastContact: Day; readonly cadenceDays: number; readonly gapDays: number }
  /** Their own: the mean of their gaps, which is no longer than the gap since. */
  | { readonly kind: "rhythm"; readonly lastContact: Day; readonly rhythmDays: number; readonly gapDays: number }
  /** Due before any plan has run out, and without a rhythm that could be named. */
  | { readonly kind: "silence"; readonly lastContact: Day; readonly gapDays: number }
  | { readonly kind: "no-contact-yet" }
  | { readonly kind: "next-on"; readonly day: Day }
  | { readonly kind: "snoozed-until"; readonly day: Day }
  | { readonly kind: "asked-for"; readonly day: Day }
  | { readonly kind: "words-met"; readonly words: readonly string[]; readonly title: string }
  /** `isLeapDay`: it is 29 February, kept on the day before in a year without one. */
  | { readonly kind: "date"; readonly label: string; readonly day: Day; readonly isLeapDay?: true }
  | { readonly kind: "pledge"; readonly text: string }
  /** They kept a promise, and heard nothing from the owner since. */
  | { readonly kind: "help"; readonly text: string; readonly day: Day }
  | { readonly kind: "dormant"; readonly lastContact: Day }
  | { readonly kind: "new"; readonly firstContact: Day };

export type Share = {
  readonly id: Id;
  readonly at: Moment;
  readonly title: string;
  readonly url?: string;
  readonly text: string;
  readonly hasAttachment: boolean;
  /** The owner's own words, which may be passed on as they are; else somebody else's mail. */
  readonly isOwn?: boolean;
  readonly passedOn: readonly { readonly contact: Id; readonly at: Moment }[];
  /** Contacts for whom the owner said no. */
  readonly declined: readonly Id[];
  /** To whom a digest offered it: not offered to them again once that digest got any answer. */
  readonly offered?: readonly { readonly contact: Id; readonly slot: Day }[];
};

export type Pledge = {
  readonly id: Id;
  readonly by: "owner" | "contact";
  readonly contact: Id;
  readonly text: string;
  readonly due?: Day;
  readonly status: "open" | "kept" | "dropped";
  /** The day on which it was kept or dropped. */
  readonly settledOn?: Day;
};
