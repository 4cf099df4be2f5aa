// What a refused transaction means: DynamoDB gives one reason for each write, in their order.
// Source: DynamoDB API reference, TransactWriteItems, "Errors".

import { TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DeleteTransaction } from "dynamodb-toolbox/entity/actions/transactDelete";
import { describe, expect, it } from "vitest";
import { refusalOf } from "../../functions/adapters/dynamodb-store/refusal.ts";
import { createEntities } from "../../functions/adapters/dynamodb-store/entities.ts";

const entities = createEntities(DynamoDBDocumentClient.from(new DynamoDBClient({ region: "eu-north-1" })), "table");
const write = entities.copyMark.build(DeleteTransaction).key({ pk: "COPY#1", sk: "COPY" });
/** An owner's version, a mail's record, a claim. */
const writes = [
  { write, refused: "conflict" },
  { write, refused: "already" },
  { write, refused: "already" },
] as const;

const cancelled = (...codes: readonly (string | undefined)[]): TransactionCanceledException =>
  new TransactionCanceledException({
    message: "Transaction cancelled",
    $metadata: {},
    CancellationReasons: codes.map((Code) => (Code === undefined ? {} : { Code })),
  });

describe("a refused transaction", () => {
  it.each([
    ["the owner moved on", ["ConditionalCheckFailed", "None", "None"], "conflict"],
    ["the mail has a final status", ["None", "ConditionalCheckFailed", "None"], "already"],
    ["both, as when a decision is sent twice", ["ConditionalCheckFailed", "ConditionalCheckFailed", "None"], "already"],
    ["another transaction is on the owner", ["TransactionConflict", "None", "None"], "conflict"],
    ["another transaction is on the mail", ["None", "TransactionConflict", "None"], "conflict"],
    [
      "another transaction, and the claim is there",
      ["TransactionConflict", "None", "ConditionalCheckFailed"],
      "already",
    ],
    ["reasons without a code", [undefined, "ConditionalCheckFailed", undefined], "already"],
  ])("means, when %s: %j is %s", (_, codes, result) => {
    expect(refusalOf(cancelled(...codes), writes)).toBe(result);
  });

  it.each([
    ["ThrottlingError", "None", "None"],
    ["ConditionalCheckFailed", "ProvisionedThroughputExceeded", "None"],
    ["None", "ValidationError", "None"],
    ["None", "None", "None"],
  ])("is thrown on when it says nothing of the decision: %s %s %s", (...codes) => {
    expect(() => refusalOf(cancelled(...codes), writes)).toThrow(TransactionCanceledException);
  });

  it("is not what another error is taken for", () => {
    expect(() => refusalOf(new Error("socket hang up"), writes)).toThrow("socket hang up");
  });
});
