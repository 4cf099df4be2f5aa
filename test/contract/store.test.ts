// The store suite, run against every store there is.
// STORE_SUITE_ENDPOINT=http://... runs it against any DynamoDB endpoint too, with the environment's credentials.

import { CreateTableCommand, DeleteTableCommand, DynamoDBClient, waitUntilTableExists } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { createStore } from "../../functions/adapters/dynamodb-store/create-store.ts";
import { tableDefinition } from "../../functions/adapters/dynamodb-store/table-definition.ts";
import { startDynamoDb } from "../../infra/local/aws/dynamodb.ts";
import { createFakeStore } from "../fakes/fake-store.ts";
import { describeStore } from "./store-suite.ts";
import type { OpenStore } from "./store-suite.ts";

describeStore("the fake store", async () => ({ store: createFakeStore(), close: async () => {} }));

describeStore("the store over the local stack's table", async () => {
  const dynamoDb = await startDynamoDb();
  const client = new DynamoDBClient({
    endpoint: dynamoDb.url,
    region: "eu-north-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });
  const table = await openTable(client);
  return {
    store: table.store,
    close: async () => {
      await table.close();
      await dynamoDb.stop();
    },
  };
});

const endpoint = process.env["STORE_SUITE_ENDPOINT"];
if (endpoint !== undefined) {
  describeStore(`the store over a table at ${endpoint}`, () => openTable(new DynamoDBClient({ endpoint })));
}

/** A table of its own for one run. */
async function openTable(client: DynamoDBClient): Promise<OpenStore> {
  const name = `store-suite-${process.pid}-${Math.floor(performance.now())}`;
  await client.send(new CreateTableCommand(tableDefinition(name)));
  await waitUntilTableExists({ client, maxWaitTime: 60, minDelay: 1 }, { TableName: name });
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  return {
    store: createStore(documents, name),
    close: async () => {
      await client.send(new DeleteTableCommand({ TableName: name }));
      client.destroy();
    },
  };
}
