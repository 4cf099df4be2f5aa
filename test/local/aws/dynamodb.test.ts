// The DynamoDB stand-in as the real client sees it.
import {
  ConditionalCheckFailedException,
  CreateTableCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactGetItemsCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
} from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startDynamoDb, type DynamoDb } from "../../../infra/local/aws/dynamodb.ts";

let server: DynamoDb;
let client: DynamoDBClient;
beforeAll(async () => {
  server = await startDynamoDb();
  client = new DynamoDBClient({
    endpoint: server.url,
    region: "eu-north-1",
    credentials: { accessKeyId: "a", secretAccessKey: "b" },
  });
  await client.send(
    new CreateTableCommand({
      TableName: "main",
      BillingMode: "PAY_PER_REQUEST",
      AttributeDefinitions: ["pk", "sk", "duePk", "dueSk"].map((AttributeName) => ({
        AttributeName,
        AttributeType: "S" as const,
      })),
      KeySchema: [
        { AttributeName: "pk", KeyType: "HASH" },
        { AttributeName: "sk", KeyType: "RANGE" },
      ],
      GlobalSecondaryIndexes: [
        {
          IndexName: "due",
          KeySchema: [
            { AttributeName: "duePk", KeyType: "HASH" },
            { AttributeName: "dueSk", KeyType: "RANGE" },
          ],
          Projection: { ProjectionType: "ALL" },
        },
      ],
    }),
  );
});
afterAll(async () => {
  client.destroy();
  await server.stop();
});

describe("single writes", () => {
  test("an item is read as it was written, and a refused condition may answer the item", async () => {
    await client.send(
      new PutItemCommand({ TableName: "main", Item: { pk: { S: "a" }, sk: { S: "1" }, n: { N: "7" } } }),
    );
    const { Item } = await client.send(
      new GetItemCommand({ TableName: "main", Key: { pk: { S: "a" }, sk: { S: "1" } } }),
    );
    expect(Item).toEqual({ pk: { S: "a" }, sk: { S: "1" }, n: { N: "7" } });
    const again = client.send(
      new PutItemCommand({
        TableName: "main",
        Item: { pk: { S: "a" }, sk: { S: "1" } },
        ConditionExpression: "attribute_not_exists(pk)",
        ReturnValuesOnConditionCheckFailure: "ALL_OLD",
      }),
    );
    const error = await again.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ConditionalCheckFailedException);
    expect(error).toMatchObject({ Item: { n: { N: "7" } } });
  });
});

describe("transactions", () => {
  test("all writes are stored with their index entries", async () => {
    await client.send(
      new TransactWriteItemsCommand({
        TransactItems: [
          {
            Put: {
              TableName: "main",
              Item: { pk: { S: "t" }, sk: { S: "1" }, duePk: { S: "o" }, dueSk: { S: "2026-11-30" } },
            },
          },
          {
            Update: {
              TableName: "main",
              Key: { pk: { S: "t" }, sk: { S: "2" } },
              UpdateExpression: "SET n = :n",
              ExpressionAttributeValues: { ":n": { N: "1" } },
            },
          },
          {
            ConditionCheck: {
              TableName: "main",
              Key: { pk: { S: "t" }, sk: { S: "3" } },
              ConditionExpression: "attribute_not_exists(pk)",
            },
          },
        ],
      }),
    );
    const due = await client.send(
      new QueryCommand({
        TableName: "main",
        IndexName: "due",
        KeyConditionExpression: "duePk = :o",
        ExpressionAttributeValues: { ":o": { S: "o" } },
      }),
    );
    expect(due.Items).toHaveLength(1);
    const { Responses } = await client.send(
      new TransactGetItemsCommand({
        TransactItems: ["2", "3"].map((sk) => ({ Get: { TableName: "main", Key: { pk: { S: "t" }, sk: { S: sk } } } })),
      }),
    );
    expect(Responses).toEqual([{ Item: { pk: { S: "t" }, sk: { S: "2" }, n: { N: "1" } } }, {}]);
  });
  test("one refused condition cancels all, with a reason for each", async () => {
    const error = await client
      .send(
        new TransactWriteItemsCommand({
          TransactItems: [
            { Put: { TableName: "main", Item: { pk: { S: "u" }, sk: { S: "1" } } } },
            {
              ConditionCheck: {
                TableName: "main",
                Key: { pk: { S: "u" }, sk: { S: "9" } },
                ConditionExpression: "attribute_exists(pk)",
              },
            },
          ],
        }),
      )
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(TransactionCanceledException);
    expect(error).toMatchObject({ CancellationReasons: [{ Code: "None" }, { Code: "ConditionalCheckFailed" }] });
    const { Item } = await client.send(
      new GetItemCommand({ TableName: "main", Key: { pk: { S: "u" }, sk: { S: "1" } } }),
    );
    expect(Item).toBeUndefined();
  });
});
