// One write of a transaction, and what its refusal means.
// Invariant: a refused mark means that the work was done before; any other refusal, that the owner's memory moved on.

import type {
  ExecuteTransactWriteInput,
  ExecuteTransactWriteOptions,
} from "dynamodb-toolbox/entity/actions/transactWrite";
import type { CommitResult } from "../../app/commit.ts";

export type Write = {
  readonly write: Exclude<ExecuteTransactWriteInput[number], ExecuteTransactWriteOptions>;
  readonly refused: Exclude<CommitResult, "stored">;
};

/** Seconds since 1970, so many days after a moment: when DynamoDB may remove an item. */
export const expiryOf = (moment: string, days: number): number => Math.floor(Date.parse(moment) / 1000) + days * 86_400;

/** Marks against second copies outlive any mail program's retry, and a forward of last year's mail is a new one. */
export const COPY_MARK_DAYS = 400;
export const MAIL_RECORD_DAYS = 400;
/** Undo reaches a receipt for as long as its token is good; then its before and after are forgotten. */
export const JOURNAL_DAYS = 100;
/** An hour's count is of no use after the hour. */
export const PACE_DAYS = 2;
/** A mail that was not sent within this time is never sent. */
export const VIEW_DAYS = 30;
