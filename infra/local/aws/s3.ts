// S3's protocol, path style, over objects on disk.
// Invariant: an upload is answered after its bytes are on disk and its checksums are right; what is not offered is refused by name.
// Source: Amazon S3 API reference.
import { serve, type Call, type Reply } from "./endpoint.ts";
import type { Faults } from "./faults.ts";
import { openObjectFiles, type ObjectFiles } from "./object-files.ts";
import { errorReply, noSuchBucket, notImplemented } from "./s3/replies.ts";
import { deleteObject, getObject, headObject, putObject } from "./s3/objects.ts";
import { createBucket, headBucket, listObjects } from "./s3/buckets.ts";
import { operationOf, targetOf, type Target } from "./s3/requests.ts";
import { Refusal } from "./refusal.ts";

export type S3Options = {
  readonly dir: string;
  readonly faults?: Faults;
  /** Milliseconds, for Last-Modified and for the expiry. */
  readonly clock?: () => number;
  /** Buckets to make at once; with none given, a bucket is made by its first object. */
  readonly buckets?: readonly string[];
};
export type S3 = {
  readonly url: string;
  /** The objects themselves, for what runs in this process: durable like an upload, and past the faults. */
  readonly objects: ObjectFiles;
  /** Deletes objects under a prefix that were stored more than `days` before `now` (milliseconds), as a lifecycle rule does; answers how many. */
  expireObjects(now: number, rule: ExpiryRule): Promise<number>;
  stop(): Promise<void>;
};
export type ExpiryRule = { readonly bucket: string; readonly prefix: string; readonly days: number };

type Handler = (objects: ObjectFiles, target: Target, call: Call) => Promise<Reply>;
const HANDLERS: Readonly<Record<string, Handler>> = {
  PutObject: putObject,
  GetObject: getObject,
  HeadObject: headObject,
  DeleteObject: deleteObject,
  ListObjectsV2: listObjects,
  CreateBucket: createBucket,
  HeadBucket: headBucket,
};
const DAY_MS = 24 * 60 * 60 * 1000;

/** Opens the folder and serves it on a free port of 127.0.0.1 (clients need `forcePathStyle` or that host as it is). */
export async function startS3(options: S3Options): Promise<S3> {
  const objects = await openObjectFiles(options.dir, options.clock ?? Date.now);
  for (const bucket of options.buckets ?? []) await objects.makeBucket(bucket);
  const isOpen = options.buckets === undefined;
  const endpoint = await serve({
    service: "s3",
    ...(options.faults === undefined ? {} : { faults: options.faults }),
    operationOf,
    handle: async (call) => handle(objects, call, isOpen),
    throttled: () => errorReply(new Refusal(503, "SlowDown", "Please reduce your request rate.")),
    failed: () => errorReply(new Refusal(500, "InternalError", "We encountered an internal error. Please try again.")),
  });
  return {
    url: endpoint.url,
    objects,
    expireObjects: async (now, rule) => expireObjects(objects, now, rule),
    stop: async () => endpoint.stop(),
  };
}

async function handle(objects: ObjectFiles, call: Call, isOpen: boolean): Promise<Reply> {
  try {
    const handler = HANDLERS[call.operation];
    if (handler === undefined) throw notImplemented(call.operation);
    const target = targetOf(call.request);
    await needBucket(objects, target, call.operation, isOpen);
    return await handler(objects, target, call);
  } catch (error) {
    if (error instanceof Refusal) return errorReply(error);
    throw error;
  }
}

async function needBucket(objects: ObjectFiles, target: Target, operation: string, isOpen: boolean): Promise<void> {
  if (operation === "CreateBucket" || operation === "HeadBucket" || (await objects.hasBucket(target.bucket))) return;
  if (!isOpen || operation !== "PutObject") throw noSuchBucket();
  await objects.makeBucket(target.bucket);
}

async function expireObjects(objects: ObjectFiles, now: number, rule: ExpiryRule): Promise<number> {
  const keys = await objects.keys(rule.bucket);
  let expired = 0;
  for (const key of keys.filter((name) => name.startsWith(rule.prefix))) {
    const object = await objects.head({ bucket: rule.bucket, key });
    if (object === undefined || object.modified + rule.days * DAY_MS > now) continue;
    await objects.remove({ bucket: rule.bucket, key });
    expired += 1;
  }
  return expired;
}
