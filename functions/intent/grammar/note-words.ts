// What was read of each clause of a note, and the words that are left of them all.
// Invariant: what no reading took stays word for word, and so does a day where no contact bears it.

import type { ContactFields } from "../../domain/commands.ts";
import type { Day } from "../../domain/model.ts";
import type { Done } from "./activities.ts";
import type { FollowUpRead } from "./follow-up-clause.ts";
import type { CutNote } from "./note-clauses.ts";
import type { PledgeRead } from "./pledge-clause.ts";
import { textBetween } from "./scan.ts";
import type { Line } from "./scan.ts";

/** What one clause says. */
export type ClauseReading = {
  readonly fields?: ContactFields;
  readonly pledges?: readonly PledgeRead[];
  readonly followUp?: FollowUpRead;
  readonly done?: Done;
  readonly at?: Day;
  readonly topic?: string;
  readonly note?: string;
  readonly isLongAgo?: boolean;
};

/** "Likes sailing, 3 June": the day belongs to the words before it. */
export function withDays(clauses: readonly Line[], readings: readonly ClauseReading[]): readonly ClauseReading[] {
  const isDay = readings.map((reading) => reading.at !== undefined && reading.done === undefined);
  return readings.map((reading, index) => {
    const words = { note: clauses[index]?.text.trim() ?? "" };
    if (isDay[index] === true) return words;
    return isDay[index + 1] === true && reading.fields !== undefined ? { ...reading, ...words } : reading;
  });
}

type Read = {
  readonly line: Line;
  readonly from: number;
  readonly cut: CutNote;
  readonly readings: readonly ClauseReading[];
};

/** Word for word when nothing was taken out; else the clauses that nothing took. */
export function noteOf({ line, from, cut, readings }: Read): string {
  const isWhole =
    cut.tags.length === 0 && !cut.isLabelled && cut.cadenceDays === undefined && readings.every(isNoteOnly);
  if (isWhole && readings.length > 0) return textBetween(line, from);
  return readings.flatMap(({ note }) => note ?? []).join(", ");
}

/** True when nothing was taken out of a clause. */
export function isNoteOnly(reading: ClauseReading): boolean {
  return reading.note !== undefined && Object.keys(reading).every((key) => key === "note" || key === "isLongAgo");
}
