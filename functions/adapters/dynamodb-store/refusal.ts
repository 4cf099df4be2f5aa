// What a refused transaction means.
// Invariant: `already` beats `conflict`, so that work that was done before is never done again.

import { TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import type { CommitResult } from "../../app/commit.ts";
import type { Write } from "./writes.ts";

/**
 * Why a transaction was refused: a redelivered mail meets its own marks before its own version.
 * Another transaction on the same items counts as a conflict; every other reason passes on and is tried again later.
 */
export function refusalOf(error: unknown, writes: readonly Write[]): CommitResult {
  if (!(error instanceof TransactionCanceledException)) throw error;
  const codes = (error.CancellationReasons ?? []).map(({ Code }) => Code ?? "None");
  const others = codes.filter((code) => !["None", "ConditionalCheckFailed", "TransactionConflict"].includes(code));
  if (others.length > 0) throw error;
  const refused = writes.filter((_, index) => codes[index] === "ConditionalCheckFailed");
  if (refused.some((write) => write.refused === "already")) return "already";
  if (refused.length > 0 || codes.includes("TransactionConflict")) return "conflict";
  throw error;
}
