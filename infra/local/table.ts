// The one table in the DynamoDB stand-in: made at the first start, and asked when the next unfinished work began.
// Invariant: calls from here bear no invocation, so that no fault is spent on them.
import { randomUUID } from "node:crypto";
import * as z from "zod";
import { tableDefinition } from "../../functions/adapters/dynamodb-store/table-definition.ts";
import { KEYS, UNFINISHED_INDEX } from "../../functions/contract.ts";
import { TABLE_NAME } from "./environment.ts";

export type Table = {
  /** The moment (milliseconds) from which the oldest unfinished work waits. */
  oldestUnfinished(): Promise<number | undefined>;
};

const UNFINISHED = "unfinished";
const describedSchema = z.object({ Table: z.object({ TableStatus: z.string() }) });
const ttlSchema = z.object({ TimeToLiveDescription: z.object({ TimeToLiveStatus: z.string() }) });
const pageSchema = z.object({ Items: z.array(z.record(z.string(), z.object({ S: z.string() }).or(z.unknown()))) });
const momentSchema = z.object({ [UNFINISHED_INDEX.sort]: z.object({ S: z.string() }) });

/** Makes the table unless it is there, with its expiry. */
export async function openTable(url: string): Promise<Table> {
  const call = (operation: string, input: object): Promise<unknown> => callDynamoDb(url, operation, input);
  const name = { TableName: TABLE_NAME };
  if ((await call("DescribeTable", name).catch(() => undefined)) === undefined)
    await call("CreateTable", tableDefinition(TABLE_NAME));
  while (describedSchema.parse(await call("DescribeTable", name)).Table.TableStatus !== "ACTIVE");
  const ttl = ttlSchema.parse(await call("DescribeTimeToLive", name));
  if (ttl.TimeToLiveDescription.TimeToLiveStatus !== "ENABLED")
    await call("UpdateTimeToLive", {
      ...name,
      TimeToLiveSpecification: { AttributeName: KEYS.expiry, Enabled: true },
    });
  return { oldestUnfinished: async () => momentOf(await call("Query", oldestQuery())) };
}

function oldestQuery(): object {
  return {
    TableName: TABLE_NAME,
    IndexName: UNFINISHED_INDEX.name,
    KeyConditionExpression: "#partition = :partition",
    ExpressionAttributeNames: { "#partition": UNFINISHED_INDEX.partition },
    ExpressionAttributeValues: { ":partition": { S: UNFINISHED } },
    Limit: 1,
  };
}

function momentOf(page: unknown): number | undefined {
  const [item] = pageSchema.parse(page).Items;
  if (item === undefined) return undefined;
  const moment = Date.parse(
    momentSchema.parse(item)[UNFINISHED_INDEX.sort].S.slice(0, "2026-11-23T08:00:00.000Z".length),
  );
  return Number.isNaN(moment) ? undefined : moment;
}

async function callDynamoDb(url: string, operation: string, input: object): Promise<unknown> {
  const response = await fetch(url, {
    method: "POST",
    headers: {
      "content-type": "application/x-amz-json-1.0",
      "x-amz-target": `DynamoDB_20120810.${operation}`,
      "x-amzn-requestid": randomUUID(),
    },
    body: JSON.stringify(input),
  });
  const body: unknown = await response.json();
  if (!response.ok) throw new Error(`${operation}: ${JSON.stringify(body)}`);
  return body;
}
