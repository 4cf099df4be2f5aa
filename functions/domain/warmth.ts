// How alive a tie is and how late a sign of life, as numbers from the days on which there was contact.
// Invariant: pure arithmetic on days; measured on a log of real mail (bench:ties), where "overdue first" is worse than chance.

/** After this many days a contact counts half. */
const HALF_LIFE_DAYS = 90;
/** How strongly the usual cadence counts against a person's own gaps. */
const PSEUDO_GAPS = 2;

/** `w`: the contact days, each halved for every 90 days of its age (ages in days, never negative). */
export function warmthOf(agesInDays: readonly number[]): number {
  return agesInDays.reduce((sum, age) => sum + 2 ** (-Math.max(0, age) / HALF_LIFE_DAYS), 0);
}

/** `A` from 0 to 1: is the tie alive? */
export function aliveness(warmth: number): number {
  return warmth / (warmth + 1);
}

/** `r` in days: the geometric mean of the gaps, shrunk towards `usualDays` by two pseudo-gaps; `usualDays` when there are none. */
export function rhythmOf(gapsInDays: readonly number[], usualDays: number): number {
  const logs = gapsInDays.reduce((sum, gap) => sum + Math.log(gap), PSEUDO_GAPS * Math.log(usualDays));
  return Math.exp(logs / (gapsInDays.length + PSEUDO_GAPS));
}

/** The same without anything added, of those who have gaps: how often the two were really in touch. */
export function meanGap(gapsInDays: readonly number[]): number {
  return Math.exp(gapsInDays.reduce((sum, gap) => sum + Math.log(gap), 0) / gapsInDays.length);
}

/** `D` from 0 to 1: how much of twice the target has passed since the last contact. */
export function lateness(gapDays: number, targetDays: number): number {
  return Math.min(1, gapDays / (2 * targetDays));
}
