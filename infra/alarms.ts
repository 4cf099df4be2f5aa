// Alarms: each says what is wrong and names the section of the runbook that says what to do.
// Invariant: no alarm without a section; a test compares the two.

import { Duration, RemovalPolicy, Validations } from "aws-cdk-lib";
import { Alarm, ComparisonOperator, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import type { IMetric } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { Construct } from "constructs";
import type { Settings } from "./settings.ts";

/** Sections of infra/RUNBOOK.md, as GitHub makes anchors of their headings. */
export type RunbookSection =
  | "dead-letters"
  | "old-messages"
  | "function-errors"
  | "mail-does-not-arrive"
  | "bounces-and-complaints"
  | "unfinished-work";

export type AlarmOn = {
  readonly metric: IMetric;
  /** The alarm rings at this value and above. */
  readonly threshold: number;
  readonly says: string;
  readonly section: RunbookSection;
};

export const FIVE_MINUTES = Duration.minutes(5);

export class Alarms extends Construct {
  private readonly topic: Topic;

  constructor(scope: Construct, id: string, { settings }: { readonly settings: Settings }) {
    super(scope, id);
    this.topic = new Topic(this, "Topic", { enforceSSL: true });
    this.topic.applyRemovalPolicy(RemovalPolicy.DESTROY);
    if (settings.alarmAddress !== undefined) this.topic.addSubscription(new EmailSubscription(settings.alarmAddress));
    Validations.of(this.topic).acknowledge({
      id: "AwsSolutions-SNS2",
      reason: "Alarms carry metric names and numbers, nothing of any person; the topic is encrypted in transit.",
    });
  }

  /** Adds an alarm to a construct; missing data is good: nothing ran. */
  add(scope: Construct, id: string, { metric, threshold, says, section }: AlarmOn): void {
    const alarm = new Alarm(scope, id, {
      metric,
      threshold,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription: `${says} See infra/RUNBOOK.md#${section}`,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
  }
}
