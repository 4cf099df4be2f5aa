// ListObjectsV2, CreateBucket, HeadBucket.
// Invariant: pages together list each key once, in the order of its UTF-8 bytes.
import type { Call, Reply } from "../endpoint.ts";
import type { ObjectFiles } from "../object-files.ts";
import type { Target } from "./requests.ts";
import { NAMESPACE, xmlReply } from "./replies.ts";
import { xmlDocument, type XmlNode } from "../xml.ts";

const PAGE_LIMIT = 1000;

type Entry = { readonly name: string; readonly isPrefix: boolean };

export async function createBucket(objects: ObjectFiles, target: Target): Promise<Reply> {
  await objects.makeBucket(target.bucket);
  return { status: 200, headers: { location: `/${target.bucket}` } };
}

export async function headBucket(objects: ObjectFiles, target: Target): Promise<Reply> {
  return { status: (await objects.hasBucket(target.bucket)) ? 200 : 404 };
}

/** One page of keys, those below `delimiter` folded into common prefixes. */
export async function listObjects(objects: ObjectFiles, target: Target, _call: Call): Promise<Reply> {
  const { query } = target;
  const after = tokenToName(query.get("continuation-token")) ?? query.get("start-after") ?? "";
  const entries = entriesOf(await objects.keys(target.bucket), query).filter(({ name }) => isAfter(name, after));
  const limit = Math.min(PAGE_LIMIT, Number(query.get("max-keys") ?? PAGE_LIMIT));
  const page = entries.slice(0, limit);
  const isTruncated = page.length < entries.length;
  const encode = query.get("encoding-type") === "url" ? encodeURIComponent : (text: string): string => text;
  const contents = await Promise.all(page.map(async (entry) => entryNode(objects, target, entry, encode)));
  const head: readonly XmlNode[] = [
    ["Name", target.bucket],
    ["Prefix", encode(query.get("prefix") ?? "")],
    ["KeyCount", page.length],
    ["MaxKeys", limit],
    ["IsTruncated", isTruncated],
    ...(isTruncated ? [["NextContinuationToken", nameToToken(page.at(-1)?.name ?? "")] as const] : []),
  ];
  return xmlReply(200, xmlDocument(["ListBucketResult", [...head, ...contents.flat()]], NAMESPACE));
}

function entriesOf(keys: readonly string[], query: URLSearchParams): readonly Entry[] {
  const prefix = query.get("prefix") ?? "";
  const delimiter = query.get("delimiter") ?? "";
  const names = new Map<string, Entry>();
  for (const key of keys) {
    if (!key.startsWith(prefix)) continue;
    const end = delimiter === "" ? -1 : key.indexOf(delimiter, prefix.length);
    const name = end < 0 ? key : key.slice(0, end + delimiter.length);
    names.set(name, { name, isPrefix: end >= 0 });
  }
  return [...names.values()];
}

function isAfter(name: string, after: string): boolean {
  return Buffer.compare(Buffer.from(name), Buffer.from(after)) > 0;
}

async function entryNode(
  objects: ObjectFiles,
  target: Target,
  entry: Entry,
  encode: (text: string) => string,
): Promise<readonly XmlNode[]> {
  if (entry.isPrefix) return [["CommonPrefixes", [["Prefix", encode(entry.name)]]]];
  const object = await objects.head({ bucket: target.bucket, key: entry.name });
  if (object === undefined) return [];
  const content: readonly XmlNode[] = [
    ["Key", encode(entry.name)],
    ["LastModified", new Date(object.modified).toISOString()],
    ["ETag", object.etag],
    ["Size", object.size],
    ["StorageClass", "STANDARD"],
  ];
  return [["Contents", content]];
}

function nameToToken(name: string): string {
  return Buffer.from(name).toString("base64url");
}

function tokenToName(token: string | null): string | undefined {
  return token === null ? undefined : Buffer.from(token, "base64url").toString();
}
