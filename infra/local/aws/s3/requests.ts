// Which S3 operation a request is, and on which bucket and key.
// Invariant: the key is what the client meant, byte for byte: a URL parser would fold `a/../b` away.
import type { IncomingMessage } from "node:http";
import { NAME_LIMIT, keyToFileName, type ObjectName } from "../object-files.ts";
import { Refusal } from "../refusal.ts";

export type Target = ObjectName & { readonly query: URLSearchParams };

/** Query parameters that change how an operation answers, not which operation it is. */
const HARMLESS = new Set([
  "x-id",
  "list-type",
  "prefix",
  "delimiter",
  "max-keys",
  "continuation-token",
  "start-after",
  "encoding-type",
  "fetch-owner",
]);
const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

/** The operation's name; an unknown one is named by its method and its first telling parameter, as `POST uploads`. */
export function operationOf(request: IncomingMessage): string {
  const [path = "", query = ""] = (request.url ?? "/").split("?", 2);
  const parameters = new URLSearchParams(query);
  const odd = [...parameters.keys()].find((name) => !HARMLESS.has(name));
  const method = request.method ?? "";
  if (odd !== undefined) return `${method} ${odd}`;
  if (request.headers["x-amz-copy-source"] !== undefined) return "CopyObject";
  const hasKey = /^\/[^/]+\/./.test(path);
  return (
    (hasKey ? objectOperations : bucketOperations(parameters))[method] ??
    `${method} ${path === "/" ? "service" : "unknown"}`
  );
}

const objectOperations: Readonly<Record<string, string>> = {
  PUT: "PutObject",
  GET: "GetObject",
  HEAD: "HeadObject",
  DELETE: "DeleteObject",
};
function bucketOperations(parameters: URLSearchParams): Readonly<Record<string, string>> {
  return {
    PUT: "CreateBucket",
    HEAD: "HeadBucket",
    ...(parameters.get("list-type") === "2" ? { GET: "ListObjectsV2" } : {}),
  };
}

/** Reads bucket and key; throws a refusal when they cannot be names. */
export function targetOf(request: IncomingMessage): Target {
  const [path = "", query = ""] = (request.url ?? "/").split("?", 2);
  const [, bucket = "", ...rest] = path.split("/");
  if (!BUCKET.test(bucket)) throw new Refusal(400, "InvalidBucketName", "The specified bucket is not valid.");
  const key = decoded(rest.join("/"));
  if (keyToFileName(key).length > NAME_LIMIT) throw new Refusal(400, "KeyTooLongError", "Your key is too long");
  return { bucket, key, query: new URLSearchParams(query) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Refusal(400, "InvalidURI", "Couldn't parse the specified URI.");
  }
}
