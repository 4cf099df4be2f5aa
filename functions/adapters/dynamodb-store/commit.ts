// One decision as one transaction of the table.
// Invariant: all of it is stored or nothing; sent twice, the second is answered `already` or `stored` and changes nothing.

import { TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { execute } from "dynamodb-toolbox/entity/actions/transactWrite";
import type { Commit, CommitResult } from "../../app/ports.ts";
import type { Entities } from "./entities.ts";
import type { Write } from "./writes.ts";
import { journalPartWrites } from "./job-parts.ts";
import { journalWrites, mailWrites, outgoingWrites } from "./write-mail.ts";
import { ownerWrites } from "./write-owner.ts";
import { thingWrites } from "./write-things.ts";

/** DynamoDB's own limit for TransactWriteItems. */
const MAX_WRITES = 100;

/** A decision that does not fit one transaction: the core lets at most 25 people be acted on at once, so this is a defect. */
export class TooManyWrites extends Error {
  override readonly name = "TooManyWrites";
}

/** Stores a decision. Throws on faults that may pass, and on {@link TooManyWrites}. */
export async function commitDecision(
  client: DynamoDBDocumentClient,
  entities: Entities,
  commit: Commit,
): Promise<CommitResult> {
  const writes = [
    ...ownerWrites(entities, commit),
    ...thingWrites(entities, commit.owner, commit.changes),
    ...journalWrites(entities, commit),
    ...journalPartWrites(entities, commit),
    ...mailWrites(entities, commit),
    ...outgoingWrites(entities, commit),
  ];
  if (writes.length > MAX_WRITES) throw new TooManyWrites(`A decision needs ${writes.length} writes.`);
  try {
    await execute({ documentClient: client }, ...writes.map(({ write }) => write));
    return "stored";
  } catch (error) {
    return refusalOf(error, writes);
  }
}

/**
 * Why a transaction was refused. `already` beats `conflict`: a redelivered mail meets its own marks and its own version.
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
