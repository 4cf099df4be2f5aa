// A note's line that goes on below: "Had lunch with Beth" and under it "last Friday", or a line that ends in "on" or "and".
// Invariant: a line that tells of somebody by itself is never joined to another, unless the one above it cannot end there.

import { dateAt } from "./dates.ts";
import { endsAt } from "./line-ends.ts";
import { readLine } from "./line-rules.ts";
import { pastDayAt } from "./when-and-topic.ts";
import { clockAhead } from "./reader.ts";
import type { Reader } from "./reader.ts";
import { isMark, scan, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";

/** Characters; a paragraph that is longer is no note in haste. */
const LONGEST_JOINED = 400;

/** The lines, those that go on joined to what they go on with by one space. */
export function unwrapped(lines: readonly Line[], reader: Reader): readonly Line[] {
  // A day above everything is a heading, and so are the days below it.
  const isDiary = lines[0] !== undefined && isDayAlone(lines[0], reader);
  const joined: Line[] = [];
  for (const line of lines) {
    const above = joined.at(-1);
    const mayGoOn = above !== undefined && above.tokens.length > 0 && line.tokens.length > 0;
    const isShort = mayGoOn && above.text.length + line.text.length < LONGEST_JOINED;
    if (isShort && (goesOnBelow(above, line, reader) || (!isDiary && isDayOf(above, line, reader))))
      joined[joined.length - 1] = scan(`${above.text.trimEnd()} ${line.text.trimStart()}`);
    else joined.push(line);
  }
  return joined;
}

function isDayAlone(line: Line, reader: Reader): boolean {
  const end = dayEnd(line, reader);
  return end !== undefined && endsAt(line, end, ".!:");
}

/** The day until today, or to come, that the line begins with. */
function dayEnd(line: Line, reader: Reader): number | undefined {
  const clocks = [pastDayAt(line, 0, reader), dateAt(line, 0, { ...clockAhead(reader), where: "anywhere" })];
  return clocks.find((found) => found !== undefined)?.next;
}

/** Nothing but a day, or a day that goes on with a comma or "and", below a line that tells of somebody. */
function isDayOf(above: Line, line: Line, reader: Reader): boolean {
  const end = dayEnd(line, reader);
  if (end === undefined) return false;
  const isEnd = endsAt(line, end) || isMark(line, end, ",;(–-") || GOES_ON.has(wordAt(line, end));
  return isEnd && isTold(above, reader) && !(isTold(line, reader) && !endsAt(line, end));
}

const GOES_ON: ReadonlySet<string> = new Set("and|og|where|hvor|about|om|at|in|paa|i|with|med".split("|"));

/** True when the line tells of somebody by itself. */
export function isTold(line: Line, reader: Reader): boolean {
  return readLine(line, reader)?.commands.some(({ kind }) => TOLD.has(kind)) === true;
}

const TOLD: ReadonlySet<string> = new Set(["record", "note", "follow-up", "pledge"]);

/** A sentence may end in "with" or "på"; it goes on where one of the two lines tells nothing by itself. */
function goesOnBelow(above: Line, line: Line, reader: Reader): boolean {
  const last = wordAt(above, above.tokens.length - 1);
  if (NEVER_LAST.has(last)) return true;
  return SELDOM_LAST.has(last) && !(isTold(above, reader) && isTold(line, reader));
}

const NEVER_LAST: ReadonlySet<string> = new Set("and|og|the|of|samt".split("|"));
const SELDOM_LAST: ReadonlySet<string> = new Set(
  "on|in|at|with|to|from|about|for|a|an|paa|i|hos|med|til|fra|om|den|d|af|ved|en|et".split("|"),
);
