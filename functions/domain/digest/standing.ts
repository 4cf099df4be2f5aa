// Promises and dates: follow-ups, pledges and birthdays stand in each digest from their week until they are answered.
// Invariant: the rules of choosing do not reach them; only never, a pause and the limit of one mail do.
import { compareText } from "../compare-text.ts";
import { addDays, comesRound } from "../calendar.ts";
import { DATE_AHEAD_DAYS } from "../due.ts";
import type { Contact, Day, Id, Moment, Nudge } from "../model.ts";
import type { DigestInput, StandingItem } from "./material.ts";
import type { Offers } from "./offers.ts";

/** More would be a list, not a mail, and a transaction holds a hundred items. */
const STANDING_ITEMS = 15;
const STANDING_KINDS: readonly Nudge["kind"][] = ["follow-up", "date", "pledge"];

/** The first day on which a nudge may stand in a digest: a snoozed one on its day, a promise in the week of its day. */
export function standsFrom(nudge: Nudge): Day {
  const isAhead = nudge.status === "open" && STANDING_KINDS.includes(nudge.kind);
  return isAhead ? addDays(nudge.due, -DATE_AHEAD_DAYS) : nudge.due;
}

/** The items of the first section, the nearest day first. */
export function standingItems(input: DigestInput, offers: Offers): StandingItem[] {
  const contacts = new Map(input.contacts.filter(({ never }) => !never).map((contact) => [contact.id, contact]));
  const old = input.nudges
    .filter((nudge) => STANDING_KINDS.includes(nudge.kind) && standsFrom(nudge) <= input.slot)
    .map((nudge) => standAgain(nudge, contacts, input.slot));
  const fresh = [...contacts.values()].flatMap((contact) => datesOf(contact, input));
  return [...old, ...fresh]
    .filter((item) => item.contacts.length > 0)
    .toSorted((a, b) => compareText(a.day, b.day) || compareText(a.nudge.id, b.nudge.id))
    .slice(0, STANDING_ITEMS)
    .map((item) => withOffer(item, offers));
}

/** Of several people nobody could tell whom it is for. */
function withOffer(item: StandingItem, offers: Offers): StandingItem {
  const [contact, ...others] = item.contacts;
  const offer = contact === undefined || others.length > 0 ? undefined : offers(contact)[0];
  return offer === undefined ? item : { ...item, offer };
}

function standAgain(before: Nudge, contacts: ReadonlyMap<Id, Contact>, slot: Day): StandingItem {
  const nudge: Nudge = { ...before, status: "open", shownIn: slot, timesShown: before.timesShown + 1 };
  const named = before.contacts.flatMap((id) => contacts.get(id) ?? []);
  const dates = before.reason.terms.flatMap((term) => (term.kind === "date" ? [term.day] : []));
  return { nudge, before, contacts: named, day: dates[0] ?? before.due };
}

/** Birthdays and other days of the coming week, or of one that no digest told of, of which no nudge speaks yet. */
function datesOf(contact: Contact, input: DigestInput): StandingItem[] {
  return contact.dates.flatMap((yearly) => {
    const date = comesRound(yearly, untoldSince(input));
    const isSoon = date.day <= addDays(input.slot, DATE_AHEAD_DAYS);
    return isSoon && !isTold(contact, date.day, input.nudges) ? [newDate(contact, date, input)] : [];
  });
}

/** A wish that is later says more of its lateness than of the day. */
const LATEST_WISH_DAYS = 14;
const WEEK_DAYS = DATE_AHEAD_DAYS + 1;

/** The first day whose dates no digest could tell: a pause held it back. A digest that had nothing to say could. */
function untoldSince({ owner: { lastDigestOn, silentWeeks }, slot }: DigestInput): Day {
  const told = lastDigestOn === undefined ? slot : addDays(lastDigestOn, WEEK_DAYS * (silentWeeks + 1));
  const since = [told, addDays(slot, -LATEST_WISH_DAYS)].toSorted().at(-1) ?? slot;
  return since < slot ? since : slot;
}

function isTold(contact: Contact, day: Day, nudges: readonly Nudge[]): boolean {
  // A check-in of the weeks before may name the day as one of its reasons, and is gone with the next digest.
  const speaksOf = (nudge: Nudge) =>
    nudge.kind === "date" && nudge.reason.terms.some((term) => term.kind === "date" && term.day === day);
  return nudges.some((nudge) => nudge.contacts.includes(contact.id) && speaksOf(nudge));
}

function newDate(contact: Contact, date: ReturnType<typeof comesRound>, input: DigestInput): StandingItem {
  const { slot, now, newId } = input;
  const nudge = { ...dateNudge(contact.id, date, { id: newId(), due: slot, now }), shownIn: slot, timesShown: 1 };
  return { nudge, contacts: [contact], day: date.day };
}

/** What speaks of a person's date until it is answered. */
export function dateNudge(
  contact: Id,
  date: ReturnType<typeof comesRound>,
  { id, due, now }: { readonly id: Id; readonly due: Day; readonly now: Moment },
): Nudge {
  return {
    id,
    kind: "date",
    contacts: [contact],
    status: "open",
    due,
    reason: { terms: [{ kind: "date", ...date }] },
    createdAt: now,
    timesShown: 0,
  };
}
