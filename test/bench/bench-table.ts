// The tables that benches write to: the local DynamoDB, in memory for as long as a bench runs.
// Invariant: every call goes through one meter.

import { CreateTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { tableDefinition } from "../../functions/adapters/dynamodb-store/table-definition.ts";
import { startDynamoDb } from "../../infra/local/aws/dynamodb.ts";
import { measureCapacity } from "./consumed-capacity.ts";
import type { Meter } from "./consumed-capacity.ts";

export type BenchTables = {
  readonly documents: DynamoDBDocumentClient;
  readonly meter: Meter;
  readonly stop: () => Promise<void>;
};

/** Starts DynamoDB with tables of these names; to be stopped when the bench is over. */
export async function startBenchTables(names: readonly string[]): Promise<BenchTables> {
  const dynamoDb = await startDynamoDb();
  const client = new DynamoDBClient({
    endpoint: dynamoDb.url,
    region: "eu-north-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });
  for (const name of names) await client.send(new CreateTableCommand(tableDefinition(name)));
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  const meter = measureCapacity(documents);
  const stop = async (): Promise<void> => {
    client.destroy();
    await dynamoDb.stop();
  };
  return { documents, meter, stop };
}
