// When a person may next be due: from the last real contact in any channel plus a cadence, or from a day the owner named.
// Invariant: `dueOn` is a function of the contact and the owner's settings alone; every change of a contact ends with settleContact.
import { addDays, dayOf, daysBetween, nextYearly } from "./calendar.ts";
import { SHOWINGS_KEPT, TOUCHES_KEPT } from "./model.ts";
import type { Contact, Day, Owner } from "./model.ts";

/** Without a cadence of their own nobody comes sooner than this after a contact. */
const SOONEST_DAYS = 14;
const LONGEST_RHYTHM_DAYS = 365;
/** A person without a cadence of their own is due a little before the rhythm is full: there may be weeks of waiting ahead. */
const PART_OF_RHYTHM = 0.8;
/** How strongly the owner's default (later: the circle's cadence) counts against the person's own gaps. */
const PSEUDO_GAPS = 2;
/** A contact made after a digest showed the person keeps them out of the next weekly one, at whose hour the week is not yet full. */
const REST_DAYS = 8;
/** A birthday stands in the digest of the week it falls in. */
export const DATE_AHEAD_DAYS = 6;

/**
 * The contact with `dueOn` recomputed and with touches and showings cut to what is kept. `dueOn` is the earlier of
 * {@link checkInDueOn} and the first day of a digest that names one of the person's dates on or after `today`.
 */
export function settleContact(contact: Contact, owner: Owner, today: Day): Contact {
  const { dueOn: _, ...rest } = contact;
  const kept = {
    ...rest,
    touches: contact.touches.slice(-TOUCHES_KEPT),
    showings: contact.showings.slice(-SHOWINGS_KEPT),
  };
  const days = [checkInDueOn(kept, owner), nextDateOn(kept, today)].filter((day) => day !== undefined);
  const dueOn = days.toSorted()[0];
  return dueOn === undefined ? kept : { ...kept, dueOn };
}

/** The day from which a check-in with the person is due; absent when never. This is the day to tell an owner. */
export function checkInDueOn(contact: Contact, owner: Owner): Day | undefined {
  if (contact.never) return undefined;
  const due = dueByContact(contact, owner);
  return later(due, contact.skippedUntil);
}

/** The set cadence in days: the person's own, else the owner's default. (Circles will stand between the two.) */
export function effectiveCadence(contact: Contact, owner: Owner): number {
  return contact.cadenceDays ?? owner.defaultCadenceDays;
}

/** The days on which there was real contact, each once, oldest first. A mail to many people at once is none. */
export function contactDays(contact: Contact, timeZone: string): Day[] {
  const days = contact.touches.filter((touch) => touch.crowd !== true).map((touch) => dayOf(touch.at, timeZone));
  return [...new Set(days)].toSorted();
}

/**
 * The person's own rhythm in days: the geometric mean of the gaps between contact days, shrunk towards `usualDays` by
 * two pseudo-gaps. With no gaps it is `usualDays`.
 */
export function rhythmOf(days: readonly Day[], usualDays: number): number {
  const logs = days.slice(1).map((day, i) => Math.log(daysBetween(days[i] ?? day, day)));
  const sum = logs.reduce((total, log) => total + log, PSEUDO_GAPS * Math.log(usualDays));
  return Math.exp(sum / (logs.length + PSEUDO_GAPS));
}

/** How often to be in touch, in days: the person's own cadence, else their rhythm between 14 and 365 days. */
export function targetOf(contact: Contact, owner: Owner): number {
  if (contact.cadenceDays !== undefined) return contact.cadenceDays;
  const rhythm = rhythmOf(contactDays(contact, owner.timeZone), owner.defaultCadenceDays);
  return Math.min(LONGEST_RHYTHM_DAYS, Math.max(SOONEST_DAYS, rhythm));
}

/** The named day that still counts: it wins over the cadence until there is contact on or after it. */
export function namedDay(contact: Contact, lastContact: Day | undefined): Day | undefined {
  const named = contact.nextOn;
  return named !== undefined && (lastContact === undefined || lastContact < named) ? named : undefined;
}

function dueByContact(contact: Contact, owner: Owner): Day {
  const last = contactDays(contact, owner.timeZone).at(-1);
  const named = namedDay(contact, last);
  if (named !== undefined) return named;
  if (last === undefined) return dayOf(contact.createdAt, owner.timeZone);
  const due = addDays(last, daysToWait(contact, owner));
  return later(due, restsUntil(contact, last));
}

function daysToWait(contact: Contact, owner: Owner): number {
  if (contact.cadenceDays !== undefined) return contact.cadenceDays;
  return Math.max(SOONEST_DAYS, Math.ceil(PART_OF_RHYTHM * targetOf(contact, owner)));
}

/** Who asks for more than weekly is shown weekly; a weekly cadence answered on the digest's own day skips the next one. */
function restsUntil(contact: Contact, lastContact: Day): Day | undefined {
  const shownIn = contact.showings.at(-1)?.slot;
  if (shownIn === undefined || lastContact < shownIn) return undefined;
  return contact.cadenceDays !== undefined && contact.cadenceDays < REST_DAYS - 1
    ? undefined
    : addDays(shownIn, REST_DAYS);
}

function nextDateOn(contact: Contact, today: Day): Day | undefined {
  if (contact.never) return undefined;
  const days = contact.dates.map(({ date }) => addDays(nextYearly(date, today), -DATE_AHEAD_DAYS));
  return days.toSorted()[0];
}

function later(day: Day, other: Day | undefined): Day {
  return other !== undefined && other > day ? other : day;
}
