// `npm start` as a process: its one line, its end, and what a kill leaves behind.
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import * as z from "zod";
import { shareOfRun } from "../share-of-run.ts";
import { killed, run, started } from "./processes.ts";
import { callApi, emptyDir, mail, sendMail } from "./started.ts";

const listSchema = z.array(z.looseObject({ id: z.string(), status: z.string() }));

async function refused(args: readonly string[]): Promise<string> {
  const running = run(args);
  expect(await running.ended).toBe(1);
  expect(running.out()).toBe("");
  expect(running.err().trim().split("\n")).toHaveLength(1);
  return running.err();
}

describe("the start", () => {
  it("prints one line, serves, and ends cleanly on SIGTERM or SIGINT", async () => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) {
      const stack = await started(["--data", await emptyDir()]);
      expect(await sendMail(stack.smtp, mail())).toMatch(/^250 OK /);
      await callApi(`${stack.http}/api/idle`);
      stack.child.kill(signal);
      expect(await stack.ended).toBe(0);
      expect(stack.out()).toMatch(/^ready smtp:\/\/127\.0\.0\.1:\d+ http:\/\/127\.0\.0\.1:\d+\n$/);
    }
  }, 60_000);

  it("tells a bad flag, a bad moment and a bad port in one line", async () => {
    expect(await refused(["--frsh"])).toContain("--frsh");
    expect(await refused(["--clock", "yesterday"])).toContain("--clock");
    expect(await refused(["--smtp-port", "70000"])).toContain("--smtp-port");
    expect(await refused(["surplus"])).toContain("surplus");
    for (const owners of ["ann", "ann@example.org, @"])
      expect(await refused(["--owners", owners])).toContain('--owners: write "open"');
  }, 60_000);

  it("lists every flag when asked, and starts nothing", async () => {
    const running = run(["--help"]);
    expect(await running.ended).toBe(0);
    expect(running.out()).toBe("");
    for (const flag of ["--data", "--smtp-port", "--http-port", "--clock", "--fresh", "--owners"])
      expect(running.err()).toMatch(new RegExp(`^  ${flag} `, "m"));
  }, 60_000);

  it("tells a port in use, and leaves the data alone that --fresh would have emptied", async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    const address = server.address();
    const port = typeof address === "object" ? String(address?.port) : "";
    const dir = await emptyDir();
    await writeFile(join(dir, "livstegn.json"), '{"version":1}\n');
    await writeFile(join(dir, "keep"), "x");
    expect(await refused(["--data", dir, "--fresh", "--http-port", "0", "--smtp-port", port])).toContain(
      `port ${port}`,
    );
    expect(await readFile(join(dir, "keep"), "utf8")).toBe("x");
  }, 60_000);

  it("tells a folder in use, a damaged one, and one that is somebody else's", async () => {
    const dir = await emptyDir();
    const ports = ["--smtp-port", "0", "--http-port", "0"];
    const stack = await started(["--data", dir, "--clock", "2026-11-23T08:00:00Z"]);
    expect(await refused(["--data", dir, ...ports])).toContain("in use");
    await killed(stack);
    await writeFile(join(dir, "clock.json"), "{half");
    expect(await refused(["--data", dir, ...ports])).toContain("damaged");
    const other = await emptyDir();
    await mkdir(join(other, "photos"));
    expect(await refused(["--data", other, "--fresh", ...ports])).toContain("not a data folder");
  }, 60_000);

  it.skipIf(!existsSync("/proc/self"))("tells a folder that cannot be made", async () => {
    expect(await refused(["--data", "/proc/none/here", "--smtp-port", "0", "--http-port", "0"])).toContain(
      "cannot be used (ENOENT)",
    );
  });

  it("keeps a clock that was set, which beats the flag until --fresh", async () => {
    const dir = await emptyDir();
    const now = async (args: readonly string[]): Promise<unknown> => {
      const stack = await started(["--data", dir, ...args]);
      const { body } = await callApi(`${stack.http}/api/idle`);
      await callApi(`${stack.http}/api/clock`, { advance: "PT1H" });
      await killed(stack);
      return body;
    };
    expect(await now(["--clock", "2026-11-23T08:00:00Z"])).toEqual({ now: "2026-11-23T08:00:00.000Z" });
    expect(await now(["--clock", "2026-01-01T00:00:00Z"])).toEqual({ now: "2026-11-23T09:00:00.000Z" });
    expect(await now([])).toEqual({ now: "2026-11-23T10:00:00.000Z" });
    expect(await now(["--fresh", "--clock", "2026-01-01T00:00:00Z"])).toEqual({ now: "2026-01-01T00:00:00.000Z" });
  }, 60_000);
});

/** One after another in one folder; more than these would only add mails that nobody acknowledged. */
const ROUNDS = shareOfRun(6);

describe("a kill", () => {
  it("at any moment loses nothing that was acknowledged, and what was unfinished goes on at once", async () => {
    const dir = await emptyDir();
    const acknowledged: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const stack = await started(["--data", dir, "--clock", "2026-11-23T08:00:00Z"]);
      const sends = Array.from({ length: 4 }, (_, index) =>
        sendMail(stack.smtp, mail(`note ${round} ${index}`)).then(
          (response) => acknowledged.push(response.replace("250 OK ", "")),
          () => undefined,
        ),
      );
      const wanted = acknowledged.length + 1 + (round % 3);
      while (acknowledged.length < wanted) await new Promise((resolve) => setTimeout(resolve, 1));
      await new Promise((resolve) => setTimeout(resolve, (round % 12) * 15));
      await killed(stack);
      await Promise.all(sends);
    }
    const stack = await started(["--data", dir]);
    await callApi(`${stack.http}/api/idle`);
    const inbox = listSchema.parse((await callApi(`${stack.http}/api/inbox`)).body);
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(inbox.map(({ id }) => id)).toEqual(expect.arrayContaining(acknowledged));
    expect(inbox.filter(({ status }) => status === "pending")).toEqual([]);
    const outbox = z
      .array(z.looseObject({ kind: z.string(), inReplyTo: z.string() }))
      .parse((await callApi(`${stack.http}/api/outbox`)).body);
    expect(new Set(outbox.map(({ inReplyTo }) => inReplyTo)).size).toBe(outbox.length);
    expect(outbox.filter(({ kind }) => kind === "welcome")).toHaveLength(1);
  }, 600_000);
});
