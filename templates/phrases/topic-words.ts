// The words by which topics are judged, by language.
// Invariant: a language without them does not compile.

import type { Language } from "../../functions/domain/model.ts";
import { TOPIC_WORDS_DA } from "./da-draft.ts";
import { TOPIC_WORDS_EN } from "./en-draft.ts";
import type { TopicWords } from "./draft-phrases.ts";

export const TOPIC_WORDS: Readonly<Record<Language, TopicWords>> = { en: TOPIC_WORDS_EN, da: TOPIC_WORDS_DA };
