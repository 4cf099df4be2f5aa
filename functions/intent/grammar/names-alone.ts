// "Anna, Bo and Sofie Lind": the full answer to "Whom did you talk with this week?".
// Invariant: a line of nothing but names, with no prose above it, and never the owner's own name: a signature has names too.

import type { Command, PersonRef } from "../../domain/commands.ts";
import { NONE_OF_THEM } from "./command-words.ts";
import { fold } from "./fold.ts";
import { endsAt } from "./line-ends.ts";
import { isNearKeyword } from "./near-keywords.ts";
import { peopleAt } from "./people.ts";
import { phraseAt } from "./phrases.ts";
import { clockBehind } from "./reader.ts";
import type { Reader } from "./reader.ts";
import { isMark, textBetween, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";
import { namesAt } from "./targets.ts";

/** The people as talked with today, through an unnamed channel. */
export function readNamesAlone(line: Line, reader: Reader): readonly Command[] | undefined {
  if (reader.strictness !== "answer" || !reader.place.isOpening) return undefined;
  if (isQuestion(reader)) return readAnswerToQuestion(line, reader);
  if (reader.asksNoNames === true) return undefined;
  const found = peopleAt(line, ONLY.has(wordAt(line, 0)) ? 1 : 0, reader, "head");
  // "Hlp" is no name.
  if (found === undefined || !endsWithNames(line, found.next, reader) || isNearKeyword(line)) return undefined;
  const people = found.people.map(({ ref }) => ref);
  if (people.some((ref) => isOwner(ref, reader) || isFirm(ref))) return undefined;
  return [{ kind: "record", people, at: clockBehind(reader).today.toString(), channel: "other", direction: "both" }];
}

/** "Only Bo", "Kun Bo" */
const ONLY: ReadonlySet<string> = new Set("only|just|kun|bare|mainly|mostly|mest".split("|"));
const BUT: ReadonlySet<string> = new Set("but|men|except|undtagen".split("|"));
const NOT: ReadonlySet<string> = new Set("not|ikke".split("|"));

/** At the end, or before "but not Anna". */
function endsWithNames(line: Line, at: number, reader: Reader): boolean {
  if (endsAt(line, at)) return true;
  const mark = isMark(line, at, ",(–-") ? at + 1 : at;
  const but = BUT.has(wordAt(line, mark)) ? mark + 1 : mark;
  const not = NOT.has(wordAt(line, but)) ? but + 1 : but;
  const others = not === mark ? undefined : peopleAt(line, not, reader, "head");
  return others !== undefined && endsAt(line, others.next, ".!)");
}

/** A receipt that only asks who was meant is answered with a name, or with "somebody else". */
function isQuestion({ numbers }: Reader): boolean {
  return numbers.length > 0 && numbers.every(({ asks }) => asks === true);
}

function readAnswerToQuestion(line: Line, reader: Reader): readonly Command[] | undefined {
  const none = phraseAt(line, 0, NONE_OF_THEM);
  if (none !== undefined && endsAt(line, none.next)) return [{ kind: "answer", target: { by: "bare" }, word: "other" }];
  const shown = namesAt(line, 0, reader.numbers);
  if (shown !== undefined && endsAt(line, shown.next)) return answerNamed(textBetween(line, 0, shown.next));
  const found = peopleAt(line, 0, reader, "head");
  if (found === undefined || !endsAt(line, found.next)) return undefined;
  const people = found.people.map(({ ref }) => ref);
  return people.some((ref) => isOwner(ref, reader) || isFirm(ref)) ? undefined : nameOf(people);
}

function answerNamed(name: string): readonly Command[] {
  return [{ kind: "answer", target: { by: "bare" }, word: "none", name }];
}

function nameOf(people: readonly PersonRef[]): readonly Command[] | undefined {
  const [only] = people;
  const name = only?.name;
  return people.length > 1 || name === undefined ? undefined : answerNamed(name);
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
