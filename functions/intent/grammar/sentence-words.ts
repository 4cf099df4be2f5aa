// Small words that sentences need and orders do not.
// Invariant: no verb of the table, no number and no name is among them.

import { PRONOUNS } from "./command-words.ts";

/** True for a folded word that makes a short line prose. */
export function isOfSentence(word: string): boolean {
  return PRONOUNS.has(word) || SENTENCE_WORDS.has(word);
}

const SENTENCE_WORDS: ReadonlySet<string> = new Set(
  "is|are|was|were|be|been|has|have|had|will|would|should|could|can|may|might|must|do|does|did|said|say|says|the|a|an|my|your|our|of|that|this|these|those|there|here|as|than|for|from|in|on|at|with|and|but|or|to|too|by|so|how|why|what|when|where|if|no|not|never|let's|don't|can't|i'm|i'll|i've|just|now|today|er|var|har|havde|vil|ville|skal|skulle|kan|kunne|maa|maatte|bliver|blev|det|den|de|en|et|der|som|saa|mig|min|mit|mine|vores|din|dit|ikke|i|paa|til|med|fra|af|om|og|men|eller|hvordan|hvorfor|hvad|hvor|naar|hvis|ingen|aldrig|nu".split(
    "|",
  ),
);
