// Whether a line is wholly of the form of a command, as one that stands between our lines has to be.
// Invariant: prose is none, and neither is what happened, told in words.

import { readNameAndCadence, readNumberAndFact } from "./about-person.ts";
import { readItemClauses } from "./item-clauses.ts";
import { withoutBullet } from "./read-answer.ts";
import type { Reader, Rule } from "./reader.ts";
import { scan } from "./scan.ts";
import { readWholeLine } from "./whole-lines.ts";

const FORMS: readonly Rule[] = [readItemClauses, readWholeLine, readNumberAndFact, readNameAndCadence];

/** The test for one answer: below an item a bare verb may have a note. */
export function orderTest(reader: Reader): (text: string) => boolean {
  const [item] = reader.numbers;
  const place = { ...reader.place, ...(item && { quoted: item.number }) };
  const known = new Map<string, boolean>();
  return (text) => {
    const answer = known.get(text) ?? isOrder(text, { ...reader, place });
    known.set(text, answer);
    return answer;
  };
}

function isOrder(text: string, reader: Reader): boolean {
  const line = scan(withoutBullet(text));
  return FORMS.some((form) => form(line, reader) !== undefined);
}
