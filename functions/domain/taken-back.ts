// Whether a change was taken back by now, by whatever mail: nothing is left of it in the memory.
// Invariant: what was taken back once is nothing to take back again, nor anything that stays.

import type { Change, State } from "./decision.ts";
import { CONTACT_BOOKKEEPING, OWNER_BOOKKEEPING } from "./journal.ts";
import { isReverted } from "./revert.ts";
import { OFFERED, SHOWN } from "./undo.ts";

/** Whether the state has nothing left of a change. */
export function isTakenBack(change: Change, state: State): boolean {
  switch (change.entity) {
    case "owner":
      return isBack(change, state.owner, OWNER_BOOKKEEPING);
    case "contact":
      return isBack(change, state.contacts.get(change.id), CONTACT_BOOKKEEPING);
    case "interaction":
      return isBack(change, state.interactions.get(change.id), NOTHING);
    case "nudge":
      return isBack(change, state.nudges.get(change.id), SHOWN);
    case "share":
      return isBack(change, state.shares.get(change.id), OFFERED);
    case "pledge":
      return isBack(change, state.pledges.get(change.id), NOTHING);
    case "circle":
      return isBack(change, state.circles.get(change.id), NOTHING);
    case "purpose":
      return isBack(change, state.purposes.get(change.id), NOTHING);
  }
}

const NOTHING: ReadonlySet<string> = new Set();

function isBack<T extends object>(
  { before, after }: { readonly before?: T; readonly after?: T },
  current: T | undefined,
  ignored: ReadonlySet<string>,
): boolean {
  if (before === undefined || after === undefined || current === undefined) {
    return (before === undefined) === (current === undefined);
  }
  return isReverted({ before, after, current }, ignored);
}
