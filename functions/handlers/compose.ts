// The composition root: real adapters behind the ports, from the environment that infra sets.
// Invariant: made once per process; only the clock can be replaced, and only the local stack does so.

import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { createStore } from "../adapters/dynamodb-store/create-store.ts";
import { createLog } from "../adapters/power-log.ts";
import { createIds } from "../adapters/random-ids.ts";
import { systemClock } from "../adapters/system-clock.ts";
import type { Clock, MemoryPorts, Ports, SendingPorts } from "../app/ports.ts";
import { environmentSchema } from "../contract.ts";
import type { Environment } from "../contract.ts";
import { lateMailer, lateRawMail, lateSchedules } from "./late-ports.ts";

// Functions rather than constants: a bundler leaves out those that a handler does not call, with all they import.
let clock: Clock = systemClock;
let memory: MemoryPorts | undefined;
let sending: SendingPorts | undefined;
let inbound: Ports | undefined;

/** Replaces the clock of every handler in this process: the local stack's virtual time. */
export function replaceClock(other: Clock): void {
  clock = other;
}

/** How often the inbound queue delivers a mail before the dead-letter queue takes it. */
export const maxReceives = (): number => environment().MAX_RECEIVES;

/** Ports of a function that only looks at memory and changes it; a bundle takes along what its function composes, no more. */
export function composeMemory(): MemoryPorts {
  memory ??= makeMemory();
  return memory;
}

function makeMemory(): MemoryPorts {
  const { TABLE_NAME, MAIL_DOMAIN, OWNERS, DEFAULT_TIME_ZONE, DEFAULT_RECEIPTS, UNSUBSCRIBE_URL, SEND_SETTLE_SECONDS } =
    environment();
  const dynamo = DynamoDBDocumentClient.from(new DynamoDBClient({}), {
    marshallOptions: { removeUndefinedValues: true },
  });
  return {
    store: createStore(dynamo, TABLE_NAME),
    clock: { now: () => clock.now() },
    log: createLog(),
    settings: {
      domain: MAIL_DOMAIN.toLowerCase(),
      owners: OWNERS,
      defaultTimeZone: DEFAULT_TIME_ZONE,
      defaultReceipts: DEFAULT_RECEIPTS,
      unsubscribeUrl: UNSUBSCRIBE_URL,
      sendSettleSeconds: SEND_SETTLE_SECONDS,
    },
  };
}

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

/** The environment; throws with the name of the variable when it is incomplete. */
function environment(): Environment {
  return environmentSchema.parse(process.env);
}
