// Subjects without what mail clients put before them.
// Invariant: what is left is the sender's own words; a subject that says nothing is empty.

import { EMPTY_SUBJECTS } from "./command-words.ts";
import { fold } from "./fold.ts";

/** Reply and forward prefixes of the languages that clients write them in. */
const PREFIX =
  /^\s*(?:\[[^\]]{0,20}\]\s*)?(?:re|sv|vs|fw|fwd|aw|wg|tr|rv|antw|doorst|vl|vb|enc|ynt|odp|pd|i|r|res|ang|videresendt)(?:\[\d{1,3}\])?\s*:\s*/i;
/** What gateways put before the subject of a mail from outside. */
const OUTSIDE = /^\s*[[({](?:external|ekstern|extern|ext|caution)(?: (?:e-?mail|mail|sender|afsender))?[\])}]:?\s*/iu;
const MOST_PREFIXES = 20;

/** The subject without prefixes, or empty when nothing is left that says anything. */
export function cleanSubject(subject: string): string {
  let clean = subject.slice(0, 1_000);
  for (let count = 0; count < MOST_PREFIXES; count += 1) {
    const next = clean.replace(OUTSIDE, "").replace(PREFIX, "");
    if (next === clean) break;
    clean = next;
  }
  const trimmed = clean.replace(/\s+/g, " ").trim();
  return EMPTY_SUBJECTS.has(fold(trimmed).replace(/[.:]$/, "")) ? "" : trimmed;
}
