// PutObject, GetObject, HeadObject, DeleteObject.
// Invariant: an upload whose size or checksum is not what its headers and trailers say leaves no trace.
import { IncompleteBody, decodeAwsChunked } from "./aws-chunked.ts";
import { headerOf, type Call, type Reply } from "../endpoint.ts";
import type { Digests, ObjectFiles, StoredObject } from "../object-files.ts";
import type { Target } from "./requests.ts";
import { noSuchKey, notImplemented } from "./replies.ts";
import { Refusal } from "../refusal.ts";

const CHECKSUM = /^x-amz-checksum-(crc32|crc32c|crc64nvme|sha1|sha256)$/;
const CHECKABLE = new Set(["crc32", "sha1", "sha256"]);
/** Headers that are given back as they came. */
const KEPT = /^(content-type|content-disposition|content-language|cache-control|expires|x-amz-meta-.+)$/;

/** Stores the body; honours `If-None-Match: *`. */
export async function putObject(objects: ObjectFiles, target: Target, call: Call): Promise<Reply> {
  const { request } = call;
  if (headerOf(request, "if-none-match") === "*" && (await objects.head(target)) !== undefined)
    throw new Refusal(412, "PreconditionFailed", "At least one of the pre-conditions you specified did not hold");
  const expected = new Map<string, string>();
  for (const [name, value] of Object.entries(request.headers))
    if (typeof value === "string") expect(expected, name, value);
  const isChunked = (headerOf(request, "x-amz-content-sha256") ?? "").startsWith("STREAMING-");
  const body = isChunked ? decodeAwsChunked(request, (name, value) => expect(expected, name, value)) : request;
  const announced = headerOf(request, isChunked ? "x-amz-decoded-content-length" : "content-length");
  const stored = await objects
    .put(target, body, {
      headers: keptHeaders(call),
      algorithms: ["sha1", "sha256"].filter((name) => isAnnounced(call, expected, name)),
      check: (digests) => check({ call, expected, announced, digests }),
    })
    .catch(asRefusal);
  return {
    status: 200,
    headers: { etag: stored.etag, "x-amz-checksum-crc32": stored.crc32, "x-amz-checksum-type": "FULL_OBJECT" },
  };
}

function expect(expected: Map<string, string>, name: string, value: string): void {
  const algorithm = CHECKSUM.exec(name)?.[1];
  if (algorithm === undefined) return;
  if (!CHECKABLE.has(algorithm)) throw notImplemented(`the checksum ${algorithm}`);
  expected.set(algorithm, value);
}

function isAnnounced(call: Call, expected: ReadonlyMap<string, string>, algorithm: string): boolean {
  if (expected.has(algorithm)) return true;
  if (headerOf(call.request, "x-amz-trailer")?.includes(`x-amz-checksum-${algorithm}`) === true) return true;
  return algorithm === "sha256" && signedDigest(call) !== undefined;
}

/** The SHA-256 that a signed body's header carries, in hex. */
function signedDigest(call: Call): string | undefined {
  const value = headerOf(call.request, "x-amz-content-sha256");
  return value !== undefined && /^[0-9a-f]{64}$/.test(value) ? value : undefined;
}

function check(facts: {
  readonly call: Call;
  readonly expected: ReadonlyMap<string, string>;
  readonly announced: string | undefined;
  readonly digests: Digests;
}): void {
  const { call, expected, announced, digests } = facts;
  if (announced !== undefined && Number(announced) !== digests.size)
    throw new IncompleteBody("another size than announced");
  for (const [algorithm, value] of expected)
    if (digests.digest(algorithm) !== value)
      throw new Refusal(400, "BadDigest", `The ${algorithm} you specified did not match the calculated checksum.`);
  const md5 = headerOf(call.request, "content-md5");
  if (md5 !== undefined && md5 !== digests.md5.toString("base64"))
    throw new Refusal(400, "BadDigest", "The Content-MD5 you specified did not match what we received.");
  const signed = signedDigest(call);
  if (signed !== undefined && Buffer.from(signed, "hex").toString("base64") !== digests.digest("sha256"))
    throw new Refusal(
      400,
      "XAmzContentSHA256Mismatch",
      "The provided x-amz-content-sha256 header does not match what was computed.",
    );
}

function asRefusal(error: unknown): never {
  if (error instanceof IncompleteBody)
    throw new Refusal(400, "IncompleteBody", "You did not provide the number of bytes specified by the HTTP header");
  throw error;
}

function keptHeaders(call: Call): Readonly<Record<string, string>> {
  const kept = Object.entries(call.request.headers).filter(([name]) => KEPT.test(name));
  return Object.fromEntries(kept.map(([name, value]) => [name, String(value)]));
}

/** The object, or one range of it. */
export async function getObject(objects: ObjectFiles, target: Target, call: Call): Promise<Reply> {
  const object = await objects.head(target);
  if (object === undefined) throw noSuchKey();
  const range = rangeOf(headerOf(call.request, "range"), object.size);
  const found = await objects.read(target, range);
  if (found === undefined) throw noSuchKey();
  if (range === undefined) return { status: 200, headers: objectHeaders(found.object, call), body: found.body };
  const { "x-amz-checksum-crc32": _whole, ...headers } = objectHeaders(found.object, call);
  return {
    status: 206,
    headers: {
      ...headers,
      "content-length": String(range.end - range.start + 1),
      "content-range": `bytes ${range.start}-${range.end}/${found.object.size}`,
    },
    body: found.body,
  };
}

/** What GetObject would say, without the bytes. */
export async function headObject(objects: ObjectFiles, target: Target, call: Call): Promise<Reply> {
  const object = await objects.head(target);
  // A HEAD has no body to carry the code.
  return object === undefined ? { status: 404 } : { status: 200, headers: objectHeaders(object, call) };
}

/** Deletes; what is not there counts as deleted. */
export async function deleteObject(objects: ObjectFiles, target: Target): Promise<Reply> {
  await objects.remove(target);
  return { status: 204 };
}

function objectHeaders(object: StoredObject, call: Call): Readonly<Record<string, string>> {
  const wantsChecksum = headerOf(call.request, "x-amz-checksum-mode")?.toUpperCase() === "ENABLED";
  return {
    "content-type": "binary/octet-stream",
    ...object.headers,
    "accept-ranges": "bytes",
    "content-length": String(object.size),
    "last-modified": new Date(object.modified).toUTCString(),
    etag: object.etag,
    ...(wantsChecksum ? { "x-amz-checksum-crc32": object.crc32, "x-amz-checksum-type": "FULL_OBJECT" } : {}),
  };
}

function rangeOf(
  header: string | undefined,
  size: number,
): { readonly start: number; readonly end: number } | undefined {
  const found = /^bytes=(\d*)-(\d*)$/.exec(header ?? "");
  if (found === null || (found[1] === "" && found[2] === "")) return undefined;
  const [, from = "", to = ""] = found;
  const start = from === "" ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === "" || to === "" ? size - 1 : Math.min(size - 1, Number(to));
  if (start > end) throw new Refusal(416, "InvalidRange", "The requested range is not satisfiable");
  return { start, end };
}
