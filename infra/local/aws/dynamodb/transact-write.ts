// TransactWriteItems: all conditions judged on one state, all writes in one LevelDB batch.
// Invariant: either every action of the request is stored, with the mark of its token, or nothing is.
// Source: Amazon DynamoDB API reference, "TransactWriteItems" and "CancellationReason".
import { transactionCapacity } from "./capacity.ts";
import {
  db,
  errorCode,
  isServiceError,
  serviceError,
  type Input,
  type Item,
  type Output,
  type Store,
} from "./dynalite.ts";
import type { RequestTokens } from "./request-tokens.ts";
import { readWriteSteps, refuseDuplicates, validationException, type Step } from "./transact-items.ts";
import { openBatch, type ItemWrite, type WriteBatch } from "./write-batch.ts";

const TRANSACTION_BYTES = 4 * 1024 * 1024;

type Reason = { readonly Code: string; readonly Message?: string; readonly Item?: Item };
type Outcome = { readonly step: Step; readonly output: Output; readonly reason: Reason };

/** Runs the transaction; the caller lets no other write run meanwhile. Answers the output and the items that changed; throws a ServiceError. */
export async function transactWrite(
  store: Store,
  tokens: RequestTokens,
  input: Input,
): Promise<{ readonly output: Output; readonly changed: readonly ItemWrite[] }> {
  const steps = readWriteSteps(input, store);
  if (tokens.isRepeated(input)) return { output: {}, changed: [] };
  const batch = openBatch(store);
  await refuseDuplicates(steps, batch.view);
  const outcomes: Outcome[] = [];
  for (const step of steps) outcomes.push(await tryStep(batch, step));
  const reasons = outcomes.map(({ reason }) => reason);
  if (reasons.some(({ Code }) => Code !== "None")) throw cancelled(reasons);
  refuseTooLarge(batch);
  await batch.commit(tokens.opsToRemember(input));
  tokens.remember(input);
  return { output: transactionCapacity(input, outcomes, batch.indexUnits()), changed: batch.items() };
}

async function tryStep(batch: WriteBatch, step: Step): Promise<Outcome> {
  try {
    return { step, output: await batch.run(step.action, step.data), reason: { Code: "None" } };
  } catch (error) {
    if (!isServiceError(error)) throw error;
    return { step, output: {}, reason: reasonFor(error, itemFor(step, batch)) };
  }
}

/** Amazon judges these before the transaction begins, other misfits of a key within it (captured by paritysuite/dynamodb-conformance). */
const EMPTY_KEY = /cannot contain an empty (string|binary) value/;

/** What one action alone would have been refused with; a missing table or an empty key fails the whole request. */
function reasonFor(error: Error, item: Pick<Reason, "Item">): Reason {
  const code = isServiceError(error) ? errorCode(error) : "";
  if (code === "ConditionalCheckFailedException")
    return { Code: "ConditionalCheckFailed", Message: error.message, ...item };
  if (code === "ValidationException" && !EMPTY_KEY.test(error.message))
    return { Code: "ValidationError", Message: error.message };
  throw error;
}

function itemFor(step: Step, batch: WriteBatch): Pick<Reason, "Item"> {
  const found = batch.found();
  return step.data["ReturnValuesOnConditionCheckFailure"] === "ALL_OLD" && found !== undefined ? { Item: found } : {};
}

function refuseTooLarge(batch: WriteBatch): void {
  const bytes = batch.items().reduce((sum, { item }) => sum + (item === undefined ? 0 : db.itemSize(item)), 0);
  if (bytes > TRANSACTION_BYTES) throw validationException("The items of a transaction together must not exceed 4 MB");
}

function cancelled(reasons: readonly Reason[]): Error {
  const codes = reasons.map((reason) => reason.Code).join(", ");
  const message = `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`;
  return serviceError("TransactionCanceledException", message, { CancellationReasons: reasons });
}
