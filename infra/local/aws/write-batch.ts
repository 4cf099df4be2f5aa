// One or more of dynalite's write actions whose LevelDB writes are held back and then made as one batch.
// Invariant: items and index entries of one write, or of one transaction, reach the disk together or not at all.
import {
  levelKey,
  runAction,
  type Action,
  type BatchOp,
  type IndexDb,
  type Input,
  type Item,
  type ItemDb,
} from "./dynalite.ts";
import type { ActionStore, Output, Store } from "./dynalite.ts";

/** An item that was written (or deleted: no `item`). */
export type ItemWrite = { readonly table: string; readonly key: string; readonly item?: Item };

export type WriteBatch = {
  /** Runs an action on top of what is stored; its writes wait in this batch. */
  run(action: Action, data: Input): Promise<Output>;
  /** The item as the latest action found it. */
  found(): Item | undefined;
  /** How many index entries were put or deleted, for the consumed capacity that dynalite leaves out. */
  indexWrites(): readonly { readonly table: string; readonly index: string; readonly item?: Item }[];
  /** Writes all, with `more` beside it; answers the items that changed. */
  commit(more?: readonly BatchOp[]): Promise<readonly ItemWrite[]>;
};

type Held = {
  readonly ops: BatchOp[];
  readonly items: ItemWrite[];
  readonly indexes: { readonly table: string; readonly index: string; readonly item?: Item }[];
  found: Item | undefined;
  reject: (error: unknown) => void;
};

/** An empty batch over a store. Whoever uses it must let no other write run until it is committed or dropped. */
export function openBatch(store: Store): WriteBatch {
  const held: Held = { ops: [], items: [], indexes: [], found: undefined, reject: () => undefined };
  const view = holdingView(store, held);
  return {
    async run(action, data) {
      held.found = undefined;
      return new Promise((resolve, reject) => {
        held.reject = reject;
        runAction(action, view, data).then(resolve, reject);
      });
    },
    found: () => held.found,
    indexWrites: () => held.indexes,
    async commit(more = []) {
      const ops = [...held.ops, ...more];
      if (ops.length > 0) await store.db.batch(ops);
      return held.items;
    },
  };
}

function holdingView(store: Store, held: Held): ActionStore {
  return {
    options: store.options,
    tableDb: store.tableDb,
    getTable: (name, checkStatus, callback) => store.getTable(name, checkStatus, callback),
    getItemDb: (table) => holdingItems(store.getItemDb(table), table, held),
    getIndexDb: (type, table, index) => holdingIndex({ type, table, index }, held),
  };
}

function holdingItems(real: ItemDb, table: string, held: Held): ItemDb {
  return {
    // Dynalite calls back from setImmediate, where an exception would end the process.
    get: (key, callback) =>
      real.get(key, (error, item) => {
        held.found = item;
        try {
          callback(error, item);
        } catch (thrown) {
          held.reject(thrown);
        }
      }),
    put(key, item, callback) {
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

function holdingIndex(
  at: { readonly type: string; readonly table: string; readonly index: string },
  held: Held,
): IndexDb {
  return {
    put(key, item, callback) {
      held.ops.push({ type: "put", key: levelKey.index({ ...at, key }), value: item });
      held.indexes.push({ table: at.table, index: at.index, item });
      callback(null);
    },
    del(key, callback) {
      held.ops.push({ type: "del", key: levelKey.index({ ...at, key }) });
      held.indexes.push({ table: at.table, index: at.index });
      callback(null);
    },
  };
}
