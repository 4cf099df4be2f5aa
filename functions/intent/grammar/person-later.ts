// Notes to log@ that name their person after the first words: "New assignment for Anna Berg".
// Invariant: one "with", "to" or "for" and a capitalised name right after it; anything less certain is asked about.

import type { Command, PersonRef } from "../../domain/commands.ts";
import { fold } from "./fold.ts";
import { isGivenName } from "./given-names.ts";
import { readMentioned } from "./mentioned-people.ts";
import { peopleAt } from "./people.ts";
import type { Person } from "./people.ts";
import type { Reader } from "./reader.ts";
import { wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";

const BEFORE_PERSON: ReadonlySet<string> = new Set("with|med|for|til|about|om|from|fra".split("|"));
const WORDS_LOOKED_AT = 15;

/** The whole line as a note about the first person so named. */
export function readPersonLater(line: Line, reader: Reader): readonly Command[] | undefined {
  if (reader.strictness !== "log") return undefined;
  for (let at = 0; at < Math.min(line.tokens.length, WORDS_LOOKED_AT); at += 1) {
    const found = BEFORE_PERSON.has(wordAt(line, at)) ? peopleAt(line, at + 1, reader, "head") : undefined;
    // "Ask Victor about his trip to Japan" is about Victor.
    const isPlace =
      found !== undefined && !found.people.some(isNamedSurely) && readMentioned(line, reader) !== undefined;
    if (found !== undefined && !isPlace)
      return found.people.map((person) => ({ kind: "note", who: whoIs(person), note: line.text.trim() }));
  }
  return undefined;
}

function isNamedSurely({ ref }: Person): boolean {
  const name = ref.name ?? "";
  return ref.by === "address" || name.includes(" ") || isGivenName(fold(name));
}

/** "Finn's boss" tells of Finn, if the service knows one. */
function whoIs({ ref, isPossessive }: Person): PersonRef {
  return ref.by === "name" && isPossessive === true ? { ...ref, onlyKnown: true } : ref;
}
