// Counts what calls to DynamoDB consume.
// Invariant: every call is asked for its consumption, and a call that does not tell it is an error.

import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";

export type Consumed = { readonly calls: string; readonly units: number };
export type Meter = {
  /** What was consumed since the last call of this. */
  reset(): Consumed;
};

const capacity = z.object({ CapacityUnits: z.number() });
const answer = z.object({ ConsumedCapacity: z.union([capacity, z.array(capacity)]) });

/** A meter on everything that a client does from now on. */
export function measureCapacity(client: DynamoDBDocumentClient): Meter {
  const calls = new Map<string, number>();
  let units = 0;
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const result = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: "TOTAL" } });
      const { ConsumedCapacity } = answer.parse(result.output);
      for (const { CapacityUnits } of [ConsumedCapacity].flat()) units += CapacityUnits;
      const name = (context.commandName ?? "").replace("Command", "");
      calls.set(name, (calls.get(name) ?? 0) + 1);
      return result;
    },
    { step: "initialize", name: "consumedCapacity" },
  );
  return {
    reset: () => {
      const names = [...calls].sort(([a], [b]) => (a < b ? -1 : 1));
      const consumed = { calls: names.map(([name, count]) => `${count} ${name}`).join(", "), units };
      calls.clear();
      units = 0;
      return consumed;
    },
  };
}
