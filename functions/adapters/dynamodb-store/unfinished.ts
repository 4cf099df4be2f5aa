// What a sweep must look at, from its index: mails that were claimed, schedules that may differ, digests that were missed.
// Invariant: the index lags behind the table by moments, so what it names is read from the table and judged again.

import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import type { Unfinished } from "../../app/ports.ts";
import { UNFINISHED_INDEX } from "../../contract.ts";
import type { Moment } from "../../domain/model.ts";
import { idOf, ownerOf, PREFIXES, UNFINISHED_PARTITION, untoldListKey } from "./keys.ts";
import { toOutgoing, toOwner } from "./parse-items.ts";
import { queryAll } from "./read-items.ts";
import type { Reader, StoredItem } from "./read-items.ts";

const untoldListItem = z.object({ unfinishedSk: z.string() });
const pendingItem = z.object({ pendingSince: z.exactOptional(z.string()) });

/** Unfinished work since before a moment, the oldest first; at most `limit` pieces. */
export async function readUnfinished(
  {
    client,
    tableName,
    reader,
  }: { readonly client: DynamoDBDocumentClient; readonly tableName: string; readonly reader: Reader },
  wanted: { readonly before: Moment; readonly limit: number },
): Promise<readonly Unfinished[]> {
  const entries = await queryAll(
    client,
    {
      TableName: tableName,
      IndexName: UNFINISHED_INDEX.name,
      KeyConditionExpression: "#pk = :pk AND #sk < :before",
      ExpressionAttributeNames: { "#pk": UNFINISHED_INDEX.partition, "#sk": UNFINISHED_INDEX.sort },
      ExpressionAttributeValues: { ":pk": UNFINISHED_PARTITION, ":before": wanted.before },
      Limit: wanted.limit,
    },
    wanted.limit,
  );
  const items = await reader.batch(entries.map(({ pk, sk }) => ({ pk, sk })));
  return items
    .flatMap(worksOf)
    .filter(({ since }) => since < wanted.before)
    .sort((a, b) => (a.since < b.since ? -1 : 1))
    .slice(0, wanted.limit);
}

function worksOf(item: StoredItem): readonly Unfinished[] {
  const owner = ownerOf(item.pk);
  if (item.sk.startsWith(PREFIXES.sent)) {
    const { status, claimedAt } = toOutgoing(item, undefined);
    return status === "claimed" || status === "deferred"
      ? [{ kind: "send", owner, sent: idOf(item.sk), since: claimedAt }]
      : [];
  }
  if (item.sk === untoldListKey(owner).sk) {
    return [{ kind: "notice", owner, since: untoldListItem.parse(item).unfinishedSk }];
  }
  const { pendingSince } = pendingItem.parse(item);
  const digest: Unfinished = { kind: "digest", owner, since: toOwner(item).nextDigestAt };
  return pendingSince === undefined ? [digest] : [{ kind: "schedule", owner, since: pendingSince }, digest];
}
