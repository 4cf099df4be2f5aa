// What is left of a morning's reminders that could not be sent at once.
// Invariant: every number keeps its meaning; what was answered meanwhile is left out and never renumbered.

import type { Id, Nudge } from "../domain/model.ts";
import type { Sent } from "../domain/sent.ts";
import type { StoredView } from "./stored-view.ts";

/** The numbers of a mail whose reminders wait for it still: neither answered since, nor put off, nor undone. */
export function numbersWaiting({ id, items }: Sent, nudges: ReadonlyMap<Id, Nudge> | undefined): ReadonlySet<number> {
  const isWaiting = (nudge: Nudge | undefined) => nudge?.status === "open" && nudge.mailedIn === id;
  return new Set(
    items.flatMap((item) => (item.kind === "nudge" && isWaiting(nudges?.get(item.nudge)) ? [item.number] : [])),
  );
}

/** The view with these numbers alone; undefined when there is none of them left. */
export function withNumbers(stored: StoredView, numbers: ReadonlySet<number>): StoredView | undefined {
  const { view, thread } = stored;
  if (view.kind !== "follow-up") return stored;
  const { item, more = [], ...rest } = view;
  const [first, ...others] = [item, ...more].filter(({ number }) => numbers.has(number));
  if (first === undefined) return undefined;
  return { thread, view: { ...rest, item: first, ...(others.length === 0 ? {} : { more: others }) } };
}
