// What the grammar is told about a mail that the mail does not say: whose it is, when it is read, where it came to.
// Invariant: all of it was settled before; tokens are verified, and nothing here is a header of the mail.

import type { SentOn } from "../../domain/commands.ts";
import type { Language, Moment } from "../../domain/model.ts";
import type { Numbered } from "./reader.ts";

/** Which address the mail came to: the verb decides how its free text is read. */
export type Road =
  | { readonly kind: "log" }
  | { readonly kind: "share" }
  | { readonly kind: "ask" }
  | { readonly kind: "intro" }
  | { readonly kind: "me" }
  | { readonly kind: "help" }
  /** The answer to one of our mails, with its numbered items and the names that they show. */
  | {
      readonly kind: "reply";
      readonly numbers: readonly Numbered[];
      /** Of our mails only a digest asks whom the owner talked with. */
      readonly of?: "digest" | "receipt" | "welcome" | "other";
      /** That mail as it was printed, text and HTML, so that its words are known in a quote without marks. */
      readonly printed?: readonly string[];
    }
  /** `log+n<token>@`, already verified. */
  | { readonly kind: "draft"; readonly nudge: string }
  /** `sentOn`: who wrote what came there, unless it was the owner. */
  | { readonly kind: "drop-box"; readonly sentOn?: SentOn }
  /** Local parts that name a day: `2w`, `friday`, `om2uger`. */
  | { readonly kind: "follow-up"; readonly words: readonly string[] };

export type Reading = {
  readonly owner: {
    readonly language: Language;
    readonly monthFirst?: boolean;
    readonly timeZone: string;
    readonly addresses: readonly string[];
    readonly name: string;
  };
  readonly now: Moment;
  readonly roads: readonly Road[];
  readonly ownDomain: string;
  /** The names of those whom the owner knows: each is a name wherever it stands. */
  readonly known?: readonly string[];
  /** A further test for addresses that are nobody's; the grammar's own table is asked in any case. */
  readonly isRoleAddress?: (address: string) => boolean;
};
