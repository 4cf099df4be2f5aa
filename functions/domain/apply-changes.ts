// From a state to its changes and back: what a decision did is what differs between two states.
// Invariant: applyChanges(before, changesBetween(before, after)) equals after, and each entity stands in it once.
import type { Change, EntityByKind, EntityKind, State } from "./decision.ts";
import type { Id } from "./model.ts";
import { isSame } from "./same.ts";

/** The state with the changes in it; the given state stays as it is. */
export function applyChanges(state: State, changes: readonly Change[]): State {
  return {
    ...state,
    owner: changes.reduce(
      (owner, change) => (change.entity === "owner" ? (change.after ?? owner) : owner),
      state.owner,
    ),
    contacts: patched("contact", state.contacts, changes),
    nudges: patched("nudge", state.nudges, changes),
    interactions: patched("interaction", state.interactions, changes),
    shares: patched("share", state.shares, changes),
    pledges: patched("pledge", state.pledges, changes),
    circles: patched("circle", state.circles, changes),
    purposes: patched("purpose", state.purposes, changes),
  };
}

/** What turns one state into the other, each entity once, as it was first and as it is last. */
export function changesBetween(before: State, after: State): Change[] {
  const { owner } = after;
  return [
    ...(isSame(before.owner, owner)
      ? []
      : [{ entity: "owner" as const, id: owner.id, before: before.owner, after: owner }]),
    ...differences("contact", before.contacts, after.contacts),
    ...differences("interaction", before.interactions, after.interactions),
    ...differences("nudge", before.nudges, after.nudges),
    ...differences("share", before.shares, after.shares),
    ...differences("pledge", before.pledges, after.pledges),
    ...differences("circle", before.circles, after.circles),
    ...differences("purpose", before.purposes, after.purposes),
  ];
}

/** The changes of one kind of thing. */
export function changesOf<K extends EntityKind>(entity: K, changes: readonly Change[]): (Change & Difference<K>)[] {
  return changes.filter((change): change is Change & Difference<K> => change.entity === entity);
}

type Things<K extends EntityKind> = ReadonlyMap<Id, EntityByKind[K]>;
export type Difference<K extends EntityKind> = {
  readonly entity: K;
  readonly id: Id;
  readonly before?: EntityByKind[K];
  readonly after?: EntityByKind[K];
};

function differences<K extends EntityKind>(entity: K, before: Things<K>, after: Things<K>): Difference<K>[] {
  if (before === after) return [];
  const removed = [...before].flatMap(([id, was]) => (after.has(id) ? [] : [{ entity, id, before: was }]));
  const put = [...after].flatMap(([id, is]) => {
    const was = before.get(id);
    if (was === undefined) return [{ entity, id, after: is }];
    return isSame(was, is) ? [] : [{ entity, id, before: was, after: is }];
  });
  return [...put, ...removed];
}

function patched<K extends EntityKind>(entity: K, things: Things<K>, changes: readonly Change[]): Things<K> {
  const ours = changesOf(entity, changes);
  if (ours.length === 0) return things;
  const patched = new Map(things);
  for (const { id, after } of ours) {
    if (after === undefined) patched.delete(id);
    else patched.set(id, after);
  }
  return patched;
}
