// The border to dynalite, which is CommonJS JavaScript without types: just the parts that are used, typed once.
// Invariant: nothing else in the project imports dynalite.
import { createRequire } from "node:module";

/** An attribute as it goes over the wire: one type letter and its value. */
export type AttributeJson = Readonly<Record<string, unknown>>;
export type Item = Readonly<Record<string, AttributeJson>>;
export type Input = Readonly<Record<string, unknown>>;
export type Output = Readonly<Record<string, unknown>>;

export type Callback<T> = (error: unknown, value?: T) => void;
/** One put or deletion on one of the store's parts. */
export type BatchOp =
  | { readonly type: "put"; readonly key: string; readonly value: unknown }
  | { readonly type: "del"; readonly key: string };

export type ItemDb = {
  get(key: string, callback: Callback<Item>): void;
  put(key: string, value: Item, callback: Callback<undefined>): void;
  del(key: string, callback: Callback<undefined>): void;
  lock(key: string, run: (release: (callback: Callback<Output>) => Callback<Output>) => void): void;
};
export type IndexDb = Pick<ItemDb, "put" | "del">;

export type Table = {
  readonly TableName: string;
  readonly TableStatus: string;
  readonly KeySchema: KeySchema;
  readonly GlobalSecondaryIndexes?: readonly { readonly IndexName: string; readonly KeySchema: KeySchema }[];
};
type KeySchema = readonly { readonly AttributeName: string }[];

/** What the actions ask of a store; the write batch offers the same with writes held back. */
export type ActionStore = {
  readonly options: Readonly<Record<string, unknown>>;
  readonly tableDb: unknown;
  getTable(name: string, checkStatus: boolean | Callback<Table>, callback?: Callback<Table>): void;
  getItemDb(table: string): ItemDb;
  getIndexDb(type: string, table: string, index: string): IndexDb;
};
export type Store = ActionStore & {
  readonly db: {
    open(): Promise<void>;
    get(key: string): Promise<unknown>;
    batch(ops: readonly BatchOp[]): Promise<void>;
    iterator(range: { readonly gt: string; readonly lt: string }): AsyncIterable<readonly [string, unknown]>;
  };
  readonly lifecycleManager: { gracefulClose(): Promise<void> };
};

export type Action = (store: ActionStore, data: Input, callback: Callback<Output>) => void;
export type Validation = { readonly types: Input; readonly custom?: unknown };

type Db = {
  create(options: Readonly<Record<string, unknown>>): Store;
  validateKey(key: Item, table: Table): Error | null | undefined;
  createKey(item: Item, table: Table): string;
  checkConditional(data: Input, existing: Item | undefined): Error | null | undefined;
  addConsumedCapacity(data: Input, isRead: boolean, item: Item | undefined): Output | undefined;
  itemSize(item: Item): number;
  validationError(message: string): Error;
  capacityUnits(item: unknown, isRead: boolean): number;
};
type Validations = {
  checkTypes(data: Input, types: Input): Input;
  checkValidations(data: Input, types: Input, custom: unknown, store: ActionStore): void;
};

const require = createRequire(import.meta.url);

export const db: Db = require("dynalite/db");
export const validations: Validations = require("dynalite/validations");

/** Loads one of dynalite's actions, as `putItem`. */
export function loadAction(name: string): Action {
  return require(`dynalite/actions/${name}`);
}

/** Loads the rules for the input of one action. */
export function loadValidation(name: string): Validation {
  return require(`dynalite/validations/${name}`);
}

/** Types and validates an input by dynalite's rules, which also parse its expressions into it; throws a {@link ServiceError}. */
export function validated(validation: Validation, input: Input, store: ActionStore): Input {
  const data = validations.checkTypes({ ...input }, validation.types);
  validations.checkValidations(data, validation.types, validation.custom, store);
  return data;
}

/** Runs an action; rejects with its {@link ServiceError}, or with what it threw. */
export async function runAction(action: Action, store: ActionStore, data: Input): Promise<Output> {
  return new Promise((resolve, reject) => {
    const guard = guardedTables(store, reject);
    action(guard, data, (error, output) => {
      if (error) reject(asError(error));
      else resolve(output ?? {});
    });
  });
}

/** Dynalite calls back from setImmediate, where an exception would end the process: it ends the action instead. */
function guardedTables(store: ActionStore, reject: (error: unknown) => void): ActionStore {
  return {
    ...store,
    getTable(name, checkStatus, callback) {
      const guarded = guardedCallback(typeof checkStatus === "function" ? checkStatus : callback, reject);
      if (typeof checkStatus === "function") store.getTable(name, guarded);
      else store.getTable(name, checkStatus, guarded);
    },
  };
}

/** A callback whose exceptions go to `reject`. */
export function guardedCallback<T>(callback: Callback<T> | undefined, reject: (error: unknown) => void): Callback<T> {
  return (error, value) => {
    try {
      callback?.(error, value);
    } catch (thrown) {
      reject(thrown);
    }
  };
}

/** An active table, by its name; rejects with ResourceNotFoundException. */
export async function findTable(store: ActionStore, name: string): Promise<Table> {
  return new Promise((resolve, reject) => {
    store.getTable(name, (error, table) => {
      if (table === undefined || error) reject(asError(error));
      else resolve(table);
    });
  });
}

/** Dynalite calls back with errors only; anything else is wrapped, so that nothing but errors is ever thrown. */
export function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error("dynalite failed without an error", { cause: error });
}

/** The key under which dynalite keeps an item, and an index entry, in LevelDB. */
export const levelKey = {
  item: (table: string, key: string): string => `item-${table}~${key}`,
  index: (at: {
    readonly type: string;
    readonly table: string;
    readonly index: string;
    readonly key: string;
  }): string => `index-${at.type.toLowerCase()}~${at.table}~${at.index}~${at.key}`,
};

/** An error as dynalite makes them and DynamoDB answers them. */
export type ServiceError = Error & { readonly statusCode: number; readonly body: Output };

export function isServiceError(error: unknown): error is ServiceError {
  return error instanceof Error && "statusCode" in error && "body" in error;
}

/** The error's short name, as `ConditionalCheckFailedException`. */
export function errorCode(error: ServiceError): string {
  return String(error.body["__type"]).split("#").at(-1) ?? "";
}

/** Makes an error of DynamoDB's own namespace. */
export function serviceError(code: string, message: string, more: Output = {}): ServiceError {
  const body = { __type: `com.amazonaws.dynamodb.v20120810#${code}`, message, Message: message, ...more };
  return Object.assign(new Error(message), { statusCode: 400, body });
}
