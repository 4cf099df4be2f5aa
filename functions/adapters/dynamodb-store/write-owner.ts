// The owner's part of a transaction: the version that guards all else, and the addresses that lead to the owner.
// Invariant: every commit writes the next version, so that of two decisions on one version only one is stored.

import { DeleteTransaction } from "dynamodb-toolbox/entity/actions/transactDelete";
import { PutTransaction } from "dynamodb-toolbox/entity/actions/transactPut";
import { UpdateTransaction } from "dynamodb-toolbox/entity/actions/transactUpdate";
import type { Commit } from "../../app/commit.ts";
import type { Moment, Owner } from "../../domain/model.ts";
import { addressKey, lookupsOf, ownerKey, UNFINISHED_PARTITION } from "./keys.ts";
import type { Entities } from "./entities.ts";
import type { Write } from "./writes.ts";

/** The writes of the owner's item and of the addresses that changed. */
export function ownerWrites(entities: Entities, commit: Commit): readonly Write[] {
  const changes = commit.changes.flatMap((change) => (change.entity === "owner" ? [change] : []));
  const after = changes.at(-1)?.after;
  if (changes.length === 0) return [raiseVersion(entities, commit)];
  if (after === undefined) throw new Error("An owner cannot be removed by a decision.");
  return [putOwner(entities, commit, after), ...addressWrites(entities, changes[0]?.before, after)];
}

function raiseVersion({ owner: entity }: Entities, { owner, version }: Commit): Write {
  if (version === undefined) throw new Error("A new owner has to be among the changes.");
  const write = entity
    .build(UpdateTransaction)
    .item({ ...ownerKey(owner), version: version + 1 })
    .options({ condition: { attr: "version", eq: version } });
  return { write, refused: "conflict" };
}

function putOwner({ owner: entity }: Entities, commit: Commit, after: Owner): Write {
  const { version } = commit;
  const write = entity
    .build(PutTransaction)
    .item(ownerItem({ ...after, version: (version ?? 0) + 1 }, momentOf(commit, after)))
    .options({ condition: version === undefined ? { attr: "pk", exists: false } : { attr: "version", eq: version } });
  return { write, refused: "conflict" };
}

/**
 * The owner as it is stored. The index of unfinished work has it from the time that its next digest falls due, or at
 * once while its schedule is pending.
 */
export function ownerItem(owner: Owner, pendingSince: Moment) {
  const { version, ...data } = owner;
  const isPending = owner.schedule === "pending";
  const since = isPending && pendingSince < owner.nextDigestAt ? pendingSince : owner.nextDigestAt;
  return {
    ...ownerKey(owner.id),
    version,
    data,
    ...(isPending ? { pendingSince } : {}),
    unfinishedPk: UNFINISHED_PARTITION,
    unfinishedSk: since,
  };
}

/** The moment of a decision: whatever of it bears one. */
export const momentOf = ({ journal, mail, claims }: Commit, owner: Owner): Moment =>
  journal?.at ?? claims[0]?.claimedAt ?? mail?.at ?? owner.createdAt;

function addressWrites(entities: Entities, before: Owner | undefined, after: Owner): readonly Write[] {
  const had = new Set(before === undefined ? [] : lookupsOf(before));
  const has = new Set(lookupsOf(after));
  const added = [...has].filter((address) => !had.has(address));
  const removed = [...had].filter((address) => !has.has(address));
  return [
    ...added.map((address) => claimAddress(entities, address, after.id)),
    ...removed.map((address): Write => ({
      write: entities.address.build(DeleteTransaction).key(addressKey(address)),
      refused: "conflict",
    })),
  ];
}

function claimAddress({ address: entity }: Entities, address: string, owner: string): Write {
  const write = entity
    .build(PutTransaction)
    .item({ ...addressKey(address), owner })
    .options({
      condition: {
        or: [
          { attr: "pk", exists: false },
          { attr: "owner", eq: owner },
        ],
      },
    });
  return { write, refused: "conflict" };
}
