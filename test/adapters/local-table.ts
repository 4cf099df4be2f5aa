// A table of the local stack for one test file, with the stack's faults at hand.
// Invariant: ends with the test file; nothing of it stays.

import { CreateTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { createStore } from "../../functions/adapters/dynamodb-store/create-store.ts";
import { tableDefinition } from "../../functions/adapters/dynamodb-store/table-definition.ts";
import type { Store } from "../../functions/app/ports.ts";
import { startDynamoDb } from "../../infra/local/aws/dynamodb.ts";
import { createFaults } from "../../infra/local/aws/faults.ts";
import type { Faults } from "../../infra/local/aws/faults.ts";

export const TABLE = "store";
export type LocalTable = {
  readonly documents: DynamoDBDocumentClient;
  readonly faults: Faults;
  /** A store as a fresh process would make it. */
  readonly newStore: () => Store;
  readonly close: () => Promise<void>;
};

export async function openLocalTable(): Promise<LocalTable> {
  const faults = createFaults();
  const dynamoDb = await startDynamoDb({ faults });
  const client = new DynamoDBClient({
    endpoint: dynamoDb.url,
    region: "eu-north-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });
  await client.send(new CreateTableCommand(tableDefinition(TABLE)));
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  return {
    documents,
    faults,
    newStore: () => createStore(documents, TABLE),
    close: async () => {
      client.destroy();
      await dynamoDb.stop();
    },
  };
}
