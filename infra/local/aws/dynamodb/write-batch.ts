// One or more of dynalite's write actions whose LevelDB writes are held back and then made as one batch.
// Invariant: items and index entries of one write, or of one transaction, reach the disk together or not at all.
import type { IndexUnits } from "./capacity.ts";
import {
  asError,
  db,
  guardedCallback,
  levelKey,
  runAction,
  type Action,
  type ActionStore,
  type BatchOp,
  type IndexDb,
  type Input,
  type Item,
  type ItemDb,
  type Output,
  type Store,
  type Table,
} from "./dynalite.ts";

/** An item that was written (or deleted: no `item`). */
export type ItemWrite = { readonly table: string; readonly key: string; readonly item?: Item };

export type WriteBatch = {
  /** What its actions see: the store, with their writes held back. */
  readonly view: ActionStore;
  /** Runs an action on top of what is stored; its writes wait in this batch. */
  run(action: Action, data: Input): Promise<Output>;
  /** The item as the latest action found it. */
  found(): Item | undefined;
  /** The items that will change. */
  items(): readonly ItemWrite[];
  /** What the index entries cost, which dynalite leaves out. */
  indexUnits(): readonly IndexUnits[];
  /** Writes all, with `more` beside it. */
  commit(more?: readonly BatchOp[]): Promise<void>;
};

type Held = {
  readonly ops: BatchOp[];
  readonly items: ItemWrite[];
  readonly indexes: IndexUnits[];
  found: Item | undefined;
  reject: (error: unknown) => void;
};

/** An empty batch over a store. Whoever uses it must let no other write run until it is committed or dropped. */
export function openBatch(store: Store): WriteBatch {
  const held: Held = { ops: [], items: [], indexes: [], found: undefined, reject: () => undefined };
  const tables = new Map<string, Table>();
  const view = holdingView({ store, held, tables });
  return {
    view,
    async run(action, data) {
      held.found = undefined;
      return new Promise((resolve, reject) => {
        held.reject = (error) => reject(asError(error));
        runAction(action, view, data).then(resolve, reject);
      });
    },
    found: () => held.found,
    items: () => held.items,
    indexUnits: () => held.indexes,
    async commit(more = []) {
      const ops = [...held.ops, ...more];
      if (ops.length > 0) await store.db.batch(ops);
    },
  };
}

type Parts = { readonly store: Store; readonly held: Held; readonly tables: Map<string, Table> };

function holdingView({ store, held, tables }: Parts): ActionStore {
  return {
    options: store.options,
    tableDb: store.tableDb,
    getTable: rememberedTables(store, tables),
    getItemDb: (table) => holdingItems(table, { store, held, tables }),
    getIndexDb: (type, table, index) => holdingIndex(store, { type, table, index }, held),
  };
}

/** Reads each table once: nothing changes it while the batch is open. */
function rememberedTables(store: Store, tables: Map<string, Table>): ActionStore["getTable"] {
  return (name, checkStatus, callback) => {
    const wanted = typeof checkStatus === "function" ? checkStatus : callback;
    const known = tables.get(name);
    if (known !== undefined) return wanted?.(null, known);
    store.getTable(name, (error, table) => {
      if (table !== undefined && !error) tables.set(name, table);
      wanted?.(error, table);
    });
  };
}

function holdingItems(table: string, { store, held, tables }: Parts): ItemDb {
  const real = store.getItemDb(table);
  return {
    get(key, callback) {
      const guarded = guardedCallback(callback, held.reject);
      real.get(key, (error, item) => {
        held.found = item;
        guarded(error, item);
      });
    },
    put(key, item, callback) {
      const refused = emptyIndexKey(tables.get(table), item);
      if (refused !== undefined) return callback(refused);
      held.ops.push({ type: "put", key: levelKey.item(table, key), value: item });
      held.items.push({ table, key, item });
      callback(null);
    },
    del(key, callback) {
      held.ops.push({ type: "del", key: levelKey.item(table, key) });
      held.items.push({ table, key });
      callback(null);
    },
    // Writes already run one after another.
    lock: (_key, run) => run((callback) => callback),
  };
}

/** DynamoDB refuses an empty string as the key of an index; dynalite would store it. */
function emptyIndexKey(table: Table | undefined, item: Item): Error | undefined {
  for (const { IndexName, KeySchema } of table?.GlobalSecondaryIndexes ?? [])
    for (const { AttributeName: name } of KeySchema)
      if (item[name]?.["S"] === "" || item[name]?.["B"] === "")
        return db.validationError(
          "One or more parameter values are not valid. A value specified for a secondary index key is not supported. " +
            "The AttributeValue for a key attribute cannot contain an empty string value. " +
            `IndexName: ${IndexName}, IndexKey: ${name}`,
        );
  return undefined;
}

type IndexName = { readonly type: string; readonly table: string; readonly index: string };

function holdingIndex(store: Store, at: IndexName, held: Held): IndexDb {
  const hold = async (key: string, item?: Item): Promise<void> => {
    const full = levelKey.index({ ...at, key });
    const before: unknown = await store.db.get(full);
    // DynamoDB does not write, nor count, an entry that stays as it is.
    if (JSON.stringify(before) === JSON.stringify(item)) return;
    held.ops.push(item === undefined ? { type: "del", key: full } : { type: "put", key: full, value: item });
    const { table, index } = at;
    held.indexes.push({ table, index, isGlobal: at.type === "Global", units: db.capacityUnits(item ?? before, false) });
  };
  const call = (work: Promise<void>, callback: (error: unknown) => void): void => {
    const guarded = guardedCallback(callback, held.reject);
    work.then(() => guarded(null), guarded);
  };
  return {
    put: (key, item, callback) => call(hold(key, item), callback),
    del: (key, callback) => call(hold(key), callback),
  };
}
