// Quotation marks as each language sets them.
// Invariant: a code that can be typed never gets these, only words that somebody said.

import type { Language } from "../functions/domain/model.ts";

export const QUOTES: Readonly<Record<Language, { readonly open: string; readonly close: string }>> = {
  en: { open: "“", close: "”" },
  da: { open: "»", close: "«" },
};
