// TransactGetItems: several items as they were at one moment.
// Invariant: no write comes between its reads; the caller sees to that.
// Source: Amazon DynamoDB API reference, "TransactGetItems".
import { capacityAnswer, capacityUnits } from "./capacity.ts";
import type { Input, Output, Store } from "./dynalite.ts";
import { runAction } from "./dynalite.ts";
import { readGetSteps, refuseDuplicates } from "./transact-items.ts";

/** Reads the items in the request's order; an item that is not there has no `Item`. Throws a ServiceError. */
export async function transactGet(store: Store, input: Input): Promise<Output> {
  const steps = readGetSteps(input, store);
  await refuseDuplicates(steps, store);
  const outputs: Output[] = [];
  for (const step of steps) outputs.push(await runAction(step.action, store, { ...step.data, ConsistentRead: true }));
  const responses = outputs.map((output) => (output["Item"] === undefined ? {} : { Item: output["Item"] }));
  return { Responses: responses, ...capacityAnswer(input, capacityUnits(steps, outputs, "Read")) };
}
