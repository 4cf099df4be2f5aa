// Which invocation made a call: a mark on every HTTP request that leaves within it, set without touching the SDK clients.
// Invariant: requests outside any invocation are left as they are.
import type { AsyncLocalStorage } from "node:async_hooks";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { ClientRequest } from "node:http";

/** Read by the stand-ins, which leave every call of a crashed invocation unanswered. */
export const INVOCATION_HEADER = "x-local-invocation";

/** Marks each request made inside `storage.run(id, ...)` with its id; the answer ends the marking. */
export function markInvocations(storage: AsyncLocalStorage<string>): () => void {
  const mark = (message: unknown): void => {
    const id = storage.getStore();
    if (id === undefined || typeof message !== "object" || message === null || !("request" in message)) return;
    // Node publishes this before the head is written, in the caller's async context.
    if (message.request instanceof ClientRequest && !message.request.headersSent)
      message.request.setHeader(INVOCATION_HEADER, id);
  };
  subscribe("http.client.request.created", mark);
  return () => unsubscribe("http.client.request.created", mark);
}
