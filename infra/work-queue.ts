// A queue with its dead-letter queue, and the alarms on both.
// Invariant: a message is either handled, waiting, or in the dead-letter queue for 14 days; none is dropped.

import { Duration } from "aws-cdk-lib";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { DEAD_LETTER_DAYS } from "../functions/contract.ts";
import { FIVE_MINUTES } from "./alarms.ts";
import type { Alarms } from "./alarms.ts";
import type { MailFunction } from "./mail-function.ts";

/** How often a message is delivered before the dead-letter queue takes it, unless told otherwise. */
const MAX_RECEIVES = 5;
/** Visibility in timeouts of the function, as the Lambda developer guide asks for. */
const VISIBILITY_TIMEOUTS = 6;

export type WorkQueueProps = {
  readonly alarms: Alarms;
  /** Of the function that reads it; a message that failed is delivered again after six times that. */
  readonly functionTimeout: Duration;
  /** The oldest message may wait this long. */
  readonly maxAge: Duration;
  /** Deliveries before the dead-letter queue takes a message. */
  readonly maxReceives?: number;
};

export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(
    scope: Construct,
    id: string,
    { alarms, functionTimeout, maxAge, maxReceives = MAX_RECEIVES }: WorkQueueProps,
  ) {
    super(scope, id);
    const shared = {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(DEAD_LETTER_DAYS),
    };
    this.deadLetters = new Queue(this, "DeadLetters", shared);
    this.queue = new Queue(this, "Queue", {
      ...shared,
      visibilityTimeout: Duration.seconds(functionTimeout.toSeconds() * VISIBILITY_TIMEOUTS),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: maxReceives },
    });
    alarms.add(this, "DeadLettersAlarm", {
      metric: this.deadLetters.metricApproximateNumberOfMessagesVisible({ period: FIVE_MINUTES }),
      threshold: 1,
      says: "Messages failed at every try and wait for a person.",
      section: "dead-letters",
    });
    alarms.add(this, "AgeAlarm", {
      metric: this.queue.metricApproximateAgeOfOldestMessage({ period: FIVE_MINUTES }),
      threshold: maxAge.toSeconds(),
      says: "Messages wait longer than they should.",
      section: "old-messages",
    });
  }

  /** Lets a function read the queue, with partial batch failures. */
  feed({ fn }: MailFunction, maxConcurrency: number): void {
    fn.addEventSource(new SqsEventSource(this.queue, { batchSize: 5, reportBatchItemFailures: true, maxConcurrency }));
  }
}
