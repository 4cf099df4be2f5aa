// The natural next step of a cadence: what is offered to whom it comes round too often.
// Invariant: always clearly longer than the cadence it follows, and one of those that people speak in.

/** A week, a fortnight, a month, two and three of them, half a year, a year, two: in days, as the grammar counts them. */
const STEPS = [7, 14, 30, 61, 91, 183, 365, 731] as const;
/** Six weeks are followed by two months, and ten days by a fortnight; two months by three. */
const CLEARLY_LONGER = 1.4;

/** The next longer cadence in days; undefined beyond a year and a half, where none is worth an offer. */
export function longerCadence(days: number): number | undefined {
  return STEPS.find((step) => step >= days * CLEARLY_LONGER);
}
