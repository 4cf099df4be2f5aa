// Mails to owners as they are remembered: what each number in them stands for, and what was asked.
// Invariant: a number keeps its meaning for as long as the mail can be answered.

import type { Day, Id, Language, Moment } from "./model.ts";

export type MailKind = "digest" | "receipt" | "welcome" | "follow-up" | "review" | "confirm" | "notice";

/** What a number in a mail that was sent stands for. */
export type SentItem =
  | {
      readonly number: number;
      readonly kind: "nudge";
      readonly nudge: Id;
      readonly contacts: readonly Id[];
      /** What `1 ok` accepts: a longer cadence for whom the owner skipped three times running. */
      readonly offer?: { readonly cadenceDays: number };
    }
  | { readonly number: number; readonly kind: "recorded"; readonly interaction: Id; readonly journal: Id }
  /** What a mail changed without a contact or a receipt; by its inbox id. */
  | { readonly number: number; readonly kind: "told"; readonly mail: string; readonly journal: Id }
  /** A meeting ahead. */
  | { readonly number: number; readonly kind: "meeting"; readonly interaction: Id; readonly journal: Id }
  | { readonly number: number; readonly kind: "question"; readonly ask: Question }
  | { readonly number: number; readonly kind: "held"; readonly mail: string };

/** A numbered question of a receipt: the answer `1` (or a name) chooses an option. */
export type Question =
  | { readonly kind: "which-person"; readonly name: string; readonly option: Id; readonly command: unknown }
  /** `command` is what waits for the answer: applied to this contact, or to a new one when it is somebody else. */
  | { readonly kind: "same-person"; readonly contact: Id; readonly address: string; readonly command?: unknown }
  /** Somebody who has no name yet, or not a whole one: `command` waits until the answer gives it. */
  | { readonly kind: "who"; readonly name: string; readonly why: WhoWhy; readonly command: unknown }
  /** One of several open items that a bare verb may mean. */
  /** `number`: that of the item in the mail that was answered, kept so that a thread has one numbering. */
  | { readonly kind: "which-item"; readonly nudge: Id; readonly command: unknown; readonly number?: number }
  /** One of several held mails that a bare `yes` may mean, by its inbox id. */
  | { readonly kind: "was-it-you"; readonly mail: string };

/**
 * Why a name says too little of who it was: it is none of those who bear it, nobody is known by it, it is a workplace's
 * (`Vestas A/S`), or that of somebody beside the one it names (`Finn's boss`).
 */
export type WhoWhy = "other" | "unknown" | "organisation" | "relation";

/** A mail to the owner: claimed before it is sent, its numbers fixed with the claim. */
export type Sent = {
  readonly id: Id;
  readonly kind: MailKind;
  readonly at: Moment;
  readonly language: Language;
  readonly slot?: Day;
  /** The day of the digest before it: whoever was talked with since counts. */
  readonly since?: Day;
  /** Inbox id of the mail that it answers. */
  readonly inReplyTo?: string;
  /** The journal of that mail. */
  readonly journal?: Id;
  readonly items: readonly SentItem[];
  /** Journals of the answers it got, oldest first. */
  readonly answers: readonly Id[];
};
