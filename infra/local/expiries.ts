// What goes by itself when its time is over: items by TTL, raw mails by the bucket's lifecycle rule.
// Invariant: each is asked for its next time and never polled, so that a year passes quickly.
import { RAW_DAYS, RAW_PREFIX } from "../../functions/contract.ts";
import type { DynamoDb } from "./aws/dynamodb.ts";
import type { S3 } from "./aws/s3.ts";
import type { TimeSource } from "./engine.ts";
import { RAW_BUCKET } from "./environment.ts";
import type { Inbox } from "./inbox.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

export function itemExpiry(dynamodb: Pick<DynamoDb, "expireItems" | "nextExpiry">): TimeSource {
  let doneAt = Number.NEGATIVE_INFINITY;
  return {
    async next(now) {
      const next = await dynamodb.nextExpiry();
      // DynamoDB leaves items alone that expired years ago; they are due for ever and must not keep the stack busy.
      return next !== undefined && next <= now && doneAt >= now ? undefined : next;
    },
    async run(now) {
      doneAt = now;
      return dynamodb.expireItems(now);
    },
  };
}

export function rawMailExpiry(s3: Pick<S3, "expireObjects">, inbox: Inbox): TimeSource {
  let doneThrough = Number.NEGATIVE_INFINITY;
  return {
    async next() {
      const oldest = inbox.list().find(({ at }) => at + RAW_DAYS * DAY_MS > doneThrough);
      return oldest === undefined ? undefined : oldest.at + RAW_DAYS * DAY_MS;
    },
    async run(now) {
      doneThrough = now;
      return s3.expireObjects(now, { bucket: RAW_BUCKET, prefix: RAW_PREFIX, days: RAW_DAYS });
    },
  };
}
