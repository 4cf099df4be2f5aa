// A job, a number or an address right behind somebody else's name: "her boss is Alan Meeks, CEO at Finwell".
// Invariant: it is that other's, and never a field of whom the note is about; where it may be theirs, it stays a word.

import type { ContactFields } from "../../domain/commands.ts";
import { ACTIVITY_INDEX, FACT_INDEX } from "./command-words.ts";
import { WEEKDAY_INDEX, MONTH_INDEX } from "./date-words.ts";
import { isGivenName } from "./given-names.ts";
import { isCapitalised } from "./name-run.ts";
import { phraseAt, wordSet } from "./phrases.ts";
import type { Line } from "./scan.ts";

/** Which of the clauses of a note tell somebody else's fields. */
export function areOfOthers(clauses: readonly Before[]): readonly boolean[] {
  return clauses.map(({ clause, said }, index) => {
    const before = clauses[index - 1];
    if (said.fields === undefined) return false;
    const isNamed = before?.said.fields === undefined && isOfAnother(before?.clause, said.fields);
    return isNamed || isBehindWords(said.fields, clause, clauses.slice(0, index));
  });
}

/** True when the clause before these fields ends with a name. */
function isOfAnother(before: Line | undefined, fields: ContactFields): boolean {
  if (before === undefined || !Object.keys(fields).some((field) => PERSONAL.has(field))) return false;
  return endsWithName(before);
}

const PERSONAL: ReadonlySet<string> = new Set(["organisation", "role", "phone", "addresses"]);

/** "Intro to Hannah Cole", "Frank Zorn"; of one word only a given name is surely one, and words alone may be a firm. */
function endsWithName({ text, tokens }: Line): boolean {
  const end = tokens.findLastIndex(({ kind }) => kind !== "mark") + 1;
  let from = end;
  while (from > 0 && isCapitalised(tokens[from - 1])) from -= 1;
  if (from === end || tokens.slice(from, end).some((_, at) => isOther({ text, tokens }, from + at))) return false;
  const isGiven = tokens.slice(from, end).some(({ word }) => isGivenName(word));
  return isGiven || (from > 0 && end - from > 1);
}

/**
 * How a clause that tells a number or an address is meant behind those before it: "suggested Dr Petrova for the eyes,
 * olga@petrova.example" may be of whom they speak of, and is the person's own only behind their name and their fields.
 */
export function isBehindWords(fields: ContactFields, clause: Line, before: readonly Before[]): boolean {
  if (fields.phone === undefined && fields.addresses === undefined) return false;
  return !NEW.has(clause.tokens[0]?.word ?? "") && before.some(({ clause: line, said }) => mayBeOfAnother(line, said));
}
const NEW = wordSet("new|ny|nyt");

/** A clause and what was read of it: fields and words, or words alone. */
export type Before = {
  readonly clause: Line;
  readonly said: { readonly fields?: ContactFields; readonly isWords: boolean };
};

/** "Knows a good builder", "our accountant is Meg"; capitalised words alone are a firm. */
function mayBeOfAnother({ tokens }: Line, { fields, isWords }: Before["said"]): boolean {
  if (fields !== undefined) return THINGS.some((field) => fields[field] !== undefined);
  return isWords && !tokens.every((token) => isCapitalised(token)) && !tellsOfThemselves(tokens);
}

/** "Moved to Odense, phone 12 34 56 78": where they live is news of nobody else, and the number is theirs. */
function tellsOfThemselves(tokens: Line["tokens"]): boolean {
  const verb = tokens.find(({ word }) => !BESIDE_VERB.has(word));
  return verb !== undefined && OF_THEMSELVES.has(verb.word);
}

const BESIDE_VERB = wordSet("has|have|is|are|just|now|will|who|he|she|they|har|er|lige|nu|vil|skal|som|der|han|hun|de");
const OF_THEMSELVES = wordSet(
  "moved|moves|moving|relocated|lives|living|married|retired|back|flyttet|flytter|flyttede|bor|gift|tilbage",
);
const THINGS = ["needs", "strengths"] as const;

function isOther(line: Line, at: number): boolean {
  return [WEEKDAY_INDEX, MONTH_INDEX, FACT_INDEX, ACTIVITY_INDEX].some(
    (index) => phraseAt(line, at, index) !== undefined,
  );
}
