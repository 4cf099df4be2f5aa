// When a person may next be due: from the last real contact in any channel plus a cadence, or from a day the owner named.
// Invariant: `dueOn` follows from the contact and the owner's settings alone; every change of a contact ends with settleContact.
// A snooze or a skip reaches it by `skippedUntil`: snooze to the named day, skip to one whole cadence from now.
import { addDays, dayOf, daysBetween, nextYearly } from "./calendar.ts";
import { meetingDaysAhead, touchesUntil } from "./meetings.ts";
import { SHOWINGS_KEPT, TOUCHES_KEPT } from "./model.ts";
import type { Contact, Day, Owner, When } from "./model.ts";
import { rhythmOf } from "./warmth.ts";

/** Without a cadence of their own nobody comes sooner than this after a contact. */
const SOONEST_DAYS = 14;
const LONGEST_RHYTHM_DAYS = 365;
/** A person without a cadence of their own is due a little before the rhythm is full: weeks of waiting may lie ahead. */
const PART_OF_RHYTHM = 0.8;
/** A mean of thirties is 30.000000000000004, and .8 of it is no day more than 24. */
const ROUNDING = 1e-9;
/** A contact made after a digest showed the person keeps them out of the next weekly one, at whose hour the week is not full. */
const REST_DAYS = 8;
/** Who is met within so many days of a check-in's day needs none: the meeting is the sign of life. */
const MEETS_SOON_DAYS = 14;
/** A birthday stands in the digest of the week it falls in: the slot's day and six more. */
export const DATE_AHEAD_DAYS = 6;

/** What the days of contact say about a tie, computed once for all who ask. */
export type Tie = {
  /** The days of real contact, each once, oldest first. */
  readonly days: readonly Day[];
  readonly first?: Day;
  readonly last?: Day;
  /** The person's own rhythm, shrunk towards the cadence that would count without it. */
  readonly rhythmDays: number;
  /** How often to be in touch: the person's own cadence, else their rhythm between 14 and 365 days. */
  readonly targetDays: number;
  /** A day that the owner named ("done, next 14 August"), while it counts: until there is contact on or after it. */
  readonly namedDay?: Day;
  /** The day from which a check-in is due; absent when never. */
  readonly dueOn?: Day;
};

/**
 * The contact with `dueOn` recomputed and with touches and showings cut to what is kept. `dueOn` is the earlier of
 * {@link checkInDueOn}, but after the day of the last showing, and the first day of a digest that can name one of the
 * person's dates on or after `today`.
 */
export function settleContact(contact: Contact, owner: Owner, today: Day): Contact {
  const { dueOn: _, ...rest } = contact;
  const kept = {
    ...rest,
    touches: contact.touches.slice(-TOUCHES_KEPT),
    showings: contact.showings.slice(-SHOWINGS_KEPT),
  };
  const dueOn = earliest([notBeforeShown(checkInDueOn(kept, owner, today), kept), dateDueOn(kept, today)]);
  return dueOn === undefined ? kept : { ...kept, dueOn };
}

/**
 * Whoever was shown stands behind those who wait: a digest reads the longest due first and so many only, and would else
 * read the same ones for as long as nobody answers.
 */
function notBeforeShown(dueOn: Day | undefined, { showings }: Contact): Day | undefined {
  const shownIn = showings.at(-1)?.slot;
  return dueOn === undefined || shownIn === undefined ? dueOn : later(dueOn, addDays(shownIn, 1));
}

/** The day from which a check-in with the person is due; absent when never. This is the day to tell an owner. */
export function checkInDueOn(contact: Contact, owner: Owner, asOf: When): Day | undefined {
  return tieOf(contact, owner, asOf).dueOn;
}

/** The cadence in days that counts for a person: their own, else their circle's, else the owner's default. */
export function effectiveCadence(contact: Contact, owner: Owner): number {
  return askedCadence(contact, owner) ?? owner.defaultCadenceDays;
}

/** The cadence in days that the owner set for a person or for a circle of theirs, the shortest of several; not the default. */
export function askedCadence(contact: Contact, { circleCadences = {} }: Owner): number | undefined {
  const circles = contact.circles.flatMap((circle) => circleCadences[circle] ?? []);
  return contact.cadenceDays ?? (circles.length === 0 ? undefined : Math.min(...circles));
}

/** Check-ins a week that the set cadences of these people ask for; nobody comes more than once in a digest. */
export function asksPerWeek(contacts: Iterable<Contact>, owner: Owner): number {
  let asks = 0;
  for (const contact of contacts) {
    const days = contact.never ? undefined : askedCadence(contact, owner);
    asks += days === undefined ? 0 : Math.min(1, 7 / days);
  }
  return Math.round(asks * 100) / 100;
}

/** The days until then on which there was real contact, each once, oldest first. A mail to a crowd is none. */
export function contactDays(contact: Contact, timeZone: string, asOf: When): Day[] {
  const touches = touchesUntil(contact, asOf, timeZone).filter((touch) => touch.crowd !== true);
  return [...new Set(touches.map((touch) => dayOf(touch.at, timeZone)))].toSorted();
}

/** What the tie is on a day, or at a moment; a meeting ahead does no more than put off the check-in. */
export function tieOf(contact: Contact, owner: Owner, asOf: When): Tie {
  const tie = tieWith(contactDays(contact, owner.timeZone, asOf), contact, owner);
  const { dueOn } = tie;
  return dueOn === undefined ? tie : { ...tie, dueOn: putOff(dueOn, tie.days, { contact, owner, asOf }) };
}

type Whose = { readonly contact: Contact; readonly owner: Owner; readonly asOf: When };

/** As if the meeting had been: the cadence goes on from there. */
function putOff(dueOn: Day, days: readonly Day[], { contact, owner, asOf }: Whose): Day {
  const today = dayOf(asOf, owner.timeZone);
  const ahead = meetingDaysAhead(contact, asOf, owner.timeZone);
  return ahead.reduce((due, day, index) => {
    const isSoon = day <= addDays(later(due, today), MEETS_SOON_DAYS);
    return isSoon ? (tieWith([...days, ...ahead.slice(0, index + 1)], contact, owner).dueOn ?? due) : due;
  }, dueOn);
}

function tieWith(days: readonly Day[], contact: Contact, owner: Owner): Tie {
  const [first, last] = [days[0], days.at(-1)];
  const gaps = days.slice(1).map((day, i) => daysBetween(days[i] ?? day, day));
  const rhythmDays = rhythmOf(gaps, effectiveCadence(contact, owner));
  const targetDays = contact.cadenceDays ?? Math.min(LONGEST_RHYTHM_DAYS, Math.max(SOONEST_DAYS, rhythmDays));
  const namedDay = countsStill(contact.nextOn, last) ? contact.nextOn : undefined;
  const due = namedDay ?? dueByContact(contact, owner, { last, targetDays });
  return {
    days,
    rhythmDays,
    targetDays,
    ...(first === undefined ? {} : { first }),
    ...(last === undefined ? {} : { last }),
    ...(namedDay === undefined ? {} : { namedDay }),
    ...(contact.never ? {} : { dueOn: later(due, contact.skippedUntil) }),
  };
}

/** It wins over the cadence once: contact before it does not use it up. */
function countsStill(named: Day | undefined, lastContact: Day | undefined): boolean {
  return named !== undefined && (lastContact === undefined || lastContact < named);
}

function dueByContact(
  contact: Contact,
  owner: Owner,
  { last, targetDays }: { readonly last: Day | undefined; readonly targetDays: number },
): Day {
  if (last === undefined) return contact.waitsUntil ?? dayOf(contact.createdAt, owner.timeZone);
  const wait = contact.cadenceDays ?? Math.max(SOONEST_DAYS, Math.ceil(PART_OF_RHYTHM * targetDays - ROUNDING));
  return later(addDays(last, wait), restsUntil(contact, last));
}

/** A cadence shorter than a week has no rest: such a person is meant to be in every digest. */
function restsUntil(contact: Contact, lastContact: Day): Day | undefined {
  const shownIn = contact.showings.at(-1)?.slot;
  const isWithinAWeek = contact.cadenceDays !== undefined && contact.cadenceDays < REST_DAYS - 1;
  return shownIn === undefined || lastContact < shownIn || isWithinAWeek ? undefined : addDays(shownIn, REST_DAYS);
}

/** The days of the year, as `08-14`, on which a date stands in the digest of a day; two ranges where the year ends between. */
export function datesAhead(slot: Day): { readonly from: string; readonly through: string }[] {
  // A day more, for 29 February counts a day earlier where there is none.
  const [from, through] = [slot, addDays(slot, DATE_AHEAD_DAYS + 1)].map((day) => day.slice("2026-".length));
  if (from === undefined || through === undefined) return [];
  if (from <= through) return [{ from, through }];
  return [
    { from, through: "12-31" },
    { from: "01-01", through },
  ];
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
