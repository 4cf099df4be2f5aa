// Days in the local part of an address: 2w@, 3days@, friday@, 14aug@, om2uger@.
// Invariant: an address that names no day to come is answered, and the mail is logged all the same.

import type { Command, PersonRef } from "../../domain/commands.ts";
import { wordsWithin } from "./date-runs.ts";
import { readDate } from "./dates.ts";
import { fold } from "./fold.ts";
import { futureDay } from "./future-day.ts";
import type { Reader } from "./reader.ts";

/** The follow-ups of the address words, each day once, with these people and what was noted beside. */
export function readAddressDays(
  words: readonly string[],
  { people, note }: { readonly people: readonly PersonRef[]; readonly note?: string },
  reader: Reader,
): readonly Command[] {
  const days = new Set<string>();
  return words.flatMap((word): readonly Command[] => {
    const day = dayOfWord(word, reader);
    if (day === undefined) return [{ kind: "not-understood", line: word, why: "bad-address-verb" }];
    if (days.has(day) || people.length === 0) return [];
    days.add(day);
    return [{ kind: "follow-up", people, on: day, ...(note !== undefined && { note }) }];
  });
}

/** The day that a local part names, or undefined. */
export function dayOfWord(word: string, reader: Reader): string | undefined {
  const reading = readDate(spaced(word), { ...reader, toward: "future" });
  const day = reading === undefined ? undefined : futureDay(reading, reader);
  return day?.kind === "day" ? day.day : undefined;
}

const LONGEST_WORD = 64;

/** `om2uger` as `om 2 uger`, `naesteuge` as `naeste uge`, `next-friday` as `next friday`; `2026-08-14` stays. */
function spaced(word: string): string {
  const short = fold(word.slice(0, LONGEST_WORD));
  if (/^\d{4}-\d{2}-\d{2}$/.test(short)) return short;
  return short
    .split(/[._-]+|(?<=\p{L})(?=\d)|(?<=\d)(?=\p{L})/u)
    .map((part) => wordsWithin(part) ?? part)
    .join(" ");
}
