// The inbound road: topic, queue, function.
// Invariant: the function may read raw mails, change memory, answer the owner and set the owner's schedules.

import { Duration } from "aws-cdk-lib";
import type { Topic } from "aws-cdk-lib/aws-sns";
import { SqsSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { Construct } from "constructs";
import type { Alarms } from "./alarms.ts";
import type { Digests } from "./digests.ts";
import { MailFunction } from "./mail-function.ts";
import type { MemoryTable } from "./memory-table.ts";
import type { RawMailBucket } from "./raw-mail-bucket.ts";
import type { Sending } from "./sending.ts";
import { WorkQueue } from "./work-queue.ts";

export type InboundProps = {
  readonly table: MemoryTable;
  readonly bucket: RawMailBucket;
  readonly sending: Sending;
  readonly digests: Digests;
  readonly alarms: Alarms;
  readonly topic: Topic;
};

const TIMEOUT = Duration.minutes(1);
/** At six minutes a try longer than an hour, so that a mail beyond the owner's pace lives to see the next one. */
export const INBOUND_RECEIVES = 12;

export class Inbound extends Construct {
  readonly mailFunction: MailFunction;

  constructor(scope: Construct, id: string, { table, bucket, sending, digests, alarms, topic }: InboundProps) {
    super(scope, id);
    // A mail of 40 MB needs the memory; it also buys the processor that an ordinary mail is quick with.
    this.mailFunction = new MailFunction(this, "InboundMail", {
      handler: "inbound-mail",
      timeout: TIMEOUT,
      memoryMb: 1024,
      alarms,
    });
    const work = new WorkQueue(this, "Work", {
      alarms,
      functionTimeout: TIMEOUT,
      maxAge: Duration.minutes(15),
      maxReceives: INBOUND_RECEIVES,
    });
    topic.addSubscription(new SqsSubscription(work.queue));
    work.feed(this.mailFunction, 5);
    table.grant(this.mailFunction.role);
    bucket.grantRead(this.mailFunction.role);
    sending.grantSend(this.mailFunction.role);
    digests.grantSchedule(this.mailFunction.role);
  }
}
