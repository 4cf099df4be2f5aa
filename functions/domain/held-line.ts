// What a receipt says of mails that were held because they proved nothing, as codes with their data.
// Invariant: a held mail is told of by the number that its notice gave it.

import type { Moment } from "./model.ts";

/** One line about mails that wait for their owner's word. */
export type HeldLine =
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
  | { readonly kind: "needs-own-mail"; readonly number: number };
