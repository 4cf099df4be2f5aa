// The consumed capacity that a transaction answers.
// Invariant: each item of a transaction costs twice what it costs alone (Amazon DynamoDB developer guide, "Capacity management for transactions").
import type { Input, Output } from "./dynalite.ts";
import { isInput, type Step } from "./transact-items.ts";

type Units = { readonly table: string; readonly units: number; readonly kind: "Read" | "Write" };

/** Units per table, from what dynalite counted for each action alone. */
export function capacityUnits(
  steps: readonly Step[],
  outputs: readonly Output[],
  kind: Units["kind"],
): readonly Units[] {
  const byTable = new Map<string, number>();
  for (const [index, step] of steps.entries()) {
    const consumed = outputs[index]?.["ConsumedCapacity"];
    const alone = isInput(consumed) ? Number(consumed["CapacityUnits"]) : 0;
    byTable.set(step.table, (byTable.get(step.table) ?? 0) + 2 * alone);
  }
  return [...byTable].map(([table, units]) => ({ table, units, kind }));
}

/** The answer's `ConsumedCapacity`, if the request asks for it. */
export function capacityAnswer(input: Input, units: readonly Units[]): Output {
  const wanted = input["ReturnConsumedCapacity"];
  if (wanted !== "TOTAL" && wanted !== "INDEXES") return {};
  return {
    ConsumedCapacity: units.map(({ table, units: count, kind }) => ({
      TableName: table,
      CapacityUnits: count,
      [`${kind}CapacityUnits`]: count,
      ...(wanted === "INDEXES" ? { Table: { CapacityUnits: count, [`${kind}CapacityUnits`]: count } } : {}),
    })),
  };
}
