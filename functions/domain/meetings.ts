// Meetings ahead: contacts whose time is yet to come, because an invitation said so.
// Invariant: what lies ahead is no contact yet; until its moment nothing that asks for the last contact sees it.
import { dayOf, isDay } from "./calendar.ts";
import type { Contact, Day, Id, Interaction, Invitation, Moment, Owner, Touch, When } from "./model.ts";

export type Meeting = Interaction & { readonly meeting: Invitation };

/** An interaction that came as an invitation. */
export function isMeeting(interaction: Interaction): interaction is Meeting {
  return interaction.meeting !== undefined;
}

/**
 * Whether a time has come by `asOf`. A day has come when it begins; a moment on the day `asOf` counts as come, for what is
 * decided by days alone.
 */
export function hasCome(at: When, asOf: When, timeZone: string): boolean {
  if (isDay(at) || isDay(asOf)) return dayOf(at, timeZone) <= dayOf(asOf, timeZone);
  return at <= asOf;
}

/** What there was of contact by then, in the order that it is kept in. Only a meeting can lie ahead. */
export function touchesUntil({ touches }: Pick<Contact, "touches">, asOf: When, timeZone: string): readonly Touch[] {
  const isAhead = ({ meeting, at }: Touch) => meeting !== undefined && !hasCome(at, asOf, timeZone);
  return touches.some(isAhead) ? touches.filter((touch) => !isAhead(touch)) : touches;
}

/** The latest contact by then, by its own time: a mail may be forwarded long after it was written. */
export function lastTouch(contact: Contact | undefined, asOf: When, timeZone: string): Touch | undefined {
  const touches = contact === undefined ? [] : touchesUntil(contact, asOf, timeZone);
  return touches.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).at(-1);
}

/** The days on which the owner is to meet the person, each once; a crowd is nobody's company. */
export function meetingDaysAhead({ touches }: Contact, asOf: When, timeZone: string): Day[] {
  const ahead = touches.filter(
    ({ meeting, crowd, at }) => meeting !== undefined && crowd !== true && !hasCome(at, asOf, timeZone),
  );
  return [...new Set(ahead.map(({ at }) => dayOf(at, timeZone)))].toSorted();
}

/** A whole day is over when the next begins; a meeting with a time, when it begins: who sits in it needs no word of it. */
export function isOver({ at }: Pick<Interaction, "at">, now: Moment, timeZone: string): boolean {
  return isDay(at) ? at < dayOf(now, timeZone) : at <= now;
}

/** Meetings this many days before the owner's next digest are still looked at when an update comes. */
const DAYS_LOOKED_BACK = 21;
const DAY_MS = 86_400_000;

/** The meetings that a mail may be about, of all that contacts remember: those ahead and those of the last weeks. */
export function meetingsInMind(contacts: Iterable<Pick<Contact, "touches">>, owner: Owner): ReadonlySet<Id> {
  const since = new Date(Date.parse(owner.nextDigestAt) - DAYS_LOOKED_BACK * DAY_MS).toISOString();
  const ids = new Set<Id>();
  for (const { touches } of contacts) {
    for (const { meeting, at, interaction } of touches) if (meeting !== undefined && at >= since) ids.add(interaction);
  }
  return ids;
}
