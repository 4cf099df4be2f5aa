// How often, in English words.
// Invariant: whole months and weeks are said as such, everything else in days.

import { wholeMonths } from "../whole-months.ts";
import type { Formats } from "../formats.ts";

export function cadenceEn(days: number, format: Formats): string {
  const months = wholeMonths(days);
  if (days === 1) return "every day";
  if (months === 12) return "once a year";
  if (months !== undefined) return months === 1 ? "every month" : `every ${format.unit(months, "month")}`;
  if (days === 7) return "every week";
  return `every ${days % 7 === 0 ? format.unit(days / 7, "week") : format.unit(days, "day")}`;
}
