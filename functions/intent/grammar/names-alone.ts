// "Anna, Bo and Sofie Lind": the full answer to "Whom did you talk with this week?".
// Invariant: a line of nothing but names, and never the owner's own name; with anything above it of known ones: a signature has names too.

import type { Command, PersonRef } from "../../domain/commands.ts";
import type { Day } from "../../domain/model.ts";
import { NONE_OF_THEM } from "./command-words.ts";
import { fold } from "./fold.ts";
import { knownWordsFrom } from "./given-names.ts";
import { endsAt } from "./line-ends.ts";
import { isNearKeyword } from "./near-keywords.ts";
import { peopleAt } from "./people.ts";
import { indexPhrases, phraseAt } from "./phrases.ts";
import { clockBehind } from "./reader.ts";
import type { Reader } from "./reader.ts";
import { isMark, scan, textBetween, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";
import { namesAt } from "./targets.ts";
import { pastDayAt } from "./when-and-topic.ts";

/** The people as talked with today, through an unnamed channel. */
export function readNamesAlone(line: Line, reader: Reader): readonly Command[] | undefined {
  if (reader.strictness !== "answer") return undefined;
  if (!reader.place.isOpening) return reader.place.isApart === true ? readKnownAlone(line, reader) : undefined;
  if (isQuestion(reader)) return readAnswerToQuestion(line, reader);
  if (reader.asksNoNames === true) return whichByName(line, reader);
  const found = peopleAt(line, phraseAt(line, 0, ONLY)?.next ?? 0, reader, "head");
  // "Hlp" is no name.
  if (found === undefined || !endsWithNames(line, found.next, reader) || isNearKeyword(line)) return undefined;
  const people = found.people.map(({ ref }) => ref);
  if (people.some((ref) => isOwner(ref, reader) || isFirm(ref))) return undefined;
  return [{ kind: "record", people, at: clockBehind(reader).today.toString(), channel: "other", direction: "both" }];
}

/** Behind a command and a blank line, or under prose, those who are known: other names may be a signature. */
function readKnownAlone(line: Line, reader: Reader): readonly Command[] | undefined {
  if (reader.asksNoNames === true || isQuestion(reader)) return undefined;
  const commands = readNamesAlone(line, { ...reader, place: { ...reader.place, isOpening: true } });
  const areKnown = commands?.every(
    (command) => command.kind === "record" && command.people.every((ref) => isKnown(ref)),
  );
  return areKnown === true ? commands : undefined;
}

function isKnown({ name = "" }: PersonRef): boolean {
  const words = scan(name).tokens.map(({ word }) => word);
  return words.length > 0 && knownWordsFrom(words) === words.length;
}

/** Names with nothing told of them: what follows in the same paragraph may be names too. */
export function areNamesAlone(commands: readonly Command[] | undefined): boolean {
  return (
    commands?.every(
      (command) => command.kind === "record" && command.channel === "other" && command.note === undefined,
    ) === true
  );
}

/** `Bo this week`, `I går kun Bo`: names and a day that has been, before a name and a day are "until when". */
export function readNamesOnDay(line: Line, reader: Reader): readonly Command[] | undefined {
  const { strictness, place, asksNoNames, numbers } = reader;
  if (strictness !== "answer" || !place.isOpening || asksNoNames === true || numbers.some(({ asks }) => asks === true))
    return undefined;
  const before = dayBehindAt(line, 0, reader);
  const start = before?.next ?? 0;
  const found = peopleAt(line, phraseAt(line, start, ONLY)?.next ?? start, reader, "head");
  const day = before ?? (found === undefined ? undefined : dayBehindAt(line, found.next, reader));
  const end = day === before ? found?.next : day?.next;
  if (found === undefined || day === undefined || end === undefined || !endsAt(line, end)) return undefined;
  const people = found.people.map(({ ref }) => ref);
  return people.some((ref) => isOwner(ref, reader) || isFirm(ref))
    ? undefined
    : [{ kind: "record", people, at: day.day, channel: "other", direction: "both" }];
}

/** A day before today, or this week, which is as good as today. */
function dayBehindAt(line: Line, at: number, reader: Reader): { readonly day: Day; readonly next: number } | undefined {
  const today = clockBehind(reader).today.toString();
  const week = phraseAt(line, at, THIS_WEEK);
  if (week !== undefined) return { day: today, next: week.next };
  const found = NEVER_AHEAD.has(wordAt(line, at)) ? pastDayAt(line, at, reader) : undefined;
  return found !== undefined && found.day < today ? found : undefined;
}

/** "Bo Friday" may be the one to come. */
const NEVER_AHEAD: ReadonlySet<string> = new Set("yesterday|last|i|igaar|forleden|gaar".split("|"));
const THIS_WEEK = indexPhrases<"it">(["it"], [{ it: "this week" }, { it: "i denne uge|denne uge|i den her uge" }]);

/** "Only Bo", "Nobody but Bo" */
const ONLY = indexPhrases<"it">(
  ["it"],
  [
    {
      it: "only|just|mainly|mostly|nobody but|no one but|nobody except|no one except|none but|none except|nobody other than",
    },
    { it: "kun|bare|mest|ingen andre end|ingen ud over|ingen udover|ingen undtagen|ikke andre end" },
  ],
);
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

/** "Whom is your note about?" may be answered with the name instead of the number. */
function whichByName(line: Line, { numbers }: Reader): readonly Command[] | undefined {
  const shown = namesAt(line, 0, numbers);
  return shown !== undefined && endsAt(line, shown.next)
    ? [{ kind: "answer", target: shown.target, word: "none" }]
    : undefined;
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
  return people.some((ref) => isOwner(ref, reader) || isFirm(ref)) ? undefined : nameOf(people, reader);
}

function answerNamed(name: string): readonly Command[] {
  return [{ kind: "answer", target: { by: "bare" }, word: "none", name }];
}

/** Of several who bear the name that was answered, the address says which. */
function nameOf(people: readonly PersonRef[], { numbers }: Reader): readonly Command[] | undefined {
  const [only] = people;
  const namesakes = numbers.filter(({ names }) => only?.name !== undefined && names.includes(only.name));
  const isByAddress = only?.by === "address" && (only.name === undefined || namesakes.length > 1);
  const name = isByAddress ? only.address : only?.name;
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
