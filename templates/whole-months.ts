// When a number of days is meant as months.
// Invariant: multiples of 7 that are no month stay weeks; the table of intervals is the grammar's, this is its way back.

const DAYS_IN_MONTH = 365.25 / 12;

/** How many months are meant by so many days (30 or 31 a month, rounded over several), or undefined. */
export function wholeMonths(days: number): number | undefined {
  const months = Math.round(days / DAYS_IN_MONTH);
  const isMeant = Math.abs(days - months * DAYS_IN_MONTH) < 0.75 || (days % 30 === 0 && days <= 180);
  return months > 0 && isMeant ? months : undefined;
}
