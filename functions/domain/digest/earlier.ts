// What earlier digests left behind: check-ins and things to pass on that return, wait, or are dropped without a word.
// Invariant: each nudge falls in exactly one group; one snoozed to a later day or of another kind falls in none.
import type { Contact, Day, Id, Nudge } from "../model.ts";
import type { DigestInput } from "./material.ts";
import { isDoneByMeeting } from "./meetings.ts";
import { standsFrom } from "./standing.ts";

export type EarlierNudges = {
  /** Snoozed until now: they come whatever the rules of choosing say. */
  readonly returning: readonly Nudge[];
  /** To be passed on, and not seen by the owner yet. */
  readonly waiting: readonly Nudge[];
  /** Shown, unanswered, over; or put off, and the person was met meanwhile. */
  readonly dropped: readonly Nudge[];
};

export function sortEarlier(input: DigestInput): EarlierNudges {
  const ours = input.nudges.filter(({ kind }) => kind === "check-in" || kind === "pass-on");
  const byGroup = Object.groupBy(ours, (nudge) => groupOf(nudge, input));
  return {
    returning: byGroup.returning ?? [],
    waiting: byGroup.waiting ?? [],
    dropped: byGroup.dropped ?? [],
  };
}

function groupOf(nudge: Nudge, input: DigestInput): keyof EarlierNudges | "none" {
  if (standsFrom(nudge) > input.slot) return "none";
  if (isDoneByMeeting(nudge, input)) return "dropped";
  if (nudge.status === "snoozed") return isPassable(nudge, input) ? "returning" : "dropped";
  if (nudge.status !== "open") return "none";
  if (nudge.kind === "check-in") return "dropped";
  return isPassable(nudge, input) && !isSeen(nudge.shownIn, input.owner.answeredSlots) ? "waiting" : "dropped";
}

/**
 * Whether a nudge of a person waits for a day after this digest: it is not loaded then, and known from its showing and the
 * day that the snooze left with the person. What was answered without a day, and dropped since, is none.
 */
export function isSnoozedFurther(id: Id, contact: Contact, { nudges, slot }: DigestInput): boolean {
  const isAnswered = contact.showings.some(({ nudge, answered }) => nudge === id && answered);
  const isPutOff = contact.skippedUntil !== undefined && contact.skippedUntil > slot;
  return isAnswered && isPutOff && contact.openNudges.includes(id) && !nudges.some((nudge) => nudge.id === id);
}

/** A share that has grown too old to be loaded cannot be passed on any more. */
function isPassable(nudge: Nudge, input: DigestInput): boolean {
  return nudge.kind === "check-in" || input.shares.some((share) => share.id === nudge.share);
}

/** A digest that got no answer at all counts as unseen. */
export function isSeen(slot: Day | undefined, answeredSlots: readonly Day[]): boolean {
  return slot !== undefined && answeredSlots.includes(slot);
}
