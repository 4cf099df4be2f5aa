// Objects on disk, one file each: the object's bytes, then a footer with what else is known of it.
// Invariant: an object is replaced in one rename, so that a reader sees the old one or the new one, whole.
import { createHash } from "node:crypto";
import { mkdir, open, readdir, rm, stat, type FileHandle } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { crc32 } from "node:zlib";
import { emptyScratch, writeDurably } from "./durable-file.ts";
import { isMissing } from "./missing-file.ts";
import * as z from "zod";

const footerSchema = z.object({
  etag: z.string(),
  crc32: z.string(),
  /** Milliseconds of the stack's clock. */
  modified: z.number(),
  headers: z.record(z.string(), z.string()),
});
export type StoredObject = z.infer<typeof footerSchema> & { readonly size: number };

/** What a body turned out to be, each in the form of its S3 header. */
export type Digests = { readonly size: number; readonly md5: Buffer; digest(algorithm: string): string | undefined };

export type ObjectFiles = {
  hasBucket(bucket: string): Promise<boolean>;
  makeBucket(bucket: string): Promise<void>;
  /** Stores a body; `check` may throw when it has been read, and then nothing is stored. */
  put(at: ObjectName, body: AsyncIterable<Uint8Array>, options: PutOptions): Promise<StoredObject>;
  head(at: ObjectName): Promise<StoredObject | undefined>;
  /** The object's bytes from `start` up to and including `end`, read from the version that is there now. */
  read(
    at: ObjectName,
    range?: { start: number; end: number },
  ): Promise<{ object: StoredObject; body: Readable } | undefined>;
  remove(at: ObjectName): Promise<void>;
  /** All keys of a bucket, in S3's order (UTF-8 bytes). */
  keys(bucket: string): Promise<readonly string[]>;
};
export type ObjectName = { readonly bucket: string; readonly key: string };
export type PutOptions = {
  readonly headers: Readonly<Record<string, string>>;
  readonly algorithms: readonly string[];
  readonly check: (digests: Digests) => void;
};

const MAGIC = "LVS1";
const TAIL_BYTES = 8;
/** File systems allow 255 bytes; longer keys are refused. */
export const NAME_LIMIT = 250;

/** Opens the folder. `clock` answers milliseconds. */
export async function openObjectFiles(dir: string, clock: () => number): Promise<ObjectFiles> {
  const scratch = await emptyScratch(dir);
  const pathOf = (at: ObjectName): string => join(dir, at.bucket, keyToFileName(at.key));
  return {
    hasBucket: async (bucket) => stat(join(dir, bucket)).then((found) => found.isDirectory(), ifMissing(false)),
    makeBucket: async (bucket) => void (await mkdir(join(dir, bucket), { recursive: true })),
    async put(at, body, options) {
      let stored: StoredObject | undefined;
      await writeDurably(pathOf(at), scratch, async (file) => {
        stored = await writeObject(file, body, { ...options, modified: clock() });
      });
      if (stored === undefined) throw new Error("unreachable: writeDurably ran its writer");
      return stored;
    },
    async head(at) {
      const found = await openObject(pathOf(at));
      await found?.file.close();
      return found?.object;
    },
    async read(at, range) {
      const found = await openObject(pathOf(at));
      if (found === undefined) return undefined;
      const { file, object } = found;
      const { start, end } = range ?? { start: 0, end: object.size - 1 };
      if (end >= start) return { object, body: file.createReadStream({ start, end }) };
      await file.close();
      return { object, body: Readable.from([]) };
    },
    remove: async (at) => rm(pathOf(at), { force: true }),
    async keys(bucket) {
      const names = await readdir(join(dir, bucket)).catch(ifMissing([]));
      const keys = names.map(fileNameToKey);
      return keys.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    },
  };
}

async function writeObject(
  file: FileHandle,
  body: AsyncIterable<Uint8Array>,
  options: PutOptions & { readonly modified: number },
): Promise<StoredObject> {
  const md5 = createHash("md5");
  const hashes = new Map(options.algorithms.map((name) => [name, createHash(name)]));
  let crc = 0;
  let size = 0;
  for await (const chunk of body) {
    await file.writeFile(chunk);
    md5.update(chunk);
    for (const hash of hashes.values()) hash.update(chunk);
    crc = crc32(chunk, crc);
    size += chunk.length;
  }
  const digest = md5.digest();
  const crcText = crcToBase64(crc);
  const finished = new Map([...hashes].map(([name, hash]) => [name, hash.digest("base64")]));
  options.check({ size, md5: digest, digest: (name) => (name === "crc32" ? crcText : finished.get(name)) });
  const footer = {
    etag: `"${digest.toString("hex")}"`,
    crc32: crcText,
    modified: options.modified,
    headers: options.headers,
  };
  await file.writeFile(footerBytes(footer));
  return { ...footer, size };
}

function crcToBase64(crc: number): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(crc);
  return bytes.toString("base64");
}

function footerBytes(footer: z.infer<typeof footerSchema>): Buffer {
  const text = Buffer.from(JSON.stringify(footer));
  const tail = Buffer.alloc(TAIL_BYTES);
  tail.writeUInt32BE(text.length);
  tail.write(MAGIC, 4, "latin1");
  return Buffer.concat([text, tail]);
}

async function openObject(
  path: string,
): Promise<{ readonly file: FileHandle; readonly object: StoredObject } | undefined> {
  const file = await open(path, "r").catch(ifMissing(undefined));
  if (file === undefined) return undefined;
  try {
    const { size } = await file.stat();
    const tail = await readAt(file, size - TAIL_BYTES, TAIL_BYTES);
    if (tail.toString("latin1", 4) !== MAGIC) throw new Error(`a damaged object: ${path}`);
    const length = tail.readUInt32BE();
    const start = size - TAIL_BYTES - length;
    const footer: unknown = JSON.parse((await readAt(file, start, length)).toString("utf8"));
    return { file, object: { ...footerSchema.parse(footer), size: start } };
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, Math.max(0, position));
  return buffer.subarray(0, bytesRead);
}

/** Capitals are written as %41 and so on: some file systems do not tell them from small letters. */
export function keyToFileName(key: string): string {
  return [...Buffer.from(key)].map(byteToName).join("");
}

function byteToName(byte: number): string {
  const letter = String.fromCharCode(byte);
  return /[a-z0-9_-]/.test(letter) ? letter : `%${byte.toString(16).padStart(2, "0")}`;
}

export function fileNameToKey(name: string): string {
  return decodeURIComponent(name);
}

function ifMissing<T>(value: T): (error: unknown) => T {
  return (error) => {
    if (isMissing(error)) return value;
    throw error;
  };
}
