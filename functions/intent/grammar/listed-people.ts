// People named behind a colon or a dash: "Morgenmøde i Rotary: Kari Lie, Per Sand", "Board meeting - Kari Lie chaired, Per Sand spoke".
// Invariant: only at log@, where nobody stands before the mark; all of them or none, and every other word is kept.

import type { Day } from "../../domain/model.ts";
import { AND } from "./command-words.ts";
import { fold } from "./fold.ts";
import { isGivenName } from "./given-names.ts";
import { endsAt } from "./line-ends.ts";
import { isCapitalised } from "./name-run.ts";
import type { Opening } from "./openings.ts";
import { peopleAt } from "./people.ts";
import type { PeopleFound, Person } from "./people.ts";
import { phraseAt } from "./phrases.ts";
import { dayAheadIn } from "./planned.ts";
import type { Reader } from "./reader.ts";
import { isMark, textBetween, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";
import { whenAndTopic } from "./when-and-topic.ts";

export type ListedPeople = PeopleFound & {
  readonly between: string;
  /** The day that stands before the mark. */
  readonly at?: Day;
  readonly ahead?: Day;
  /** What stands behind the names, when each has words of their own. */
  readonly said: string;
};

const WORDS_BEFORE = 24;

/** Whoever stands right behind what was done, unless that is where it was: "Møde hos Havnelab: Anna Ek, Bo Lind". */
export function listedBehind<P extends PeopleFound & { readonly between: string }>(
  line: Line,
  opening: Opening,
  found: P | undefined,
  reader: Reader,
): P | ListedPeople | undefined {
  if (found === undefined) return listedPeople(line, opening, reader);
  const [only, ...others] = found.people;
  const name = only?.ref.name ?? "";
  const mayBePlace = others.length === 0 && only?.ref.by === "name" && !name.includes(" ") && !isGivenName(fold(name));
  const listed = mayBePlace && !isListMark(line, opening.next) ? listedPeople(line, opening, reader) : undefined;
  return listed !== undefined && listed.people.length > 1 && listed.said === "" ? listed : found;
}

/** The people behind the first colon or dash after what was done. */
function listedPeople(line: Line, opening: Opening, reader: Reader): ListedPeople | undefined {
  if (reader.strictness !== "log") return undefined;
  const mark = line.tokens.findIndex((_, at) => at >= opening.next && isListMark(line, at));
  if (mark < 0 || mark > opening.next + WORDS_BEFORE) return undefined;
  const found = wholeList(line, mark + 1, reader) ?? eachWithWords(line, mark + 1, reader);
  if (found === undefined || !isOfPersons(found.people)) return undefined;
  const before: Line = { text: line.text, tokens: line.tokens.slice(0, mark) };
  const { at, topic, note } = whenAndTopic(before, opening.next, reader);
  const ahead = opening.isPast ? undefined : dayAheadIn(before, opening.next, reader);
  const between = [note ?? "", topic ?? "", found.said].filter((text) => text !== "").join(", ");
  return { ...found, between, ...(at !== undefined && { at }), ...(ahead !== undefined && { ahead }) };
}

/** The mark of a time of day or of "re:" parts nothing, nor does a hyphen. */
function isListMark(line: Line, at: number): boolean {
  const isApart = line.tokens[at + 1]?.glued === false;
  return isApart && (isMark(line, at, ":") || (isMark(line, at, "-–—") && line.tokens[at]?.glued === false));
}

type Listed = PeopleFound & Pick<ListedPeople, "said">;

function wholeList(line: Line, at: number, reader: Reader): Listed | undefined {
  const found = peopleAt(line, at, reader, "told");
  return found !== undefined && endsAt(line, found.next, ".!") ? { ...found, said: "" } : undefined;
}

/** "Kari Lie chaired, Per Sand presented the numbers": each clause begins with its person, and its words are kept. */
function eachWithWords(line: Line, at: number, reader: Reader): Listed | undefined {
  const people: Person[] = [];
  for (let from = at; from < line.tokens.length;) {
    const found = isCapitalised(line.tokens[from]) ? peopleAt(line, from, reader, "head") : undefined;
    if (found === undefined || wordAt(line, found.next) === "") return undefined;
    people.push(...found.people);
    from = nextClause(line, found.next);
  }
  return people.length === 0 ? undefined : { people, next: line.tokens.length, said: textBetween(line, at) };
}

function nextClause(line: Line, at: number): number {
  const comma = line.tokens.findIndex((_, index) => index >= at && isMark(line, index, ",;"));
  if (comma < 0) return line.tokens.length;
  return phraseAt(line, comma + 1, AND)?.next ?? comma + 1;
}

/** "Workshop: Python Basics" names nobody: one of them at least has a name or an address that people have. */
function isOfPersons(people: readonly Person[]): boolean {
  return people.some(({ ref }) => ref.by === "address" || isGivenName(fold(ref.name).split(" ")[0] ?? ""));
}
