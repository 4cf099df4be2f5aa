// What the core is given and what it answers: a slice of an owner's memory, changes to it, and lines for the receipt.
// Invariant: a decision names whole entities, before and after, so that storing, journalling and undoing need no knowledge of commands.

import type { Command } from "./commands.ts";
import type { Job } from "./job.ts";
import type { Line } from "./line.ts";
import type { Sent, Question } from "./sent.ts";
import type { Contact, Id, Interaction, Moment, Nudge, Owner, Pledge, Share } from "./model.ts";
import type { Circle, Purpose } from "./circles.ts";

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
  /** A long list that is not taken in to its end: `parts` are those that are stored by now. */
  readonly underWay?: true;
  /** What was said of it, so that an undo can say what it reversed. */
  readonly lines: readonly Line[];
  /** No receipt told of it, so that the next digest does. */
  readonly quiet?: true;
  /** The journal that this one reversed, when it is an undo. */
  readonly undoes?: Id;
  /** Numbers of the answered mail whose questions this mail answered. */
  readonly settled?: readonly number[];
  readonly undone: boolean;
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
  /** What the owner wrote in the mail, so that a receipt quotes it and not a word for it. */
  readonly wrote?: string;
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
  /** Addresses that are the owner's by the deployment's word and not known as theirs yet. */
  readonly adopts?: readonly string[];
  /** What a stored job did for this mail; its last transaction is being decided. */
  readonly job?: Job;
  /** The same, where a held mail asked for it, which this one is the yes to. */
  readonly heldJob?: Job;
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
