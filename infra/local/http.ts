// The HTTP door: the loopback address alone, for scripts and for the console's own pages.
// Invariant: a page of another site can make no call here, by its own name or by another name for this machine.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { answerError, WrongCall, type Answer } from "./api/answer.ts";
import type { Stack } from "./stack.ts";

export type HttpDoor = { readonly port: number; stop(): Promise<void> };

const OWN_NAMES = new Set(["127.0.0.1", "localhost", "[::1]"]);
/** How long running calls may go on when the door closes. */
const CLOSE_MS = 300;

/** Listens on 127.0.0.1; calls wait until the stack has started. Rejects when the port is in use. */
export async function openHttpDoor(port: number, ready: Promise<Stack>): Promise<HttpDoor> {
  const server = createServer((request, response) => {
    answerCall(request, ready)
      .catch(answerError)
      .then((answer) => send(request, response, answer))
      .catch(() => response.destroy());
  });
  server.requestTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve());
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    port: address.port,
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), CLOSE_MS).unref();
      await closed;
    },
  };
}

async function answerCall(request: IncomingMessage, ready: Promise<Stack>): Promise<Answer> {
  needOwnName(request);
  // Loaded with the first call, so that the stack starts sooner.
  const { answerRoute } = await import("./api.ts");
  return answerRoute(await ready, request);
}

function needOwnName({ headers }: IncomingMessage): void {
  const host = headers.host ?? "";
  if (!OWN_NAMES.has(host.replace(/:\d+$/, ""))) throw new WrongCall(400, "this server answers to 127.0.0.1 only");
  if (headers.origin !== undefined && headers.origin !== `http://${host}`)
    throw new WrongCall(400, "calls from other sites' pages are not answered");
}

function send(request: IncomingMessage, response: ServerResponse, { status, headers, body }: Answer): void {
  const bytes = typeof body === "string" ? Buffer.from(body) : body;
  response.writeHead(status, { "x-content-type-options": "nosniff", "content-length": bytes.length, ...headers });
  response.end(request.method === "HEAD" ? undefined : bytes);
}
