// How a route is written down, and how a call finds its own.
// Invariant: a path that is known with another method says which methods it takes.
import type { IncomingMessage } from "node:http";
import type { Stack } from "../stack.ts";
import { WrongCall, type Answer } from "./answer.ts";

export type ApiCall = {
  readonly stack: Stack;
  readonly method: string;
  readonly url: URL;
  /** What stands in the path at `:names`. */
  readonly path: Readonly<Record<string, string>>;
  /** The body as bytes; throws a {@link WrongCall} when it is too long. */
  readonly bytes: () => Promise<Buffer>;
  /** The body as JSON; throws a {@link WrongCall} when it is none. */
  readonly json: () => Promise<unknown>;
};
export type Route = {
  readonly method: "GET" | "POST" | "DELETE";
  /** `/api/inbox/:id/explain` */
  readonly path: string;
  readonly answer: (call: ApiCall) => Promise<Answer>;
};

/** The largest mail, as JSON escapes it. */
const BODY_LIMIT = 100 * 1024 * 1024;

/** Finds the route of a call and runs it. */
export async function runRoute(routes: readonly Route[], stack: Stack, request: IncomingMessage): Promise<Answer> {
  const url = urlOf(request);
  const method = request.method === "HEAD" ? "GET" : (request.method ?? "GET");
  const matching = routes.flatMap((route) => {
    const path = matchPath(route.path, url.pathname);
    return path === undefined ? [] : [{ route, path }];
  });
  const found = matching.find(({ route }) => route.method === method);
  if (found !== undefined) return found.route.answer(callOf({ stack, request, url, method, path: found.path }));
  if (matching.length === 0) throw new WrongCall(404, `nothing here: ${url.pathname}`);
  throw new WrongCall(400, `${url.pathname} takes ${matching.map(({ route }) => route.method).join(", ")}`);
}

function urlOf(request: IncomingMessage): URL {
  const url = URL.parse(request.url ?? "/", "http://127.0.0.1");
  if (url === null) throw new WrongCall(400, "a broken address");
  return url;
}

function matchPath(pattern: string, pathname: string): Readonly<Record<string, string>> | undefined {
  const wanted = pattern.split("/");
  const given = pathname.split("/");
  if (wanted.length !== given.length) return undefined;
  const path: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? "";
    if (part.startsWith(":")) path[part.slice(1)] = decodePart(value);
    else if (part !== value) return undefined;
  }
  return path;
}

function decodePart(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    throw new WrongCall(400, "a broken address");
  }
}

type Found = Pick<ApiCall, "stack" | "method" | "url" | "path"> & { readonly request: IncomingMessage };

function callOf({ request, ...known }: Found): ApiCall {
  const bytes = (): Promise<Buffer> => readBody(request);
  return {
    ...known,
    bytes,
    async json() {
      try {
        return JSON.parse((await bytes()).toString("utf8"));
      } catch (error) {
        if (error instanceof WrongCall) throw error;
        throw new WrongCall(400, "the body is not JSON");
      }
    },
  };
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > BODY_LIMIT) throw new WrongCall(400, "the body is too long");
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
