// Several people on one line, each with words of their own: "Per every 6 weeks, Kari every 3 months", "Anna called, Bo called".
// Invariant: every part names its people and is read by itself, else the line is read as one.

import type { Command } from "../../domain/commands.ts";
import { readNameAndCadence, readNameAndComma, readNameAndFact } from "./about-person.ts";
import { ACTIVITY_INDEX, AND, PAST_ACTIVITY_INDEX, WITH } from "./command-words.ts";
import { readContact } from "./compose.ts";
import { dateAt } from "./dates.ts";
import { withOtherDay } from "./either-way.ts";
import { onRealDay } from "./impossible-day.ts";
import { endsAt } from "./line-ends.ts";
import { isCapitalised } from "./name-run.ts";
import { peopleAt } from "./people.ts";
import { phraseAt } from "./phrases.ts";
import { clockBehind } from "./reader.ts";
import type { Reader, Rule } from "./reader.ts";
import { isMark, scan, textBetween, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";
import { readByThem } from "./told-by-them.ts";

const MOST_PARTS = 12;

/** The commands of all parts, cut at commas, or at commas and "and". */
export function readEach(line: Line, reader: Reader): readonly Command[] | undefined {
  const atCommas = partsOf(line, (at) => isMark(line, at, ",;"));
  const atAll = partsOf(line, (at) => isMark(line, at, ",;") || phraseAt(line, at, AND) !== undefined);
  return ofParts(atCommas, reader) ?? ofParts(atAll, reader);
}

function partsOf(line: Line, isCut: (at: number) => boolean): readonly Line[] {
  const cuts = line.tokens.flatMap((_, at) => (isCut(at) ? [at] : []));
  if (cuts.length === 0 || cuts.length >= MOST_PARTS) return [];
  const starts = [0, ...cuts.map((at) => at + 1)];
  const texts = starts.map((from, index) => {
    const end = cuts[index] ?? line.tokens.length;
    return textBetween(line, phraseAt(line, from, AND)?.next ?? from, end);
  });
  // ", and" is one cut.
  return texts.filter((text) => text !== "").map((text) => scan(text));
}

function ofParts(parts: readonly Line[], reader: Reader): readonly Command[] | undefined {
  const [first] = parts;
  if (first === undefined || parts.length < 2) return undefined;
  const read: (readonly Command[])[] = [];
  for (const [index, part] of parts.entries()) {
    const commands = index === 0 ? readPart(part, reader) : readFurther(first, part, reader);
    if (commands === undefined) return undefined;
    read.push(commands);
  }
  // "Met Bo, Erik looks for an auditor": behind a contact such words are told of it.
  const isContact = read.some((commands) => commands.some(({ kind }) => kind === "record"));
  const isNote = read.some((commands) => commands.every(({ kind }) => kind === "note"));
  return isContact && isNote ? undefined : read.flat();
}

const ROWS: readonly { readonly read: Rule; readonly isOnlyNote: boolean; readonly why: string }[] = [
  { read: readNameAndCadence, isOnlyNote: false, why: "'Per every 6 weeks'" },
  { read: onRealDay(withOtherDay(readContact)), isOnlyNote: true, why: "'lunch with Bo on Friday'" },
  { read: onRealDay(readByThem), isOnlyNote: true, why: "'Bo wrote to me'" },
  { read: onRealDay(withOtherDay(readNameAndFact)), isOnlyNote: true, why: "'Bo called', 'Bo looks for a flat'" },
  { read: readCard, isOnlyNote: true, why: "'Bo Lind <bo@lind.example>'" },
];

function readCard(part: Line, reader: Reader): readonly Command[] | undefined {
  return part.tokens.some(({ kind }) => kind === "address") ? readNameAndComma(part, reader) : undefined;
}

/** "Yesterday: lunch with Erik, coffee with Chloe": the day before the first is that of all who have none of their own. */
function readFurther(first: Line, part: Line, reader: Reader): readonly Command[] | undefined {
  const clock = { ...clockBehind(reader), where: "anywhere" as const };
  const lead = reader.strictness === "log" ? dateAt(first, 0, clock) : undefined;
  const isDated = part.tokens.some((_, at) => dateAt(part, at, clock) !== undefined);
  if (lead === undefined || isDated) return readPart(part, reader) ?? readShort(first, part, reader);
  const day = textBetween(first, 0, lead.next);
  const isAlone = namesItsOwn(part) && isDoneFirst(part);
  return (
    (isAlone ? readPart(scan(`${day}: ${part.text}`), reader) : readMeal(day, part, reader)) ?? readPart(part, reader)
  );
}

function isDoneFirst(part: Line): boolean {
  const from = OWNER.has(wordAt(part, 0)) ? 1 : 0;
  return phraseAt(part, from, ACTIVITY_INDEX) !== undefined || phraseAt(part, from, PAST_ACTIVITY_INDEX) !== undefined;
}

/** "Gry til kaffe" behind "I fredags mødte jeg Kim til frokost" */
function readMeal(day: string, part: Line, reader: Reader): readonly Command[] | undefined {
  const people = peopleAt(part, 0, reader, "told");
  const isFor = people !== undefined && FOR.has(wordAt(part, people.next));
  const meal = isFor ? phraseAt(part, people.next + 1, ACTIVITY_INDEX) : undefined;
  if (people === undefined || meal === undefined || !endsAt(part, meal.next)) return undefined;
  const done = textBetween(part, people.next + 1, meal.next);
  return readPart(scan(`${day}: ${done} med ${textBetween(part, 0, people.next)}`), reader);
}

const FOR: ReadonlySet<string> = new Set("til|for|over".split("|"));

function readPart(part: Line, reader: Reader): readonly Command[] | undefined {
  if (!namesItsOwn(part) && dateAt(part, 0, clockBehind(reader)) === undefined) return undefined;
  for (const { read, isOnlyNote } of ROWS) {
    const commands = isOnlyNote && reader.strictness !== "log" ? undefined : read(part, reader);
    if (commands !== undefined) return commands.some(isWithoutPeople) ? undefined : commands;
  }
  return undefined;
}

/** "She met Bo" is no contact of the owner's, and "likes salmon" is of whoever stands before. */
function namesItsOwn(part: Line): boolean {
  const isDone =
    phraseAt(part, 0, ACTIVITY_INDEX) !== undefined || phraseAt(part, 0, PAST_ACTIVITY_INDEX) !== undefined;
  return isDone || isCapitalised(part.tokens[0]) || OWNER.has(wordAt(part, 0));
}

const OWNER: ReadonlySet<string> = new Set("i|we|jeg|vi".split("|"));

function isWithoutPeople(command: Command): boolean {
  return (
    command.kind === "not-understood" ||
    (command.kind === "note" && command.who.by === "name" && command.who.onlyKnown === true)
  );
}

/** "Coffee with Anna yesterday and Bo today": the second is what the first was, on a day of its own. */
function readShort(first: Line, part: Line, reader: Reader): readonly Command[] | undefined {
  const from = phraseAt(part, 0, WITH)?.next ?? 0;
  const people =
    reader.strictness === "log" && endsWithDay(first, reader) ? peopleAt(part, from, reader, "told") : undefined;
  const day =
    people === undefined ? undefined : dateAt(part, people.next, { ...clockBehind(reader), where: "anywhere" });
  if (day === undefined || !endsAt(part, day.next, ".!")) return undefined;
  const start = first.tokens.findIndex((_, at) => at > 0 && peopleAt(first, at, reader, "told") !== undefined);
  return start < 1 ? undefined : readPart(scan(`${textBetween(first, 0, start)} ${textBetween(part, from)}`), reader);
}

/** Else the day behind the last is that of them all. */
function endsWithDay(line: Line, reader: Reader): boolean {
  return line.tokens.some((_, at) => {
    const day = dateAt(line, at, { ...clockBehind(reader), where: "anywhere" });
    return at > 0 && day !== undefined && endsAt(line, day.next, ".!");
  });
}
