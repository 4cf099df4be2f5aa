// One owner's item and counters beside the decisions.
// Invariant: none of this raises the owner's version, so that none of it makes a decision stale.

import { PutItemCommand } from "dynamodb-toolbox/entity/actions/put";
import * as z from "zod/mini";
import type { OwnerData } from "../../app/ports.ts";
import type { Id, Owner } from "../../domain/model.ts";
import type { Entities } from "./entities.ts";
import { addressKey, idOf, ownerKey, ownerPartition, paceKey, PREFIXES } from "./keys.ts";
import { toOutgoing, toOwner, toThings } from "./parse-items.ts";
import { lastOf } from "./read-items.ts";
import type { Reader, StoredItem } from "./read-items.ts";
import { unlessRefused } from "./send-outcomes.ts";
import { ownerItem } from "./write-owner.ts";

const addressItem = z.object({ owner: z.string() });
const paceItem = z.object({ count: z._default(z.int(), 0) });
const MAX_TRIES = 8;

export async function readOwner(reader: Reader, id: Id): Promise<Owner | undefined> {
  const item = await reader.get(ownerKey(id));
  return item === undefined ? undefined : toOwner(item);
}

export async function readOwnerId(reader: Reader, address: string): Promise<Id | undefined> {
  const item = await reader.get(addressKey(address));
  return item === undefined ? undefined : addressItem.parse(item).owner;
}

/** Marks the schedule as current while the owner's slot and zone are still those that were scheduled. */
export async function recordSchedule(
  { reader, entities }: { readonly reader: Reader; readonly entities: Entities },
  id: Id,
  scheduled: Pick<Owner, "digest" | "timeZone">,
): Promise<void> {
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const owner = await readOwner(reader, id);
    if (owner === undefined || owner.schedule === "current" || !isSameSlot(owner, scheduled)) return;
    const put = entities.owner
      .build(PutItemCommand)
      .item(ownerItem({ ...owner, schedule: "current" }, owner.createdAt))
      .options({ condition: { attr: "version", eq: owner.version } });
    if (await unlessRefused(() => put.send())) return;
  }
  throw new Error("The owner's memory changed each time while a schedule was recorded.");
}

const isSameSlot = (owner: Owner, { digest, timeZone }: Pick<Owner, "digest" | "timeZone">): boolean =>
  owner.timeZone === timeZone && owner.digest.weekday === digest.weekday && owner.digest.time === digest.time;

/** How many mails of this owner were applied in an hour. */
export async function mailsCounted(reader: Reader, owner: Id, hour: string): Promise<number> {
  const item = await reader.get(paceKey(owner, hour));
  return item === undefined ? 0 : paceItem.parse(item).count;
}

/** Everything of an owner, for export and console; by id, which is the order of making. */
export async function readAll(reader: Reader, id: Id): Promise<OwnerData | undefined> {
  const items = await reader.range({ partition: ownerPartition(id), from: "A", through: lastOf("") });
  const owner = items.find(({ sk }) => sk === ownerKey(id).sk);
  if (owner === undefined) return undefined;
  return {
    owner: toOwner(owner),
    contacts: toThings("contact", items),
    interactions: toThings("interaction", items),
    nudges: toThings("nudge", items),
    shares: toThings("share", items),
    pledges: toThings("pledge", items),
    circles: toThings("circle", items),
    purposes: toThings("purpose", items),
    sent: sentMails(items),
  };
}

function sentMails(items: readonly StoredItem[]): OwnerData["sent"] {
  const views = new Map(items.filter(({ sk }) => sk.startsWith(PREFIXES.view)).map((view) => [idOf(view.sk), view]));
  return items
    .filter(({ sk }) => sk.startsWith(PREFIXES.sent))
    .map((item) => toOutgoing(item, views.get(idOf(item.sk))));
}
