// The day of the next digest as it is told: after a pause, the first of the owner's weekday.
// Invariant: knows no language.

import type { Day, Owner } from "../../functions/domain/model.ts";

const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] as const;
const DAY_MS = 86_400_000;

/** The first slot on or after the day of a pause's end; undefined where the next digest comes without one. */
export function slotAfterPause({ pausedUntil, nextDigestAt, digest }: Owner): Day | undefined {
  if (pausedUntil === undefined || nextDigestAt.slice(0, pausedUntil.length) >= pausedUntil) return undefined;
  const end = new Date(pausedUntil);
  const wait = (WEEKDAYS.indexOf(digest.weekday) - end.getUTCDay() + 7) % 7;
  return new Date(end.getTime() + wait * DAY_MS).toISOString().slice(0, pausedUntil.length);
}
