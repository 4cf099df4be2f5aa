// The composition root: real adapters behind the ports, from the environment that infra sets.
// Invariant: made once per process; only the clock can be replaced, and only the local stack does so.

import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { SchedulerClient } from "@aws-sdk/client-scheduler";
import { SESClient } from "@aws-sdk/client-ses";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { createStore } from "../adapters/dynamodb-store/create-store.ts";
import { createLog } from "../adapters/power-log.ts";
import { createIds } from "../adapters/random-ids.ts";
import { createRawMail } from "../adapters/s3-raw-mail.ts";
import { createSchedules } from "../adapters/scheduler-schedules.ts";
import { createMailer } from "../adapters/ses-mailer.ts";
import { systemClock } from "../adapters/system-clock.ts";
import type { Clock, Ports } from "../app/ports.ts";
import { environmentSchema } from "../contract.ts";
import type { Environment } from "../contract.ts";

let clock: Clock = systemClock;
let ports: Ports | undefined;

/** Replaces the clock of every handler in this process: the local stack's virtual time. */
export function replaceClock(other: Clock): void {
  clock = other;
}

/** The ports of this process; throws with the name of the variable when the environment is incomplete. */
export function compose(): Ports {
  ports ??= composeFrom(environmentSchema.parse(process.env));
  return ports;
}

/** How often the inbound queue delivers a mail before the dead-letter queue takes it. */
export const maxReceives = (): number => environmentSchema.parse(process.env).MAX_RECEIVES;

function composeFrom(environment: Environment): Ports {
  const dynamo = DynamoDBDocumentClient.from(new DynamoDBClient({}), {
    marshallOptions: { removeUndefinedValues: true },
  });
  return {
    store: createStore(dynamo, environment.TABLE_NAME),
    rawMail: createRawMail(new S3Client({}), environment.RAW_BUCKET),
    // SES has no idempotency token: the SDK must not send twice on its own.
    mailer: createMailer(new SESClient({ maxAttempts: 1 }), environment.CONFIGURATION_SET),
    schedules: createSchedules(new SchedulerClient({}), {
      group: environment.SCHEDULE_GROUP,
      queueArn: environment.DIGEST_QUEUE_ARN,
      roleArn: environment.SCHEDULER_ROLE_ARN,
    }),
    clock: { now: () => clock.now() },
    ids: createIds(),
    log: createLog(),
    settings: {
      domain: environment.MAIL_DOMAIN.toLowerCase(),
      owners: environment.OWNERS,
      defaultTimeZone: environment.DEFAULT_TIME_ZONE,
      defaultReceipts: environment.DEFAULT_RECEIPTS,
      unsubscribeUrl: environment.UNSUBSCRIBE_URL,
      sendSettleSeconds: environment.SEND_SETTLE_SECONDS,
    },
  };
}
