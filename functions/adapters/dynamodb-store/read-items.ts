// Reading the table: one item, all items of a range, many items by key.
// Invariant: reads of the table itself are consistent; what they answer is still unknown and has to be parsed.

import { setTimeout as wait } from "node:timers/promises";
import type { DynamoDBDocumentClient, QueryCommandInput } from "@aws-sdk/lib-dynamodb";
import { BatchGetCommand, GetCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import type { Key } from "./keys.ts";

/** DynamoDB's own limit for BatchGetItem. */
const BATCH_SIZE = 100;
/** Waits, in milliseconds, before keys that DynamoDB left out are asked for again. */
const BATCH_WAITS_MS = [20, 80, 320, 1280] as const;

const keySchema = z.looseObject({ pk: z.string(), sk: z.string() });
/** An item as it was read: its key is checked, the rest is not. */
export type StoredItem = z.infer<typeof keySchema>;

export type Reader = {
  get(key: Key): Promise<StoredItem | undefined>;
  /** All items of a partition between two sort keys, both included, in order; all pages. */
  range(range: Range): Promise<readonly StoredItem[]>;
  /** The items that exist among these keys, in no order; each key once. */
  batch(keys: readonly Key[]): Promise<readonly StoredItem[]>;
};
export type Range = {
  readonly partition: string;
  readonly from: string;
  readonly through: string;
  /** The newest of the range, newest first. */
  readonly newest?: number;
  /** The oldest of the range. */
  readonly oldest?: number;
  /** Attributes that are read beside the key; absent, all of them. */
  readonly only?: readonly string[];
};

/** The last sort key that begins with a prefix. */
export const lastOf = (prefix: string): string => `${prefix}\u{10FFFF}`;
export const everythingUnder = (partition: string, prefix: string): Range => ({
  partition,
  from: prefix,
  through: lastOf(prefix),
});

export function createReader(client: DynamoDBDocumentClient, tableName: string): Reader {
  return {
    get: async (key) => {
      const { Item } = await client.send(new GetCommand({ TableName: tableName, Key: key, ConsistentRead: true }));
      return Item === undefined ? undefined : keySchema.parse(Item);
    },
    range: (range) => queryAll(client, rangeInput(tableName, range), range.newest ?? range.oldest),
    batch: async (keys) => {
      const unique = [...new Map(keys.map((key) => [`${key.pk} ${key.sk}`, key])).values()];
      const chunks = chunksOf(unique, BATCH_SIZE);
      return (await Promise.all(chunks.map((chunk) => batchOnce(client, tableName, chunk)))).flat();
    },
  };
}

function rangeInput(tableName: string, range: Range): QueryCommandInput {
  const { partition, from, through, newest, oldest, only = [] } = range;
  const read = Object.fromEntries(only.map((name) => [`#${name}`, name]));
  return {
    TableName: tableName,
    ConsistentRead: true,
    KeyConditionExpression: "#pk = :pk AND #sk BETWEEN :from AND :through",
    ExpressionAttributeNames: { "#pk": "pk", "#sk": "sk", ...read },
    ExpressionAttributeValues: { ":pk": partition, ":from": from, ":through": through },
    ...(only.length === 0 ? {} : { ProjectionExpression: ["#pk", "#sk", ...Object.keys(read)].join(", ") }),
    ...(newest === undefined ? {} : { ScanIndexForward: false, Limit: newest }),
    ...(oldest === undefined ? {} : { Limit: oldest }),
  };
}

/** Runs a query through its pages until it has `limit` items, or all. */
export async function queryAll(
  client: DynamoDBDocumentClient,
  input: QueryCommandInput,
  limit = Infinity,
): Promise<readonly StoredItem[]> {
  const items: StoredItem[] = [];
  let from: QueryCommandInput["ExclusiveStartKey"];
  do {
    const page = await client.send(
      new QueryCommand({ ...input, ...(from === undefined ? {} : { ExclusiveStartKey: from }) }),
    );
    items.push(...z.array(keySchema).parse(page.Items ?? []));
    from = page.LastEvaluatedKey;
  } while (from !== undefined && items.length < limit);
  return items.slice(0, limit);
}

async function batchOnce(
  client: DynamoDBDocumentClient,
  tableName: string,
  keys: readonly Key[],
): Promise<readonly StoredItem[]> {
  const items: StoredItem[] = [];
  let asked: Record<string, unknown>[] = keys.map((key) => ({ ...key }));
  for (const waitMs of [...BATCH_WAITS_MS, undefined]) {
    const answer = await client.send(
      new BatchGetCommand({ RequestItems: { [tableName]: { Keys: asked, ConsistentRead: true } } }),
    );
    items.push(...z.array(keySchema).parse(answer.Responses?.[tableName] ?? []));
    asked = answer.UnprocessedKeys?.[tableName]?.Keys ?? [];
    if (asked.length === 0) return items;
    if (waitMs !== undefined) await wait(waitMs);
  }
  throw new Error("DynamoDB left out items of a batch again and again.");
}

function chunksOf<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
}
