// "Please pause for 2 weeks", "New contact: Anna Berg": the line again without the words that only open it.
// Invariant: tried after every other reading of the line, and only where notes or orders are written.

import { OPENERS } from "./command-words.ts";
import { phraseAt } from "./phrases.ts";
import { isMark, scan, textBetween } from "./scan.ts";
import type { Line } from "./scan.ts";

/** What is left behind an opener, or undefined when the line has none. */
export function withoutOpener(line: Line): Line | undefined {
  const opener = phraseAt(line, 0, OPENERS);
  if (opener === undefined) return undefined;
  const next = isMark(line, opener.next, ":,") ? opener.next + 1 : opener.next;
  const rest = textBetween(line, next).replace(/\?$/, "");
  return rest === "" ? undefined : scan(rest);
}
