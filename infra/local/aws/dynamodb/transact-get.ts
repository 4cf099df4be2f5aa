// TransactGetItems: several items as they were at one moment.
// Invariant: no write comes between its reads; the caller sees to that.
// Source: Amazon DynamoDB API reference, "TransactGetItems".
import { transactionCapacity } from "./capacity.ts";
import { runAction, type Input, type Output, type Store } from "./dynalite.ts";
import { readGetSteps, refuseDuplicates, type Step } from "./transact-items.ts";

/** Reads the items in the request's order; an item that is not there has no `Item`. Throws a ServiceError. */
export async function transactGet(store: Store, input: Input): Promise<Output> {
  const steps = readGetSteps(input, store);
  await refuseDuplicates(steps, store);
  const done: { readonly step: Step; readonly output: Output }[] = [];
  for (const step of steps) {
    // Read as consistent, so that dynalite counts whole units.
    const output = await runAction(step.action, store, { ...step.data, ConsistentRead: true });
    done.push({ step, output });
  }
  const responses = done.map(({ output }) => (output["Item"] === undefined ? {} : { Item: output["Item"] }));
  return { Responses: responses, ...transactionCapacity(input, done) };
}
