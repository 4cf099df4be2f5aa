// "Remind me to call Anna on Friday", "Skal møde Bo på mandag": a day to come and a person, after the words for it.
// Invariant: a person and a day, or it is none; in an answer the person stands close behind the word, and nothing else counts.

import type { Command } from "../../domain/commands.ts";
import { WITH } from "./command-words.ts";
import { dateAt } from "./dates.ts";
import type { DateReading } from "./dates.ts";
import { futureDay } from "./future-day.ts";
import type { FutureDay } from "./future-day.ts";
import { afterKeyword } from "./keywords.ts";
import { isLaterToday } from "./later-today.ts";
import { endsAt } from "./line-ends.ts";
import { peopleAt } from "./people.ts";
import { indexPhrases, phraseAt } from "./phrases.ts";
import { clockAhead } from "./reader.ts";
import type { Reader } from "./reader.ts";
import { scan, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";
import { LONGEST_DATE } from "./when-and-topic.ts";

const WORDS_LOOKED_AT = 12;
/** In an answer "remember what we said when Anna comes on Friday" is talk. */
const WORDS_LOOKED_AT_IN_ANSWER = 5;

/** A follow-up with the first person that the line names, on the day that it ends with. */
export function readFollowUp(asked: Line, reader: Reader): readonly Command[] | undefined {
  const line = withoutPlease(asked);
  const from = afterKeyword(line, "follow-up")?.next ?? afterDoing(line, reader) ?? afterPlan(line, reader);
  if (from === undefined) return undefined;
  const people = firstPeople(line, from, reader);
  const reading =
    people === undefined
      ? undefined
      : (dayAtEnd(line, people.next, reader) ?? dayAt(line, from, reader) ?? dayBeforeTopic(line, people.next, reader));
  if (people === undefined || reading === undefined) return undefined;
  const day = laterToday(line, reading, reader) ?? futureDay(reading, reader);
  if (isNoun(line, 0) && (day.kind !== "day" || day.day > farthest(reader))) return undefined;
  if (day.kind === "not-understood") return [{ kind: "not-understood", line: line.text.trim(), why: day.why }];
  return [{ kind: "follow-up", people: people.people.map(({ ref }) => ref), on: day.day, note: line.text.trim() }];
}

/** "Can you please remind me of Anna next week?", "Kan du minde mig om Anna om 14 dage?" */
function withoutPlease(line: Line): Line {
  const behind = afterKeyword(scan(line.text.replace(PLEASE, "")), "follow-up");
  return behind === undefined ? line : scan(line.text.replace(PLEASE, "").replace(/\s*\?+\s*$/u, ""));
}

const PLEASE =
  /^\s*(?:hey,? |hi,? |hej,? )?(?:please |(?:can|could|would|will) you (?:please |kindly )?|kan du (?:lige |ikke )?|(?:kunne|vil|gider) du (?:lige )?|vær (?:så )?sød at |(?:kan|må) jeg få dig til at |jeg vil gerne have,? (?:at )?du (?:lige )?)/iu;

/** "Ringer til Gry i eftermiddag" told in the morning is a plan for today. */
function laterToday(line: Line, reading: DateReading, reader: Reader): FutureDay | undefined {
  const isToday = reading.kind === "day" && reading.day === clockAhead(reader).today.toString();
  return isToday && isLaterToday(line, 0, line.tokens.length, reader) ? reading : undefined;
}

/** "Kontakt Karim igen efter nytår": without a slip forgiven, for "skrev til" was done. */
function afterDoing(line: Line, { strictness }: Reader): number | undefined {
  return strictness === "log" ? phraseAt(line, 0, DOINGS)?.next : undefined;
}

const DOINGS = indexPhrases<"do">(
  ["do"],
  [
    { do: "reach out to|get in touch with|contact|write to|write again to" },
    { do: "kontakt|tag fat i|tag kontakt til|skriv til|skriv igen til|ring til|ring igen til" },
  ],
);

/** "I'm having lunch with Per on Friday", "Jeg skal møde Bo i morgen" at log@. */
function afterPlan(line: Line, reader: Reader): number | undefined {
  if (reader.strictness !== "log") return undefined;
  const from = SUBJECTS.has(wordAt(line, 0)) ? 1 : 0;
  if (PLANNED_AS_ONE.has(wordAt(line, 0))) return 1;
  if (isNoun(line, 0) && phraseAt(line, 1, WITH) !== undefined) return undefined;
  return PLANS.has(wordAt(line, from)) && (from > 0 || !AFTER_SUBJECT.has(wordAt(line, 0))) ? from + 1 : undefined;
}

/** "Meeting with Per" is told as "Lunch with Per" is; "Meeting Per on Friday" is planned, unless that day is over. */
function isNoun(line: Line, at: number): boolean {
  return wordAt(line, at) === "meeting";
}

/** "Meeting Per on 9 November" said later in November is no plan for next year. */
function farthest({ today }: Reader): string {
  return today.add({ days: DAYS_AHEAD }).toString();
}
const DAYS_AHEAD = 90;

const SUBJECTS: ReadonlySet<string> = new Set("i|we|jeg|vi".split("|"));
const PLANS: ReadonlySet<string> = new Set(
  "will|shall|am|are|must|need|supposed|having|going|meeting|seeing|foelger|skal|vil|ser|moeder|ringer|besoeger|boer|maa".split(
    "|",
  ),
);
/** Without a subject these say something else. */
const AFTER_SUBJECT: ReadonlySet<string> = new Set("am|are|need|vil|maa".split("|"));
const PLANNED_AS_ONE: ReadonlySet<string> = new Set("i'm|i'll|we're|we'll".split("|"));

function firstPeople(line: Line, from: number, reader: Reader) {
  const words = reader.strictness === "answer" ? WORDS_LOOKED_AT_IN_ANSWER : WORDS_LOOKED_AT;
  for (let at = from; at < Math.min(line.tokens.length, from + words); at += 1) {
    const found = peopleAt(line, at, reader, "head");
    if (found !== undefined) return found;
  }
  return undefined;
}

function dayAt(line: Line, at: number, reader: Reader): DateReading | undefined {
  return dateAt(line, at, clockAhead(reader))?.reading;
}

/** "In three weeks about the contract": the day right behind the people, with what it is about behind it. */
function dayBeforeTopic(line: Line, at: number, reader: Reader): DateReading | undefined {
  const found = dateAt(line, at, clockAhead(reader));
  return found !== undefined && TOPIC.has(wordAt(line, found.next)) ? found.reading : undefined;
}
const TOPIC: ReadonlySet<string> = new Set(
  "about|re|regarding|concerning|for|to|on|over|om|ang|angaaende|vedr|vedroerende|til|ved|i|paa|for".split("|"),
);

/** "Has not paid since August": that was. */
const SINCE: ReadonlySet<string> = new Set(["since", "siden"]);

function dayAtEnd(line: Line, from: number, reader: Reader): DateReading | undefined {
  for (let at = Math.max(from, line.tokens.length - LONGEST_DATE); at < line.tokens.length; at += 1) {
    const found = dateAt(line, at, clockAhead(reader));
    if (found !== undefined && endsAt(line, found.next) && !SINCE.has(wordAt(line, at - 1))) return found.reading;
  }
  return undefined;
}
