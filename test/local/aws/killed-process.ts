// Running one of the processes that are there to be killed.
// Invariant: the process is dead when its last answer is told.
import { spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";

export type Killing = {
  /** The script's file name in this folder. */
  readonly script: string;
  readonly dir: string;
  /** The first round that it is to write. */
  readonly first: number;
  /** Milliseconds from its first answer to its death. */
  readonly after: number;
};

/** Lets the process write, kills it with SIGKILL; answers the last round that it acknowledged. */
export async function writeUntilKilled({ script, dir, first, after }: Killing): Promise<number> {
  const path = new URL(script, import.meta.url).pathname;
  const child = spawn(process.execPath, [path, dir, String(first)], { stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  const answered = new Promise<void>((resolve) =>
    child.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      resolve();
    }),
  );
  const closed = new Promise<void>((resolve) => child.on("close", () => resolve()));
  await Promise.race([answered, closed]);
  await wait(after);
  child.kill("SIGKILL");
  await closed;
  return Number(output.trimEnd().split("\n").at(-1));
}
