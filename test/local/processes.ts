// `npm start` as a process of its own, for tests that kill it or need the real handlers.
// Invariant: every process ends with its test.
import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { onTestFinished } from "vitest";

const PROJECT = new URL("../..", import.meta.url).pathname;
export type Running = {
  readonly child: ChildProcess;
  readonly smtp: string;
  readonly http: string;
  readonly out: () => string;
  readonly err: () => string;
  readonly ended: Promise<number | null>;
};

export function run(args: readonly string[]): Omit<Running, "smtp" | "http"> {
  const child = spawn(join(PROJECT, "node_modules/.bin/node"), ["infra/local/main.ts", ...args], {
    cwd: PROJECT,
    detached: true,
  });
  let out = "";
  let err = "";
  child.stdout.on("data", (chunk) => (out += String(chunk)));
  child.stderr.on("data", (chunk) => (err += String(chunk)));
  const ended = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await ended;
  });
  return { child, out: () => out, err: () => err, ended };
}

/** Resolves when it serves. */
export async function started(args: readonly string[]): Promise<Running> {
  const running = run(["--smtp-port", "0", "--http-port", "0", ...args]);
  while (!running.out().includes("\n")) {
    if (running.child.exitCode !== null) throw new Error(running.err());
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const [, smtp = "", http = ""] = running.out().trim().split(" ");
  return { ...running, smtp, http };
}

/** Kills its whole process group at once. */
export async function killed({ child, ended }: Running): Promise<void> {
  process.kill(-(child.pid ?? 0), "SIGKILL");
  await ended;
}
