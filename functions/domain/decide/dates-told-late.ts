// A birthday that is told after the digest in whose week it falls: it stands in the next one all the same.
// Invariant: only for a date that no digest can show on or before its day; a date that is corrected takes its nudge along.
import { comesRound, slotOf } from "../calendar.ts";
import type { State } from "../decision.ts";
import { dateNudge } from "../digest/standing.ts";
import type { Contact, Day, Nudge } from "../model.ts";
import { isOpen, putNudge } from "./put.ts";
import type { Task } from "./step.ts";

/** A mail's transaction has room for so many beside what its commands changed. */
const MOST_TOLD_LATE = 5;

/** The state with a nudge for each date that is new and comes round before the next digest. */
export function withDatesToldLate(before: State, after: State, task: Task): State {
  if (before.contacts === after.contacts) return after;
  const changed = [...after.contacts.values()].flatMap((contact): Changed[] => {
    const was = before.contacts.get(contact.id);
    const [gone, fresh] = was === contact ? [[], []] : [datesMissing(was, contact), datesMissing(contact, was)];
    return gone.length + fresh.length === 0 ? [] : [{ contact, gone, fresh }];
  });
  const dropped = changed.reduce((state, one) => withoutDates(state, one, task), after);
  return changed
    .flatMap((one) => toldLate(dropped, one, task))
    .slice(0, MOST_TOLD_LATE)
    .reduce((state, nudge) => putNudge(state, nudge, task), dropped);
}

type Dates = Contact["dates"];
type Changed = { readonly contact: Contact; readonly gone: Dates; readonly fresh: Dates };

/** The dates of one that the other does not have. */
function datesMissing(contact: Contact | undefined, other: Contact | undefined): Dates {
  const known = new Set(other?.dates.map(({ date }) => date));
  return (contact?.dates ?? []).filter(({ date }) => !known.has(date));
}

function withoutDates(state: State, { contact, gone }: Changed, task: Task): State {
  const days = gone.map((date) => comesRound(date, task.today).day);
  return nudgesOf(state, contact)
    .filter((nudge) => days.some((day) => speaksOf(nudge, day)))
    .reduce((now, nudge) => putNudge(now, { ...nudge, status: "dropped" }, task), state);
}

function toldLate(state: State, { contact, fresh }: Changed, task: Task): Nudge[] {
  const nextDigest = slotOf(state.owner.nextDigestAt, state.owner.timeZone);
  return fresh
    .map((date) => comesRound(date, task.today))
    .filter(({ day }) => day < nextDigest && !nudgesOf(state, contact).some((nudge) => speaksOf(nudge, day)))
    .map((date) => dateNudge(contact.id, date, { id: task.newId(), due: date.day, now: task.now }));
}

function nudgesOf({ contacts, nudges }: State, { id }: Contact): Nudge[] {
  const open = (contacts.get(id)?.openNudges ?? []).flatMap((nudge) => nudges.get(nudge) ?? []);
  return open.filter((nudge) => nudge.kind === "date" && isOpen(nudge));
}

function speaksOf({ reason }: Nudge, day: Day): boolean {
  return reason.terms.some((term) => term.kind === "date" && term.day === day);
}
