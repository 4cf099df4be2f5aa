// "Anna, Bo and Sofie Lind": the full answer to "Whom did you talk with this week?".
// Invariant: a line of nothing but names, with no prose above it, and never the owner's own name: a signature has names too.

import type { Command, PersonRef } from "../../domain/commands.ts";
import { fold } from "./fold.ts";
import { peopleAt } from "./people.ts";
import { clockBehind } from "./reader.ts";
import type { Reader } from "./reader.ts";
import { isMark } from "./scan.ts";
import type { Line } from "./scan.ts";

/** The people as talked with today, through an unnamed channel. */
export function readNamesAlone(line: Line, reader: Reader): readonly Command[] | undefined {
  if (reader.strictness !== "answer" || !reader.place.isOpening) return undefined;
  const found = peopleAt(line, 0, reader, "head");
  const end = isMark(line, line.tokens.length - 1, ".!") ? line.tokens.length - 1 : line.tokens.length;
  if (found === undefined || found.next !== end) return undefined;
  const people = found.people.map(({ ref }) => ref);
  if (people.some((ref) => isOwner(ref, reader) || isFirm(ref))) return undefined;
  if (isQuestion(reader)) return nameOf(people);
  return [{ kind: "record", people, at: clockBehind(reader).today.toString(), channel: "other", direction: "both" }];
}

/** A receipt numbers no people: there a name chooses between those that it asks about. */
function isQuestion({ numbers }: Reader): boolean {
  return numbers.length > 0 && numbers.every(({ names }) => names.length === 0);
}

function nameOf(people: readonly PersonRef[]): readonly Command[] | undefined {
  const [only] = people;
  const name = only?.name;
  return people.length > 1 || name === undefined
    ? undefined
    : [{ kind: "answer", target: { by: "bare" }, word: "none", name }];
}

function isOwner(ref: PersonRef, reader: Reader): boolean {
  const words = fold(ref.name ?? "")
    .split(/\s+/)
    .filter((word) => word !== "");
  return words.length > 0 && words.every((word) => reader.ownName.has(word));
}

const FIRM_WORDS: ReadonlySet<string> = new Set(
  "aps|as|ltd|inc|llc|gmbh|ab|plc|co|company|consulting|consult|group|holding|bank|university|universitet|college|department|director|manager|ceo|cfo|cto|partner|advokat|street|road|vej|gade".split(
    "|",
  ),
);

function isFirm(ref: PersonRef): boolean {
  return fold(ref.name ?? "")
    .split(/[\s,.]+/)
    .some((word) => FIRM_WORDS.has(word));
}
