// The one click of RFC 8058: a POST pauses, a GET only asks.
// Invariant: nothing acts on a GET, because mail scanners follow links.

import { verifyToken } from "../intent/tokens.ts";
import type { Language } from "../domain/model.ts";
import { pauseOwner } from "./pause-owner.ts";
import type { MemoryPorts } from "./ports.ts";

export type UnsubscribeState = { readonly state: "ask" | "done" | "bad-link"; readonly language: Language };

/** Answers a request with the token of a mail's `List-Unsubscribe`; an expired one may still leave. */
export async function unsubscribe(
  ports: MemoryPorts,
  request: { readonly method: string; readonly token: string },
): Promise<UnsubscribeState> {
  const keys = await ports.store.tokenKeys();
  const token = verifyToken("u", request.token, { keys, now: ports.clock.now() });
  const owner = token === undefined ? undefined : await ports.store.owner(token.owner);
  if (owner === undefined) return { state: "bad-link", language: "en" };
  if (request.method !== "POST") return { state: "ask", language: owner.language };
  await pauseOwner(ports, owner.id);
  return { state: "done", language: owner.language };
}
