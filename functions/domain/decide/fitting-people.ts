// Who of many is taken, where one transaction has no room for all: whoever comes first, then those who are known.
// Invariant: never more people than fit beside those whom the rest of the mail changed; the order of those taken is the mail's.
import type { PersonRef } from "../commands.ts";
import type { State } from "../decision.ts";
import type { Contact, Id } from "../model.ts";
import { whoIsNamed } from "../names.ts";
import type { Task } from "./step.ts";

export type Fitting = { readonly people: readonly PersonRef[]; readonly leftOut: number };
export type Wanted = {
  /** Who comes before all others. */
  readonly isFirst: (ref: PersonRef, known: Contact | undefined) => boolean;
  /** People that one transaction has room for. */
  readonly most: number;
};

/** As many of the people as there is room for. */
export function fitting(refs: readonly PersonRef[], state: State, wanted: Wanted & { readonly task: Task }): Fitting {
  const changed = changedBefore(state, wanted.task);
  const room = wanted.most - changed.size;
  if (refs.length <= room) return { people: refs, leftOut: 0 };
  const knownBy = knownPeople(state);
  const ranked = refs
    .map((ref) => ({ ref, known: knownBy(ref) }))
    .map((one) => ({ ...one, rank: wanted.isFirst(one.ref, one.known) ? 0 : one.known === undefined ? 2 : 1 }))
    .toSorted((a, b) => a.rank - b.rank);
  const chosen = new Set<PersonRef>();
  let left = room;
  for (const { ref, known } of ranked) {
    const isFree = known !== undefined && changed.has(known.id);
    if (!isFree && left <= 0) continue;
    if (!isFree) left -= 1;
    chosen.add(ref);
  }
  return { people: refs.filter((ref) => chosen.has(ref)), leftOut: refs.length - chosen.size };
}

/** Those of the people whom the owner knows already. */
export function knownAmong(refs: readonly PersonRef[], state: State): readonly PersonRef[] {
  const knownBy = knownPeople(state);
  return refs.filter((ref) => knownBy(ref) !== undefined);
}

function changedBefore({ contacts }: State, { contactsBefore }: Task): ReadonlySet<Id> {
  if (contactsBefore === undefined || contactsBefore === contacts) return new Set();
  return new Set([...contacts.values()].filter((one) => contactsBefore.get(one.id) !== one).map(({ id }) => id));
}

function knownPeople({ contacts }: State): (ref: PersonRef) => Contact | undefined {
  const all = [...contacts.values()];
  const byAddress = new Map(all.flatMap((one) => one.addresses.map((address): [string, Contact] => [address, one])));
  return (ref) => {
    if (ref.by === "address") return byAddress.get(ref.address.toLowerCase());
    const [only, ...others] = whoIsNamed(ref.name, all);
    return others.length === 0 ? only : undefined;
  };
}
