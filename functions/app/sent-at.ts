// When a mail was sent, as far as its Date header can be believed.
// Invariant: never in the future, and never longer ago than a mail server keeps trying.

import type { Moment } from "../domain/model.ts";

/** RFC 5321 section 4.5.4.1: a sending server gives up after four to five days; an older Date is a wrong clock. */
const MAX_TRANSIT_MS = 5 * 86_400_000;
/** Clocks differ a little; a Date just ahead of the arrival is an honest one. */
const MAX_SKEW_MS = 10 * 60_000;

/** The Date header's moment if it is plausible for a mail that arrived at `arrival`, else the arrival. */
export function sentAt(date: string, arrival: Moment): Moment {
  const transit = Date.parse(arrival) - Date.parse(date);
  if (Number.isNaN(transit) || transit > MAX_TRANSIT_MS || transit < -MAX_SKEW_MS) return arrival;
  return transit < 0 ? arrival : new Date(date).toISOString();
}
