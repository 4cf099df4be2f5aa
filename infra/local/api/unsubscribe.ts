// The function URL of `List-Unsubscribe`, as Lambda calls its handler.
// Invariant: the handler answers, whatever the method; this only carries the request to it and the answer back.
import * as z from "zod";
import { WrongCall, type Answer } from "./answer.ts";
import type { ApiCall, Route } from "./route.ts";

const responseSchema = z.object({
  statusCode: z.number().int(),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.string().default(""),
});

export const unsubscribeRoutes: readonly Route[] = [
  { method: "GET", path: "/unsubscribe/:token", answer: callFunction },
  { method: "POST", path: "/unsubscribe/:token", answer: callFunction },
];

async function callFunction(call: ApiCall): Promise<Answer> {
  const outcome = await call.stack.engine.invoke("unsubscribe", await urlEvent(call));
  if (outcome.kind !== "returned") {
    if (outcome.kind === "failed") console.error("unsubscribe:", outcome.error);
    return { status: 502, headers: { "content-type": "application/json" }, body: '{"error":"the function failed"}\n' };
  }
  const response = responseSchema.safeParse(outcome.value);
  if (!response.success) throw new WrongCall(404, "the function answered nothing");
  const { statusCode, headers, body } = response.data;
  return { status: statusCode, headers, body };
}

/** Lambda developer guide, "Request and response payloads" of function URLs (format 2.0). */
async function urlEvent({ stack, method, url, bytes }: ApiCall): Promise<unknown> {
  const body = await bytes();
  const now = stack.clock.now();
  return {
    version: "2.0",
    routeKey: "$default",
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    headers: { "content-type": "application/x-www-form-urlencoded" },
    requestContext: {
      accountId: "anonymous",
      domainName: "127.0.0.1",
      http: { method, path: url.pathname, protocol: "HTTP/1.1", sourceIp: "127.0.0.1", userAgent: "" },
      routeKey: "$default",
      stage: "$default",
      time: new Date(now).toISOString(),
      timeEpoch: now,
    },
    body: body.toString("base64"),
    isBase64Encoded: true,
  };
}
