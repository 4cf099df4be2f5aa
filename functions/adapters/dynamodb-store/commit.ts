// One decision as one transaction of the table.
// Invariant: all of it is stored or nothing; sent twice, the second is answered `already` or `stored` and changes nothing.

import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { execute } from "dynamodb-toolbox/entity/actions/transactWrite";
import type { Commit, CommitResult } from "../../app/commit.ts";
import type { Entities } from "./entities.ts";
import { paceWrites } from "./write-pace.ts";
import { heldCommitWrites } from "./held-mails.ts";
import { refusalOf } from "./refusal.ts";
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
    ...heldCommitWrites(entities, commit),
    ...paceWrites(entities, commit),
  ];
  if (writes.length > MAX_WRITES) throw new TooManyWrites(`A decision needs ${writes.length} writes.`);
  try {
    await execute({ documentClient: client }, ...writes.map(({ write }) => write));
    return "stored";
  } catch (error) {
    return refusalOf(error, writes);
  }
}
