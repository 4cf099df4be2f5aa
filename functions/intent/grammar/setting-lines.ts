// Settings: time zone, language, digest slot, how many check-ins, receipts.
// Invariant: a value outside its closed set changes nothing; where orders are expected it is answered.

import type { Command } from "../../domain/commands.ts";
import type { NotUnderstood } from "../../domain/not-understood.ts";
import { LANGUAGE_INDEX, OTHER_LANGUAGE, POLITE, RECEIPT_INDEX } from "./command-words.ts";
import { NUMBER_INDEX, SHORT_WEEKDAY_INDEX, WEEKDAY_INDEX } from "./date-words.ts";
import { fold } from "./fold.ts";
import { afterKeyword, isOnlyKeyword } from "./keywords.ts";
import { endsAt } from "./line-ends.ts";
import { phraseAt } from "./phrases.ts";
import type { Reader, Rule } from "./reader.ts";
import { isMark, numberAt, textBetween, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";
import type { LanguageName } from "./words.ts";
import { readZone } from "./zones.ts";

const SETTINGS: readonly { readonly read: Rule; readonly why: string }[] = [
  { read: settingsRow, why: "the word alone shows them" },
  { read: helpRow, why: "the word alone" },
  { read: zoneRow, why: "'time zone' before any other 'time'" },
  { read: languageRow, why: "'language Danish'" },
  { read: receiptsRow, why: "'receipts always'" },
  { read: atMostRow, why: "'at most 5'" },
  { read: digestRow, why: "'digest Tuesday 7:30'" },
];

/** One setting, or the word that shows them all. */
export function readSettingRow(line: Line, reader: Reader): readonly Command[] | undefined {
  for (const { read } of SETTINGS) {
    const commands = read(line, reader);
    if (commands !== undefined) return commands;
  }
  return undefined;
}

function settingsRow(line: Line): readonly Command[] | undefined {
  return isOnlyKeyword(line, "settings") ? [{ kind: "settings" }] : undefined;
}

function helpRow(line: Line): readonly Command[] | undefined {
  return isOnlyKeyword(line, "help") ? [{ kind: "help" }] : undefined;
}

function zoneRow(line: Line, reader: Reader): readonly Command[] | undefined {
  const after = afterKeyword(line, "time-zone");
  if (after === undefined) return undefined;
  const timeZone = readZone(after.rest);
  if (timeZone !== undefined) return [{ kind: "time-zone", timeZone }];
  const isZoneLike = /^[\p{L}_]+\/?[\p{L}_/+\d-]*$/u.test(after.rest);
  return isZoneLike || reader.strictness === "orders"
    ? [{ kind: "not-understood", line: line.text.trim(), why: "no-such-zone" }]
    : undefined;
}

function languageRow(line: Line, reader: Reader): readonly Command[] | undefined {
  const after = afterKeyword(line, "language");
  if (after === undefined) return politeLanguage(line);
  const language = phraseAt(line, after.next, LANGUAGE_INDEX);
  if (language !== undefined && isEnd(line, language.next)) return [languageCommand(language.meaning)];
  const other = phraseAt(line, after.next, OTHER_LANGUAGE);
  const isOther = other !== undefined && isEnd(line, other.next);
  return isOther || isEnd(line, after.next)
    ? notUnderstood(line, "no-such-language")
    : refuse(line, reader, "no-such-language");
}

/** `Danish please`, `på dansk, tak`: the courtesy makes a wish of a language that is named in full. */
function politeLanguage(line: Line): readonly Command[] | undefined {
  const from = IN.has(wordAt(line, 0)) ? 1 : 0;
  const language = phraseAt(line, from, LANGUAGE_INDEX);
  if (language === undefined || wordAt(line, language.next - 1).length < SHORTEST_NAME) return undefined;
  const courtesy = phraseAt(line, isMark(line, language.next, ",") ? language.next + 1 : language.next, POLITE);
  return courtesy !== undefined && isEnd(line, courtesy.next) ? [languageCommand(language.meaning)] : undefined;
}
const IN: ReadonlySet<string> = new Set(["in", "paa"]);
/** `da` and `en` are words of talk. */
const SHORTEST_NAME = 5;

function languageCommand(name: LanguageName): Command {
  if (name === "en-us") return { kind: "language", language: "en", monthFirst: true };
  return { kind: "language", language: name };
}

function receiptsRow(line: Line, reader: Reader): readonly Command[] | undefined {
  const after = afterKeyword(line, "receipts");
  if (after === undefined) return undefined;
  const mode = phraseAt(line, after.next, RECEIPT_INDEX);
  const isWhole = mode !== undefined && isEnd(line, mode.next);
  if (isWhole) return [{ kind: "receipts", mode: mode.meaning }];
  return isEnd(line, after.next) ? notUnderstood(line, "no-such-receipts") : refuse(line, reader, "no-such-receipts");
}

/** The owner may set 1 to 10 people a digest. */
const MOST_CHECK_INS = 10;

function atMostRow(line: Line, reader: Reader): readonly Command[] | undefined {
  const after = afterKeyword(line, "at-most");
  if (after === undefined) return undefined;
  const word = phraseAt(line, after.next, NUMBER_INDEX);
  const count = numberAt(line, after.next, 3) ?? (word === undefined ? undefined : Number(word.meaning));
  const next = word?.next ?? after.next + 1;
  if (count === undefined || !(isEnd(line, next) || isCounted(line, next)))
    return refuse(line, reader, "no-such-count");
  return count >= 1 && count <= MOST_CHECK_INS ? [{ kind: "at-most", count }] : notUnderstood(line, "no-such-count");
}

const COUNTED: ReadonlySet<string> = new Set(
  "people|persons|check-ins|checkins|a|per|in|each|every|week|digest|the|personer|mennesker|om|i|pr|ugen|uge|hver|gangen|ad|at|time|once|names|navne|kontakter|contacts".split(
    "|",
  ),
);

function isCounted(line: Line, from: number): boolean {
  return line.tokens.slice(from).every(({ word, kind }) => COUNTED.has(word) || kind === "mark");
}

function digestRow(line: Line, reader: Reader): readonly Command[] | undefined {
  const after = afterKeyword(line, "digest");
  if (after === undefined || after.rest === "") return undefined;
  const dayWord = skipSmall(line, after.next);
  const weekday = phraseAt(line, dayWord, WEEKDAY_INDEX) ?? phraseAt(line, dayWord, SHORT_WEEKDAY_INDEX);
  const timeFrom = skipSmall(line, weekday?.next ?? dayWord);
  const time = timeAt(line, timeFrom);
  if (time === "no-such-time") return [{ kind: "not-understood", line: line.text.trim(), why: "no-such-time" }];
  const next = time?.next ?? weekday?.next ?? after.next;
  if ((weekday === undefined && time === undefined) || !isEnd(line, next)) return refuse(line, reader, "no-such-time");
  return [{ kind: "digest-slot", ...(weekday && { weekday: weekday.meaning }), ...(time && { time: time.time }) }];
}

const SMALL: ReadonlySet<string> = new Set("on|every|each|at|kl|klokken|paa|hver|om|the|in|i|s".split("|"));

function skipSmall(line: Line, at: number): number {
  let next = at;
  while (SMALL.has(wordAt(line, next)) || isMark(line, next, ",.")) next += 1;
  return next;
}

type TimeFound = { readonly time: string; readonly next: number };

/** `7:30`, `7.30`, `07:30`, `7`, `7 am`, `19.00`; a time that no clock shows is refused. */
function timeAt(line: Line, at: number): TimeFound | "no-such-time" | undefined {
  const hour = numberAt(line, at, 2);
  if (hour === undefined) return undefined;
  const hasMinutes = isMark(line, at + 1, ":.") && line.tokens[at + 2]?.glued === true;
  const minutes = hasMinutes ? numberAt(line, at + 2, 2) : 0;
  const end = hasMinutes ? at + 3 : at + 1;
  const half = wordAt(line, end);
  const isHalf = half === "am" || half === "pm";
  const full = isHalf ? (hour % 12) + (half === "pm" ? 12 : 0) : hour;
  if (minutes === undefined || full > 23 || minutes > 59 || (isHalf && hour > 12)) return "no-such-time";
  // None between 00:00 and 03:59, which a change to summer time can skip.
  if (full < 4) return "no-such-time";
  return { time: `${two(full)}:${two(minutes)}`, next: isHalf ? end + 1 : end };
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

function notUnderstood(line: Line, why: NotUnderstood): readonly Command[] {
  return [{ kind: "not-understood", line: line.text.trim(), why }];
}

function refuse(line: Line, reader: Reader, why: NotUnderstood): readonly Command[] | undefined {
  return reader.strictness === "orders" && fold(textBetween(line, 0)) !== "" ? notUnderstood(line, why) : undefined;
}

function isEnd(line: Line, at: number): boolean {
  return endsAt(line, at, ".!,;");
}
