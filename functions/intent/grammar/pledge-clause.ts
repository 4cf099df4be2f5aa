// "Promised the deck by Friday", "jeg lovede Anna at tage tallene med": a promise as one clause of a note.
// Invariant: what was promised begins with its own "to"; a person who stands before it is the one it was promised to.

import type { PersonRef } from "../../domain/commands.ts";
import type { Day } from "../../domain/model.ts";
import { ARTICLES, PLEDGE_INDEX } from "./command-words.ts";
import { dateAt } from "./dates.ts";
import type { DateFoundAt } from "./dates.ts";
import { fold } from "./fold.ts";
import { futureDay } from "./future-day.ts";
import { isGivenName } from "./given-names.ts";
import { endsAt } from "./line-ends.ts";
import { peopleAt } from "./people.ts";
import { phraseAt } from "./phrases.ts";
import { clockAhead } from "./reader.ts";
import type { Reader } from "./reader.ts";
import { textBetween, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";
import { LONGEST_DATE } from "./when-and-topic.ts";

export type PledgeRead = {
  readonly by: "owner" | "contact";
  readonly text: string;
  readonly due?: Day;
  /** Whom the clause itself names, in place of those whom the note is about. */
  readonly person?: PersonRef;
};

/** What was promised, by whom and until when; undefined when the clause is no promise. */
export function pledgeClause(clause: Line, reader: Reader): { readonly pledge: PledgeRead } | undefined {
  const word = phraseAt(clause, 0, PLEDGE_INDEX);
  if (word === undefined) return undefined;
  const by = word.meaning === "owner-pledge" ? "owner" : "contact";
  const named = by === "owner" ? namedAt(clause, word.next, reader) : undefined;
  const start = named?.next ?? (INFINITIVE.has(wordAt(clause, word.next - 1)) ? word.next - 1 : word.next);
  const found = lastDate(clause, start, reader);
  const day = found === undefined ? undefined : futureDay(found.reading, reader);
  const text = textBetween(clause, start, day?.kind === "day" ? found?.from : clause.tokens.length);
  if (text === "" || INFINITIVE.has(fold(text))) return undefined;
  return { pledge: { by, text, ...(day?.kind === "day" && { due: day.day }), ...(named && { person: named.person }) } };
}

const INFINITIVE: ReadonlySet<string> = new Set(["to", "at"]);

/** One person by a given name or an address, and behind them what they were promised. */
function namedAt(clause: Line, at: number, reader: Reader): { person: PersonRef; next: number } | undefined {
  const found = peopleAt(clause, at, reader, "head");
  const [only, ...others] = found?.people ?? [];
  if (found === undefined || only === undefined || others.length > 0) return undefined;
  const { ref } = only;
  const isSurely = ref.by === "address" || isGivenName(fold(ref.name).split(" ")[0] ?? "");
  const word = wordAt(clause, found.next);
  return isSurely && (INFINITIVE.has(word) || ARTICLES.has(word)) ? { person: ref, next: found.next } : undefined;
}

function lastDate(clause: Line, at: number, reader: Reader): (DateFoundAt & { readonly from: number }) | undefined {
  const clock = clockAhead(reader);
  for (let from = Math.max(at, clause.tokens.length - LONGEST_DATE); from < clause.tokens.length; from += 1) {
    const found = dateAt(clause, from, clock);
    if (found !== undefined && endsAt(clause, found.next, ".!)")) return { ...found, from };
  }
  return undefined;
}
