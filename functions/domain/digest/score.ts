// The score of a person: importance · A · D · R, every term kept so that it can be shown.
// Invariant: being late is a condition and a term among others, never the order.
import { addDays, dayOf, comesRound, daysBetween } from "../calendar.ts";
import type { Tie } from "../due.ts";
import { touchesUntil } from "../meetings.ts";
import type { Contact, Day, Pledge } from "../model.ts";
import { aliveness, lateness, warmthOf } from "../warmth.ts";
import type { Candidate, DigestInput, Offer, Person, Terms } from "./material.ts";

const IMPORTANCE = { less: 0.5, normal: 1, important: 1.5 } as const;
const RELEVANCE = { passOn: 0.5, pledgeOrHelp: 0.3, date: 0.2 } as const;
/** A day that lies this far ahead is a reason to write; in its own week it is an item of its own. */
const DATE_SOON_DAYS = 14;
/** Silent for more than eight times their rhythm, or hardly warm at all. */
const DORMANT_RHYTHMS = 8;
const DORMANT_WARMTH = 0.1;
/** Met lately and hardly known: the tie that is lost if nobody writes now. */
const NEW_FROM_DAYS = 14;
const NEW_TO_DAYS = 60;
const NEW_CONTACT_DAYS = 2;

export function scored(person: Person, offer: Offer | undefined, input: DigestInput): Candidate {
  const { contact } = person;
  const pledge = openPledge(contact, input);
  const help = helpNotThankedFor(person, input);
  const date = dateAhead(contact, input.slot);
  const extras = {
    ...(offer === undefined ? {} : { offer }),
    ...(pledge === undefined ? {} : { pledge }),
    ...(help === undefined ? {} : { help }),
    ...(date === undefined ? {} : { date }),
  };
  return { ...person, terms: termsOf(person, extras, input.slot), ...extras };
}

type Extras = Omit<Candidate, "contact" | "tie" | "terms">;

/** Without any contact there is no gap, and the tie is as late and as cold as can be. */
function termsOf({ contact, tie }: Person, extras: Extras, slot: Day): Terms {
  const warmth = warmthOf(tie.days.map((day) => daysBetween(day, slot)));
  const gapDays = tie.last === undefined ? Infinity : Math.max(0, daysBetween(tie.last, slot));
  const numbers = {
    warmth,
    aliveness: aliveness(warmth),
    lateness: lateness(gapDays, tie.targetDays),
    importance: IMPORTANCE[contact.importance],
    relevance: relevanceOf(extras),
  };
  return {
    ...(tie.last === undefined ? {} : { gapDays }),
    ...numbers,
    score: numbers.importance * numbers.aliveness * numbers.lateness * numbers.relevance,
    isDormant: warmth < DORMANT_WARMTH || (tie.last !== undefined && gapDays > DORMANT_RHYTHMS * tie.rhythmDays),
    isNew: isNewTie(tie, slot),
  };
}

function relevanceOf({ offer, pledge, help, date }: Extras): number {
  return (
    1 +
    (offer === undefined ? 0 : RELEVANCE.passOn) +
    (pledge === undefined && help === undefined ? 0 : RELEVANCE.pledgeOrHelp) +
    (date === undefined ? 0 : RELEVANCE.date)
  );
}

function isNewTie({ days, first }: Tie, slot: Day): boolean {
  if (first === undefined || days.length > NEW_CONTACT_DAYS) return false;
  const age = daysBetween(first, slot);
  return age >= NEW_FROM_DAYS && age <= NEW_TO_DAYS;
}

/** Of several the one with the nearest day, then the oldest. */
function openPledge({ id }: Contact, { pledges }: DigestInput): Pledge | undefined {
  const open = pledges.filter(({ contact, status }) => contact === id && status === "open");
  return open.toSorted((a, b) => (`${a.due ?? "9999"}${a.id}` < `${b.due ?? "9999"}${b.id}` ? -1 : 1))[0];
}

/** A word to them on or after the day on which it was kept is taken for thanks; one from them is none. */
function helpNotThankedFor({ contact }: Person, { pledges, owner, slot }: DigestInput): Candidate["help"] {
  const kept = pledges.filter((one) => one.contact === contact.id && one.by === "contact" && one.status === "kept");
  const days = kept.flatMap(({ text, settledOn }) => (settledOn === undefined ? [] : [{ text, day: settledOn }]));
  const last = days.toSorted((a, b) => (a.day < b.day ? -1 : 1)).at(-1);
  const wordsToThem = touchesUntil(contact, slot, owner.timeZone).filter(
    ({ direction, crowd }) => direction !== "in" && crowd !== true,
  );
  const isThanked = wordsToThem.some(({ at }) => last !== undefined && dayOf(at, owner.timeZone) >= last.day);
  return isThanked ? undefined : last;
}

function dateAhead(contact: Contact, slot: Day): Candidate["date"] {
  const days = contact.dates.map((date) => comesRound(date, slot));
  const soon = days.filter(({ day }) => day <= addDays(slot, DATE_SOON_DAYS));
  return soon.toSorted((a, b) => (a.day < b.day ? -1 : 1))[0];
}
