// The next day on which a yearly date comes round, for its weekday.
// Invariant: knows no language, and no time but that of the formats.

import type { Day, DayOfYear } from "../../functions/domain/model.ts";
import type { Formats } from "../formats.ts";

const EPOCH = "2000-01-01";
const DAY_MS = 86_400_000;

/** Today or later; undefined of 29 February in a year that has none. */
export function nextComing(date: DayOfYear, { daysSince }: Pick<Formats, "daysSince">): Day | undefined {
  const today = new Date(Date.parse(EPOCH) + daysSince(EPOCH) * DAY_MS).toISOString().slice(0, EPOCH.length);
  const year = Number(today.slice(0, 4));
  const comings = [year, year + 1].map((one) => `${one}${date.slice(-"-12-31".length)}`);
  const next = comings.find((day) => day >= today);
  return next === undefined || new Date(next).getUTCDate() !== Number(next.slice(-2)) ? undefined : next;
}
