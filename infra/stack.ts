// The whole service in one account: one construct for each capability, joined here.
// Invariant: what is remembered survives the removal of the stack; everything else goes with it.

import { CfnOutput, Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";
import type { Environment } from "../functions/contract.ts";
import { Alarms } from "./alarms.ts";
import { Digests } from "./digests.ts";
import { Feedback } from "./feedback.ts";
import { Inbound, INBOUND_RECEIVES } from "./inbound.ts";
import { MemoryTable } from "./memory-table.ts";
import { RawMailBucket } from "./raw-mail-bucket.ts";
import { Receiving } from "./receiving.ts";
import { Sending } from "./sending.ts";
import type { Settings } from "./settings.ts";
import { Sweeping } from "./sweeping.ts";
import { Unsubscribing } from "./unsubscribing.ts";

export class LivstegnStack extends Stack {
  constructor(scope: Construct, id: string, { settings }: { readonly settings: Settings }) {
    super(scope, id, {
      env: { region: settings.region },
      description: "Livstegn: keeps a professional network alive, by mail.",
    });
    const alarms = new Alarms(this, "Alarms", { settings });
    const table = new MemoryTable(this, "Memory");
    const bucket = new RawMailBucket(this, "RawMail");
    const sending = new Sending(this, "Sending", { settings, alarms });
    const receiving = new Receiving(this, "Receiving", { settings, bucket, alarms });
    const unsubscribing = new Unsubscribing(this, "Unsubscribing", { table, alarms });
    const digests = new Digests(this, "Digests", { table, sending, alarms });
    const environment: Readonly<Record<keyof Environment, string>> = {
      TABLE_NAME: table.table.tableName,
      RAW_BUCKET: bucket.bucket.bucketName,
      MAIL_DOMAIN: settings.domain,
      CONFIGURATION_SET: sending.configurationSetName,
      SCHEDULE_GROUP: digests.groupName,
      DIGEST_QUEUE_ARN: digests.work.queue.queueArn,
      SCHEDULER_ROLE_ARN: digests.schedulerRole.roleArn,
      OWNERS: settings.owners,
      DEFAULT_TIME_ZONE: settings.timeZone,
      DEFAULT_RECEIPTS: settings.receipts,
      UNSUBSCRIBE_URL: unsubscribing.url,
      SEND_SETTLE_SECONDS: "900",
      MAX_RECEIVES: String(INBOUND_RECEIVES),
    };
    const inbound = new Inbound(this, "Inbound", { table, bucket, sending, digests, alarms, topic: receiving.topic });
    const feedback = new Feedback(this, "Feedback", { table, sending, alarms });
    const sweeping = new Sweeping(this, "Sweeping", { table, sending, digests, alarms });
    for (const { mailFunction } of [inbound, digests, feedback, sweeping]) mailFunction.addEnvironment(environment);
    // Its own address cannot stand in its own environment: CloudFormation would wait for itself.
    unsubscribing.mailFunction.addEnvironment({ ...environment, UNSUBSCRIBE_URL: "https://unsubscribe.invalid/" });
    this.printDnsRecords(settings, sending);
  }

  private printDnsRecords({ domain, region }: Settings, sending: Sending): void {
    const records = [
      `${domain} MX 10 inbound-smtp.${region}.amazonaws.com`,
      ...sending.dkimRecords.map(({ name, value }) => `${name} CNAME ${value}`),
      `bounce.${domain} MX 10 feedback-smtp.${region}.amazonses.com`,
      `bounce.${domain} TXT "v=spf1 include:amazonses.com -all"`,
      `_dmarc.${domain} TXT "v=DMARC1; p=reject"`,
    ];
    for (const [index, value] of records.entries()) new CfnOutput(this, `DnsRecord${index + 1}`, { value });
  }
}
