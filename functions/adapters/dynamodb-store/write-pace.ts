// How many mails of an owner were applied in an hour, and whether the owner was told that there were too many.
// Invariant: a mail counts in the transaction that applies it, so once, however often it is delivered.

import { UpdateTransaction } from "dynamodb-toolbox/entity/actions/transactUpdate";
import { $add } from "dynamodb-toolbox/entity/actions/update/symbols";
import type { Commit } from "../../app/commit.ts";
import type { Entities } from "./entities.ts";
import { paceKey } from "./keys.ts";
import { expiryOf, PACE_DAYS } from "./writes.ts";
import type { Write } from "./writes.ts";

/** The writes of a decision to the hour's item. */
export function paceWrites({ pace }: Entities, { owner, counted, paceTold }: Commit): readonly Write[] {
  const of = (hour: string) => ({ ...paceKey(owner, hour), expiresAt: expiryOf(`${hour}:00:00Z`, PACE_DAYS) });
  const count: readonly Write[] =
    counted === undefined
      ? []
      : [{ write: pace.build(UpdateTransaction).item({ ...of(counted), count: $add(1) }), refused: "conflict" }];
  if (paceTold === undefined) return count;
  const told = pace
    .build(UpdateTransaction)
    .item({ ...of(paceTold), told: true })
    .options({ condition: { attr: "told", exists: false } });
  return [...count, { write: told, refused: "already" }];
}
