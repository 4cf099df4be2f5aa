// The composition root of the functions that send mail, set schedules and read raw mails.
// Invariant: apart from `compose.ts`, because a bundle takes along what a file that it imports may load late.

import { createIds } from "../adapters/random-ids.ts";
import type { Ports, SendingPorts } from "../app/ports.ts";
import { composeMemory, environment } from "./compose.ts";
import { lateMailer, lateRawMail, lateSchedules } from "./late-ports.ts";

let sending: SendingPorts | undefined;
let inbound: Ports | undefined;

/** How often the inbound queue delivers a mail before the dead-letter queue takes it. */
export const maxReceives = (): number => environment().MAX_RECEIVES;

/** Ports of a function that also sends mail and sets schedules. */
export function composeSending(): SendingPorts {
  sending ??= makeSending();
  return sending;
}

function makeSending(): SendingPorts {
  const { CONFIGURATION_SET, SCHEDULE_GROUP, DIGEST_QUEUE_ARN, SCHEDULER_ROLE_ARN } = environment();
  return {
    ...composeMemory(),
    mailer: lateMailer(CONFIGURATION_SET),
    schedules: lateSchedules({ group: SCHEDULE_GROUP, queueArn: DIGEST_QUEUE_ARN, roleArn: SCHEDULER_ROLE_ARN }),
    ids: createIds(),
  };
}

/** All ports: of the function that also reads raw mails. */
export function composeInbound(): Ports {
  inbound ??= { ...composeSending(), rawMail: lateRawMail(environment().RAW_BUCKET) };
  return inbound;
}
