// kill -9 in the middle of writing: each write is found whole or not at all, and none that was acknowledged is missing.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ScanCommand, type DynamoDBClient, type ScanCommandOutput } from "@aws-sdk/client-dynamodb";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openObjectFiles } from "../../../infra/local/aws/object-files.ts";
import { openSentMails } from "../../../infra/local/aws/ses/sent-mails.ts";
import { shareOfRun } from "../../share-of-run.ts";
import { writeUntilKilled } from "./killed-process.ts";
import { ITEMS, openTable, type Attributes } from "./table.ts";

const ROUNDS = shareOfRun(60);

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "kill-"));
});
afterEach(async () => {
  await rm(dir, { recursive: true });
});

type Rounds = Readonly<Record<string, string>>;

async function scan(client: DynamoDBClient, index: { readonly IndexName?: string }): Promise<Rounds> {
  const rounds: Record<string, string> = {};
  let start: Attributes | undefined;
  do {
    const page: ScanCommandOutput = await client.send(
      new ScanCommand({ TableName: "main", ExclusiveStartKey: start, ...index }),
    );
    for (const item of page.Items ?? []) rounds[item["sk"]?.S ?? ""] = item["round"]?.N ?? "log";
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
  return rounds;
}

test(
  "a killed process leaves whole transactions, whole index entries, and all that it acknowledged",
  async () => {
    let next = 1;
    for (let round = 0; round < ROUNDS; round += 1) {
      const acknowledged = await writeUntilKilled({
        script: "transacting-process.ts",
        dir,
        first: next,
        after: Math.random() * 120,
      });
      expect(acknowledged).toBeGreaterThanOrEqual(next);
      const table = await openTable({ dir });
      const stored = await scan(table.client, {});
      const indexed = await scan(table.client, { IndexName: "due" });
      await table.close();
      const latest = Number(stored["item-0"]);
      expect(latest).toBeGreaterThanOrEqual(acknowledged);
      expect(latest).toBeLessThanOrEqual(acknowledged + 1);
      expect(ITEMS.map((sk) => stored[sk])).toEqual(ITEMS.map(() => String(latest)));
      expect(Object.keys(stored).filter((sk) => sk.startsWith("log-"))).toHaveLength(latest);
      const withIndex = Object.entries(stored).filter(([sk]) => !sk.startsWith("log-"));
      expect(indexed).toEqual(Object.fromEntries(withIndex));
      next = latest + 1;
    }
  },
  10_000 + ROUNDS * 10_000,
);

async function objectBytes(key: string): Promise<Buffer> {
  const objects = await openObjectFiles(join(dir, "s3"), Date.now);
  const found = await objects.read({ bucket: "mails", key });
  return Buffer.concat(found === undefined ? [] : await found.body.toArray());
}

/** The number that the whole object bears; undefined when it is broken. */
function roundIn(bytes: Buffer): number | undefined {
  const [first] = bytes;
  return bytes.length === 300_000 && bytes.every((byte) => byte === first) ? first : undefined;
}

test(
  "a killed process leaves whole objects and mails, with their events, and all that it acknowledged",
  async () => {
    let next = 1;
    for (let round = 0; round < ROUNDS; round += 1) {
      const acknowledged = await writeUntilKilled({
        script: "sending-process.ts",
        dir,
        first: next,
        after: Math.random() * 120,
      });
      const latest = roundIn(await objectBytes("latest"));
      expect([acknowledged % 256, (acknowledged + 1) % 256]).toContain(latest);
      expect(roundIn(await objectBytes(`raw/${acknowledged}`))).toBe(acknowledged % 256);
      const mails = await openSentMails(join(dir, "ses"));
      const subjects = mails.list().map(({ subject }) => Number(subject));
      await mails.close();
      for (const mail of mails.list()) expect(await readFile(mail.path, "latin1")).toMatch(/line\r\n$/);
      const last = subjects.at(-1) ?? 0;
      expect(last).toBeGreaterThanOrEqual(acknowledged);
      expect(subjects).toEqual(Array.from({ length: last }, (_, index) => index + 1));
      expect(mails.unacknowledged()).toHaveLength(2 * subjects.length);
      next = last + 1;
    }
  },
  10_000 + ROUNDS * 10_000,
);
