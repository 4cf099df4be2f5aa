// What became of everybody: who was due, who was shown, how long they waited, how the places were used.
// Invariant: counts only; who is due is judged by the facts, never by the service.

import type { DigestView } from "../../../templates/views.ts";
import { truthOf } from "./facts.ts";
import type { DayNumber, Facts } from "./facts.ts";

export type Tally = {
  /** The day from which somebody has been due without being shown. */
  readonly waitingSince: Map<string, DayNumber>;
  /** Whoever was ever due, and when first. */
  readonly firstDue: Map<string, DayNumber>;
  readonly firstSeen: Map<string, DayNumber>;
  /** Of those who were due: there was contact without a nudge before their turn came. */
  readonly metBeforeTurn: Set<string>;
  readonly timesShown: Map<string, number>;
  longestWaitDays: number;
  weeks: number;
  mails: number;
  readonly places: Record<"ordinary" | "dormant" | "new" | "promises" | "passOn", number>;
  fullWeeks: number;
  lastSlot: DayNumber;
};

export function startTally(): Tally {
  return {
    waitingSince: new Map(),
    firstDue: new Map(),
    firstSeen: new Map(),
    metBeforeTurn: new Set(),
    timesShown: new Map(),
    longestWaitDays: 0,
    weeks: 0,
    mails: 0,
    places: { ordinary: 0, dormant: 0, new: 0, promises: 0, passOn: 0 },
    fullWeeks: 0,
    lastSlot: 0,
  };
}

type Week = { readonly slot: DayNumber; readonly view: DigestView | undefined; readonly facts: Facts };

export function noteWeek(tally: Tally, { slot, view, facts }: Week): void {
  tally.weeks += 1;
  tally.lastSlot = slot;
  const due = noteDue(tally, facts, slot);
  if (view === undefined) return;
  tally.mails += 1;
  const { promises, signs, passOn } = view;
  for (const { slotKind } of signs) tally.places[slotKind] += 1;
  tally.places.promises += promises.length;
  tally.places.passOn += passOn.flatMap(({ people }) => people).length;
  if (due > signs.length) tally.fullWeeks += 1;
  for (const { name } of signs) tally.timesShown.set(name, (tally.timesShown.get(name) ?? 0) + 1);
  for (const { name } of [...promises, ...signs, ...passOn.flatMap(({ people }) => people)])
    noteSeen(tally, name, slot);
}

function noteDue(tally: Tally, facts: Facts, slot: DayNumber): number {
  let due = 0;
  for (const person of facts.people.values()) {
    const { keptOut } = truthOf(person, facts, slot);
    if (keptOut === undefined) {
      due += 1;
      if (!tally.firstDue.has(person.name)) tally.firstDue.set(person.name, slot);
      if (!tally.waitingSince.has(person.name)) tally.waitingSince.set(person.name, slot);
    } else if (keptOut === "not-due") {
      endWait(tally, person.name, slot);
      if (tally.firstDue.has(person.name)) tally.metBeforeTurn.add(person.name);
    }
  }
  return due;
}

function noteSeen(tally: Tally, name: string, slot: DayNumber): void {
  if (!tally.firstSeen.has(name)) tally.firstSeen.set(name, slot);
  endWait(tally, name, slot);
}

function endWait(tally: Tally, name: string, slot: DayNumber): void {
  const since = tally.waitingSince.get(name);
  if (since === undefined) return;
  tally.longestWaitDays = Math.max(tally.longestWaitDays, slot - since);
  tally.waitingSince.delete(name);
}
