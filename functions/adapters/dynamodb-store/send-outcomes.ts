// What becomes of a claimed mail.
// Invariant: `sent` is never taken back; a mail leaves the index of unfinished work when it is sent or failed for good.

import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { UpdateItemCommand } from "dynamodb-toolbox/entity/actions/update";
import { $add, $remove } from "dynamodb-toolbox/entity/actions/update/symbols";
import * as z from "zod/mini";
import type { Outgoing } from "../../app/commit.ts";
import type { Store } from "../../app/ports.ts";
import type { Day, Id } from "../../domain/model.ts";
import type { Entities } from "./entities.ts";
import { digestKey, sentKey, UNFINISHED_PARTITION, viewKey } from "./keys.ts";
import { toOutgoing } from "./parse-items.ts";
import type { Reader } from "./read-items.ts";

type Outcome = Parameters<Store["recordSend"]>[2];

/** A claimed mail with what is needed to send it; undefined when it was never claimed. */
export async function readOutgoing(reader: Reader, owner: Id, sent: Id): Promise<Outgoing | undefined> {
  const [item, view] = await Promise.all([reader.get(sentKey(owner, sent)), reader.get(viewKey(owner, sent))]);
  return item === undefined ? undefined : toOutgoing(item, view);
}

const digestItem = z.object({ sent: z.exactOptional(z.string()) });

/** The mail for which a digest's slot was claimed, if it was and somebody was in it. */
export async function readDigestOf(reader: Reader, owner: Id, slot: Day): Promise<Id | undefined> {
  const item = await reader.get(digestKey(owner, slot));
  return item === undefined ? undefined : digestItem.parse(item).sent;
}

/** Begins an attempt unless another process began it, or the mail is sent; whether it did. */
export async function beginSend(
  entities: Entities,
  owner: Id,
  sent: Id,
  { attempts, at }: Parameters<Store["beginSend"]>[2],
): Promise<boolean> {
  const update = entities.sent
    .build(UpdateItemCommand)
    .item({ ...sentKey(owner, sent), ...changeOf({ status: "claimed", at }) })
    .options({
      condition: {
        and: [
          { attr: "attempts", eq: attempts },
          { attr: "status", ne: "sent" },
        ],
      },
    });
  return unlessRefused(() => update.send());
}

/** Records one outcome; nothing happens when the mail is sent already, or unknown. */
export async function recordSend(entities: Entities, owner: Id, sent: Id, outcome: Outcome): Promise<void> {
  const update = entities.sent
    .build(UpdateItemCommand)
    .item({ ...sentKey(owner, sent), ...changeOf(outcome) })
    .options({
      condition: {
        and: [
          { attr: "pk", exists: true },
          { attr: "status", ne: "sent" },
        ],
      },
    });
  await unlessRefused(() => update.send());
}

function changeOf({ status, messageId, at }: Outcome) {
  const isUnfinished = status === "claimed" || status === "deferred";
  return {
    status,
    ...(status === "claimed" ? { attempts: $add(1) } : {}),
    ...(isUnfinished
      ? { claimedAt: at, unfinishedPk: UNFINISHED_PARTITION, unfinishedSk: at }
      : { unfinishedPk: $remove(), unfinishedSk: $remove() }),
    ...(messageId === undefined ? {} : { messageId }),
  };
}

/** Whether a conditional write was done; other errors pass. */
export async function unlessRefused(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
