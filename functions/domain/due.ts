// When a person may next be due: from the last real contact in any channel plus a cadence, or from a day the owner named.
// Invariant: `dueOn` follows from the contact and the owner's settings alone; every change of a contact ends with settleContact.
// A snooze or a skip reaches it by `skippedUntil`: snooze to the named day, skip to one whole cadence from now.
import { addDays, dayOf, daysBetween, nextYearly } from "./calendar.ts";
import { SHOWINGS_KEPT, TOUCHES_KEPT } from "./model.ts";
import type { Contact, Day, Owner } from "./model.ts";
import { rhythmOf } from "./warmth.ts";

/** Without a cadence of their own nobody comes sooner than this after a contact. */
const SOONEST_DAYS = 14;
const LONGEST_RHYTHM_DAYS = 365;
/** A person without a cadence of their own is due a little before the rhythm is full: weeks of waiting may lie ahead. */
const PART_OF_RHYTHM = 0.8;
/** A contact made after a digest showed the person keeps them out of the next weekly one, at whose hour the week is not full. */
const REST_DAYS = 8;
/** A birthday stands in the digest of the week it falls in: the slot's day and six more. */
export const DATE_AHEAD_DAYS = 6;

/**
 * The contact with `dueOn` recomputed and with touches and showings cut to what is kept. `dueOn` is the earlier of
 * {@link checkInDueOn} and the first day of a digest that can name one of the person's dates on or after `today`.
 */
export function settleContact(contact: Contact, owner: Owner, today: Day): Contact {
  const { dueOn: _, ...rest } = contact;
  const kept = {
    ...rest,
    touches: contact.touches.slice(-TOUCHES_KEPT),
    showings: contact.showings.slice(-SHOWINGS_KEPT),
  };
  const dueOn = earliest([checkInDueOn(kept, owner), dateDueOn(kept, today)]);
  return dueOn === undefined ? kept : { ...kept, dueOn };
}

/** The day from which a check-in with the person is due; absent when never. This is the day to tell an owner. */
export function checkInDueOn(contact: Contact, owner: Owner): Day | undefined {
  return contact.never ? undefined : later(dueByContact(contact, owner), contact.skippedUntil);
}

/** The cadence in days that counts for a person: their own, else the owner's default. (Circles will stand between the two.) */
export function effectiveCadence(contact: Contact, owner: Owner): number {
  return contact.cadenceDays ?? owner.defaultCadenceDays;
}

/** The days on which there was real contact, each once, oldest first. A mail to a crowd is none. */
export function contactDays(contact: Contact, timeZone: string): Day[] {
  const days = contact.touches.filter((touch) => touch.crowd !== true).map((touch) => dayOf(touch.at, timeZone));
  return [...new Set(days)].toSorted();
}

/** The person's own rhythm in days, shrunk towards the cadence that would count without it. */
export function rhythmFor(contact: Contact, owner: Owner): number {
  const days = contactDays(contact, owner.timeZone);
  const gaps = days.slice(1).map((day, i) => daysBetween(days[i] ?? day, day));
  return rhythmOf(gaps, effectiveCadence(contact, owner));
}

/** How often to be in touch, in days: the person's own cadence, else their rhythm between 14 and 365 days. */
export function targetOf(contact: Contact, owner: Owner): number {
  if (contact.cadenceDays !== undefined) return contact.cadenceDays;
  return Math.min(LONGEST_RHYTHM_DAYS, Math.max(SOONEST_DAYS, rhythmFor(contact, owner)));
}

/** The named day ("done, next 14 August") while it counts: it wins over the cadence until there is contact on or after it. */
export function namedDay(contact: Contact, timeZone: string): Day | undefined {
  const last = contactDays(contact, timeZone).at(-1);
  const named = contact.nextOn;
  return named !== undefined && (last === undefined || last < named) ? named : undefined;
}

function dueByContact(contact: Contact, owner: Owner): Day {
  const named = namedDay(contact, owner.timeZone);
  if (named !== undefined) return named;
  const last = contactDays(contact, owner.timeZone).at(-1);
  if (last === undefined) return dayOf(contact.createdAt, owner.timeZone);
  return later(addDays(last, daysToWait(contact, owner)), restsUntil(contact, last));
}

function daysToWait(contact: Contact, owner: Owner): number {
  if (contact.cadenceDays !== undefined) return contact.cadenceDays;
  return Math.max(SOONEST_DAYS, Math.ceil(PART_OF_RHYTHM * targetOf(contact, owner)));
}

/** A cadence shorter than a week has no rest: such a person is meant to be in every digest. */
function restsUntil(contact: Contact, lastContact: Day): Day | undefined {
  const shownIn = contact.showings.at(-1)?.slot;
  const isWithinAWeek = contact.cadenceDays !== undefined && contact.cadenceDays < REST_DAYS - 1;
  return shownIn === undefined || lastContact < shownIn || isWithinAWeek ? undefined : addDays(shownIn, REST_DAYS);
}

function dateDueOn(contact: Contact, today: Day): Day | undefined {
  if (contact.never) return undefined;
  return earliest(contact.dates.map(({ date }) => addDays(nextYearly(date, today), -DATE_AHEAD_DAYS)));
}

function earliest(days: readonly (Day | undefined)[]): Day | undefined {
  return days.filter((day) => day !== undefined).toSorted()[0];
}

function later(day: Day, other: Day | undefined): Day {
  return other !== undefined && other > day ? other : day;
}
