// The folder that keeps everything, and the lock that keeps a second process out of it.
// Invariant: only a folder that bears our mark, or nothing at all, is ever emptied or written to.
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve as absolute } from "node:path";
import { isMissing } from "./aws/missing-file.ts";
import { StartRefused } from "./flags.ts";

export type DataFolder = { readonly path: string; part(name: string): string; release(): Promise<void> };

const MARK = "livstegn.json";
const VERSION = 1;

/** Takes the folder for this process, empties it if asked; throws {@link StartRefused} when that cannot be. */
export async function openDataFolder(path: string, isFresh: boolean): Promise<DataFolder> {
  const names = await namesIn(absolute(path));
  if (names.length > 0) await checkMark(path, isFresh);
  const lock = await lockFolder(await realpath(path));
  if (isFresh) await Promise.all(names.map((name) => rm(join(path, name), { recursive: true, force: true })));
  await writeFile(join(path, MARK), `${JSON.stringify({ version: VERSION })}\n`);
  return {
    path,
    part: (name) => join(path, name),
    release: () => new Promise((resolve) => lock.close(() => resolve())),
  };
}

async function namesIn(path: string): Promise<readonly string[]> {
  try {
    await makeFolder(path);
    return await readdir(path);
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    throw new StartRefused(`the data folder ${path} cannot be used (${reason})`);
  }
}

/** As `mkdir -p`. Node's own `recursive` never comes back where a parent takes no folders, as in `/proc`. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return;
    if (!isMissing(error) || dirname(path) === path) throw error;
    await makeFolder(dirname(path));
    await mkdir(path);
  }
}

async function checkMark(path: string, isFresh: boolean): Promise<void> {
  try {
    const mark: unknown = JSON.parse(await readFile(join(path, MARK), "utf8"));
    if (typeof mark === "object" && mark !== null && "version" in mark && mark.version === VERSION) return;
  } catch (error) {
    if (isMissing(error)) throw new StartRefused(`${path} is not a data folder of Livstegn and is not empty`);
  }
  if (!isFresh) throw new StartRefused(`the data folder ${path} is damaged (${MARK}); --fresh begins anew`);
}

/** A socket dies with its process, so that no stale lock outlives a kill; LevelDB's own lock stands behind it. */
async function lockFolder(path: string): Promise<Server> {
  const name = `livstegn-${createHash("sha256").update(path).digest("hex").slice(0, 24)}`;
  const address = process.platform === "win32" ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
  const lock = await listen(address);
  if (lock !== undefined) return lock;
  if (await isAnswered(address)) throw new StartRefused(`the data folder ${path} is in use by another process`);
  await rm(address, { force: true });
  const second = await listen(address);
  if (second === undefined) throw new StartRefused(`the data folder ${path} is in use by another process`);
  return second;
}

function listen(address: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.unref();
    server.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? resolve(undefined) : reject(error),
    );
    server.listen(address, () => resolve(server));
  });
}

function isAnswered(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address, () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}
