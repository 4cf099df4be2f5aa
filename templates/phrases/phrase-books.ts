// The phrase books by language.
// Invariant: every language of the model has one.

import type { Language } from "../../functions/domain/model.ts";
import { danish } from "./da.ts";
import { english } from "./en.ts";
import type { PhraseBook } from "./phrases.ts";

export const PHRASE_BOOKS: Readonly<Record<Language, PhraseBook>> = { en: english, da: danish };
