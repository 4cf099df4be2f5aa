// A mail as the parts it is made of, before anybody decides how they look.
// Invariant: blocks hold words and links only; what is text and what is HTML is the printers' affair.

import type { Language } from "../functions/domain/model.ts";
import type { PrintedMail } from "./views.ts";
import type { Phrase } from "./rich.ts";

export type Link = { readonly label: string; readonly href: string };

/** One numbered thing to act on. */
export type Item = {
  readonly number: number;
  readonly title: string;
  /** Role and organisation. */
  readonly detail?: string;
  readonly lines: readonly Phrase[];
  /** A page on the web that the item is about. */
  readonly page?: Link;
  /** First words that can be sent as they are, in the contact's language. */
  readonly opener?: { readonly text: string; readonly language: Language; readonly inText: Phrase };
  /** The main thing to tap: a draft, or a call; `inText` is how the text part speaks of it. */
  readonly act?: Link & { readonly inText: string };
  /** How to act where no link can. */
  readonly instead?: readonly Phrase[];
  readonly taps: readonly Link[];
};

export type Block =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: Phrase; readonly taps?: readonly Link[] }
  /** Small print under what stands above; tap answers are for the HTML part alone. */
  | { readonly kind: "hint"; readonly text: Phrase; readonly taps?: readonly Link[] }
  | { readonly kind: "item"; readonly item: Item }
  /** Something worth passing on, above the people it fits. */
  | { readonly kind: "share"; readonly title: string; readonly page?: Link }
  /** Things said one to a line, each perhaps with more beneath. */
  | { readonly kind: "lines"; readonly lines: readonly SaidLine[] }
  /** Short numbered lines: what was recorded, the options of a question. */
  | { readonly kind: "numbered"; readonly rows: readonly NumberedRow[] }
  | { readonly kind: "pairs"; readonly rows: readonly { readonly term: Phrase; readonly meaning: Phrase }[] }
  /** What the mail asks in the end. */
  | {
      readonly kind: "question";
      readonly text: Phrase;
      readonly options?: readonly NumberedRow[];
      readonly hint?: Phrase;
      readonly taps?: readonly Link[];
    };

export type SaidLine = { readonly text: Phrase; readonly more: readonly Phrase[] };
export type NumberedRow = {
  readonly number: number;
  readonly text: Phrase;
  /** What this row and those below it have in common. */
  readonly above?: string;
};

export type Letter = {
  readonly language: Language;
  readonly subject: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly footer: readonly Phrase[];
  /** Heading of the list of drafts below the footer of the text part. */
  readonly draftsHeading: string;
  readonly attachments: PrintedMail["attachments"];
};
