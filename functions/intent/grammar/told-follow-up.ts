// "Remind me to call Anna on Friday", "Følg op med Anna om 2 uger": a day to come and a person, after the word for it.
// Invariant: only where notes or orders are written; in an answer a reminder is about a numbered item.

import type { Command } from "../../domain/commands.ts";
import { dateAt } from "./dates.ts";
import type { DateReading } from "./dates.ts";
import { futureDay } from "./future-day.ts";
import { afterKeyword } from "./keywords.ts";
import { endsAt } from "./line-ends.ts";
import { peopleAt } from "./people.ts";
import { clockAhead } from "./reader.ts";
import type { Reader } from "./reader.ts";
import type { Line } from "./scan.ts";
import { LONGEST_DATE } from "./when-and-topic.ts";

const WORDS_LOOKED_AT = 12;

/** A follow-up with the first person that the line names, on the day that it ends with. */
export function readFollowUp(line: Line, reader: Reader): readonly Command[] | undefined {
  const after = reader.strictness === "answer" ? undefined : afterKeyword(line, "follow-up");
  if (after === undefined) return undefined;
  const people = firstPeople(line, after.next, reader);
  const reading =
    people === undefined ? undefined : (dayAtEnd(line, people.next, reader) ?? dayAt(line, after.next, reader));
  if (people === undefined || reading === undefined) return undefined;
  const day = futureDay(reading, reader);
  if (day.kind === "not-understood") return [{ kind: "not-understood", line: line.text.trim(), why: day.why }];
  return [{ kind: "follow-up", people: people.people.map(({ ref }) => ref), on: day.day, note: line.text.trim() }];
}

function firstPeople(line: Line, from: number, reader: Reader) {
  for (let at = from; at < Math.min(line.tokens.length, from + WORDS_LOOKED_AT); at += 1) {
    const found = peopleAt(line, at, reader, "head");
    if (found !== undefined) return found;
  }
  return undefined;
}

function dayAt(line: Line, at: number, reader: Reader): DateReading | undefined {
  return dateAt(line, at, clockAhead(reader))?.reading;
}

function dayAtEnd(line: Line, from: number, reader: Reader): DateReading | undefined {
  for (let at = Math.max(from, line.tokens.length - LONGEST_DATE); at < line.tokens.length; at += 1) {
    const found = dateAt(line, at, clockAhead(reader));
    if (found !== undefined && endsAt(line, found.next)) return found.reading;
  }
  return undefined;
}
