// A time of today that is still to come: "at 4pm today", "tonight", "i eftermiddag", "kl 15 i dag".
// Invariant: an hour beside the day, or the part of the day that it names, later than the clock of the owner's zone.

import { Temporal } from "temporal-polyfill";

import type { Reader } from "./reader.ts";
import { textBetween, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";

/** Whether the day from token `at` to `next`, which is today, has an hour or a part that has not begun. */
export function isLaterToday(line: Line, at: number, next: number, reader: Reader): boolean {
  const now = Temporal.Instant.from(reader.now).toZonedDateTimeISO(reader.timeZone);
  const minutes = now.hour * MINUTES_AN_HOUR + now.minute;
  const said = textBetween(line, at, next).toLowerCase();
  const beside = textBetween(line, Math.max(0, at - WORDS_BEFORE), Math.min(line.tokens.length, next + WORDS_BEFORE));
  const from = hourIn(beside) ?? PARTS.find(({ words }) => words.test(said))?.from;
  return from !== undefined && from > minutes;
}

/** "At 3", "kl. 15", "4.30pm" at this token, with no day beside it: an hour of today that has not come. */
export function laterHourAt(line: Line, at: number, reader: Reader): boolean {
  const said = textBetween(line, at, Math.min(line.tokens.length, at + WORDS_OF_AN_HOUR));
  if (!BEFORE_HOUR.has(wordAt(line, at)) && !isHourOfHalf(line, at)) return false;
  const minutes = hourIn(said) ?? 0;
  const isOfTheDay = /^\S+ ?[1-6](?![\d.:])/u.test(said) && !/\d ?am/iu.test(said);
  const late = isOfTheDay && minutes < HALF_A_DAY * MINUTES_AN_HOUR ? HALF_A_DAY * MINUTES_AN_HOUR : 0;
  const now = Temporal.Instant.from(reader.now).toZonedDateTimeISO(reader.timeZone);
  if (minutes >= HOURS_A_DAY * MINUTES_AN_HOUR) return false;
  return minutes > 0 && minutes + late > now.hour * MINUTES_AN_HOUR + now.minute;
}

const BEFORE_HOUR: ReadonlySet<string> = new Set(["at", "kl", "klokken"]);
/** "4.30pm", which is no 4.30 of a month. */
export function isHourOfHalf(line: Line, at: number): boolean {
  return HOUR_OF_A_HALF.test(textBetween(line, at, Math.min(line.tokens.length, at + WORDS_OF_AN_HOUR)));
}
const HOUR_OF_A_HALF = /^\d{1,2}(?:[.:]\d{2})? ?[ap]m(?![\p{L}\d])/iu;
const WORDS_OF_AN_HOUR = 5;

const HOURS_A_DAY = 24;
const MINUTES_AN_HOUR = 60;
const WORDS_BEFORE = 5;

const PARTS: readonly { readonly words: RegExp; readonly from: number }[] = [
  { words: /afternoon|eftermiddag(?!s)/u, from: 12 * MINUTES_AN_HOUR },
  { words: /tonight|evening|i aften/u, from: 17 * MINUTES_AN_HOUR },
];

/** "At 4pm", "kl. 15", "kl 15.30", in minutes of the day; an hour alone may be of either half of it. */
function hourIn(text: string): number | undefined {
  const found =
    /(?<![\p{L}\d])(?:(?:at|kl\.?|klokken) ?(?<hour>\d{1,2})(?:[.:](?<minute>\d{2}))?|(?<bare>\d{1,2})(?:[.:](?<past>\d{2}))?(?= ?[ap]m)) ?(?<half>[ap]m)?(?![\p{L}\d])/iu.exec(
      text,
    )?.groups;
  if (found === undefined) return undefined;
  const hour = Number(found["hour"] ?? found["bare"]);
  const isSecondHalf = found["half"]?.toLowerCase() === "pm" && hour < HALF_A_DAY;
  return (isSecondHalf ? hour + HALF_A_DAY : hour) * MINUTES_AN_HOUR + Number(found["minute"] ?? found["past"] ?? 0);
}
const HALF_A_DAY = 12;
