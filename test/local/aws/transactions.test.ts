// Transactions as Amazon's API reference describes them ("TransactWriteItems", "TransactGetItems", "CancellationReason").
import {
  type DynamoDBClient,
  GetItemCommand,
  IdempotentParameterMismatchException,
  QueryCommand,
  ResourceNotFoundException,
  TransactGetItemsCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
  type TransactWriteItem,
} from "@aws-sdk/client-dynamodb";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { failure, keyOf, openTable, put, type Attributes, type OpenTable } from "./table.ts";

let table: OpenTable;
let client: DynamoDBClient;
let now = Date.parse("2026-11-23T08:00:00Z");
beforeEach(async () => {
  table = await openTable({ clock: () => now });
  ({ client } = table);
});
afterEach(async () => table.close());

const transact = async (TransactItems: TransactWriteItem[], more: object = {}) =>
  client.send(new TransactWriteItemsCommand({ TransactItems, ...more }));
const read = async (sk: string): Promise<Attributes | undefined> =>
  (await client.send(new GetItemCommand({ TableName: "main", Key: keyOf(sk) }))).Item;
const increment = (sk: string): TransactWriteItem => ({
  Update: {
    TableName: "main",
    Key: keyOf(sk),
    UpdateExpression: "ADD n :one",
    ExpressionAttributeValues: { ":one": { N: "1" } },
  },
});
const check = (sk: string, condition: string): TransactWriteItem => ({
  ConditionCheck: {
    TableName: "main",
    Key: keyOf(sk),
    ConditionExpression: condition,
    ReturnValuesOnConditionCheckFailure: "ALL_OLD",
  },
});

describe("a transaction that holds", () => {
  test("puts, updates, deletes and checks, with its index entries", async () => {
    await transact([put("old"), put("counted", { n: { N: "4" } })]);
    await transact([
      put("new", { duePk: { S: "o" }, dueSk: { S: "2026-11-30" } }),
      increment("counted"),
      { Delete: { TableName: "main", Key: keyOf("old"), ConditionExpression: "attribute_exists(pk)" } },
      check("absent", "attribute_not_exists(pk)"),
    ]);
    const gets = ["old", "counted"].map((sk) => ({ Get: { TableName: "main", Key: keyOf(sk) } }));
    const { Responses } = await client.send(new TransactGetItemsCommand({ TransactItems: gets }));
    expect(Responses).toEqual([{}, { Item: { ...keyOf("counted"), n: { N: "5" } } }]);
    const due = await client.send(
      new QueryCommand({
        TableName: "main",
        IndexName: "due",
        KeyConditionExpression: "duePk = :o",
        ExpressionAttributeValues: { ":o": { S: "o" } },
      }),
    );
    expect(due.Items).toEqual([{ ...keyOf("new"), duePk: { S: "o" }, dueSk: { S: "2026-11-30" } }]);
  });
  test("costs twice, with its index writes", async () => {
    const writes = [
      put("a", { duePk: { S: "o" }, dueSk: { S: "1" } }),
      put("b"),
      check("c", "attribute_not_exists(pk)"),
    ];
    const { ConsumedCapacity } = await transact(writes, { ReturnConsumedCapacity: "TOTAL" });
    expect(ConsumedCapacity).toEqual([{ TableName: "main", CapacityUnits: 8 }]);
    const gets = ["a", "b"].map((sk) => ({ Get: { TableName: "main", Key: keyOf(sk), ProjectionExpression: "sk" } }));
    const got = await client.send(
      new TransactGetItemsCommand({ TransactItems: gets, ReturnConsumedCapacity: "TOTAL" }),
    );
    expect(got.Responses).toEqual([{ Item: { sk: { S: "a" } } }, { Item: { sk: { S: "b" } } }]);
    expect(got.ConsumedCapacity).toEqual([{ TableName: "main", CapacityUnits: 4 }]);
  });
  test("may have a hundred items", async () => {
    await transact(Array.from({ length: 100 }, (_, index) => put(`i${index}`)));
    expect(await read("i99")).toBeDefined();
  });
});

describe("a transaction that is cancelled", () => {
  test("gives a reason for each action, with the item where that is asked for, and writes nothing", async () => {
    await transact([put("there", { n: { N: "4" }, s: { S: "text" } })]);
    const error = await failure(
      transact([
        put("first", { duePk: { S: "o" }, dueSk: { S: "1" } }),
        check("there", "attribute_not_exists(pk)"),
        {
          Update: {
            TableName: "main",
            Key: keyOf("there2"),
            UpdateExpression: "SET n = absent + :one",
            ExpressionAttributeValues: { ":one": { N: "1" } },
          },
        },
        { Delete: { TableName: "main", Key: keyOf("gone"), ConditionExpression: "attribute_exists(pk)" } },
      ]),
    );
    expect(error).toBeInstanceOf(TransactionCanceledException);
    expect(error).toMatchObject({
      message:
        "Transaction cancelled, please refer cancellation reasons for specific reasons " +
        "[None, ConditionalCheckFailed, ValidationError, ConditionalCheckFailed]",
      CancellationReasons: [
        { Code: "None" },
        {
          Code: "ConditionalCheckFailed",
          Message: "The conditional request failed",
          Item: { ...keyOf("there"), n: { N: "4" }, s: { S: "text" } },
        },
        { Code: "ValidationError", Message: expect.stringContaining("attribute that does not exist") },
        { Code: "ConditionalCheckFailed" },
      ],
    });
    expect(await read("first")).toBeUndefined();
  });
  test("because an item is too large, or its key does not fit, says which", async () => {
    const large = await failure(
      transact([put("a"), { Put: { TableName: "main", Item: { pk: { S: "o" }, sk: { N: "1" } } } }]),
    );
    expect(large).toMatchObject({ CancellationReasons: [{ Code: "None" }, { Code: "ValidationError" }] });
    expect(await read("a")).toBeUndefined();
  });
});

describe("a request that is no transaction", () => {
  test.each([
    [
      "has a hundred and one items",
      Array.from({ length: 101 }, (_, index) => put(`i${index}`)),
      /less than or equal to 100/,
    ],
    ["has none", [], /greater than or equal to 1/],
    ["meets an item twice", [put("a"), increment("a")], /multiple operations on one item/],
    ["has an empty action", [{}], /only contain one of/],
    ["has two actions in one", [{ ...put("a"), ...increment("b") }], /only contain one of/],
    ["has a broken expression", [check("a", "attribute_exists(")], /Invalid ConditionExpression/],
    ["has an empty key", [check("", "attribute_exists(pk)")], /cannot contain an empty string/],
    ["has an empty index key", [put("i0", { duePk: { S: "" }, dueSk: { S: "1" } })], /IndexName: due, IndexKey: duePk/],
    ["is over 4 MB", Array.from({ length: 11 }, (_, i) => put(`i${i}`, { x: { S: "x".repeat(400_000) } })), /4 MB/],
  ])("because it %s is refused, and writes nothing", async (_why, items, message) => {
    const error = await failure(transact(items));
    expect(error).toMatchObject({ name: "ValidationException", message: expect.stringMatching(message) });
    expect(await read("a")).toBeUndefined();
    expect(await read("i0")).toBeUndefined();
  });
  test("because its table is not there is refused as a whole", async () => {
    const elsewhere = { Put: { TableName: "other", Item: keyOf("a") } };
    expect(await failure(transact([put("b"), elsewhere]))).toBeInstanceOf(ResourceNotFoundException);
    expect(await read("b")).toBeUndefined();
  });
});

describe("a request token", () => {
  test("makes a second copy harmless for ten minutes, and no longer", async () => {
    const token = { ClientRequestToken: "t-1" };
    await transact([increment("n")], token);
    await transact([increment("n")], token);
    expect(await read("n")).toMatchObject({ n: { N: "1" } });
    now += 10 * 60 * 1000;
    await transact([increment("n")], token);
    expect(await read("n")).toMatchObject({ n: { N: "2" } });
  });
  test("is refused with other actions", async () => {
    await transact([increment("n")], { ClientRequestToken: "t-1" });
    const other = await failure(transact([increment("m")], { ClientRequestToken: "t-1" }));
    expect(other).toBeInstanceOf(IdempotentParameterMismatchException);
    expect(await read("m")).toBeUndefined();
  });
  test("is not used up by a transaction that was cancelled", async () => {
    const items = [put("a"), check("b", "attribute_exists(pk)")];
    expect(await failure(transact(items, { ClientRequestToken: "t" }))).toBeInstanceOf(TransactionCanceledException);
    await transact([put("b")]);
    await transact(items, { ClientRequestToken: "t" });
    expect(await read("a")).toBeDefined();
  });
});
