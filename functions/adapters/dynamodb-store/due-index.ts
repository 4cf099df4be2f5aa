// The index of what falls due: keys alone, by day.
// Invariant: an index lags behind the table by moments, so what it names is read from the table and judged again.

import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { DUE_INDEX, UNFINISHED_INDEX } from "../../contract.ts";
import { datesAhead } from "../../domain/due.ts";
import type { Day, Id, When } from "../../domain/model.ts";
import { datePartition, duePartition, idOf } from "./keys.ts";
import type { DueKind } from "./keys.ts";
import { lastOf, queryAll } from "./read-items.ts";

export type DueReader = {
  /** Ids of an owner's contacts or open nudges that fall due on or before a day, or meetings between two, the earliest first. */
  ids(
    owner: Id,
    kind: DueKind,
    wanted: { readonly from?: When; readonly through: When; readonly limit?: number },
  ): Promise<readonly Id[]>;
  /** Ids of an owner's contacts with a date that stands in the digest of a day. */
  dated(owner: Id, slot: Day): Promise<readonly Id[]>;
};

export function createDueReader(client: DynamoDBDocumentClient, tableName: string): DueReader {
  const datesQuery = (owner: Id, { from, through }: { readonly from: string; readonly through: string }) => ({
    TableName: tableName,
    IndexName: UNFINISHED_INDEX.name,
    KeyConditionExpression: "#pk = :pk AND #sk BETWEEN :from AND :through",
    ExpressionAttributeNames: { "#pk": UNFINISHED_INDEX.partition, "#sk": UNFINISHED_INDEX.sort },
    ExpressionAttributeValues: { ":pk": datePartition(owner), ":from": from, ":through": lastOf(`${through}#`) },
  });
  return {
    ids: async (owner, kind, { from = "", through, limit }) => {
      const entries = await queryAll(
        client,
        {
          TableName: tableName,
          IndexName: DUE_INDEX.name,
          KeyConditionExpression:
            from === "" ? "#pk = :pk AND #sk <= :through" : "#pk = :pk AND #sk BETWEEN :from AND :through",
          ExpressionAttributeNames: { "#pk": DUE_INDEX.partition, "#sk": DUE_INDEX.sort },
          ExpressionAttributeValues: {
            ":pk": duePartition(owner, kind),
            ":through": lastOf(`${through}#`),
            ...(from === "" ? {} : { ":from": from }),
          },
          ...(limit === undefined ? {} : { Limit: limit }),
        },
        limit,
      );
      return entries.map(({ sk }) => idOf(sk));
    },
    dated: async (owner, slot) => {
      const found = await Promise.all(datesAhead(slot).map((days) => queryAll(client, datesQuery(owner, days))));
      return found.flat().map(({ sk }) => idOf(sk));
    },
  };
}
