// The S3 stand-in as the real client sees it.
import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  NoSuchBucket,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startS3, type S3 } from "../../../infra/local/aws/s3.ts";

const MIB = 1024 * 1024;
let dir: string;
let server: S3;
let client: S3Client;
let now = Date.parse("2026-11-23T08:00:00Z");

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "s3-"));
  await open();
});
afterEach(async () => {
  await close();
  await rm(dir, { recursive: true });
});

async function open(): Promise<void> {
  server = await startS3({ dir, clock: () => now, buckets: ["mails"] });
  client = new S3Client({
    endpoint: server.url,
    region: "eu-north-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
    maxAttempts: 1,
  });
}
async function close(): Promise<void> {
  client.destroy();
  await server.stop();
}
async function bytesOf(key: string, range?: string): Promise<Buffer> {
  const { Body } = await client.send(
    new GetObjectCommand({ Bucket: "mails", Key: key, ...(range === undefined ? {} : { Range: range }) }),
  );
  return Buffer.from((await Body?.transformToByteArray()) ?? []);
}
const failure = async (promise: Promise<unknown>): Promise<unknown> => promise.catch((error: unknown) => error);

describe("what is put", () => {
  test("comes back byte for byte, also after a restart", async () => {
    const body = randomBytes(100_000);
    await client.send(
      new PutObjectCommand({
        Bucket: "mails",
        Key: "raw/ÆØ å+%2F",
        Body: body,
        ContentType: "message/rfc822",
        Metadata: { kind: "x" },
      }),
    );
    await close();
    await open();
    expect((await bytesOf("raw/ÆØ å+%2F")).equals(body)).toBe(true);
    const head = await client.send(new HeadObjectCommand({ Bucket: "mails", Key: "raw/ÆØ å+%2F" }));
    expect(head).toMatchObject({
      ContentLength: 100_000,
      ContentType: "message/rfc822",
      Metadata: { kind: "x" },
      LastModified: new Date(now),
    });
  });
  test("may be a stream of 40 MiB, which travels in chunks with its checksum behind them", async () => {
    const pieces = Array.from({ length: 40 * 16 + 1 }, (_, index) => randomBytes(index === 640 ? 7 : MIB / 16));
    const body = Buffer.concat(pieces);
    await client.send(
      new PutObjectCommand({ Bucket: "mails", Key: "big", Body: Readable.from(pieces), ContentLength: body.length }),
    );
    expect((await bytesOf("big")).equals(body)).toBe(true);
  });
  test("may be empty", async () => {
    await client.send(new PutObjectCommand({ Bucket: "mails", Key: "empty", Body: "" }));
    expect((await bytesOf("empty")).length).toBe(0);
  });
  test("replaces what was there, unless the upload forbids it", async () => {
    await client.send(new PutObjectCommand({ Bucket: "mails", Key: "k", Body: "one" }));
    await client.send(new PutObjectCommand({ Bucket: "mails", Key: "k", Body: "two" }));
    const refused = await failure(
      client.send(new PutObjectCommand({ Bucket: "mails", Key: "k", Body: "three", IfNoneMatch: "*" })),
    );
    expect(refused).toMatchObject({ name: "PreconditionFailed" });
    expect((await bytesOf("k")).toString()).toBe("two");
  });
  test("is read in part by a range", async () => {
    await client.send(new PutObjectCommand({ Bucket: "mails", Key: "k", Body: "0123456789" }));
    expect((await bytesOf("k", "bytes=2-4")).toString()).toBe("234");
    expect((await bytesOf("k", "bytes=-3")).toString()).toBe("789");
    expect((await bytesOf("k", "bytes=8-99")).toString()).toBe("89");
  });
});

describe("what goes wrong", () => {
  test("a missing object, bucket or key is named as S3 names it", async () => {
    expect(await failure(bytesOf("none"))).toBeInstanceOf(NoSuchKey);
    expect(await failure(client.send(new HeadObjectCommand({ Bucket: "mails", Key: "none" })))).toBeInstanceOf(
      NotFound,
    );
    expect(await failure(client.send(new GetObjectCommand({ Bucket: "other", Key: "k" })))).toBeInstanceOf(
      NoSuchBucket,
    );
  });
  test("an object that was damaged on disk is an error of the service's own, and others are still served", async () => {
    await client.send(new PutObjectCommand({ Bucket: "mails", Key: "good", Body: "x" }));
    await writeFile(join(dir, "mails", "bad"), "no footer at all");
    const error = await failure(bytesOf("bad"));
    expect(error).toMatchObject({ name: "InternalError", $metadata: { httpStatusCode: 500 } });
    expect((await bytesOf("good")).toString()).toBe("x");
  });
  test("a wrong checksum leaves nothing behind", async () => {
    const put = new PutObjectCommand({ Bucket: "mails", Key: "k", Body: "text", ChecksumCRC32: "AAAAAA==" });
    expect(await failure(client.send(put))).toMatchObject({ name: "BadDigest" });
    expect(await failure(bytesOf("k"))).toBeInstanceOf(NoSuchKey);
  });
  test("an upload that breaks off leaves nothing behind", async () => {
    const upload = request(`${server.url}/mails/broken`, { method: "PUT", headers: { "content-length": "100" } });
    upload.on("error", () => undefined);
    await new Promise<void>((resolve) => upload.write("only this", () => resolve()));
    await new Promise((resolve) => setTimeout(resolve, 50));
    upload.destroy();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await failure(bytesOf("broken"))).toBeInstanceOf(NoSuchKey);
    expect(await readdir(join(dir, ".unfinished"))).toEqual([]);
  });
});

describe("lists and deletions", () => {
  test("pages list every key once, in byte order, with folders folded", async () => {
    for (const key of ["raw/b", "raw/a", "raw/Z", "raw/sub/1", "raw/sub/2", "other"])
      await client.send(new PutObjectCommand({ Bucket: "mails", Key: key, Body: key }));
    const seen: (string | undefined)[] = [];
    let token: string | undefined;
    do {
      const page = await client.send(
        new ListObjectsV2Command({
          Bucket: "mails",
          Prefix: "raw/",
          Delimiter: "/",
          MaxKeys: 2,
          ContinuationToken: token,
        }),
      );
      seen.push(
        ...(page.Contents ?? []).map((object) => object.Key),
        ...(page.CommonPrefixes ?? []).map((one) => one.Prefix),
      );
      token = page.NextContinuationToken;
    } while (token !== undefined);
    expect(seen).toEqual(["raw/Z", "raw/a", "raw/b", "raw/sub/"]);
  });
  test("a deleted object is gone, and deleting it again is no error", async () => {
    await client.send(new PutObjectCommand({ Bucket: "mails", Key: "k", Body: "x" }));
    for (let times = 0; times < 2; times += 1)
      await client.send(new DeleteObjectCommand({ Bucket: "mails", Key: "k" }));
    expect(await failure(bytesOf("k"))).toBeInstanceOf(NoSuchKey);
  });
  test("objects under a prefix expire after their days, others stay", async () => {
    await client.send(new PutObjectCommand({ Bucket: "mails", Key: "raw/old", Body: "x" }));
    await client.send(new PutObjectCommand({ Bucket: "mails", Key: "kept/old", Body: "x" }));
    const start = now;
    now += 86_400_000;
    await client.send(new PutObjectCommand({ Bucket: "mails", Key: "raw/young", Body: "x" }));
    const rule = { bucket: "mails", prefix: "raw/", days: 30 };
    expect(await server.expireObjects(start + 30 * 86_400_000 - 1, rule)).toBe(0);
    expect(await server.expireObjects(start + 30 * 86_400_000, rule)).toBe(1);
    expect(await failure(bytesOf("raw/old"))).toBeInstanceOf(NoSuchKey);
    expect((await bytesOf("raw/young")).toString()).toBe("x");
  });
});
