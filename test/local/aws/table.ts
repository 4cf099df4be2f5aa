// A table as the service has it, on the DynamoDB stand-in, for these tests.
// Invariant: whoever opens one closes it.
import {
  CreateTableCommand,
  DynamoDBClient,
  ResourceInUseException,
  type AttributeValue,
  type TransactWriteItem,
} from "@aws-sdk/client-dynamodb";
import { startDynamoDb, type DynamoDb, type DynamoDbOptions } from "../../../infra/local/aws/dynamodb.ts";

export type OpenTable = { readonly server: DynamoDb; readonly client: DynamoDBClient; close(): Promise<void> };
export type Attributes = Record<string, AttributeValue>;

/** Starts the stand-in and makes the table if it is not there. */
export async function openTable(options: DynamoDbOptions = {}, maxAttempts = 1): Promise<OpenTable> {
  const server = await startDynamoDb(options);
  const client = new DynamoDBClient({
    endpoint: server.url,
    region: "eu-north-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
    maxAttempts,
  });
  await createTable(client);
  return {
    server,
    client,
    async close() {
      client.destroy();
      await server.stop();
    },
  };
}

async function createTable(client: DynamoDBClient): Promise<void> {
  const attributes = ["pk", "sk", "duePk", "dueSk"];
  const key = (hash: string, range: string) => [
    { AttributeName: hash, KeyType: "HASH" as const },
    { AttributeName: range, KeyType: "RANGE" as const },
  ];
  const create = new CreateTableCommand({
    TableName: "main",
    BillingMode: "PAY_PER_REQUEST",
    AttributeDefinitions: attributes.map((AttributeName) => ({ AttributeName, AttributeType: "S" as const })),
    KeySchema: key("pk", "sk"),
    GlobalSecondaryIndexes: [
      { IndexName: "due", KeySchema: key("duePk", "dueSk"), Projection: { ProjectionType: "ALL" } },
    ],
  });
  await client.send(create).catch((error: unknown) => {
    if (!(error instanceof ResourceInUseException)) throw error;
  });
}

export const keyOf = (sk: string, pk = "o"): Attributes => ({ pk: { S: pk }, sk: { S: sk } });
export const put = (sk: string, more: Attributes = {}): TransactWriteItem => ({
  Put: { TableName: "main", Item: { ...keyOf(sk), ...more } },
});
export const failure = async (promise: Promise<unknown>): Promise<unknown> => promise.catch((error: unknown) => error);

/** What the process that is killed writes in each round. */
export const ITEMS = Array.from({ length: 20 }, (_, index) => `item-${index}`);
export const inRound = (round: number): Attributes => ({
  round: { N: String(round) },
  duePk: { S: "o" },
  dueSk: { S: String(round) },
});
