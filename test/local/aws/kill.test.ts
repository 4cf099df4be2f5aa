// kill -9 in the middle of transactions: each is found whole or not at all, and none that was acknowledged is missing.
// More rounds: KILL_ROUNDS=200.
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { ScanCommand, type DynamoDBClient, type ScanCommandOutput } from "@aws-sdk/client-dynamodb";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ITEMS, openTable, type Attributes } from "./table.ts";

const ROUNDS = Number(process.env["KILL_ROUNDS"] ?? 5);
const CHILD = new URL("transacting-process.ts", import.meta.url).pathname;

let dir: string;
let child: ChildProcess | undefined;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "kill-"));
});
afterEach(async () => {
  child?.kill("SIGKILL");
  await rm(dir, { recursive: true });
});

/** Lets a process write from round `first` on, kills it `after` ms past its first answer; answers the last round that it acknowledged. */
async function writeUntilKilled(first: number, after: number): Promise<number> {
  const started = spawn(process.execPath, [CHILD, dir, String(first)], { stdio: ["ignore", "pipe", "inherit"] });
  child = started;
  let output = "";
  const answered = new Promise<void>((resolve) =>
    started.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      resolve();
    }),
  );
  const closed = new Promise<void>((resolve) => started.on("close", () => resolve()));
  await Promise.race([answered, closed]);
  await wait(after);
  started.kill("SIGKILL");
  await closed;
  return Number(output.trimEnd().split("\n").at(-1));
}

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
      const acknowledged = await writeUntilKilled(next, Math.random() * 120);
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
