// How often, in English words.
// Invariant: whole months and weeks are said as such, everything else in days.

import type { Formats } from "../formats.ts";

const MONTHS_OF_DAYS: Readonly<Record<number, number>> = {
  30: 1,
  31: 1,
  60: 2,
  61: 2,
  90: 3,
  91: 3,
  92: 3,
  120: 4,
  122: 4,
  180: 6,
  182: 6,
  183: 6,
};

export function cadenceEn(days: number, format: Formats): string {
  const months = MONTHS_OF_DAYS[days];
  if (days === 1) return "every day";
  if (days === 365 || days === 366) return "once a year";
  if (months !== undefined) return months === 1 ? "every month" : `every ${format.unit(months, "month")}`;
  if (days === 7) return "every week";
  return `every ${days % 7 === 0 ? format.unit(days / 7, "week") : format.unit(days, "day")}`;
}
