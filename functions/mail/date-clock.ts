// The time of day and the zone inside a printed date: 14:25, 14.25, 10h30, 오후 12:39, 2:05 PM, GMT+3, CEST.
// Invariant: each is found by its own form alone; what is no time of day is null.

import { zoneMinutes } from "./words/zones.ts";

export type Found<T> = { readonly value: T; readonly start: number; readonly end: number };
export type Time = { readonly hour: number; readonly minute: number; readonly second: number };

/** A clock that cannot be taken for part of a date. */
export function findClock(text: string): Found<Time> | null {
  for (const pattern of clockPatterns) {
    const match = pattern.exec(text);
    if (match !== null) return toTime(match, text);
  }
  return null;
}

// 14:25:08 | 10h30, 10 h 30 | 14時25分, 14点25分, 14시 25분
const clockPatterns: readonly RegExp[] = [
  /(?<![\d+−])(?<!(?:gmt|utc)-)(\d{1,2}) ?: ?(\d{2})(?::(\d{2}))?(?!\d)/u,
  /(?<!\d)(\d{1,2}) ?h ?(\d{2})(?!\d)/u,
  /(?<!\d)(\d{1,2}) ?[時时点點시] ?(\d{1,2}) ?[分분]/u,
];

/** Finnish, Danish and Norwegian print 14.25; only looked for when the date is out of the way. */
export function findDottedClock(text: string): Found<Time> | null {
  const match = /(?<![\d.])(\d{1,2})\.(\d{2})(?:\.(\d{2}))?(?![\d])/u.exec(text);
  if (match !== null) return toTime(match, text);
  const bare = /(?<!\d)(\d{1,2}) ?(?:am|pm|uhr)(?![a-z])/u.exec(text);
  return bare === null ? null : toTime(bare, text);
}

function toTime(match: RegExpExecArray, text: string): Found<Time> | null {
  const end = match.index + match[0].length;
  const half = halfOfDay(text.slice(Math.max(0, match.index - 12), match.index), text.slice(end, end + 8), match[0]);
  const hour = Number(match[1]);
  const value = {
    hour: half === "pm" && hour < 12 ? hour + 12 : half === "am" && hour === 12 ? 0 : hour,
    minute: Number(match[2] ?? 0),
    second: Number(match[3] ?? 0),
  };
  return value.hour > 23 || value.minute > 59 || value.second > 59 ? null : { value, start: match.index, end };
}

function halfOfDay(before: string, after: string, match: string): "am" | "pm" | null {
  if (/^ ?(?:p\.? ?m\b|m\.d|μ\.? ?μ|ös\b|ch\b|م)/u.test(after) || /(?:오후|下午|午後|晚上|中午|ös) ?$/u.test(before))
    return "pm";
  if (/^ ?(?:a\.? ?m\b|p\.d|π\.? ?μ|öö\b|sa\b|ص)/u.test(after) || /(?:오전|上午|午前|凌晨|早上|öö) ?$/u.test(before))
    return "am";
  return match.endsWith("pm") ? "pm" : match.endsWith("am") ? "am" : null;
}

/** Minutes east of UTC, looked for behind the clock and then anywhere. */
export function findOffset(behind: string, whole: string): number | null {
  const numeric =
    /(?:^|[\s(])(?:gmt|utc)? ?([+−-])(\d{1,2}):?(\d{2})?(?!\d)/u.exec(behind) ??
    /(?:gmt|utc) ?([+−-])(\d{1,2}):?(\d{2})?/u.exec(whole);
  if (numeric !== null) {
    const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0);
    return minutes > 14 * 60 ? null : numeric[1] === "+" ? minutes : -minutes;
  }
  for (const word of behind.match(/\p{L}+/gu) ?? []) {
    const minutes = zoneMinutes.get(word);
    if (minutes !== undefined) return minutes;
  }
  return null;
}
