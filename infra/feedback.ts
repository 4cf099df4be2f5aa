// The feedback road: what SES says of each sent mail, by topic and queue to its function.
// Invariant: every claim of a sent mail is settled by an event from here or by the sweep.

import { Duration, RemovalPolicy, Validations } from "aws-cdk-lib";
import { EmailSendingEvent, EventDestination } from "aws-cdk-lib/aws-ses";
import { Topic } from "aws-cdk-lib/aws-sns";
import { SqsSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { Construct } from "constructs";
import type { Alarms } from "./alarms.ts";
import { MailFunction } from "./mail-function.ts";
import type { MemoryTable } from "./memory-table.ts";
import type { Sending } from "./sending.ts";
import { WorkQueue } from "./work-queue.ts";

const TIMEOUT = Duration.seconds(30);

export class Feedback extends Construct {
  readonly mailFunction: MailFunction;

  constructor(
    scope: Construct,
    id: string,
    { table, sending, alarms }: { readonly table: MemoryTable; readonly sending: Sending; readonly alarms: Alarms },
  ) {
    super(scope, id);
    const topic = new Topic(this, "Events", { enforceSSL: true });
    topic.applyRemovalPolicy(RemovalPolicy.DESTROY);
    sending.configurationSet.addEventDestination("ToTopic", {
      destination: EventDestination.snsTopic(topic),
      events: [
        EmailSendingEvent.SEND,
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
      ],
    });
    this.mailFunction = new MailFunction(this, "MailFeedback", {
      handler: "mail-feedback",
      timeout: TIMEOUT,
      memoryMb: 256,
      alarms,
    });
    const work = new WorkQueue(this, "Work", { alarms, functionTimeout: TIMEOUT, maxAge: Duration.minutes(30) });
    topic.addSubscription(new SqsSubscription(work.queue));
    work.feed(this.mailFunction, 2);
    table.grant(this.mailFunction.role);
    Validations.of(topic).acknowledge({
      id: "AwsSolutions-SNS2",
      reason: "SES publishes only to topics without a customer key of ours; events travel over TLS and are not kept.",
    });
  }
}
