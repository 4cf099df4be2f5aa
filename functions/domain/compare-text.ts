// The order of days, moments and ids as text, by which equals are settled.
// Invariant: total, and the same on every machine: by code units, never by a locale.

/** Negative when `a` comes first, zero when both are the same. */
export function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
