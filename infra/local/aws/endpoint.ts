// The HTTP server under every stand-in: loopback only, with the faults of one place.
// Invariant: a call is answered once, or its connection ends; an exception in a stand-in is a 500, never the end of the process.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { FaultKind, Faults, FaultService } from "./faults.ts";
import { INVOCATION_HEADER } from "./invocations.ts";

export type Call = {
  readonly request: IncomingMessage;
  readonly url: URL;
  readonly operation: string;
  /** Reads what is left of the body; throws when it is longer than `limit` bytes. */
  body(limit: number): Promise<Buffer>;
};
export type Reply = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | Readable;
};

export type EndpointOptions = {
  readonly service: FaultService;
  readonly faults?: Faults;
  /** The operation's name, from the head of the request alone or from its body. */
  readonly operationOf: (request: IncomingMessage, url: URL, body: Call["body"]) => string | Promise<string>;
  readonly handle: (call: Call) => Promise<Reply>;
  /** The service's own words for "slow down" and for a failure of its own. */
  readonly throttled: (operation: string) => Reply;
  readonly failed: (operation: string) => Reply;
  /** Milliseconds that a timed-out call is held before its connection ends. */
  readonly holdMs?: number;
};

/** Answered with 413, whatever the service. */
export class BodyTooLarge extends Error {}

export type Endpoint = { readonly url: string; readonly stop: () => Promise<void> };

const DEFAULT_HOLD_MS = 100;
const HANG_UPS = new Set<unknown>(["ECONNRESET", "ERR_STREAM_PREMATURE_CLOSE", "EPIPE"]);

/** Serves on a free port of 127.0.0.1 until stopped; stopping ends open connections and waits for running calls. */
export async function serve(options: EndpointOptions): Promise<Endpoint> {
  const running = new Set<Promise<void>>();
  const server = createServer((request, response) => {
    const work = answer({ options, request, response }).catch((error: unknown) => giveUp(options, response, error));
    running.add(work);
    void work.finally(() => running.delete(work));
  });
  server.keepAliveTimeout = 0;
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      await Promise.race([Promise.all(running), wait(1000)]);
      server.closeAllConnections();
      await closed;
    },
  };
}

function giveUp(options: EndpointOptions, response: ServerResponse, error: unknown): void {
  if (error instanceof BodyTooLarge && !response.headersSent) {
    response.writeHead(413, { connection: "close" }).end();
    return;
  }
  report(options.service, error);
  response.destroy();
}

type Exchange = {
  readonly options: EndpointOptions;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
};

async function answer(exchange: Exchange): Promise<void> {
  const { options, request, response } = exchange;
  const invocation = headerOf(request, INVOCATION_HEADER);
  // A crashed invocation is over: whatever still runs of it (a retry, a parallel branch, a catch) must have no effect.
  if (invocation !== undefined && options.faults?.hasCrashed(invocation) === true) {
    response.destroy();
    return;
  }
  const url = new URL(request.url ?? "/", "http://127.0.0.1");
  const body = bodyReader(request);
  const operation = await options.operationOf(request, url, body);
  const call: Call = { request, url, operation, body };
  const fault = options.faults?.take(options.service, operation, invocation);
  if (fault === undefined) return send(response, await handled(options, call));
  return fail(exchange, call, fault);
}

async function fail(exchange: Exchange, call: Call, fault: FaultKind): Promise<void> {
  const { options, response } = exchange;
  switch (fault) {
    case "throttle":
      return send(response, options.throttled(call.operation));
    case "error":
      return send(response, options.failed(call.operation));
    case "timeout-before":
      return hangUp(exchange);
    case "timeout-after":
      await discard(await handled(options, call));
      return hangUp(exchange);
    case "crash-before":
      return crash(exchange, call);
    case "crash-after":
      await discard(await handled(options, call));
      return crash(exchange, call);
    case "duplicate-delivery":
      return send(response, await handled(options, call));
  }
}

async function hangUp(exchange: Exchange): Promise<void> {
  await wait(exchange.options.holdMs ?? DEFAULT_HOLD_MS);
  exchange.response.destroy();
}

/** Ends the invocation first, so that what it makes of the broken connection has no effect. (A connection held open instead would take one of the client's fifty sockets for good.) */
function crash(exchange: Exchange, call: Call): void {
  const invocation = headerOf(exchange.request, INVOCATION_HEADER);
  exchange.options.faults?.crash({
    service: exchange.options.service,
    operation: call.operation,
    ...(invocation === undefined ? {} : { invocation }),
  });
  exchange.response.destroy();
}

async function handled(options: EndpointOptions, call: Call): Promise<Reply> {
  try {
    return await options.handle(call);
  } catch (error) {
    if (error instanceof BodyTooLarge || call.request.socket.destroyed) throw error;
    report(options.service, error);
    return options.failed(call.operation);
  }
}

async function send(response: ServerResponse, reply: Reply): Promise<void> {
  const body = reply.body ?? "";
  const length = body instanceof Readable ? {} : { "content-length": String(Buffer.byteLength(body)) };
  response.writeHead(reply.status, { ...length, ...reply.headers });
  if (body instanceof Readable) await pipeline(body, response);
  else response.end(body);
}

async function discard(reply: Reply): Promise<void> {
  if (reply.body instanceof Readable) reply.body.destroy();
}

function bodyReader(request: IncomingMessage): Call["body"] {
  let read: Promise<Buffer> | undefined;
  return (limit) => (read ??= readAll(request, limit));
}

async function readAll(request: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > limit) throw new BodyTooLarge(`a body of more than ${limit} bytes`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks, size);
}

export function headerOf(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === "string" ? value : undefined;
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

function report(service: FaultService, error: unknown): void {
  // A caller that went away is its own affair.
  if (error instanceof Error && "code" in error && HANG_UPS.has(error.code)) return;
  console.error(`${service} stand-in:`, error);
}
