// How often, in Danish words.
// Invariant: whole months and weeks are said as such, everything else in days.

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

export function cadenceDa(days: number): string {
  const months = MONTHS_OF_DAYS[days];
  if (days === 1) return "hver dag";
  if (days === 365 || days === 366) return "en gang om året";
  if (months === 6) return "hvert halve år";
  if (months !== undefined) return everyDa(months, "måned");
  return days % 7 === 0 ? everyDa(days / 7, "uge") : everyDa(days, "dag");
}

function everyDa(count: number, unit: "dag" | "uge" | "måned"): string {
  if (count === 1) return `hver ${unit}`;
  return count === 2 ? `hver anden ${unit}` : `hver ${count}. ${unit}`;
}
