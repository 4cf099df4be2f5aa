// How often, in Danish words.
// Invariant: whole months and weeks are said as such, everything else in days.

import { wholeMonths } from "../whole-months.ts";

export function cadenceDa(days: number): string {
  const months = wholeMonths(days);
  if (days === 1) return "hver dag";
  if (months === 12) return "en gang om året";
  if (months === 6) return "hvert halve år";
  if (months !== undefined) return everyDa(months, "måned");
  return days % 7 === 0 ? everyDa(days / 7, "uge") : everyDa(days, "dag");
}

function everyDa(count: number, unit: "dag" | "uge" | "måned"): string {
  if (count === 1) return `hver ${unit}`;
  return count === 2 ? `hver anden ${unit}` : `hver ${count}. ${unit}`;
}
