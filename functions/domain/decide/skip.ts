// skip: not this time. A check-in's person comes again one whole cadence from now at the earliest.
// Invariant: skips are counted, so that after three in a row a longer cadence can be offered.
import { addDays, nextYearly } from "../calendar.ts";
import type { Command } from "../commands.ts";
import type { State } from "../decision.ts";
import { checkInDueOn, effectiveCadence } from "../due.ts";
import type { Line } from "../line.ts";
import type { Contact, Day } from "../model.ts";
import { sayNews } from "./already-so.ts";
import { closeNudge } from "./close.ts";
import { withNote } from "./contacts.ts";
import { alreadyClosed } from "./done.ts";
import { forItems } from "./items.ts";
import { nextDigestDay } from "./next-digest.ts";
import { nameOfItem } from "./numbered.ts";
import type { Item } from "./numbered.ts";
import { settlePledge } from "./pledge.ts";
import { patchContact, wasClosed } from "./put.ts";
import { say } from "./step.ts";
import type { Step, Task } from "./step.ts";

type Skip = Extract<Command, { kind: "skip" }>;

/** Passes over each item that the command means. */
export function decideSkip(command: Skip, state: State, task: Task): Step {
  return forItems(state, command, task, (now, item) => skipItem(now, item, command.note, task));
}

/** Passes over one item; an answered one is told as such, and a promise is let go for good. */
export function skipItem(state: State, item: Item, note: string | undefined, task: Task): Step {
  const { nudge, people } = item;
  if (nudge !== undefined && wasClosed(nudge, task))
    return say(state, alreadyClosed(item, nudge, nameOfItem(state, item)));
  // A promise that is passed over comes from nowhere again, so it is let go.
  const closed =
    nudge === undefined
      ? state
      : closeNudge(settlePledge(state, nudge, { status: "dropped", task }), nudge, "skipped", task);
  const isOfPerson = nudge === undefined || nudge.kind === "check-in";
  const skipped = people.reduce(
    (now, id) =>
      patchContact(now, id, task, (contact) => {
        const noted = note === undefined ? contact : withNote(contact, note, task);
        return isOfPerson ? waitACadence(noted, now, task) : noted;
      }),
    closed,
  );
  return sayNews(state, skipped, lineOf(skipped, item, note, task));
}

/** What truly becomes of it: a promise is gone for good, a birthday comes round, the person comes again. */
function lineOf(state: State, item: Item, note: string | undefined, task: Task): Line {
  const { nudge, number } = item;
  const what = { ...(number === undefined ? {} : { number }), name: nameOfItem(state, item) };
  const pledge = state.pledges.get(nudge?.pledge ?? "");
  if (pledge !== undefined) {
    return { kind: "settled", ...what, text: pledge.text, as: "dropped", ...(note === undefined ? {} : { note }) };
  }
  const [date] = nudge?.kind === "date" ? nudge.reason.terms.filter(({ kind }) => kind === "date") : [];
  const comesRound = date?.kind === "date" ? nextYearly(date.day, addDays(date.day, 1)) : undefined;
  const until = earliestAgain(state, item, task);
  return { kind: "skipped", ...what, until, ...(comesRound === undefined ? {} : { comesRound }) };
}

function waitACadence(contact: Contact, { owner }: State, { today }: Task): Contact {
  const skippedUntil = addDays(today, effectiveCadence(contact, owner));
  if (contact.skippedUntil === skippedUntil) return contact;
  return { ...contact, skippedUntil, skipsInARow: contact.skipsInARow + 1 };
}

/** When the person may come again: never before the next digest. */
function earliestAgain(state: State, { people }: Item, task: Task): Day {
  const days = people.flatMap((id) => {
    const contact = state.contacts.get(id);
    return contact === undefined ? [] : (checkInDueOn(contact, state.owner, task.today) ?? []);
  });
  return [nextDigestDay(state.owner, task), ...days].toSorted().at(-1) ?? task.today;
}
