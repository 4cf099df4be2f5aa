// What falls due, and whose birthday it is, by the indexes of keys alone.
// Invariant: an index lags behind the table by moments, so what it names is read from the table and judged again.

import type { DynamoDBDocumentClient, QueryCommandInput } from "@aws-sdk/lib-dynamodb";
import { DUE_INDEX, UNFINISHED_INDEX } from "../../contract.ts";
import { datesAhead } from "../../domain/due.ts";
import type { Day, Id, When } from "../../domain/model.ts";
import { datePartition, duePartition, idOf } from "./keys.ts";
import type { DueKind } from "./keys.ts";
import { lastOf, queryAll } from "./read-items.ts";

type Wanted = { readonly from?: When; readonly through: When; readonly limit?: number };

export type DueReader = {
  /** Ids of an owner's contacts or open nudges that fall due on or before a day, or meetings between two, the earliest first. */
  ids(owner: Id, kind: DueKind, wanted: Wanted): Promise<readonly Id[]>;
  /** Ids of an owner's contacts with a date that stands in the digest of a day. */
  dated(owner: Id, slot: Day): Promise<readonly Id[]>;
};

/** A reader of both indexes that lead to what a digest is about. */
export function createDueReader(client: DynamoDBDocumentClient, tableName: string): DueReader {
  return {
    ids: async (owner, kind, wanted) => {
      const entries = await queryAll(client, dueQuery(tableName, duePartition(owner, kind), wanted), wanted.limit);
      return entries.map(({ sk }) => idOf(sk));
    },
    dated: async (owner, slot) => {
      const queries = datesAhead(slot).map((days) => datesQuery(tableName, datePartition(owner), days));
      const found = await Promise.all(queries.map((query) => queryAll(client, query)));
      return found.flat().map(({ sk }) => idOf(sk));
    },
  };
}

/** Without `from`, from the first on: DynamoDB takes no empty string for the lower end. */
function dueQuery(tableName: string, partition: string, { from, through, limit }: Wanted): QueryCommandInput {
  const range = from === undefined ? "#sk <= :through" : "#sk BETWEEN :from AND :through";
  return {
    TableName: tableName,
    IndexName: DUE_INDEX.name,
    KeyConditionExpression: `#pk = :pk AND ${range}`,
    ExpressionAttributeNames: { "#pk": DUE_INDEX.partition, "#sk": DUE_INDEX.sort },
    ExpressionAttributeValues: {
      ":pk": partition,
      ":through": lastOf(`${through}#`),
      ...(from === undefined ? {} : { ":from": from }),
    },
    ...(limit === undefined ? {} : { Limit: limit }),
  };
}

function datesQuery(
  tableName: string,
  partition: string,
  { from, through }: ReturnType<typeof datesAhead>[number],
): QueryCommandInput {
  return {
    TableName: tableName,
    IndexName: UNFINISHED_INDEX.name,
    KeyConditionExpression: "#pk = :pk AND #sk BETWEEN :from AND :through",
    ExpressionAttributeNames: { "#pk": UNFINISHED_INDEX.partition, "#sk": UNFINISHED_INDEX.sort },
    ExpressionAttributeValues: { ":pk": partition, ":from": from, ":through": lastOf(`${through}#`) },
  };
}
