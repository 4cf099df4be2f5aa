// A contact of several days: "Met Bo on 3 Nov, 10 Nov and 17 Nov", "talte med Bo for en uge siden og igen i morges".
// Invariant: only where the words behind the first day are days and nothing else; each day is a contact of its own.

import type { Command } from "../../domain/commands.ts";
import type { Day } from "../../domain/model.ts";
import { AND } from "./command-words.ts";
import { WEEKDAYS, WEEKDAY_INDEX } from "./date-words.ts";
import { indexPhrases, phraseAt, wordSet } from "./phrases.ts";
import type { Reader, Rule } from "./reader.ts";
import { isMark, scan, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";
import { pastDayAt } from "./when-and-topic.ts";

type Record = Extract<Command, { kind: "record" }>;

/** The rule, with a record for each further day that its note is made of. */
export function withFurtherDays(rule: Rule): Rule {
  return (line, reader) =>
    rule(line, reader)?.flatMap((command) =>
      command.kind === "record" ? onEachDay(command, line, reader) : [command],
    );
}

function onEachDay(record: Record, line: Line, reader: Reader): readonly Command[] {
  const note = scan(record.note ?? "");
  // A weekday that may be the one to come is asked about as it stands.
  const days = note.tokens.length === 0 || record.mayBeAhead !== undefined ? [] : daysOf(note, line, reader);
  if (days.length === 0) return [record];
  const { note: _, ...rest } = record;
  const all = isOfLastWeek(line) && startsWithWeekday(note) ? days : [record.at, ...days];
  return [...new Set(all)].map((at, index) => (index === 0 ? { ...rest, at } : { ...again(rest), at }));
}

/** What was told beside the days is told once. */
function again({ kind, people, at, channel, direction }: Record): Record {
  return { kind, people, at, channel, direction };
}

/** The days of a note that has nothing else in it. */
function daysOf(note: Line, line: Line, reader: Reader): readonly Day[] {
  const days: Day[] = [];
  for (let at = 0; at < note.tokens.length;) {
    const weekday = isOfLastWeek(line) ? inLastWeek(note, at, reader) : undefined;
    const day = weekday ?? pastDayAt(note, at, reader);
    const next = day?.next ?? joinEnd(note, at);
    if (next === undefined) return [];
    if (day !== undefined) days.push(day.day);
    at = next;
  }
  return days;
}

/** Past a mark, "and again", "og igen", "twice". */
function joinEnd(note: Line, at: number): number | undefined {
  if (isMark(note, at, ",;.&()")) return at + 1;
  return phraseAt(note, at, AND)?.next ?? phraseAt(note, at, JOINS)?.next;
}

/** "Twice last week, Monday and Thursday": days of that week, and not the latest that were. */
function inLastWeek(note: Line, at: number, { today }: Reader) {
  const weekday = phraseAt(note, ON.has(wordAt(note, at)) ? at + 1 : at, WEEKDAY_INDEX);
  if (weekday === undefined) return undefined;
  const monday = today.subtract({ days: today.dayOfWeek - 1 + DAYS_A_WEEK });
  const day = monday.add({ days: WEEKDAYS.indexOf(weekday.meaning) });
  return { day: day.toString(), next: weekday.next };
}
const DAYS_A_WEEK = 7;

function isOfLastWeek(line: Line): boolean {
  return line.tokens.some((_, at) => phraseAt(line, at, LAST_WEEK) !== undefined);
}

function startsWithWeekday(note: Line): boolean {
  return note.tokens.some((_, at) => phraseAt(note, at, WEEKDAY_INDEX) !== undefined);
}

const ON = wordSet("on|om");
const LAST_WEEK = indexPhrases<"it">(["it"], [{ it: "last week" }, { it: "sidste uge" }]);
const JOINS = indexPhrases<"it">(
  ["it"],
  [
    { it: "again|twice|three times|both|then|and then|later|on" },
    { it: "igen|to gange|tre gange|både|derefter|senere|den|d|d." },
  ],
);
