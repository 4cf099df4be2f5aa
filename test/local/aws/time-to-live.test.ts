// TTL: settings, and items that go when the clock is advanced past them.
import {
  DescribeTimeToLiveCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateTimeToLiveCommand,
} from "@aws-sdk/client-dynamodb";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { failure, keyOf, openTable, type Attributes, type OpenTable } from "./table.ts";

const NOON = Date.parse("2026-11-23T12:00:00Z");
let dir: string;
let table: OpenTable;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "ttl-"));
  table = await openTable({ dir });
});
afterEach(async () => {
  await table.close();
  await rm(dir, { recursive: true });
});

const update = async (Enabled: boolean) =>
  table.client.send(
    new UpdateTimeToLiveCommand({
      TableName: "main",
      TimeToLiveSpecification: { AttributeName: "expiresAt", Enabled },
    }),
  );
const describeTtl = async () =>
  (await table.client.send(new DescribeTimeToLiveCommand({ TableName: "main" }))).TimeToLiveDescription;
const write = async (sk: string, expiresAt: number | undefined, more: Attributes = {}) =>
  table.client.send(
    new PutItemCommand({
      TableName: "main",
      Item: {
        ...keyOf(sk),
        ...more,
        ...(expiresAt === undefined ? {} : { expiresAt: { N: String(Math.floor(expiresAt / 1000)) } }),
      },
    }),
  );
const isThere = async (sk: string) =>
  (await table.client.send(new GetItemCommand({ TableName: "main", Key: keyOf(sk) }))).Item !== undefined;

test("the setting is kept, over a restart too, and cannot be made twice", async () => {
  expect(await describeTtl()).toEqual({ TimeToLiveStatus: "DISABLED" });
  await update(true);
  await table.close();
  table = await openTable({ dir });
  expect(await describeTtl()).toEqual({ TimeToLiveStatus: "ENABLED", AttributeName: "expiresAt" });
  expect(await failure(update(true))).toMatchObject({ name: "ValidationException" });
  await update(false);
  expect(await describeTtl()).toEqual({ TimeToLiveStatus: "DISABLED" });
});

test("an item goes at its second, with its index entry, and others stay", async () => {
  await update(true);
  await write("soon", NOON, { duePk: { S: "o" }, dueSk: { S: "1" } });
  await write("later", NOON + 1000);
  await write("never", undefined);
  expect(await table.server.nextExpiry()).toBe(NOON);
  expect(await table.server.expireItems(NOON - 1)).toBe(0);
  expect(await table.server.expireItems(NOON)).toBe(1);
  expect([await isThere("soon"), await isThere("later"), await isThere("never")]).toEqual([false, true, true]);
  const due = await table.client.send(
    new QueryCommand({
      TableName: "main",
      IndexName: "due",
      KeyConditionExpression: "duePk = :o",
      ExpressionAttributeValues: { ":o": { S: "o" } },
    }),
  );
  expect(due.Items).toEqual([]);
  expect(await table.server.nextExpiry()).toBe(NOON + 1000);
});

test("an item written before the setting, or before a restart, goes too", async () => {
  await write("early", NOON);
  await update(true);
  await table.close();
  table = await openTable({ dir });
  expect(await table.server.expireItems(NOON)).toBe(1);
  expect(await isThere("early")).toBe(false);
});

test("an item whose time was moved goes at the new time", async () => {
  await update(true);
  await write("moved", NOON);
  expect(await table.server.nextExpiry()).toBe(NOON);
  await write("moved", NOON + 60_000);
  expect(await table.server.expireItems(NOON)).toBe(0);
  await write("moved", undefined);
  expect(await table.server.nextExpiry()).toBeUndefined();
});

test("an item that expired more than five years ago is left alone, as on AWS", async () => {
  await update(true);
  await write("ancient", NOON);
  expect(await table.server.expireItems(NOON + 6 * 365 * 86_400_000)).toBe(0);
  expect(await isThere("ancient")).toBe(true);
  expect(await table.server.nextExpiry()).toBeUndefined();
});

test("without the setting nothing expires", async () => {
  await write("plain", NOON);
  expect(await table.server.expireItems(NOON)).toBe(0);
});
