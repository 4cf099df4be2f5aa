// Every kind of fault, asked for by service and operation, as the real clients meet it.
import { AsyncLocalStorage } from "node:async_hooks";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GetItemCommand, PutItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { SendRawEmailCommand, SESClient } from "@aws-sdk/client-ses";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createFaults, type Crash, type Faults } from "../../../infra/local/aws/faults.ts";
import { markInvocations } from "../../../infra/local/aws/invocations.ts";
import { startS3, type S3 } from "../../../infra/local/aws/s3.ts";
import { startSes, type Ses } from "../../../infra/local/aws/ses.ts";
import { failure, keyOf, openTable, type OpenTable } from "./table.ts";

const credentials = { accessKeyId: "local", secretAccessKey: "local" };
let dir: string;
let crashes: Crash[];
let faults: Faults;
let table: OpenTable;
let s3: S3;
let ses: Ses;
let objects: S3Client;
let mailer: SESClient;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "faults-"));
  crashes = [];
  faults = createFaults({ onCrash: (crash) => crashes.push(crash) });
  table = await openTable({ faults });
  s3 = await startS3({ dir: join(dir, "s3"), faults });
  ses = await startSes({ dir: join(dir, "ses"), faults });
  objects = new S3Client({ endpoint: s3.url, region: "eu-north-1", credentials, maxAttempts: 1 });
  mailer = new SESClient({ endpoint: ses.url, region: "eu-north-1", credentials, maxAttempts: 1 });
});
afterEach(async () => {
  objects.destroy();
  mailer.destroy();
  await Promise.all([table.close(), s3.stop(), ses.stop()]);
  await rm(dir, { recursive: true });
});

const putItem = async () => table.client.send(new PutItemCommand({ TableName: "main", Item: keyOf("a") }));
const hasItem = async () =>
  (await table.client.send(new GetItemCommand({ TableName: "main", Key: keyOf("a") }))).Item !== undefined;
const putObject = async () => objects.send(new PutObjectCommand({ Bucket: "mails", Key: "k", Body: "x" }));
const hasObject = async () => {
  const got = await failure(objects.send(new GetObjectCommand({ Bucket: "mails", Key: "k" })));
  return !(got instanceof Error);
};
const sendMail = async () =>
  mailer.send(
    new SendRawEmailCommand({ RawMessage: { Data: Buffer.from("From: a@example.org\r\nTo: b@example.org\r\n\r\nx") } }),
  );

const CALLS = {
  dynamodb: { operation: "PutItem", call: putItem, tookEffect: hasItem },
  s3: { operation: "PutObject", call: putObject, tookEffect: hasObject },
  ses: { operation: "SendRawEmail", call: sendMail, tookEffect: async () => ses.list().length > 0 },
};

describe.each(["dynamodb", "s3", "ses"] as const)("a fault of %s", (service) => {
  const { operation, call, tookEffect } = CALLS[service];
  test.each([
    ["throttle", /Throughput|SlowDown|Throttling/, false],
    ["error", /Internal/, false],
    ["timeout-before", /TimeoutError|ECONNRESET|Error/, false],
    ["timeout-after", /TimeoutError|ECONNRESET|Error/, true],
    ["crash-before", /TimeoutError|ECONNRESET|Error/, false],
    ["crash-after", /TimeoutError|ECONNRESET|Error/, true],
  ] as const)("%s fails the next call that matches, once, with or without its effect", async (kind, name, effect) => {
    faults.add({ service, operation, kind, times: 1 });
    const error = await failure(call());
    expect(error).toMatchObject({ name: expect.stringMatching(name) });
    expect(faults.list()).toEqual([]);
    expect(await tookEffect()).toBe(effect);
    expect(crashes).toEqual(kind.startsWith("crash") ? [{ service, operation }] : []);
    await call();
    expect(await tookEffect()).toBe(true);
  });
});

describe("the list of faults", () => {
  test("is used up by matching calls alone, oldest first, and can be cleared", async () => {
    faults.add({ service: "dynamodb", operation: "GetItem", kind: "throttle", times: 2 });
    faults.add({ service: "dynamodb", operation: "*", kind: "error", times: 1 });
    expect(await failure(putItem())).toMatchObject({ name: "InternalServerError" });
    expect(await failure(hasItem())).toMatchObject({ name: "ProvisionedThroughputExceededException" });
    await putItem();
    expect(faults.list()).toEqual([{ service: "dynamodb", operation: "GetItem", kind: "throttle", times: 1 }]);
    faults.clear();
    expect(await hasItem()).toBe(true);
  });
  test("refuses what can never happen", () => {
    const fault = { service: "s3", operation: "*", kind: "error", times: 1 } as const;
    expect(() => faults.add({ ...fault, times: 0 })).toThrow(RangeError);
    expect(() => faults.add({ ...fault, operation: "" })).toThrow(RangeError);
    expect(() => faults.add({ ...fault, kind: "duplicate-delivery" })).toThrow(RangeError);
    faults.add({ ...fault, service: "sqs", kind: "duplicate-delivery" });
    expect(faults.take("sqs", "digest")).toBe("duplicate-delivery");
  });
});

describe("the SDK's own retries", () => {
  test("absorb a throttle, an error and a timeout, and a repeated write is made once", async () => {
    const patient = await openTable({ faults }, 4);
    for (const kind of ["throttle", "error", "timeout-before"] as const)
      faults.add({ service: "dynamodb", operation: "UpdateItem", kind, times: 1 });
    const increment = new UpdateItemCommand({
      TableName: "main",
      Key: keyOf("n"),
      UpdateExpression: "ADD n :one",
      ExpressionAttributeValues: { ":one": { N: "1" } },
      ReturnValues: "ALL_NEW",
    });
    const { Attributes } = await patient.client.send(increment);
    await patient.close();
    expect(Attributes?.["n"]).toEqual({ N: "1" });
    expect(faults.list()).toEqual([]);
  });
});

describe("a crash", () => {
  test("names the invocation that made the call, and whatever that still does has no effect anywhere", async () => {
    const invocations = new AsyncLocalStorage<string>();
    const stop = markInvocations(invocations);
    faults.add({ service: "dynamodb", operation: "PutItem", kind: "crash-after", times: 1 });
    const handler = async (): Promise<unknown[]> =>
      Promise.all([failure(putItem()).then(async () => failure(sendMail())), failure(putItem())]);
    const [mailed] = await invocations.run("i-1", handler);
    expect(crashes).toEqual([{ service: "dynamodb", operation: "PutItem", invocation: "i-1" }]);
    expect(mailed).toBeInstanceOf(Error);
    expect(ses.list()).toEqual([]);
    await invocations.run("i-2", sendMail);
    stop();
    expect(ses.list()).toHaveLength(1);
  });
});
