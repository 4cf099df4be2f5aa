// The composition root: real adapters behind the ports, from the environment that infra sets.
// Invariant: made once per process; only the clock can be replaced, and only the local stack does so.

import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { createStore } from "../adapters/dynamodb-store/create-store.ts";
import { jitteredPauses } from "../adapters/jittered-pauses.ts";
import { createLog } from "../adapters/power-log.ts";
import { systemClock } from "../adapters/system-clock.ts";
import type { Clock, MemoryPorts } from "../app/ports.ts";
import { environmentSchema } from "../contract.ts";
import type { Environment } from "../contract.ts";

let clock: Clock = systemClock;
let memory: MemoryPorts | undefined;

/** Replaces the clock of every handler in this process: the local stack's virtual time. */
export function replaceClock(other: Clock): void {
  clock = other;
}

/** Ports of a function that only looks at memory and changes it. */
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
    // Virtual time does not pass by waiting, and the local stack does one thing after the other.
    pauses: { pause: async (ms) => (clock === systemClock ? jitteredPauses.pause(ms) : undefined) },
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

/** The environment; throws with the name of the variable when it is incomplete. */
export function environment(): Environment {
  return environmentSchema.parse(process.env);
}
