// A day that must lie ahead: snooze, pause, follow-up, promise.
// Invariant: a day in the past, or one that does not exist, is answered and never guessed at.

import type { Day } from "../../domain/model.ts";
import type { DateReading } from "./dates.ts";
import { clockAhead } from "./reader.ts";
import type { Reader } from "./reader.ts";

export type FutureDay =
  | { readonly kind: "day"; readonly day: Day }
  | { readonly kind: "not-understood"; readonly why: "no-such-date" | "date-in-the-past" | "date-is-today" };

/** A day after today, or why it is none. */
export function futureDay(reading: DateReading, reader: Reader): FutureDay {
  if (reading.kind === "no-such-date") return { kind: "not-understood", why: "no-such-date" };
  const today = clockAhead(reader).today.toString();
  if (reading.day > today) return reading;
  return { kind: "not-understood", why: reading.day === today ? "date-is-today" : "date-in-the-past" };
}
