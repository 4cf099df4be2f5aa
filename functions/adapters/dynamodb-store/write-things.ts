// The entities that a decision changed, each once, whole.
// Invariant: no conditions of their own; the owner's version guards them all.

import { DeleteTransaction } from "dynamodb-toolbox/entity/actions/transactDelete";
import { PutTransaction } from "dynamodb-toolbox/entity/actions/transactPut";
import type { Change } from "../../domain/decision.ts";
import type { Id } from "../../domain/model.ts";
import { contactDueKey, dateKey, meetingDueKey, nudgeDueKey, thingKey } from "./keys.ts";
import type { DateKey, DueKey } from "./keys.ts";
import type { Entities } from "./entities.ts";
import { pack } from "./packed.ts";
import type { Write } from "./writes.ts";

/** Characters of JSON from which a value is packed: a contact with years of notes would outgrow an item's 400 kB. */
const LONGEST_PLAIN = 40_000;

type ThingChange = Exclude<Change, { entity: "owner" }>;

/** The writes of all changes but the owner's. A transaction takes an item once: of several changes the last one counts. */
export function thingWrites(entities: Entities, owner: Id, changes: readonly Change[]): readonly Write[] {
  const things = changes.flatMap((change) => (change.entity === "owner" ? [] : [change]));
  const last = new Map(things.map((change) => [`${change.entity} ${change.id}`, change]));
  return [...last.values()].map((change) => thingWrite(entities, owner, change));
}

function thingWrite({ thing }: Entities, owner: Id, change: ThingChange): Write {
  const key = thingKey(owner, change.entity, change.id);
  if (change.after === undefined) return { write: thing.build(DeleteTransaction).key(key), refused: "conflict" };
  const item = { ...key, ...indexKeys(owner, change), ...valueOf(change.after) };
  return { write: thing.build(PutTransaction).item(item), refused: "conflict" };
}

function valueOf(after: NonNullable<ThingChange["after"]>) {
  return JSON.stringify(after).length > LONGEST_PLAIN ? { packed: pack(after) } : { data: after };
}

function indexKeys(owner: Id, change: ThingChange): DueKey & DateKey {
  if (change.after === undefined) return {};
  if (change.entity === "contact") return { ...contactDueKey(owner, change.after), ...dateKey(owner, change.after) };
  if (change.entity === "interaction") return meetingDueKey(owner, change.after);
  return change.entity === "nudge" ? nudgeDueKey(owner, change.after) : {};
}
