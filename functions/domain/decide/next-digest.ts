// The day of the next digest, as receipts name it and a bare `later` means it.
// Invariant: never a day that has passed.
import { slotOf } from "../calendar.ts";
import type { Day, Owner } from "../model.ts";
import type { Task } from "./step.ts";

export function nextDigestDay({ nextDigestAt, timeZone }: Owner, { today }: Pick<Task, "today">): Day {
  return laterOf(slotOf(nextDigestAt, timeZone), today);
}

/** When somebody who is due on a day comes at the earliest. */
export function comesOn(dueOn: Day, owner: Owner, task: Pick<Task, "today">): Day {
  return laterOf(dueOn, nextDigestDay(owner, task));
}

function laterOf(a: Day, b: Day): Day {
  return a > b ? a : b;
}
