// What stands before a note's line and is none of its words: "Mon: call with Ludwig", "2. Karim: called today".
// Invariant: a head is taken off only where what follows it tells of somebody by itself; "2. december" is a day and stays.

import { PAST_ACTIVITY_INDEX } from "./command-words.ts";
import { SHORT_WEEKDAY_INDEX, WEEKDAYS, WEEKDAY_INDEX } from "./date-words.ts";
import { dateAt } from "./dates.ts";
import { fold } from "./fold.ts";
import { isGivenName } from "./given-names.ts";
import { phraseAt } from "./phrases.ts";
import { clockBehind } from "./reader.ts";
import type { Reader } from "./reader.ts";
import { isMark, scan, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";
import { isTold } from "./wrapped-lines.ts";

/** The lines with their list numbers taken off and their weekdays written in full. */
export function withPlainHeads(lines: readonly Line[], reader: Reader): readonly Line[] {
  const bare = lines.map((line) => withoutNumber(line, reader));
  const days = bare.map((line) => dayHeadOf(line));
  const isDiary = days.filter((day) => day !== undefined).length > 1;
  return bare.map((line, index) => {
    const day = days[index];
    return day === undefined ? line : withWholeDay(line, day, isDiary, reader);
  });
}

/** `2. Karim: called` is item two of a list, "2. december mødte jeg Anna" is a day. */
function withoutNumber(line: Line, reader: Reader): Line {
  const isNumbered = /^\s*\d{1,3}[.)]\s+\p{L}/u.test(line.text);
  if (!isNumbered || dateAt(line, 0, { ...clockBehind(reader), where: "anywhere" }) !== undefined) return line;
  const rest = restBehind(line, 2);
  return isTold(rest, reader) ? rest : line;
}

type DayHead = { readonly weekday: (typeof WEEKDAYS)[number]; readonly isShort: boolean; readonly colon: number };

function dayHeadOf(line: Line): DayHead | undefined {
  const long = phraseAt(line, 0, WEEKDAY_INDEX);
  const found = long ?? phraseAt(line, 0, SHORT_WEEKDAY_INDEX);
  const colon = found !== undefined && isMark(line, found.next, ".") ? found.next + 1 : found?.next;
  if (found === undefined || colon === undefined || !isMark(line, colon, ":")) return undefined;
  return { weekday: found.meaning, isShort: long === undefined, colon };
}

/** On that weekday itself what was done, and what stands in a list of days, is of today. */
function withWholeDay(line: Line, { weekday, isShort, colon }: DayHead, isDiary: boolean, reader: Reader): Line {
  const rest = restBehind(line, colon + 1);
  // "Tor" and "Sun" are names, too.
  const isName = isShort && !isDiary && isGivenName(fold(wordAt(line, 0)));
  if (isName || !isTold(rest, reader)) return line;
  const isPast = rest.tokens.some((_, at) => phraseAt(rest, at, PAST_ACTIVITY_INDEX) !== undefined);
  const isToday = WEEKDAYS.indexOf(weekday) + 1 === reader.today.dayOfWeek && (isDiary || isPast);
  if (isToday) return scan(`${reader.today.toString()}: ${rest.text}`);
  return isShort ? scan(`${weekday}: ${rest.text}`) : line;
}

function restBehind(line: Line, at: number): Line {
  return scan(line.text.slice(line.tokens[at]?.start ?? line.text.length));
}
