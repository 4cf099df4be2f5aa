// Raw mails, against the local stack's endpoint of S3.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createRawMail } from "../../functions/adapters/s3-raw-mail.ts";
import { startS3 } from "../../infra/local/aws/s3.ts";
import type { S3 } from "../../infra/local/aws/s3.ts";

let dir: string;
let s3: S3;
let client: S3Client;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "raw-mail-"));
  s3 = await startS3({ dir, buckets: ["mails"] });
  client = new S3Client({
    endpoint: s3.url,
    region: "eu-north-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });
});
afterAll(async () => {
  client.destroy();
  await s3.stop();
  await rm(dir, { recursive: true });
});

describe("raw mails", () => {
  it("are read byte by byte as they were stored", async () => {
    const raw = Uint8Array.from({ length: 300_000 }, (_, index) => (index * 31) % 256);
    await client.send(new PutObjectCommand({ Bucket: "mails", Key: "raw/one", Body: raw }));
    const read = await createRawMail(client, "mails").read("raw/one");
    expect(Buffer.compare(Buffer.from(read), Buffer.from(raw))).toBe(0);
  });

  it("that are not there are an error", async () => {
    await expect(createRawMail(client, "mails").read("raw/none")).rejects.toThrow("does not exist");
  });
});
