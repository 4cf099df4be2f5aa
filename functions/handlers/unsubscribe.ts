// The function URL of `List-Unsubscribe`: POST pauses, GET shows a page with a button.
// Invariant: any method but POST changes nothing.

import * as z from "zod/mini";
import { unsubscribe } from "../app/unsubscribe.ts";
import { unsubscribePage } from "../../templates/unsubscribe-page.ts";
import { composeMemory } from "./compose.ts";

const urlEventSchema = z.looseObject({
  rawPath: z.string(),
  requestContext: z.looseObject({ http: z.looseObject({ method: z.string() }) }),
});
const HEADERS = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "referrer-policy": "no-referrer",
  "content-security-policy":
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
} as const;

export async function handler(
  event: unknown,
): Promise<{ statusCode: number; headers: Record<string, string>; body: string }> {
  const { rawPath, requestContext } = urlEventSchema.parse(event);
  const token = rawPath.slice(rawPath.lastIndexOf("/") + 1);
  const { state, language } = await unsubscribe(composeMemory(), { method: requestContext.http.method, token });
  return { statusCode: state === "bad-link" ? 404 : 200, headers: HEADERS, body: unsubscribePage(language, state) };
}
