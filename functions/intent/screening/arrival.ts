// What the screening rules look at, and what they may answer.
// Invariant: an arrival holds facts only; no rule asks the world for more.

import type { Id } from "../../domain/model.ts";
import type { ParsedMail } from "../../mail/parsed-mail.ts";
import type { AddressVerb } from "../addresses.ts";

export type Verdict = "PASS" | "FAIL" | "GRAY" | "PROCESSING_FAILED" | "DISABLED";
export type Verdicts = {
  readonly spam: Verdict;
  readonly virus: Verdict;
  readonly spf: Verdict;
  readonly dkim: Verdict;
  readonly dmarc: Verdict;
};

export type Arrival = {
  readonly mail: ParsedMail;
  readonly sizeBytes: number;
  readonly verdicts: Verdicts;
  /** MAIL FROM of the envelope; empty for a null return path. */
  readonly returnPath: string;
  readonly verbs: readonly AddressVerb[];
  /** The owner whose address stands in the From, if it is one plain mailbox of an owner. */
  readonly senderOwner?: Id;
  /** The owner whose drop-box secret stands in the envelope. */
  readonly dropBoxOwner?: Id;
  /** The deployment lets the From's address become an owner. */
  readonly mayBecomeOwner: boolean;
  readonly ownDomain: string;
};

/** Why a mail under an owner's address is kept aside; `unclear` when the check could not be made. */
export type HeldReason = "dmarc-fail" | "not-aligned" | "other-token" | "unclear";

export type Outcome =
  | { readonly kind: "accepted"; readonly as: "owner"; readonly owner: Id; readonly rights: "all" | "answer-only" }
  | { readonly kind: "accepted"; readonly as: "new-owner" }
  /** `isProven`: the From is who it says, though no owner. */
  | { readonly kind: "accepted"; readonly as: "drop-box"; readonly owner: Id; readonly isProven: boolean }
  | { readonly kind: "ignored"; readonly reason: string }
  | { readonly kind: "refused"; readonly reason: string }
  | { readonly kind: "held"; readonly owner: Id; readonly reason: HeldReason }
  /** A provider's question to the owner of a drop-box. */
  | { readonly kind: "passed-on"; readonly owner: Id };

/** One rule: undefined is a miss, anything else ends the screening. */
export type Rule = { readonly name: string; readonly check: (arrival: Arrival) => Outcome | undefined };
