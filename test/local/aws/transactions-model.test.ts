// Random transactions against a model that fits on a page: the store and its index always agree with it.
import { ScanCommand, TransactionCanceledException, TransactWriteItemsCommand } from "@aws-sdk/client-dynamodb";
import type { DynamoDBClient, TransactWriteItem } from "@aws-sdk/client-dynamodb";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { failure, keyOf, openTable, type Attributes } from "./table.ts";

type Action =
  | { readonly kind: "put"; readonly sk: string; readonly n: number; readonly due: string | undefined }
  | { readonly kind: "add"; readonly sk: string; readonly n: number }
  | { readonly kind: "delete"; readonly sk: string }
  | { readonly kind: "check"; readonly sk: string };
/** Every action may bear the condition that its item is there, or is not. */
type Step = Action & { readonly condition: "there" | "absent" | undefined };
type Row = { readonly n: number; readonly due: string | undefined };
type Model = ReadonlyMap<string, Row>;

const sk = fc.constantFrom("a", "b", "c", "d", "e", "f");
const due = fc.option(fc.constantFrom("2026-11-01", "2026-11-02"), { nil: undefined });
const n = fc.integer({ min: 1, max: 9 });
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ kind: fc.constant("put" as const), sk, n, due }),
  fc.record({ kind: fc.constant("add" as const), sk, n }),
  fc.record({ kind: fc.constant("delete" as const), sk }),
  fc.record({ kind: fc.constant("check" as const), sk }),
);
const condition = fc.constantFrom("there" as const, "absent" as const, undefined, undefined, undefined);
const step: fc.Arbitrary<Step> = fc
  .tuple(action, condition)
  .map(([one, when]) => ({ ...one, condition: one.kind === "check" ? (when ?? "there") : when }));
const transaction = fc.uniqueArray(step, { selector: (one) => one.sk, minLength: 1, maxLength: 5 });

function holds(model: Model, { sk: key, condition: when }: Step): boolean {
  return when === undefined || model.has(key) === (when === "there");
}

function applied(model: Model, steps: readonly Step[]): Model {
  const next = new Map(model);
  for (const one of steps) {
    const before = model.get(one.sk);
    if (one.kind === "put") next.set(one.sk, { n: one.n, due: one.due });
    if (one.kind === "add") next.set(one.sk, { n: (before?.n ?? 0) + one.n, due: before?.due });
    if (one.kind === "delete") next.delete(one.sk);
  }
  return next;
}

function toRequest(one: Step): TransactWriteItem {
  const base = { TableName: "main", Key: keyOf(one.sk) };
  const expression = one.condition === "absent" ? "attribute_not_exists(pk)" : "attribute_exists(pk)";
  const when = one.condition === undefined ? {} : { ConditionExpression: expression };
  switch (one.kind) {
    case "put":
      return { Put: { TableName: "main", Item: toItem(one.sk, one), ...when } };
    case "add":
      return {
        Update: {
          ...base,
          ...when,
          UpdateExpression: "ADD n :n",
          ExpressionAttributeValues: { ":n": { N: String(one.n) } },
        },
      };
    case "delete":
      return { Delete: { ...base, ...when } };
    case "check":
      return { ConditionCheck: { ...base, ConditionExpression: expression } };
  }
}

function toItem(key: string, row: Row): Attributes {
  const index: Attributes = row.due === undefined ? {} : { duePk: { S: "o" }, dueSk: { S: row.due } };
  return { ...keyOf(key), n: { N: String(row.n) }, ...index };
}

async function rows(client: DynamoDBClient, index: { readonly IndexName?: string }): Promise<readonly unknown[]> {
  const { Items = [] } = await client.send(new ScanCommand({ TableName: "main", ...index }));
  return Items.toSorted((one, other) => ((one["sk"]?.S ?? "") < (other["sk"]?.S ?? "") ? -1 : 1));
}

test("random transactions leave the table and its index as the model says, or cancel exactly when a condition fails", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(transaction, { minLength: 1, maxLength: 8 }), async (transactions) => {
      const table = await openTable();
      let model: Model = new Map();
      for (const steps of transactions) {
        const request = new TransactWriteItemsCommand({ TransactItems: steps.map(toRequest) });
        const answer = await failure(table.client.send(request));
        const expected = steps.map((one) => (holds(model, one) ? "None" : "ConditionalCheckFailed"));
        if (answer instanceof TransactionCanceledException)
          expect(answer.CancellationReasons?.map(({ Code }) => Code)).toEqual(expected);
        else {
          expect(expected.every((code) => code === "None")).toBe(true);
          model = applied(model, steps);
        }
      }
      const sorted = [...model].toSorted(([one], [other]) => (one < other ? -1 : 1));
      expect(await rows(table.client, {})).toEqual(sorted.map(([key, row]) => toItem(key, row)));
      const indexed = sorted.filter(([, row]) => row.due !== undefined);
      expect(await rows(table.client, { IndexName: "due" })).toEqual(indexed.map(([key, row]) => toItem(key, row)));
      await table.close();
    }),
    { numRuns: 25 },
  );
});
