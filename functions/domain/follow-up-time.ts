// The moment at which a follow-up gets a mail of its own: nine in the morning of its day, where its owner is.
// Invariant: whoever sets a schedule and whoever is woken by it ask the same function.
import { momentAt } from "./calendar.ts";
import type { Moment, Nudge, Owner } from "./model.ts";

/** Local time, as a schedule and a calendar write it. */
export const FOLLOW_UP_TIME = "09:00";

/** The moment of the mail, in UTC. */
export function followUpMoment({ due }: Nudge, { timeZone }: Owner): Moment {
  return momentAt(due, FOLLOW_UP_TIME, timeZone);
}

/** Whether a nudge may still get a mail of its own: an open follow-up, or one that was put off to another day. */
export function waitsForMail({ kind, status, mailedOn }: Nudge): boolean {
  return kind === "follow-up" && (status === "open" || status === "snoozed") && mailedOn === undefined;
}
