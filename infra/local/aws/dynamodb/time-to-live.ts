// TTL: which attribute of a table says when its items expire, and the deletion of those that have.
// Invariant: nothing expires by itself; the stack's clock asks for it, and an item goes with its index entries.
// Source: Amazon DynamoDB developer guide, "Using time to live (TTL)".
import { findTable, loadAction, type Input, type Item, type Output, type Store } from "./dynalite.ts";
import { isInput, isItem, validationException } from "./transact-items.ts";
import { openBatch, type ItemWrite } from "./write-batch.ts";

const PREFIX = "local-ttl~";
/** Items that expired longer ago than this are left alone, as DynamoDB does. */
const OLDEST_MS = 5 * 365 * 24 * 60 * 60 * 1000;

export type TimeToLive = {
  update(input: Input): Promise<Output>;
  describe(input: Input): Promise<Output>;
  /** To be told of each stored write, so that nobody has to look for what is due. */
  note(writes: readonly ItemWrite[]): void;
  forget(table: string): Promise<void>;
  /** Deletes what has expired at `now` (milliseconds), oldest first; answers how many. No other write may run meanwhile. */
  expire(now: number): Promise<number>;
  /** When the next item expires, in milliseconds. No write may run meanwhile. */
  next(): Promise<number | undefined>;
};

type Due = { readonly table: string; readonly key: string; readonly seconds: number };

/** Reads the settings that are stored; the items are looked through at the first question, to start at once. */
export async function openTimeToLive(store: Store): Promise<TimeToLive> {
  const attributes = new Map<string, string>();
  for await (const [key, value] of store.db.iterator({ gt: PREFIX, lt: `${PREFIX}\xff` }))
    if (typeof value === "string") attributes.set(key.slice(PREFIX.length), value);
  let dues: Map<string, Due> | undefined;

  const noteItem = (into: Map<string, Due>, write: ItemWrite): void => {
    const seconds = secondsOf(write.item, attributes.get(write.table));
    const id = `${write.table}~${write.key}`;
    if (seconds === undefined) into.delete(id);
    else into.set(id, { table: write.table, key: write.key, seconds });
  };
  const loaded = async (): Promise<Map<string, Due>> => {
    if (dues !== undefined) return dues;
    const found = new Map<string, Due>();
    for (const table of attributes.keys()) for await (const write of itemsOf(store, table)) noteItem(found, write);
    dues = found;
    return found;
  };

  return {
    async update(input) {
      const { table, attribute, enabled } = readUpdate(input);
      await findTable(store, table);
      if (enabled === attributes.has(table))
        throw validationException(`TimeToLive is already ${enabled ? "enabled" : "disabled"}`);
      if (enabled) {
        await store.db.batch([{ type: "put", key: PREFIX + table, value: attribute }]);
        attributes.set(table, attribute);
      } else {
        await store.db.batch([{ type: "del", key: PREFIX + table }]);
        attributes.delete(table);
      }
      dues = undefined;
      return { TimeToLiveSpecification: { AttributeName: attribute, Enabled: enabled } };
    },
    async describe(input) {
      const table = String(input["TableName"]);
      await findTable(store, table);
      const attribute = attributes.get(table);
      return {
        TimeToLiveDescription:
          attribute === undefined
            ? { TimeToLiveStatus: "DISABLED" }
            : { TimeToLiveStatus: "ENABLED", AttributeName: attribute },
      };
    },
    note(writes) {
      if (dues !== undefined) for (const write of writes) noteItem(dues, write);
    },
    async forget(table) {
      attributes.delete(table);
      dues = undefined;
      await store.db.batch([{ type: "del", key: PREFIX + table }]);
    },
    async expire(now) {
      const all = await loaded();
      for (const [id, { seconds }] of all) if (seconds * 1000 <= now - OLDEST_MS) all.delete(id);
      const due = [...all.values()].filter(({ seconds }) => seconds * 1000 <= now);
      due.sort((a, b) => a.seconds - b.seconds || (a.table + a.key < b.table + b.key ? -1 : 1));
      for (const one of due) {
        await deleteItem(store, one);
        all.delete(`${one.table}~${one.key}`);
      }
      return due.length;
    },
    async next() {
      let first: number | undefined;
      for (const { seconds } of (await loaded()).values()) if (first === undefined || seconds < first) first = seconds;
      return first === undefined ? undefined : first * 1000;
    },
  };
}

function secondsOf(item: Item | undefined, attribute: string | undefined): number | undefined {
  const value = attribute === undefined ? undefined : item?.[attribute]?.["N"];
  return typeof value === "string" ? Number(value) : undefined;
}

async function* itemsOf(store: Store, table: string): AsyncGenerator<ItemWrite> {
  const prefix = `item-${table}~`;
  for await (const [key, item] of store.db.iterator({ gt: prefix, lt: `${prefix}\xff` }))
    if (isItem(item)) yield { table, key: key.slice(prefix.length), item };
}

async function deleteItem(store: Store, due: Due): Promise<void> {
  const table = await findTable(store, due.table);
  const item = await store.db.get(`item-${due.table}~${due.key}`);
  if (!isItem(item)) return;
  const key = Object.fromEntries(table.KeySchema.map(({ AttributeName: name }) => [name, item[name] ?? {}]));
  const batch = openBatch(store);
  await batch.run(loadAction("deleteItem"), { TableName: due.table, Key: key });
  await batch.commit();
}

function readUpdate(input: Input): { readonly table: string; readonly attribute: string; readonly enabled: boolean } {
  const specification = input["TimeToLiveSpecification"];
  const table = input["TableName"];
  if (!isInput(specification) || typeof table !== "string")
    throw validationException("TimeToLiveSpecification must not be null");
  const attribute = specification["AttributeName"];
  const enabled = specification["Enabled"];
  if (typeof attribute !== "string" || attribute === "" || typeof enabled !== "boolean")
    throw validationException("TimeToLiveSpecification needs AttributeName and Enabled");
  return { table, attribute, enabled };
}
