// The DynamoDB stand-in as the real client sees it: single writes, reads, tables.
import {
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  CreateBackupCommand,
  DeleteItemCommand,
  DescribeTableCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "../../../infra/local/aws/dynamodb/dynalite.ts";
import { startDynamoDb } from "../../../infra/local/aws/dynamodb.ts";
import { failure, keyOf, openTable, type Attributes, type OpenTable } from "./table.ts";

let table: OpenTable;
beforeAll(async () => {
  table = await openTable();
});
afterAll(async () => table.close());

const read = async (sk: string): Promise<unknown> =>
  (await table.client.send(new GetItemCommand({ TableName: "main", Key: keyOf(sk) }))).Item;
const write = async (sk: string, more: Attributes = {}) =>
  table.client.send(
    new PutItemCommand({ TableName: "main", Item: { ...keyOf(sk), ...more }, ReturnConsumedCapacity: "INDEXES" }),
  );
async function due(day: string): Promise<readonly (string | undefined)[]> {
  const { Items } = await table.client.send(
    new QueryCommand({
      TableName: "main",
      IndexName: "due",
      KeyConditionExpression: "duePk = :o and dueSk <= :day",
      ExpressionAttributeValues: { ":o": { S: "o" }, ":day": { S: day } },
    }),
  );
  return (Items ?? []).map((item) => item["sk"]?.S);
}

describe("a single write", () => {
  test("is read as it was written", async () => {
    const item = { n: { N: "7" }, bytes: { B: Uint8Array.of(1, 2) }, list: { L: [{ S: "æøå" }, { BOOL: true }] } };
    await write("as-is", item);
    expect(await read("as-is")).toEqual({ ...keyOf("as-is"), ...item });
  });
  test("keeps a sparse index in step when the item is put, updated and deleted", async () => {
    await write("a", { duePk: { S: "o" }, dueSk: { S: "2026-11-01" } });
    await write("b", { duePk: { S: "o" }, dueSk: { S: "2026-11-02" } });
    await write("not-due");
    expect(await due("2026-11-02")).toEqual(["a", "b"]);
    const update = { TableName: "main", ExpressionAttributeValues: { ":day": { S: "2026-11-03" } } };
    await table.client.send(
      new UpdateItemCommand({ ...update, Key: keyOf("a"), UpdateExpression: "SET dueSk = :day" }),
    );
    expect(await due("2026-11-02")).toEqual(["b"]);
    await table.client.send(new DeleteItemCommand({ TableName: "main", Key: keyOf("b") }));
    await table.client.send(
      new UpdateItemCommand({ TableName: "main", Key: keyOf("a"), UpdateExpression: "REMOVE duePk, dueSk" }),
    );
    expect(await due("2026-12-31")).toEqual([]);
  });
  test("whose condition fails answers the item, if that is asked for", async () => {
    await write("taken", { n: { N: "7" } });
    const again = { TableName: "main", Item: keyOf("taken"), ConditionExpression: "attribute_not_exists(pk)" };
    const plain = await failure(table.client.send(new PutItemCommand(again)));
    expect(plain).toBeInstanceOf(ConditionalCheckFailedException);
    expect(plain).toMatchObject({ Item: undefined });
    const telling = { ...again, ReturnValuesOnConditionCheckFailure: "ALL_OLD" as const };
    expect(await failure(table.client.send(new PutItemCommand(telling)))).toMatchObject({ Item: { n: { N: "7" } } });
  });
  test("with an empty index key is refused, also by an update", async () => {
    const empty = { duePk: { S: "o" }, dueSk: { S: "" } };
    expect(await failure(write("empty", empty))).toMatchObject({ name: "ValidationException" });
    const update = new UpdateItemCommand({
      TableName: "main",
      Key: keyOf("empty"),
      UpdateExpression: "SET duePk = :o, dueSk = :none",
      ExpressionAttributeValues: { ":o": { S: "o" }, ":none": { S: "" } },
    });
    expect(await failure(table.client.send(update))).toMatchObject({ name: "ValidationException" });
    expect(await read("empty")).toBeUndefined();
    expect(await due("2026-12-31")).not.toContain("empty");
  });
  test("costs its index entries too, but not those that stay as they are", async () => {
    const indexed = { duePk: { S: "cost" }, dueSk: { S: "2026-11-01" } };
    expect((await write("cost", indexed)).ConsumedCapacity).toMatchObject({
      CapacityUnits: 2,
      Table: { CapacityUnits: 1 },
      GlobalSecondaryIndexes: { due: { CapacityUnits: 1 } },
    });
    expect((await write("cost", indexed)).ConsumedCapacity).toMatchObject({ CapacityUnits: 1 });
    const moved = await write("cost", { ...indexed, dueSk: { S: "2026-11-02" } });
    expect(moved.ConsumedCapacity).toMatchObject({ CapacityUnits: 3 });
  });
  test("that runs beside hundreds of others to the same item loses nothing", async () => {
    const increment = new UpdateItemCommand({
      TableName: "main",
      Key: keyOf("counter"),
      UpdateExpression: "ADD n :one",
      ExpressionAttributeValues: { ":one": { N: "1" } },
    });
    await Promise.all(Array.from({ length: 200 }, async () => table.client.send(increment)));
    expect(await read("counter")).toMatchObject({ n: { N: "200" } });
  });
});

describe("a batch", () => {
  test("puts and deletes, with indexes", async () => {
    await write("old", { duePk: { S: "o" }, dueSk: { S: "2026-11-01" } });
    const requests = [
      { DeleteRequest: { Key: keyOf("old") } },
      { PutRequest: { Item: { ...keyOf("new"), duePk: { S: "o" }, dueSk: { S: "2026-11-01" } } } },
    ];
    await table.client.send(new BatchWriteItemCommand({ RequestItems: { main: requests } }));
    expect(await due("2026-12-31")).toEqual(["new"]);
    expect(await read("old")).toBeUndefined();
  });
});

describe("the store", () => {
  test("keeps what was acknowledged over a restart", async () => {
    const dir = await mkdtemp(join(tmpdir(), "table-"));
    const first = await openTable({ dir });
    await first.client.send(new PutItemCommand({ TableName: "main", Item: keyOf("kept") }));
    await first.close();
    const second = await openTable({ dir });
    const { Item } = await second.client.send(new GetItemCommand({ TableName: "main", Key: keyOf("kept") }));
    const { Table } = await second.client.send(new DescribeTableCommand({ TableName: "main" }));
    await second.close();
    await rm(dir, { recursive: true });
    expect(Item).toEqual(keyOf("kept"));
    expect(Table?.TableStatus).toBe("ACTIVE");
  });
  test("finishes a table that a killed process left half made", async () => {
    const dir = await mkdtemp(join(tmpdir(), "table-"));
    const made = await openTable({ dir });
    await made.close();
    const store = db.create({ path: dir });
    await store.db.open();
    const halfMade = { ...Object(await store.db.get("table~main")), TableStatus: "CREATING" };
    await store.db.batch([{ type: "put", key: "table~main", value: halfMade }]);
    await store.lifecycleManager.gracefulClose();
    const again = await openTable({ dir });
    await again.client.send(new PutItemCommand({ TableName: "main", Item: keyOf("a") }));
    await again.close();
    await rm(dir, { recursive: true });
  });
  test("that another process holds is refused in one line", async () => {
    const dir = await mkdtemp(join(tmpdir(), "table-"));
    const first = await openTable({ dir });
    await expect(startDynamoDb({ dir })).rejects.toThrow(/in use or damaged/);
    await first.close();
    await rm(dir, { recursive: true });
  });
  test("refuses by name what it does not offer", async () => {
    const backup = new CreateBackupCommand({ TableName: "main", BackupName: "b" });
    expect(await failure(table.client.send(backup))).toMatchObject({ name: "UnknownOperationException" });
  });
  test("answers a request that is no JSON with an error, and lives on", async () => {
    const headers = { "x-amz-target": "DynamoDB_20120810.PutItem" };
    const answer = await fetch(table.server.url, { method: "POST", headers, body: "{" });
    expect(answer.status).toBe(400);
    expect(await read("none")).toBeUndefined();
  });
});
