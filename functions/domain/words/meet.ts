// Whether two words say the same: one stem in either language, or one part of the other's Danish compound.
// Invariant: symmetric.
import type { Word } from "./split.ts";

/** `laks` meets `laksefjord`, but no shorter part counts, and what is left over must be a word of its own. */
const SHORTEST_PART = 4;
const SHORTEST_REST = 4;

/** Compounds are looked for only where the text may be Danish: in English `port` is no part of `portfolio`. */
export function wordsMeet(a: Word, b: Word, compounds: boolean): boolean {
  if (a.danish === b.danish || a.english === b.english) return true;
  return compounds && (isPartOf(a, b) || isPartOf(b, a));
}

function isPartOf(part: Word, whole: Word): boolean {
  const stem = part.danish;
  if (stem.length < SHORTEST_PART || whole.folded.length < stem.length + SHORTEST_REST) return false;
  return whole.folded.startsWith(stem) || whole.danish.endsWith(stem);
}
