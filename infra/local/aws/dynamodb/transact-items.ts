// The input of TransactWriteItems and TransactGetItems, read into single actions of dynalite's.
// Invariant: what is read here is valid in itself; only the table and its items can still object.
// Source: Amazon DynamoDB API reference, "TransactWriteItems", "TransactGetItems".
import {
  findTable,
  db,
  loadAction,
  loadValidation,
  serviceError,
  validated,
  validations,
  type Action,
  type ActionStore,
  type Callback,
  type Input,
  type Item,
  type Output,
  type Validation,
} from "./dynalite.ts";

export const TRANSACTION_LIMIT = 100;

/** One action of a transaction: `data` has the item's key under `keyAttribute`. */
export type Step = {
  readonly action: Action;
  readonly data: Input;
  readonly table: string;
  readonly keyAttribute: "Item" | "Key";
};
type Kind = { readonly action: Action; readonly validation: Validation; readonly keyAttribute: "Item" | "Key" };

const returnsItem = { ReturnValuesOnConditionCheckFailure: { type: "String", enum: ["ALL_OLD", "NONE"] } };

/** A single write's validation, with the one parameter that dynalite does not know. */
export function writeValidation(name: string): Validation {
  const validation = loadValidation(name);
  return { ...validation, types: { ...validation.types, ...returnsItem } };
}

const WRITE_KINDS: Readonly<Record<string, Kind>> = {
  ConditionCheck: { action: checkCondition, validation: writeValidation("deleteItem"), keyAttribute: "Key" },
  Put: { action: loadAction("putItem"), validation: writeValidation("putItem"), keyAttribute: "Item" },
  Delete: { action: loadAction("deleteItem"), validation: writeValidation("deleteItem"), keyAttribute: "Key" },
  Update: { action: loadAction("updateItem"), validation: writeValidation("updateItem"), keyAttribute: "Key" },
};
const GET_KINDS: Readonly<Record<string, Kind>> = {
  Get: { action: loadAction("getItem"), validation: loadValidation("getItem"), keyAttribute: "Key" },
};

const REQUEST_TYPES: Input = {
  ReturnConsumedCapacity: { type: "String", enum: ["INDEXES", "TOTAL", "NONE"] },
  ClientRequestToken: { type: "String", lengthGreaterThanOrEqual: 1, lengthLessThanOrEqual: 36 },
  TransactItems: {
    type: "List",
    notNull: true,
    lengthGreaterThanOrEqual: 1,
    lengthLessThanOrEqual: TRANSACTION_LIMIT,
  },
};

/** The writes of a request, in its order; throws a ServiceError. */
export function readWriteSteps(input: Input, store: ActionStore): readonly Step[] {
  return readSteps(input, store, WRITE_KINDS);
}

/** The reads of a request, in its order; throws a ServiceError. */
export function readGetSteps(input: Input, store: ActionStore): readonly Step[] {
  return readSteps(input, store, GET_KINDS);
}

function readSteps(input: Input, store: ActionStore, kinds: Readonly<Record<string, Kind>>): readonly Step[] {
  validations.checkValidations(input, REQUEST_TYPES, undefined, store);
  const items = input["TransactItems"];
  if (!Array.isArray(items)) throw serviceError("SerializationException", "TransactItems is a list");
  return items.map((item: unknown) => readStep(item, store, kinds));
}

function readStep(item: unknown, store: ActionStore, kinds: Readonly<Record<string, Kind>>): Step {
  const entries = isInput(item) ? Object.entries(item).filter(([, value]) => value !== null) : [];
  const [name, value] = entries[0] ?? ["", undefined];
  const kind = kinds[name];
  if (entries.length !== 1 || kind === undefined || !isInput(value))
    throw validationException("TransactItems can only contain one of Check, Put, Update or Delete");
  if (name === "ConditionCheck" && value["ConditionExpression"] === undefined)
    throw validationException("The parameter 'ConditionExpression' is required but was not present in the request");
  // The capacity is always counted; whether it is answered is decided by the request.
  const data = validated(kind.validation, { ...value, ReturnConsumedCapacity: "TOTAL" }, store);
  return { action: kind.action, data, table: String(data["TableName"]), keyAttribute: kind.keyAttribute };
}

/** Refuses a request in which two actions meet on one item. A key that does not fit its table is left to its action. */
export async function refuseDuplicates(steps: readonly Step[], store: ActionStore): Promise<void> {
  const seen = new Set<string>();
  for (const step of steps) {
    const key = await keyOf(step, store);
    if (key !== undefined && seen.has(key))
      throw validationException("Transaction request cannot include multiple operations on one item");
    if (key !== undefined) seen.add(key);
  }
}

async function keyOf(step: Step, store: ActionStore): Promise<string | undefined> {
  const table = await findTable(store, step.table);
  const from = step.data[step.keyAttribute];
  if (!isItem(from)) return undefined;
  const key = Object.fromEntries(
    table.KeySchema.flatMap(({ AttributeName: name }) => (from[name] === undefined ? [] : [[name, from[name]]])),
  );
  return db.validateKey(key, table) ? undefined : `${step.table}~${db.createKey(key, table)}`;
}

/** ConditionCheck as an action: a deletion that stops before it deletes. */
function checkCondition(store: ActionStore, data: Input, callback: Callback<Output>): void {
  store.getTable(String(data["TableName"]), (error, table) => {
    const key = data["Key"];
    if (error || table === undefined || !isItem(key)) return callback(error);
    const invalid = db.validateKey(key, table);
    if (invalid) return callback(invalid);
    store.getItemDb(table.TableName).get(db.createKey(key, table), (failure, existing) => {
      const refused = failure ?? db.checkConditional(data, existing);
      if (refused) return callback(refused);
      callback(null, { ConsumedCapacity: db.addConsumedCapacity(data, false, existing) });
    });
  });
}

export function validationException(message: string): Error {
  return serviceError("ValidationException", message);
}

export function isInput(value: unknown): value is Input {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isItem(value: unknown): value is Item {
  return isInput(value) && Object.values(value).every(isInput);
}
