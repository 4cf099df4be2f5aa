// Small facts on disk as JSON, one file each.
// Invariant: a file is the old value or the new one, whole, and is parsed when it is read.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { isMissing } from "./aws/missing-file.ts";
import { writeDurably } from "./aws/durable-file.ts";

/** A file that cannot be what it should be. */
export class DamagedFile extends Error {
  override readonly name = "DamagedFile";
}

/** Writes a value by way of `scratch`; when it resolves, the value outlives a kill. */
export async function writeJson(path: string, scratch: string, value: unknown): Promise<void> {
  const text = `${JSON.stringify(value)}\n`;
  await writeDurably(path, scratch, (file) => file.writeFile(text));
}

/** The value of a file, or undefined when there is none; throws {@link DamagedFile}. */
export async function readJson<T>(path: string, parse: (value: unknown) => T): Promise<T | undefined> {
  try {
    return parse(JSON.parse(await readFile(path, "utf8")));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw new DamagedFile(path, { cause: error });
  }
}

/** All values of a folder, in no order. */
export async function readJsonFolder<T>(dir: string, parse: (value: unknown) => T): Promise<readonly T[]> {
  const names = (await readdir(dir)).filter((name) => name.endsWith(".json"));
  const values = await Promise.all(names.map((name) => readJson(join(dir, name), parse)));
  return values.flatMap((value) => (value === undefined ? [] : [value]));
}
