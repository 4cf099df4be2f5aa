// Queue of wake-ups: what EventBridge Scheduler says is due is looked up and, if it is, sent.
// Invariant: a wake-up is a hint; the table decides.

import { wakeSchema } from "../contract.ts";
import { sendDigest } from "../app/send-digest.ts";
import { sendFollowUp } from "../app/send-follow-up.ts";
import { readMessages } from "./batch.ts";
import { composeSending } from "./compose-sending.ts";

export const handler = readMessages(async ({ body }) => {
  const ports = composeSending();
  const wake = wakeSchema.parse(JSON.parse(body));
  switch (wake.kind) {
    case "digest":
      return sendDigest(ports, wake.owner);
    case "follow-up":
      return sendFollowUp(ports, wake.owner, wake.nudge);
  }
});
