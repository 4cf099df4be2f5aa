// From the head of a clause and its note to the command that it asks for.
// Invariant: a day in the past, or one that does not exist, is answered and never guessed at.

import type { Command, Target } from "../../domain/commands.ts";
import { contactInNote } from "./activities.ts";
import type { DateReading } from "./dates.ts";
import { readFacts } from "./facts.ts";
import { partOthers } from "./others-facts.ts";
import { futureDay } from "./future-day.ts";
import type { Head, VerbHead } from "./heads.ts";
import { nextDayAt } from "./item-args.ts";
import { isPromiseAlone, promisesInNote } from "./item-promises.ts";
import { endsAt } from "./line-ends.ts";
import type { Reader } from "./reader.ts";
import { isMark, scan, textBetween, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";

/** The commands of one clause; a note may add the day and channel of what was done. */
export function commandOfHead(head: Head, note: string, line: Line, reader: Reader): readonly Command[] {
  switch (head.kind) {
    case "verb":
      return [...ofVerb(head, note, line, reader), ...promisesBeside(head, note, reader)];
    case "note":
      return note === "" ? [unclear(line.text)] : saidOf(head.target, note, reader);
    case "meeting":
      return meetingCommands(head, note, line, reader);
    case "unclear":
      return [unclear(head.text)];
    case "cadence":
      return [{ kind: "cadence", who: head.target, days: head.days }];
    case "numbers":
      return [{ kind: "answer", target: head.target, word: "none" }];
  }
}

/** `1: ` and `1 👍` may mean anything. */
function unclear(text: string): Command {
  return { kind: "not-understood", line: text.trim(), why: "unknown-verb" };
}

/** "2: promised her the list" is the promise; whatever stands beside one is a note too. */
function saidOf(target: Target, note: string, reader: Reader): readonly Command[] {
  const promised = promisesInNote(note, namesOf(target, reader), reader);
  if (promised.length > 0 && isPromiseAlone(note, reader)) return promised;
  return [...noteCommands(target, note, reader), ...promised];
}

/** "4 done, promised her a list by Friday" */
function promisesBeside({ verb, target }: VerbHead, note: string, reader: Reader): readonly Command[] {
  return TOLD_WITH.has(verb) ? promisesInNote(note, namesOf(target, reader), reader) : [];
}
const TOLD_WITH: ReadonlySet<string> = new Set(["done", "kept", "note", "snooze", "skip"]);

/** Of a meeting that is off or moved the words beside it are kept. */
function meetingCommands(
  { target, to }: Extract<Head, { kind: "meeting" }>,
  note: string,
  line: Line,
  reader: Reader,
): readonly Command[] {
  const day = to === undefined ? undefined : futureDay(to, reader);
  if (day?.kind === "not-understood") return [{ kind: "not-understood", line: line.text.trim(), why: day.why }];
  const answer: Command = { kind: "meeting-answer", target, ...(day && { to: day.day }) };
  return note === "" ? [answer] : [...noteCommands(target, note, reader), answer];
}

function ofVerb(head: VerbHead, note: string, line: Line, reader: Reader): readonly Command[] {
  const { target } = head;
  const noted = note === "" ? {} : { note };
  switch (head.verb) {
    case "done":
      return doneCommands(head, note, line, reader);
    case "snooze":
      return [snoozeCommand(head, note, line, reader)];
    case "skip":
    case "never":
    case "no":
      return [{ kind: head.verb, target, ...noted }];
    case "ok":
    case "yes":
      return [{ kind: "answer", target, word: head.verb }];
    case "kept":
    case "dropped":
      return [settleCommand(target, head.verb, note, reader)];
    case "note":
      return noteCommands(target, note, reader);
  }
}

/** What was done; and what its note says of the person beside it: a cadence, a need, a tag. */
function doneCommands(head: VerbHead, written: string, line: Line, reader: Reader): readonly Command[] {
  const { note, next: nextDay = head.args.next } = nextInNote(written, reader);
  const next = nextDay === undefined ? undefined : futureDay(nextDay, reader);
  if (next?.kind === "not-understood") return [{ kind: "not-understood", line: line.text.trim(), why: next.why }];
  const parted = partOthers(scan(note), namesOf(head.target, reader), reader);
  const { fields, rest } = readFacts(parted?.own ?? scan(note), reader);
  // Whoever likes chess was not met over it.
  const told = contactInNote(fields === undefined && parted === undefined ? scan(note) : scan(rest), reader);
  const at = head.args.at?.kind === "day" ? head.args.at.day : told.at;
  const others = parted?.others ?? [];
  const isCadence = rest === "" && fields?.cadenceDays !== undefined && Object.keys(fields).length === 1;
  const done: Command = {
    kind: "done",
    target: head.target,
    ...(note !== "" && !isCadence && { note }),
    ...(next && { next: next.day }),
    ...(at !== undefined && { at }),
    ...(told.channel !== undefined && { channel: told.channel }),
    ...(told.direction !== undefined && { direction: told.direction }),
  };
  if (fields === undefined) return [done, ...others];
  if (isCadence) return [done, { kind: "cadence", who: head.target, days: fields.cadenceDays ?? 1 }, ...others];
  return [done, { kind: "note", who: head.target, fields }, ...others];
}

/** Those whom the answered mail shows with the items that are meant. */
function namesOf(target: Target, { numbers }: Reader): readonly string[] {
  switch (target.by) {
    case "numbers":
      return numbers.flatMap(({ number, names }) => (target.numbers.includes(number) ? names : []));
    case "names":
      return target.names;
    case "bare":
      return numbers.flatMap(({ number, names }) => (numbers.length === 1 || number === target.quoted ? names : []));
    case "all":
    case "rest":
      return [];
  }
}

/** `1 done: asked about the boat, next in 3 weeks`: the day that ends the note is the verb's. */
function nextInNote(note: string, reader: Reader): { readonly note: string; readonly next?: DateReading } {
  const line = scan(note);
  const marks = line.tokens.flatMap((_, index) => (isMark(line, index, ",;.") ? [index] : []));
  // The last of them may be that of a day: "næste gang 20. maj".
  for (const at of marks.reverse().slice(0, MARKS_OF_DAY)) {
    const found = nextDayAt(line, at + 1, reader);
    if (found !== undefined && endsAt(line, found.next)) return { note: textBetween(line, 0, at), next: found.reading };
  }
  return { note };
}

/** `20. jan. 2027.` */
const MARKS_OF_DAY = 4;

/** What became of a promise; its note may tell of the contact that it was kept by. */
function settleCommand(target: Target, as: "kept" | "dropped", note: string, reader: Reader): Command {
  if (as === "dropped") return { kind: "settle", target, as, ...(note !== "" && { note }) };
  const { at, channel } = contactInNote(scan(note), reader);
  return {
    kind: "settle",
    target,
    as,
    ...(note !== "" && { note }),
    ...(at !== undefined && { at }),
    ...(channel !== undefined && { channel }),
  };
}

function snoozeCommand(head: VerbHead, note: string, line: Line, reader: Reader): Command {
  const noted = note === "" ? {} : { note };
  if (head.args.until === undefined) {
    if (isUnreadDay(head, note, line)) return { kind: "not-understood", line: line.text.trim(), why: "no-such-date" };
    return { kind: "snooze", target: head.target, ...noted };
  }
  const until = futureDay(head.args.until, reader);
  if (until.kind === "not-understood") return { kind: "not-understood", line: line.text.trim(), why: until.why };
  return { kind: "snooze", target: head.target, until: until.day, ...noted };
}

/** `2 snooze forever`, `2 later in 10 minutes`: words right behind the verb that should say until when, and do not. */
function isUnreadDay({ next }: VerbHead, note: string, line: Line): boolean {
  const isApart = line.tokens[next]?.kind === "mark";
  if (note === "" || isApart) return false;
  const beginsDay = line.tokens[next]?.kind === "number" || BEGINS_DAY.has(wordAt(line, next));
  return beginsDay || PUTS_OFF.has(wordAt(line, next - 1));
}

/** Verbs that want a day behind them; "2 later" and "2 wait" may be followed by why. */
const PUTS_OFF: ReadonlySet<string> = new Set(
  "snooze|snoozed|postpone|defer|delay|push|udsaet|udskyd|udsat|udsaettes|udskydes".split("|"),
);
const BEGINS_DAY: ReadonlySet<string> = new Set("in|until|till|some|for|om|til|indtil|engang".split("|"));

/** Of what is told of others the words stay as well. */
function noteCommands(target: Target, note: string, reader: Reader): readonly Command[] {
  const parted = partOthers(scan(note), namesOf(target, reader), reader);
  const { fields, rest } = readFacts(parted?.own ?? scan(note), reader);
  const words = parted === undefined ? rest : note;
  const told: Command = { kind: "note", who: target, ...(words !== "" && { note: words }), ...(fields && { fields }) };
  return [told, ...(parted?.others ?? [])];
}
