// The HTTP interface of the local stack: all routes in one table.
// Invariant: every call of the contract is a row of a file in `api/`.
import type { IncomingMessage } from "node:http";
import type { Answer } from "./api/answer.ts";
import { clockRoutes } from "./api/clock.ts";
import { consoleRoutes } from "./api/console.ts";
import { faultRoutes } from "./api/faults.ts";
import { inboxRoutes } from "./api/inbox.ts";
import { mailRoutes } from "./api/mail.ts";
import { outboxRoutes } from "./api/outbox.ts";
import { ownerRoutes } from "./api/owners.ts";
import { runRoute, type Route } from "./api/route.ts";
import { unsubscribeRoutes } from "./api/unsubscribe.ts";
import type { Stack } from "./stack.ts";

const ROUTES: readonly Route[] = [
  ...consoleRoutes,
  ...outboxRoutes,
  ...inboxRoutes,
  ...ownerRoutes,
  ...clockRoutes,
  ...faultRoutes,
  ...mailRoutes,
  ...unsubscribeRoutes,
];

/** Answers one call; throws a WrongCall for those that nobody answers. */
export function answerRoute(stack: Stack, request: IncomingMessage): Promise<Answer> {
  return runRoute(ROUTES, stack, request);
}
