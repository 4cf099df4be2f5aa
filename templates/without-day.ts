// An owner's words without the days in them that have another meaning by now.
// Invariant: when nothing would be left, they stay as they were.

import { DAY_WORDS } from "./phrases/day-words.ts";

// A note of this length is no reminder, and the patterns are tried on no more.
const MOST_READ = 300;

/** "Coffee tomorrow with Anna Berg" as it reads on that day: "Coffee with Anna Berg". */
export function withoutDay(text: string): string {
  if (text.length > MOST_READ) return text;
  const bare = DAY_WORDS.reduce((rest, words) => rest.replace(words, " "), text)
    .replace(/\s+([,.;:!?])/gu, "$1")
    .replace(/([,;:])(?:\s*[,;:])+/gu, "$1")
    .replace(/\s{2,}/gu, " ")
    .replace(/^[\s,;:.]+|[\s,;:]+$/gu, "");
  return bare === "" ? text : bare;
}
