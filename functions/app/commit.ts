// What is stored of mails that came and mails that leave, and the one transaction in which a decision is stored.
// Invariant: a commit is whole: whatever a decision leaves behind is named in it, and stored with it or not at all.

import type { Change, Journal } from "../domain/decision.ts";
import type { Sent } from "../domain/sent.ts";
import type { Job } from "../domain/job.ts";
import type { Day, Id, Moment } from "../domain/model.ts";
import type { HeldReason, Verdict } from "../intent/screening/arrival.ts";

/** `pending` waits for its hour; `dead` used up its tries and waits for a person; every other status is final. */
export type MailStatus = "pending" | "applied" | "ignored" | "held" | "refused" | "dead";

/** One arriving mail: exactly one status with a named reason, and how the rules went. */
export type MailRecord = {
  /** The id that SES gave it, and under which the raw mail lies. */
  readonly id: string;
  readonly at: Moment;
  readonly status: MailStatus;
  readonly reason: string;
  readonly owner?: Id;
  /** Hash of owner and Message-ID: the mark against second copies; only authenticated mails leave one. */
  readonly copyMark?: string;
  readonly journal?: Id;
  /** The mail that answered it, so that a second delivery can finish the sending. */
  readonly sent?: Id;
  /** Work in parts that is under way: how far it came. */
  readonly job?: Job;
  /** Some of it waits for the owner's yes, as the token in its address was enough for the rest alone. */
  readonly heldRest?: true;
  /** Inbox ids of the held mails that it was the yes to. */
  readonly released?: readonly string[];
  readonly rules: readonly { readonly rule: string; readonly hit: boolean }[];
};

/** A mail, or the rest of one, that waits for its owner's yes: what tells of it, and what is needed to apply it. */
export type HeldMail = {
  /** Its inbox id. */
  readonly mail: string;
  /** When SES took it. */
  readonly at: Moment;
  /** `rest`: what the token of the answered mail gave the right to was done when it came. */
  readonly part: "all" | "rest";
  readonly cause: HeldReason;
  /** The owner's address that it was sent as. */
  readonly from: string;
  readonly subject: string;
  /** Recipients of the envelope: the verbs and tokens of the mail. */
  readonly recipients: readonly string[];
  /** The key of the raw mail. */
  readonly raw: string;
  readonly virus: Verdict;
  /** `released` once the owner's yes applied it, until that is undone. */
  readonly status: "waiting" | "released";
};

/** Held mails that their owner was not told of yet. */
export type Untold = {
  readonly mails: readonly HeldMail[];
  /** There are others beside those. */
  readonly isMore: boolean;
  /** Vouches for the list: a notice made of it is refused when another mail was held meanwhile. */
  readonly seal: string;
};

/** What has to be known to send one mail, or to send it again. */
export type Outgoing = {
  readonly sent: Sent;
  /** Input of the template, stored so that a second attempt sends the same. */
  readonly view: unknown;
  /** `deferred`: SES refused it for now, so that it may be tried again at once; `failed`: for good. */
  readonly status: "claimed" | "sent" | "deferred" | "failed";
  /** When it was claimed, last tried or deferred. */
  readonly claimedAt: Moment;
  readonly messageId?: string;
  readonly attempts: number;
};

/** One decision, stored whole or not at all. */
export type Commit = {
  readonly owner: Id;
  /** The version that the decision was made on; absent for a new owner. */
  readonly version?: number;
  readonly changes: readonly Change[];
  readonly journal?: Journal;
  /** Journals that an undo marks as undone or not. */
  readonly journalsMarked: readonly { readonly id: Id; readonly undone: boolean }[];
  readonly mail?: MailRecord;
  /** That mail's work is under way, and its record stands here: refused as a conflict when somebody else went on. */
  readonly cursor?: number;
  /** Another mail whose work is under way and ends here as it is: refused as a conflict when that went on from this cursor. */
  readonly stopped?: { readonly record: MailRecord; readonly cursor: number };
  /** The changes of one part of its work, which a journal of many parts is made of; the first is number 0. */
  readonly journalPart?: {
    readonly journal: Id;
    readonly number: number;
    readonly at: Moment;
    readonly changes: readonly Change[];
  };
  /** The rest of that mail, which waits for the owner's yes, and from when the owner may be told of it. */
  readonly held?: { readonly rest: HeldMail; readonly tellAt: Moment };
  /** Held mails that a notice tells of; what was left out is told of at `nextAt`. */
  readonly told?: { readonly untold: Untold; readonly nextAt: Moment };
  /** Held mails that this decision applies: each once, refused as a conflict when it was applied before. */
  readonly released?: readonly Released[];
  /** Held mails whose yes an undo takes back, so that they wait again, or brings back: as they are from now on. */
  readonly heldMarked?: readonly HeldMail[];
  /** The hour in which that mail counts for its owner's pace. */
  readonly counted?: string;
  /** The hour whose notice of too many mails is claimed here: once, refused as `already` afterwards. */
  readonly paceTold?: string;
  /** Marks of undone mails, removed so that they can be sent anew. */
  readonly copyMarksRemoved: readonly string[];
  /** Marks of mails whose undo is undone: they stand again, and a copy of them has no effect. */
  readonly copyMarksRestored?: readonly string[];
  readonly claims: readonly Outgoing[];
  /** The answered mail, with this answer added. */
  readonly answered?: { readonly sent: Id; readonly journal: Id };
  /** The slot of a digest: claimed once per owner and slot. */
  readonly digest?: { readonly slot: Day; readonly sent?: Id };
};
/** One held mail that is applied: its record afterwards, and the mail of ours that it answered. */
export type Released = { readonly held: HeldMail; readonly record: MailRecord; readonly answered?: Id };

/** `stored`; `conflict`: the owner changed meanwhile, decide again; `already`: this mail, copy or slot was handled before. */
export type CommitResult = "stored" | "conflict" | "already";
