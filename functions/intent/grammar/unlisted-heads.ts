// Verbs on people whom the answered mail does not show: "Anna Bech never", "snooze Anna 2 weeks".
// Invariant: a verb right beside a name and nothing more; any other word makes it a sentence.

import { KEYWORD_INDEX, VERB_INDEX } from "./command-words.ts";
import { isGivenName } from "./given-names.ts";
import { verbHead } from "./heads.ts";
import type { Head } from "./heads.ts";
import { argsAt } from "./item-args.ts";
import { endsAt } from "./line-ends.ts";
import { peopleAt } from "./people.ts";
import { phraseAt } from "./phrases.ts";
import type { Reader } from "./reader.ts";
import { isMark, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";
import type { TargetFound } from "./targets.ts";
import type { ItemVerb } from "./words.ts";

/** `Anna Bech never` about somebody whom the mail does not show: a verb right after the name and nothing more. */
export function unlistedHeadAt(line: Line, at: number, reader: Reader): Head | undefined {
  const people = at === 0 ? peopleAt(line, 0, reader, "head") : undefined;
  if (people === undefined || ADVERB.test(wordAt(line, 0))) return undefined;
  const names = people.people.map(({ ref }) => ref.name ?? (ref.by === "address" ? ref.address : ""));
  const verbFrom = isMark(line, people.next, ":") ? people.next + 1 : people.next;
  const verb = isReminder(line, verbFrom, reader) ? undefined : phraseAt(line, verbFrom, VERB_INDEX);
  if (verb === undefined || !ON_PEOPLE.has(verb.meaning)) return undefined;
  // "Handlen er gjort": a noun at the head of a sentence looks like a name.
  if (COPULAS.has(wordAt(line, verbFrom)) && !isGivenName(wordAt(line, 0))) return undefined;
  const args = argsAt(line, verb.next, verb.meaning, reader);
  if (!endsAt(line, args.next) && !isMark(line, args.next, ":")) return undefined;
  return verbHead({ verb: verb.meaning, order: "name-first", target: { by: "names", names }, ...args });
}

const COPULAS: ReadonlySet<string> = new Set("is|was|are|er|var|blev".split("|"));

/** `snooze Anna 2 weeks` at me@, where no mail shows anybody. */
export function unlistedNames(line: Line, at: number, reader: Reader): TargetFound | undefined {
  const found = reader.strictness === "orders" ? peopleAt(line, at, reader, "head") : undefined;
  if (found === undefined) return undefined;
  const names = found.people.map(({ ref }) => ref.name ?? (ref.by === "address" ? ref.address : ""));
  return { target: { by: "names", names }, next: found.next };
}

/** Verbs that can be about somebody who has no number. */
export const ON_PEOPLE: ReadonlySet<ItemVerb> = new Set([
  "done",
  "snooze",
  "skip",
  "never",
  "no",
  "note",
  "kept",
  "dropped",
]);

/** "Hopefully later", "Forhåbentlig aldrig" are nobody. */
const ADVERB = /(?:ly|lig|ligt|vis|wise)$/;

/** `Anna: remind me in 2 weeks` at log@ is a follow-up: there is no item to snooze. */
function isReminder(line: Line, at: number, reader: Reader): boolean {
  const index = KEYWORD_INDEX.get("follow-up");
  return reader.strictness !== "answer" && index !== undefined && phraseAt(line, at, index) !== undefined;
}
