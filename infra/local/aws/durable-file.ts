// Files that are there whole or not at all, whenever the process dies.
// Invariant: a name appears only after its bytes are on the disk.
import { randomUUID } from "node:crypto";
import { mkdir, open, rename, rm, type FileHandle } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Writes a file by way of `scratch` (a folder on the same disk): bytes, fsync, rename, fsync of the folder. */
export async function writeDurably(
  path: string,
  scratch: string,
  write: (file: FileHandle) => Promise<void>,
): Promise<void> {
  const temporary = join(scratch, randomUUID());
  try {
    const file = await open(temporary, "wx");
    try {
      await write(file);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** Makes a folder's entries, as a rename, outlive a crash of the machine. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** An empty folder for unfinished files: what a killed process left in it was never acknowledged. */
export async function emptyScratch(dir: string): Promise<string> {
  const scratch = join(dir, ".unfinished");
  await rm(scratch, { recursive: true, force: true });
  await mkdir(scratch, { recursive: true });
  return scratch;
}
