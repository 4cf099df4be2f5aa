// The one table: its key, its two sparse indexes, its expiry. Tests and the local stack create it from here.
// Invariant: says the same as the table that infra deploys; names come from the contract.

import type { CreateTableCommandInput } from "@aws-sdk/client-dynamodb";
import { DUE_INDEX, KEYS, UNFINISHED_INDEX } from "../../contract.ts";

/** The table as CreateTable takes it; expiry is the attribute `KEYS.expiry`, in seconds since 1970. */
export function tableDefinition(tableName: string): CreateTableCommandInput {
  return {
    TableName: tableName,
    BillingMode: "PAY_PER_REQUEST",
    KeySchema: keySchema(KEYS),
    AttributeDefinitions: [KEYS, DUE_INDEX, UNFINISHED_INDEX].flatMap(({ partition, sort }) => [
      { AttributeName: partition, AttributeType: "S" as const },
      { AttributeName: sort, AttributeType: "S" as const },
    ]),
    // Keys alone: what an index names is read from the table, consistently, and other changes of an item write no index.
    GlobalSecondaryIndexes: [DUE_INDEX, UNFINISHED_INDEX].map((index) => ({
      IndexName: index.name,
      KeySchema: keySchema(index),
      Projection: { ProjectionType: "KEYS_ONLY" as const },
    })),
  };
}

function keySchema({ partition, sort }: { readonly partition: string; readonly sort: string }) {
  return [
    { AttributeName: partition, KeyType: "HASH" as const },
    { AttributeName: sort, KeyType: "RANGE" as const },
  ];
}
