// The consumed capacity that is answered, with what dynalite leaves out: index writes, and transactions.
// Invariant: each item of a transaction costs twice what it costs alone (Amazon DynamoDB developer guide, "Capacity management for transactions").
import type { Input, Output } from "./dynalite.ts";
import { isInput, type Step } from "./transact-items.ts";

/** What one write of an index entry costs. */
export type IndexUnits = {
  readonly table: string;
  readonly index: string;
  readonly isGlobal: boolean;
  readonly units: number;
};

/** A single write's output with its index writes counted, if capacity is asked for at all. */
export function withIndexUnits(input: Input, output: Output, indexes: readonly IndexUnits[]): Output {
  const consumed = output["ConsumedCapacity"];
  if (Array.isArray(consumed))
    return { ...output, ConsumedCapacity: consumed.filter(isInput).map((one) => addIndexes(input, one, indexes)) };
  return isInput(consumed) ? { ...output, ConsumedCapacity: addIndexes(input, consumed, indexes) } : output;
}

/** A transaction's `ConsumedCapacity`, from what each of its steps would cost alone. */
export function transactionCapacity(
  input: Input,
  alone: readonly { readonly step: Step; readonly output: Output }[],
  indexes: readonly IndexUnits[] = [],
): Output {
  if (!isAsked(input)) return {};
  const tables = new Map<string, number>();
  for (const { step, output } of alone) {
    const consumed = output["ConsumedCapacity"];
    const units = isInput(consumed) ? 2 * Number(consumed["CapacityUnits"]) : 0;
    tables.set(step.table, (tables.get(step.table) ?? 0) + units);
  }
  const doubled = indexes.map((one) => ({ ...one, units: 2 * one.units }));
  const consumed = [...tables].map(([TableName, CapacityUnits]) => ({ TableName, CapacityUnits }));
  return { ConsumedCapacity: consumed.map((one) => addIndexes(input, one, doubled)) };
}

function isAsked(input: Input): boolean {
  return input["ReturnConsumedCapacity"] === "TOTAL" || input["ReturnConsumedCapacity"] === "INDEXES";
}

function addIndexes(input: Input, consumed: Input, indexes: readonly IndexUnits[]): Output {
  const mine = indexes.filter(({ table }) => table === consumed["TableName"]);
  const tableUnits = Number(consumed["CapacityUnits"]);
  const total = mine.reduce((sum, { units }) => sum + units, tableUnits);
  if (input["ReturnConsumedCapacity"] !== "INDEXES") return { ...consumed, CapacityUnits: total };
  return {
    ...consumed,
    CapacityUnits: total,
    Table: { CapacityUnits: tableUnits },
    GlobalSecondaryIndexes: unitsByIndex(mine.filter(({ isGlobal }) => isGlobal)),
    LocalSecondaryIndexes: unitsByIndex(mine.filter(({ isGlobal }) => !isGlobal)),
  };
}

function unitsByIndex(indexes: readonly IndexUnits[]): Input | undefined {
  const units = new Map<string, number>();
  for (const one of indexes) units.set(one.index, (units.get(one.index) ?? 0) + one.units);
  const entries = [...units].map(([index, CapacityUnits]) => [index, { CapacityUnits }]);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
