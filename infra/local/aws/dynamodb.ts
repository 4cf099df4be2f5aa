// DynamoDB's protocol over dynalite's store: on disk or in memory, with transactions and TTL added.
// Invariant: writes run one after another, and each is one LevelDB batch, so that a killed process leaves whole writes only.
import { randomUUID } from "node:crypto";
import { openOperations } from "./dynamodb/operations.ts";
import { db, isServiceError, serviceError, type Input, type Output, type Store } from "./dynamodb/dynalite.ts";
import { headerOf, serve, type Call, type Reply } from "./endpoint.ts";
import type { Faults } from "./faults.ts";
import { isInput } from "./dynamodb/transact-items.ts";

export type DynamoDbOptions = {
  /** Folder of the LevelDB store; in memory without. */
  readonly dir?: string;
  readonly faults?: Faults;
  /** Milliseconds; decides how long request tokens are remembered. */
  readonly clock?: () => number;
};
export type DynamoDb = {
  readonly url: string;
  /** Deletes the items whose TTL has passed at `now` (milliseconds); answers how many. */
  expireItems(now: number): Promise<number>;
  /** When the next item expires, in milliseconds. */
  nextExpiry(): Promise<number | undefined>;
  /** Ends the endpoint, lets running writes finish and closes the store. */
  stop(): Promise<void>;
};

/** DynamoDB takes requests of up to 16 MB. */
const REQUEST_LIMIT = 16 * 1024 * 1024;
const TARGET = /^DynamoDB_20120810\.([A-Za-z]+)$/;

/** Opens the store and serves it on a free port of 127.0.0.1; throws when the folder is in use or damaged. */
export async function startDynamoDb(options: DynamoDbOptions = {}): Promise<DynamoDb> {
  const store = await openStore(options.dir);
  const operations = await openOperations(store, options.clock ?? Date.now);
  const endpoint = await serve({
    service: "dynamodb",
    ...(options.faults === undefined ? {} : { faults: options.faults }),
    operationOf: (request) => TARGET.exec(headerOf(request, "x-amz-target") ?? "")?.[1] ?? "",
    handle: (call) => handle(call, async (operation, input) => operations.run(operation, input)),
    throttled: () =>
      refusal(serviceError("ProvisionedThroughputExceededException", "The request rate is too high for the table")),
    failed: () =>
      json(500, { __type: "com.amazonaws.dynamodb.v20120810#InternalServerError", message: "Internal server error" }),
  });
  return {
    url: endpoint.url,
    expireItems: async (now) => operations.expireItems(now),
    nextExpiry: async () => operations.nextExpiry(),
    async stop() {
      await endpoint.stop();
      await operations.settled();
      await store.lifecycleManager.gracefulClose();
    },
  };
}

async function openStore(dir: string | undefined): Promise<Store> {
  const store = db.create({
    createTableMs: 0,
    deleteTableMs: 0,
    updateTableMs: 0,
    ...(dir === undefined ? {} : { path: dir }),
  });
  try {
    await store.db.open();
  } catch (error) {
    throw new Error(`the table's folder ${dir ?? ""} cannot be opened: it is in use or damaged`, { cause: error });
  }
  return store;
}

async function handle(call: Call, run: (operation: string, input: Input) => Promise<Output>): Promise<Reply> {
  try {
    const input = parse(await call.body(REQUEST_LIMIT));
    return json(200, await run(call.operation, input));
  } catch (error) {
    if (isServiceError(error)) return refusal(error);
    throw error;
  }
}

function parse(body: Buffer): Input {
  try {
    const value: unknown = JSON.parse(body.toString("utf8"));
    if (isInput(value)) return value;
  } catch {
    // Falls through to the one answer that DynamoDB has for it.
  }
  throw serviceError("SerializationException", "The request is not a JSON object");
}

function refusal(error: Error): Reply {
  return isServiceError(error) ? json(error.statusCode, error.body) : json(500, { message: error.message });
}

function json(status: number, body: Output): Reply {
  const headers = { "content-type": "application/x-amz-json-1.0", "x-amzn-requestid": randomUUID() };
  return { status, headers, body: JSON.stringify(body) };
}
