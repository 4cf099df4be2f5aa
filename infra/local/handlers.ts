// The deployed functions' handlers, imported as they are; only their clock is the stack's.
// Invariant: the environment is complete before the first import, because the composition root reads it once.
import { composeInbound } from "../../functions/handlers/compose-sending.ts";
import { replaceClock } from "../../functions/handlers/compose.ts";
import { handler as digest } from "../../functions/handlers/digest.ts";
import { handler as inboundMail } from "../../functions/handlers/inbound-mail.ts";
import { handler as mailFeedback } from "../../functions/handlers/mail-feedback.ts";
import { handler as sweep } from "../../functions/handlers/sweep.ts";
import { handler as unsubscribe } from "../../functions/handlers/unsubscribe.ts";
import { sweep as finishAll } from "../../functions/app/sweep.ts";
import type { Ports } from "../../functions/app/ports.ts";
import type { Handlers } from "./invoke.ts";
import { AFTER_START } from "./sweeps.ts";

export type Program = { readonly handlers: Handlers; readonly ports: Ports };

/** Everything that is deployed, on the stack's clock (milliseconds). */
export function program(now: () => number): Program {
  replaceClock({ now: () => new Date(now()).toISOString() });
  const sweepOrFinish = (event: unknown): Promise<unknown> =>
    isAfterStart(event) ? finishAll(composeInbound(), { graceMs: 0 }) : sweep();
  const handlers = {
    "inbound-mail": inboundMail,
    digest,
    "mail-feedback": mailFeedback,
    sweep: sweepOrFinish,
    unsubscribe,
  };
  return { handlers, ports: composeInbound() };
}

function isAfterStart(event: unknown): boolean {
  return typeof event === "object" && event !== null && "detail-type" in event && event["detail-type"] === AFTER_START;
}
