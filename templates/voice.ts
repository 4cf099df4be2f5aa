// The language a mail is written in: its phrases, and how it writes numbers and dates.
// Invariant: a voice belongs to one owner at one moment, so that "today" means the same in the whole mail.

import type { Formats } from "./formats.ts";
import type { Phrases } from "./phrases/phrases.ts";

export type Voice = { readonly format: Formats; readonly phrases: Phrases };
