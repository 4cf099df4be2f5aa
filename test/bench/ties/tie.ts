// A tie as the log's scorer describes it, in terms of the digest's own functions.
import { aliveness, lateness, rhythmOf, warmthOf } from "../../../functions/domain/warmth.ts";

/** Days are whole numbers from an arbitrary start. */
export type Tie = { readonly gapDays: number; readonly contactDays: readonly number[]; readonly today: number };

/** The log has no circles; people who share an office are used to a word every other week. */
const USUAL_DAYS = 14;

export function alivenessOf({ contactDays, today }: Tie): number {
  return aliveness(warmthOf(contactDays.map((day) => today - day)));
}

export function latenessOf({ contactDays, gapDays }: Tie): number {
  const gaps = contactDays.slice(1).map((day, i) => day - (contactDays[i] ?? day));
  return lateness(gapDays, Math.min(365, Math.max(14, rhythmOf(gaps, USUAL_DAYS))));
}
