// One stored part of a journal taken back: what its contacts were before, unless something later was built on them.
// Invariant: looks at no more than the contacts of the part and what the owner's open nudges say of them.

import { changesBetween } from "../apply-changes.ts";
import type { Change, State } from "../decision.ts";
import type { Task } from "../decide/step.ts";
import type { Some } from "../job.ts";
import type { Contact, Id } from "../model.ts";
import { undoJournal } from "../undo.ts";

export type UndoneChunk = {
  readonly changes: readonly Change[];
  readonly kept: Some;
};

/** Names that a receipt shows of what stayed. */
const KEPT_NAMES = 10;

/** Takes back one part; `kept` grows by the names of those who were changed since. */
export function undoChunk(
  state: State,
  changes: readonly Change[],
  { kept, task }: { readonly kept: Some; readonly task: Pick<Task, "now" | "today"> },
): UndoneChunk {
  const part = onlyContacts(state, changes);
  const journal = { id: "", at: task.now, mail: "", changes, lines: [], undone: false };
  const undone = undoJournal(part, journal, task);
  return {
    changes: changesBetween(part, undone.state),
    kept: {
      count: kept.count + undone.kept.length,
      names: [...kept.names, ...undone.kept].slice(0, KEPT_NAMES),
    },
  };
}

/** The state with no other contacts than those of the part, because each step of an undo takes as long as there are contacts. */
function onlyContacts(state: State, changes: readonly Change[]): State {
  const few = changes.flatMap(({ id }): [Id, Contact][] => {
    const contact = state.contacts.get(id);
    return contact === undefined ? [] : [[id, contact]];
  });
  return { ...state, contacts: new Map(few) };
}
