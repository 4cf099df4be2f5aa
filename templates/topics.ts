// Subjects as topics: what a mail was about, without the marks that mail programs put before it.
// Invariant: only marks are taken off, never a word.

import { clean } from "./clean.ts";

// Reply and forward marks of English and the Nordic languages.
const MARKS = /^(?:(?:re|fwd?|sv|vs|vb|videresend)\s*:\s*)+/i;

/** The topic of a subject or note, or undefined when nothing is left. */
export function topicOf(subject: string | undefined): string | undefined {
  const topic = clean(subject ?? "")
    .replace(MARKS, "")
    .trim();
  return topic === "" ? undefined : topic;
}
