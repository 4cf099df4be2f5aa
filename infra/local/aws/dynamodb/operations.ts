// What each DynamoDB operation does with the store: reads at once, writes one after another.
// Invariant: no write is made but through a batch that is committed while no other write runs.
import { withIndexUnits } from "./capacity.ts";
import {
  errorCode,
  isServiceError,
  loadAction,
  loadValidation,
  runAction,
  serviceError,
  validated,
  type Action,
  type Input,
  type Output,
  type Store,
  type Validation,
} from "./dynalite.ts";
import { openRequestTokens } from "./request-tokens.ts";
import { finishTables, tableIsUsable } from "./tables.ts";
import { openTimeToLive, type TimeToLive } from "./time-to-live.ts";
import { transactGet } from "./transact-get.ts";
import { isInput, writeValidation } from "./transact-items.ts";
import { transactWrite } from "./transact-write.ts";
import { openBatch } from "./write-batch.ts";

export type Operations = {
  /** Runs one operation by its name; throws a ServiceError. */
  run(operation: string, input: Input): Promise<Output>;
  expireItems(now: number): Promise<number>;
  nextExpiry(): Promise<number | undefined>;
  /** When the writes under way are done. */
  settled(): Promise<void>;
};

type Run = (input: Input) => Promise<Output>;
type Engine = {
  readonly store: Store;
  readonly ttl: TimeToLive;
  readonly exclusive: <T>(work: () => Promise<T>) => Promise<T>;
};

const READS = ["GetItem", "BatchGetItem", "Query", "Scan", "DescribeTable", "ListTables"];
const WRITES = ["PutItem", "UpdateItem", "DeleteItem"];

/** All operations over an opened store. `clock` answers milliseconds. */
export async function openOperations(store: Store, clock: () => number): Promise<Operations> {
  await finishTables(store);
  const exclusive = oneAfterAnother();
  const engine: Engine = { store, exclusive, ttl: await openTimeToLive(store) };
  const tokens = await openRequestTokens(store, clock);
  const table: Readonly<Record<string, Run>> = {
    ...Object.fromEntries(READS.map((name) => [name, read(engine, name)])),
    ...Object.fromEntries(WRITES.map((name) => [name, write(engine, name)])),
    BatchWriteItem: batchWrite(engine),
    CreateTable: tableChange(engine, "CreateTable", async (name) => tableIsUsable(store, name)),
    UpdateTable: tableChange(engine, "UpdateTable"),
    DeleteTable: tableChange(engine, "DeleteTable", async (name) => engine.ttl.forget(name)),
    UpdateTimeToLive: async (input) => exclusive(async () => engine.ttl.update(input)),
    DescribeTimeToLive: async (input) => engine.ttl.describe(input),
    TransactGetItems: async (input) => exclusive(async () => transactGet(store, input)),
    TransactWriteItems: async (input) =>
      exclusive(async () => {
        const { output, changed } = await transactWrite(store, tokens, input);
        engine.ttl.note(changed);
        return output;
      }),
  };
  return {
    async run(operation, input) {
      const run = table[operation];
      if (run === undefined) throw serviceError("UnknownOperationException", `${operation} is not offered here`);
      return run(input);
    },
    expireItems: async (now) => exclusive(async () => engine.ttl.expire(now)),
    nextExpiry: async () => exclusive(async () => engine.ttl.next()),
    settled: async () => exclusive(async () => undefined),
  };
}

function oneAfterAnother(): Engine["exclusive"] {
  let last: Promise<unknown> = Promise.resolve();
  return async (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}

function actionOf(operation: string): { readonly action: Action; readonly validation: Validation } {
  const name = operation.charAt(0).toLowerCase() + operation.slice(1);
  return { action: loadAction(name), validation: loadValidation(name) };
}

function read({ store }: Engine, operation: string): Run {
  const { action, validation } = actionOf(operation);
  return async (input) => runAction(action, store, validated(validation, input, store));
}

function write(engine: Engine, operation: string): Run {
  const { action } = actionOf(operation);
  const validation = writeValidation(operation.charAt(0).toLowerCase() + operation.slice(1));
  return async (input) => {
    const data = validated(validation, input, engine.store);
    return engine.exclusive(async () => writeOne(engine, action, data));
  };
}

async function writeOne(engine: Engine, action: Action, data: Input): Promise<Output> {
  const batch = openBatch(engine.store);
  try {
    const output = await batch.run(action, data);
    await batch.commit();
    engine.ttl.note(batch.items());
    return withIndexUnits(data, output, batch.indexUnits());
  } catch (error) {
    const wanted = data["ReturnValuesOnConditionCheckFailure"] === "ALL_OLD" && batch.found() !== undefined;
    if (wanted && isServiceError(error) && errorCode(error) === "ConditionalCheckFailedException")
      throw serviceError("ConditionalCheckFailedException", error.message, { Item: batch.found() });
    throw error;
  }
}

/** DynamoDB makes each write of a batch by itself, so a killed process may leave some of them: so does this. */
function batchWrite(engine: Engine): Run {
  const { action, validation } = actionOf("BatchWriteItem");
  const put = loadAction("putItem");
  const remove = loadAction("deleteItem");
  return async (input) => {
    const data = validated(validation, input, engine.store);
    return engine.exclusive(async () => {
      // Judged and counted as a whole first; this batch is dropped.
      const trial = openBatch(engine.store);
      const output = await trial.run(action, data);
      for (const { table, request } of requestsOf(data)) {
        const isPut = request["PutRequest"] !== undefined;
        const single = isPut ? request["PutRequest"] : request["DeleteRequest"];
        await writeOne(engine, isPut ? put : remove, { TableName: table, ...(isInput(single) ? single : {}) });
      }
      return withIndexUnits(data, output, trial.indexUnits());
    });
  };
}

function requestsOf(data: Input): readonly { readonly table: string; readonly request: Input }[] {
  const tables = isInput(data["RequestItems"]) ? Object.entries(data["RequestItems"]) : [];
  return tables.flatMap(([table, requests]) =>
    Array.isArray(requests) ? requests.filter(isInput).map((request) => ({ table, request })) : [],
  );
}

function tableChange(engine: Engine, operation: string, after?: (table: string) => Promise<void>): Run {
  const { action, validation } = actionOf(operation);
  return async (input) => {
    const data = validated(validation, input, engine.store);
    const output = await engine.exclusive(async () => runAction(action, engine.store, data));
    await after?.(String(data["TableName"]));
    return output;
  };
}
