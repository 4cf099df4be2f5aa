// The one table in the DynamoDB stand-in: made at the first start, and asked when the next unfinished work began.
// Invariant: calls from here bear no invocation, so that no fault is spent on them.
import { randomUUID } from "node:crypto";
import { request, type IncomingMessage } from "node:http";
import { text as readText } from "node:stream/consumers";
import * as z from "zod";
import { tableDefinition } from "../../functions/adapters/dynamodb-store/table-definition.ts";
import { KEYS, UNFINISHED_INDEX } from "../../functions/contract.ts";
import { TABLE_NAME } from "./environment.ts";

export type Table = {
  /** The moment (milliseconds) from which the oldest unfinished work waits. */
  readonly oldestUnfinished: () => Promise<number | undefined>;
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

/** By `node:http`, which is loaded anyway; `fetch` would cost the start a tenth of a second. */
async function callDynamoDb(url: string, operation: string, input: object): Promise<unknown> {
  const body = JSON.stringify(input);
  const headers = {
    "content-type": "application/x-amz-json-1.0",
    "content-length": Buffer.byteLength(body),
    "x-amz-target": `DynamoDB_20120810.${operation}`,
    "x-amzn-requestid": randomUUID(),
  };
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request(url, { method: "POST", headers }, resolve).once("error", reject).end(body);
  });
  const text = await readText(response);
  if (response.statusCode !== 200) throw new Error(`${operation}: ${text}`);
  return JSON.parse(text);
}
