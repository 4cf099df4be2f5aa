// "Karim called and promised to send the deck", "Karim ringede, lovede at sende oplægget": what they did, and a promise behind it.
// Invariant: behind "and" the promise is theirs; behind a comma it may be the owner's too, so that its words stay a note.

import type { Command, PersonRef } from "../../domain/commands.ts";
import { readNameAndFact } from "./about-person.ts";
import { AND } from "./command-words.ts";
import { onRealDay } from "./impossible-day.ts";
import { promisesAndFollowUps } from "./note-commands.ts";
import { readNote } from "./note-reading.ts";
import { peopleAt } from "./people.ts";
import { phraseAt, wordSet } from "./phrases.ts";
import type { Reader } from "./reader.ts";
import { isMark, scan, textBetween } from "./scan.ts";
import type { Line } from "./scan.ts";
import { isPromiseAt, theirPromiseAt } from "./their-promise.ts";
import { readByThem } from "./told-by-them.ts";

/** A contact that came from somebody, and what they promised in the same breath. */
export function readDidAndPromised(line: Line, reader: Reader): readonly Command[] | undefined {
  const cut = promiseBehind(line, reader);
  if (cut === undefined) return undefined;
  const told = readDone(scan(textBetween(line, 0, cut.at)), reader);
  const people = told?.flatMap((command) => (command.kind === "record" ? command.people : [])) ?? [];
  if (told === undefined || people.length === 0) return undefined;
  const theirs = cut.isJoined ? theirPromiseAt(line, cut.verb) : undefined;
  return theirs === undefined
    ? withWords(told, textBetween(line, cut.verb))
    : withPromise({ told, people }, textBetween(line, theirs.from), reader);
}

const readDone = onRealDay((line, reader) => readByThem(line, reader) ?? readNameAndFact(line, reader));

type Cut = { readonly at: number; readonly verb: number; readonly isJoined: boolean };

/** The first promise that leaves out its subject, behind somebody who did something. */
function promiseBehind(line: Line, reader: Reader): Cut | undefined {
  const people = peopleAt(line, 0, reader, "head");
  if (people === undefined || isMark(line, people.next, ":,;-–")) return undefined;
  for (let at = people.next + 1; at < line.tokens.length - 1; at += 1) {
    const and = phraseAt(line, at, AND)?.next;
    const verb = and ?? (isMark(line, at, ",.;") ? at + 1 : undefined);
    if (verb === undefined || !isPromiseAt(line, verb)) continue;
    return and === undefined && isOwners(line, verb) ? undefined : { at, verb, isJoined: and !== undefined };
  }
  return undefined;
}

/** "Promised him the deck", "promised to send her the deck": to whoever called. "Promised me" is theirs by itself. */
function isOwners(line: Line, verb: number): boolean {
  return line.tokens.slice(verb).some(({ word }) => OBJECTS.has(word));
}

const OBJECTS = wordSet("him|her|them|me|us|ham|hende|dem|mig|os");

function withWords(told: readonly Command[], words: string): readonly Command[] {
  return told.map((command) =>
    command.kind === "record"
      ? { ...command, note: [command.note ?? "", words].filter((text) => text !== "").join(", ") }
      : command,
  );
}

type Told = { readonly told: readonly Command[]; readonly people: readonly PersonRef[] };

/** What they promised; whatever else the words say is kept with the contact. */
function withPromise({ told, people }: Told, words: string, reader: Reader): readonly Command[] {
  const reading = readNote(scan(`promised me ${words}`), 0, reader);
  const { note, fields } = reading;
  const withRest = note === "" ? told : withWords(told, note);
  const facts = fields === undefined ? [] : people.map((who): Command => ({ kind: "note", who, fields }));
  return [...withRest, ...facts, ...promisesAndFollowUps(people, reading)];
}
