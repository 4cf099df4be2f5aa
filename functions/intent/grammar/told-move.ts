// "Mia has moved to Bergen", "Mia flytter til Bergen": news of one person, told in an answer.
// Invariant: a name, the verb, a place with a capital letter and nothing more; whom nobody knows is asked about, not made.

import type { Command } from "../../domain/commands.ts";
import { endsAt } from "./line-ends.ts";
import { isCapitalised } from "./name-run.ts";
import { peopleAt } from "./people.ts";
import type { Reader } from "./reader.ts";
import { wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";

const MOST_PLACE_WORDS = 3;
const HAS: ReadonlySet<string> = new Set("has|is|er|har".split("|"));
const MOVED: ReadonlySet<string> = new Set("moved|moves|moving|relocated|flyttet|flytter|flyttede".split("|"));
const TO: ReadonlySet<string> = new Set("to|til".split("|"));

/** A note about the person, word for word from the verb on. */
export function readMoved(line: Line, reader: Reader): readonly Command[] | undefined {
  if (reader.strictness === "log") return undefined;
  const found = peopleAt(line, 0, reader, "head");
  const [person, ...others] = found?.people ?? [];
  if (found === undefined || person === undefined || others.length > 0 || person.ref.by !== "name") return undefined;
  const verb = HAS.has(wordAt(line, found.next)) ? found.next + 1 : found.next;
  if (!MOVED.has(wordAt(line, verb)) || !TO.has(wordAt(line, verb + 1)) || !isPlace(line, verb + 2)) return undefined;
  const note = line.text
    .slice(line.tokens[found.next]?.start)
    .trim()
    .replace(/[.!\s]+$/, "");
  return [{ kind: "note", who: { ...person.ref, onlyKnown: true }, note }];
}

function isPlace(line: Line, from: number): boolean {
  let at = from;
  while (at < from + MOST_PLACE_WORDS && isCapitalised(line.tokens[at])) at += 1;
  return at > from && endsAt(line, at);
}
