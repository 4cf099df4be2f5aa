// Tables as they come and go, where dynalite leaves something halfway.
// Invariant: a table that is there can be used: none stays in the making, whenever the process is killed.
import { setTimeout as wait } from "node:timers/promises";
import { findTable, isServiceError, type Input, type Store } from "./dynalite.ts";
import { isInput } from "./transact-items.ts";

/** Resolves when a table that was just made can be used, so that nobody has to ask again; on AWS one has to. */
export async function tableIsUsable(store: Store, table: string): Promise<void> {
  while (await isBeingMade(store, table)) await wait(1);
}

async function isBeingMade(store: Store, table: string): Promise<boolean> {
  try {
    await findTable(store, table);
    return false;
  } catch (error) {
    // Anything but "not found" (a store that was closed) would go on for ever.
    return isServiceError(error);
  }
}

/** Dynalite makes a table active, and takes a deleted one away, a moment after it has answered; a process killed in between leaves it halfway. */
export async function finishTables(store: Store): Promise<void> {
  for await (const [key, table] of store.db.iterator({ gt: "table~", lt: "table~\xff" })) {
    if (!isInput(table)) continue;
    if (table["TableStatus"] === "DELETING") await store.db.batch([{ type: "del", key }]);
    if (table["TableStatus"] === "CREATING" || table["TableStatus"] === "UPDATING")
      await store.db.batch([{ type: "put", key, value: activeTable(table) }]);
  }
}

function activeTable(table: Input): Input {
  const indexes = table["GlobalSecondaryIndexes"];
  const active = Array.isArray(indexes)
    ? { GlobalSecondaryIndexes: indexes.filter(isInput).map((index) => ({ ...index, IndexStatus: "ACTIVE" })) }
    : {};
  return { ...table, TableStatus: "ACTIVE", ...active };
}
