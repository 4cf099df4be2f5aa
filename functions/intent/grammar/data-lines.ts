// Rows that are read but not built yet: data, purposes, circles, introductions, asking.
// Invariant: each is recognised by its whole form, so that the receipt can say what is missing and prose stays prose.

import type { Command } from "../../domain/commands.ts";
import type { NotYet } from "../../domain/not-understood.ts";
import { ACTIVITY_INDEX, TOGETHER } from "./command-words.ts";
import { afterKeyword, isOnlyKeyword } from "./keywords.ts";
import type { AfterKeyword } from "./keywords.ts";
import { endsAt } from "./line-ends.ts";
import { isCapitalised } from "./name-run.ts";
import { phraseAt } from "./phrases.ts";
import type { Reader } from "./reader.ts";
import { isMark } from "./scan.ts";
import type { Line } from "./scan.ts";
import type { Keyword } from "./words.ts";

type IsForm = (line: Line, after: AfterKeyword, reader: Reader) => boolean;
type Row = { readonly keyword: Keyword; readonly what: NotYet; readonly isForm: IsForm; readonly why: string };

const DATA_ROWS: readonly Row[] = [
  { keyword: "delete-everything", what: "delete-everything", isForm: isAlone, why: "before 'delete NAME'" },
  { keyword: "export", what: "export", isForm: isAlone, why: "the word alone" },
  { keyword: "add-address", what: "add-address", isForm: hasAddress, why: "before 'new address' could be a note" },
  { keyword: "drop-box", what: "drop-box", isForm: isAlone, why: "the word alone" },
  { keyword: "merge", what: "merge", isForm: hasTwoNames, why: "two names" },
  { keyword: "forget", what: "forget", isForm: hasName, why: "one name" },
];

const NOT_YET_ROWS: readonly Row[] = [
  { keyword: "purpose", what: "purposes", isForm: hasColonOrIsOrder, why: "a colon and words" },
  { keyword: "circle", what: "circles", isForm: isCircle, why: "a name, a colon and members, or a cadence" },
  { keyword: "ask", what: "asking", isForm: hasQuestion, why: "'who can help with', 'ask: who knows'" },
  { keyword: "introduce", what: "introductions", isForm: hasTwoNames, why: "two names" },
];

/** What an owner asks about their own data. A list is taken in from what is attached, and the word alone has nothing. */
export function readDataRow(line: Line, reader: Reader): readonly Command[] | undefined {
  const taking = afterKeyword(line, "import");
  if (taking !== undefined && isAlone(line, taking))
    return [{ kind: "not-understood", line: line.text.trim(), why: "nothing-attached" }];
  return readRow(DATA_ROWS, line, reader);
}

/** Purposes, circles, introductions, asking. */
export function readNotYetRow(line: Line, reader: Reader): readonly Command[] | undefined {
  return readRow(NOT_YET_ROWS, line, reader);
}

function readRow(rows: readonly Row[], line: Line, reader: Reader): readonly Command[] | undefined {
  for (const { keyword, what, isForm } of rows) {
    const after = afterKeyword(line, keyword);
    if (after !== undefined && isForm(line, after, reader)) return [{ kind: "not-yet", what, line: line.text.trim() }];
  }
  return undefined;
}

function isAlone(line: Line, after: AfterKeyword): boolean {
  return endsAt(line, after.next, ".!?");
}

/** "Ask" alone begins many a sentence; a colon or "who" behind it does not. */
function hasQuestion(_line: Line, after: AfterKeyword): boolean {
  return after.rest !== "" && (after.hasColon || after.next > 1);
}

function hasAddress(line: Line, after: AfterKeyword): boolean {
  return line.tokens[after.next]?.kind === "address";
}

const MOST_NAME_WORDS = 5;

function hasName(line: Line, after: AfterKeyword, reader: Reader): boolean {
  const size = line.tokens.length - after.next;
  if (size < 1 || size > MOST_NAME_WORDS) return false;
  const first = line.tokens[after.next];
  return isCapitalised(first) || first?.kind === "address" || (reader.strictness === "orders" && size <= 2);
}

function hasTwoNames(line: Line, after: AfterKeyword): boolean {
  if (!isCapitalised(line.tokens[after.next])) return false;
  for (let at = after.next + 1; at < Math.min(line.tokens.length, after.next + 8); at += 1) {
    const join = phraseAt(line, at, TOGETHER);
    if (join !== undefined && isCapitalised(line.tokens[join.next])) return true;
  }
  return false;
}

function hasColonOrIsOrder(line: Line, after: AfterKeyword, reader: Reader): boolean {
  return after.hasColon || (reader.strictness === "orders" && line.tokens.length > 0);
}

function isCircle(line: Line, after: AfterKeyword, reader: Reader): boolean {
  // "Group call: Anna, Bo" tells of a call.
  if (reader.strictness === "log" && isActivityAndColon(line, after.next)) return false;
  const isNamed = isCapitalised(line.tokens[after.next]);
  const isSaid = after.rest.includes(":") || / (every|hver|hvert|leave|keep|less) /i.test(` ${after.rest} `);
  const isMembered = isCapitalised(line.tokens[membersAt(line, after.next) ?? line.tokens.length]);
  return (
    isMembered ||
    (isNamed && (isSaid || line.tokens.slice(after.next).every((token) => isCapitalised(token)))) ||
    (reader.strictness === "orders" && isNamed) ||
    (after.rest === "" && isOnlyKeyword(line, "circle"))
  );
}

function isActivityAndColon(line: Line, at: number): boolean {
  const activity = phraseAt(line, at, ACTIVITY_INDEX);
  return activity !== undefined && isMark(line, activity.next, ":");
}

/** `circle friends: Anna`: the token behind the colon. */
function membersAt(line: Line, from: number): number | undefined {
  for (let at = from + 1; at <= from + MOST_CIRCLE_WORDS; at += 1) if (isMark(line, at, ":")) return at + 1;
  return undefined;
}

const MOST_CIRCLE_WORDS = 4;
