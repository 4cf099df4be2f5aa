// TransactWriteItems: all conditions judged on one state, all writes in one LevelDB batch.
// Invariant: either every action of the request is stored, with the mark of its token, or nothing is.
// Source: Amazon DynamoDB API reference, "TransactWriteItems" and "CancellationReason".
import { errorCode, isServiceError, serviceError, type Input, type Item, type Output, type Store } from "./dynalite.ts";
import { capacityAnswer, capacityUnits } from "./capacity.ts";
import type { RequestTokens } from "./request-tokens.ts";
import { readWriteSteps, refuseDuplicates, type Step } from "./transact-items.ts";
import { openBatch, type ItemWrite, type WriteBatch } from "./write-batch.ts";

type Reason = { readonly Code: string; readonly Message?: string; readonly Item?: Item };

/** Runs the transaction; the caller lets no other write run meanwhile. Answers the output and the items that changed; throws a ServiceError. */
export async function transactWrite(
  store: Store,
  tokens: RequestTokens,
  input: Input,
): Promise<{ readonly output: Output; readonly changed: readonly ItemWrite[] }> {
  const steps = readWriteSteps(input, store);
  if (tokens.isRepeated(input)) return { output: {}, changed: [] };
  await refuseDuplicates(steps, store);
  const batch = openBatch(store);
  const outputs: Output[] = [];
  const reasons: Reason[] = [];
  for (const step of steps) {
    const outcome = await tryStep(batch, step);
    reasons.push(outcome.reason);
    outputs.push(outcome.output);
  }
  if (reasons.some((reason) => reason.Code !== "None")) throw cancelled(reasons);
  const changed = await batch.commit(tokens.opsToRemember(input));
  tokens.remember(input);
  return { output: capacityAnswer(input, capacityUnits(steps, outputs, "Write")), changed };
}

async function tryStep(batch: WriteBatch, step: Step): Promise<{ readonly output: Output; readonly reason: Reason }> {
  try {
    return { output: await batch.run(step.action, step.data), reason: { Code: "None" } };
  } catch (error) {
    if (!isServiceError(error)) throw error;
    const message = String(error.body["message"]);
    switch (errorCode(error)) {
      case "ConditionalCheckFailedException":
        return { output: {}, reason: { Code: "ConditionalCheckFailed", Message: message, ...itemFor(step, batch) } };
      case "ValidationException":
        return { output: {}, reason: { Code: "ValidationError", Message: message } };
      default:
        throw error;
    }
  }
}

function itemFor(step: Step, batch: WriteBatch): { readonly Item?: Item } {
  const found = batch.found();
  return step.data["ReturnValuesOnConditionCheckFailure"] === "ALL_OLD" && found !== undefined ? { Item: found } : {};
}

function cancelled(reasons: readonly Reason[]): Error {
  const codes = reasons.map((reason) => reason.Code).join(", ");
  return serviceError(
    "TransactionCanceledException",
    `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
    { CancellationReasons: reasons },
  );
}
