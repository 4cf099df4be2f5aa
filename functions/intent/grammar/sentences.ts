// Sentences of one line that each tell of somebody: "Met Ida on Sunday. Talked to Ole about his boat."
// Invariant: a line is cut only before a sentence that names its own people; any other belongs to the one before it.

import type { Command } from "../../domain/commands.ts";
import { readNameAndCadence, readNameAndColon, readNameAndFact, readNameAndSentence } from "./about-person.ts";
import { readContact } from "./compose.ts";
import { isGivenName } from "./given-names.ts";
import { readItemClauses } from "./item-clauses.ts";
import { isCapitalised } from "./name-run.ts";
import { isSentenceEnd } from "./note-clauses.ts";
import { readPossessiveFact } from "./possessive-facts.ts";
import type { Reader, Rule } from "./reader.ts";
import { isMark, scan, textBetween } from "./scan.ts";
import type { Line } from "./scan.ts";
import { readFollowUp } from "./told-follow-up.ts";
import { readTold } from "./told-promise.ts";

/** A line of more sentences is a pasted text; the rest of it stays with the last. */
const MOST_SENTENCES = 12;

const OWN_PEOPLE: readonly { readonly read: Rule; readonly why: string }[] = [
  { read: readContact, why: "'Talked to Ole' is another contact" },
  { read: readFollowUp, why: "'Remind me to call Per on Friday'" },
  { read: readTold, why: "'Promised Bo the deck'" },
  { read: readNameAndCadence, why: "'Bo every 3 months'" },
  { read: ofName(readNameAndColon), why: "'Bo Lind: phone 11 22 33 44'" },
  { read: ofName(readNameAndSentence), why: "'Mette is pregnant'" },
  { read: readNameAndFact, why: "'Bo looks for an auditor'" },
  { read: readPossessiveFact, why: "'Bo's number is 11 22 33 44'" },
];

/** A name that people have, or of two words: "Prices are up" is of nobody. */
function ofName(rule: Rule): Rule {
  return (line, reader) => {
    const isName = isGivenName(line.tokens[0]?.word ?? "") || isCapitalised(line.tokens[1]);
    return isName ? rule(line, reader) : undefined;
  };
}

/** The line cut before each sentence that is about people of its own; the line itself when there is none. */
export function sentencesOf(line: Line, reader: Reader): readonly Line[] {
  const ends = line.tokens.flatMap((_, at) => (endsSentence(line, at) ? [at] : [])).slice(0, MOST_SENTENCES);
  if (ends.length === 0 || readItemClauses(line, reader) !== undefined) return [line];
  const starts = ends.filter((end, index) => isAboutItsOwn(sentence(line, end + 1, ends[index + 1]), reader));
  if (starts.length === 0) return [line];
  const cuts = [0, ...starts.map((end) => end + 1)];
  return cuts.map((from, index) => sentence(line, from, cuts[index + 1]));
}

function endsSentence(line: Line, at: number): boolean {
  const isLast = at + 1 >= line.tokens.length;
  if (isLast) return false;
  if (isMark(line, at, ".") && beginsWithNameAndColon(line, at + 1)) return true;
  return isMark(line, at, ".") ? isSentenceEnd(line, at) : isMark(line, at, "!") && /^\p{Lu}/u.test(after(line, at));
}

/** "Bo Lind: phone 11 22 33 44. Tom Ek: phone 55 66 77 88": behind a number too, where "14. August" ends nothing. */
function beginsWithNameAndColon(line: Line, at: number): boolean {
  const colon = line.tokens.findIndex(
    (_, index) => index > at && index <= at + LONGEST_NAME && isMark(line, index, ":"),
  );
  const name = line.tokens.slice(at, colon);
  const isNames = colon > 0 && name.every((token) => isCapitalised(token));
  return isNames && (name.length > 1 || isGivenName(name[0]?.word ?? ""));
}
const LONGEST_NAME = 4;

function after(line: Line, at: number): string {
  return line.tokens[at + 1]?.text ?? "";
}

function sentence(line: Line, from: number, end?: number): Line {
  return scan(textBetween(line, from, end));
}

function isAboutItsOwn(one: Line, reader: Reader): boolean {
  return ofItsOwnPeople(one, reader) !== undefined;
}

/** The commands of a sentence that names its own people; undefined of any other. */
export function ofItsOwnPeople(one: Line, reader: Reader): readonly Command[] | undefined {
  for (const { read } of OWN_PEOPLE) {
    const commands = read(one, reader);
    if (commands?.some(isOfPeople) === true) return commands;
  }
  return undefined;
}

function isOfPeople({ kind }: Command): boolean {
  return kind !== "not-understood";
}
