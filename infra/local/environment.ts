// The environment that the deployed functions get from infra, with the stand-ins' addresses in it.
// Invariant: no credential, profile or endpoint of the person's own account can reach the SDK clients.
import type { Environment } from "../../functions/contract.ts";
import { MAIL_DOMAIN } from "./receive.ts";
import { MAX_RECEIVES, queueArn } from "./queues.ts";

export const TABLE_NAME = "livstegn-local";
export const RAW_BUCKET = "livstegn-local-raw-mail";
export const SCHEDULE_GROUP = "livstegn-local";
export const DEFAULT_TIME_ZONE = "Europe/Copenhagen";

export type StandIns = {
  readonly dynamodb: string;
  readonly s3: string;
  readonly ses: string;
  readonly scheduler: string;
  /** The local stack's own HTTP address. */
  readonly http: string;
};

type Variables = Readonly<Record<string, string>>;

/** Sets `process.env`; to be called before a handler is imported. */
export function setEnvironment(owners: string, standIns: StandIns): void {
  for (const name of Object.keys(process.env)) if (name.startsWith("AWS_")) delete process.env[name];
  Object.assign(process.env, awsVariables(standIns), quietVariables(), contractVariables(owners, standIns.http));
}

function contractVariables(owners: string, http: string): Readonly<Record<keyof Environment, string>> {
  return {
    TABLE_NAME,
    RAW_BUCKET,
    MAIL_DOMAIN,
    CONFIGURATION_SET: "livstegn-local",
    SCHEDULE_GROUP,
    DIGEST_QUEUE_ARN: queueArn("digest"),
    SCHEDULER_ROLE_ARN: "arn:aws:iam::000000000000:role/livstegn-local-scheduler",
    OWNERS: owners,
    DEFAULT_TIME_ZONE,
    DEFAULT_RECEIPTS: "auto",
    UNSUBSCRIBE_URL: `${http}/unsubscribe/`,
    // The stand-in puts the send event on its queue with the mail, so that there is nothing to wait for.
    SEND_SETTLE_SECONDS: "0",
    MAX_RECEIVES: String(MAX_RECEIVES),
  };
}

function awsVariables({ dynamodb, s3, ses, scheduler }: StandIns): Variables {
  return {
    AWS_REGION: "eu-north-1",
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
    AWS_EC2_METADATA_DISABLED: "true",
    AWS_CONFIG_FILE: "/dev/null",
    AWS_SHARED_CREDENTIALS_FILE: "/dev/null",
    AWS_ENDPOINT_URL_DYNAMODB: dynamodb,
    AWS_ENDPOINT_URL_S3: s3,
    AWS_ENDPOINT_URL_SES: ses,
    AWS_ENDPOINT_URL_SCHEDULER: scheduler,
  };
}

function quietVariables(): Variables {
  return { POWERTOOLS_LOG_LEVEL: process.env["POWERTOOLS_LOG_LEVEL"] ?? "ERROR", POWERTOOLS_METRICS_DISABLED: "true" };
}
