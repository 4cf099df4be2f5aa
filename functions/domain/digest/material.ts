// What a digest is made of: its input, and what each stage hands to the next.
// Invariant: the input holds only what is due and whom due nudges name, so its size does not grow with the network.
import type { Journal } from "../decision.ts";
import type { Tie } from "../due.ts";
import type { Contact, Day, Id, Interaction, Moment, Nudge, Owner, Pledge, ReasonTerm, Share } from "../model.ts";

export type DigestInput = {
  readonly owner: Owner;
  /** Those due on or before the slot, and those whom the nudges name. */
  readonly contacts: readonly Contact[];
  /** Open and snoozed nudges that may stand in a digest by now (see `standsFrom`); later ones are passed over. */
  readonly nudges: readonly Nudge[];
  /** What may still be passed on. */
  readonly shares: readonly Share[];
  /** What was recorded since the last digest. */
  readonly recorded: readonly Interaction[];
  /** What mails changed since then without a receipt. */
  readonly quiet?: readonly QuietMail[];
  /** The meetings between the last digest and the next; their people are among the contacts. */
  readonly meetings?: readonly Interaction[];
  /** Names of the contacts that `recorded` mentions. */
  readonly names: ReadonlyMap<Id, string>;
  /** The promises that the contacts name. */
  readonly pledges: readonly Pledge[];
  /** The local day that names this digest. */
  readonly slot: Day;
  readonly now: Moment;
  readonly newId: () => Id;
  readonly sentId?: Id;
  /** Places of the transaction that are taken by meetings which come round. */
  readonly reserved?: number;
};

/** A mail that changed something, and got no receipt; or one that corrected another, whose receipt the owner may have. */
export type QuietMail = Pick<Journal, "id" | "at" | "mail" | "lines" | "quiet">;

/** Something that would please a person, with the words that met. */
export type Offer = { readonly share: Share; readonly words: readonly string[]; readonly score: number };

export type Person = { readonly contact: Contact; readonly tie: Tie };

/** The numbers that stand behind a person's place on the day of the slot. */
export type Terms = {
  /** Days since the last contact; absent without any. */
  readonly gapDays?: number;
  /** `w`, `A` and `D`. */
  readonly warmth: number;
  readonly aliveness: number;
  readonly lateness: number;
  readonly importance: number;
  /** `R`: 1 and what is added for something to pass on, an open pledge or help not thanked for, a date. */
  readonly relevance: number;
  readonly score: number;
  readonly isDormant: boolean;
  readonly isNew: boolean;
};

export type Candidate = Person & {
  readonly terms: Terms;
  readonly offer?: Offer;
  readonly pledge?: Pledge;
  /** A promise that they kept, and the owner has not written to them since. */
  readonly help?: { readonly text: string; readonly day: Day };
  readonly date?: { readonly label: string; readonly day: Day; readonly isLeapDay?: true };
};

/** Why a person is not in a digest. */
export type KeptOutBy =
  | "never"
  | "paused"
  | "not-due"
  | "skipped"
  | "snoozed"
  | "ball-in-their-court"
  | "shown-and-unanswered"
  | "has-another-item"
  | "no-place";

export type SlotKind = "ordinary" | "dormant" | "new";

/** A nudge as the digest leaves it, and as it was when it was there before. */
export type ShownNudge = { readonly nudge: Nudge; readonly before?: Nudge };

export type StandingItem = ShownNudge & {
  readonly contacts: readonly Contact[];
  readonly day: Day;
  /** What would please the person; it is named, and waits for a place of its own. */
  readonly offer?: Offer;
};
export type SignItem = ShownNudge & {
  readonly contact: Contact;
  readonly terms: readonly ReasonTerm[];
  readonly slotKind: SlotKind;
  readonly offer?: Offer;
  /** Offered to whom the owner skipped three times running. */
  readonly longerCadenceDays?: number;
};
export type PassOnItem = ShownNudge & { readonly contact: Contact; readonly offer: Offer };
