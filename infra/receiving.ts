// Receiving: SES writes each mail to the bucket and then tells a topic; the rule set is made the account's active one.
// Invariant: a rule set that is not ours is never replaced or switched off without the settings saying so.

import { CustomResource, Duration, RemovalPolicy, Stack, Validations } from "aws-cdk-lib";
import { Metric } from "aws-cdk-lib/aws-cloudwatch";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { ReceiptRuleSet, TlsPolicy } from "aws-cdk-lib/aws-ses";
import { S3 } from "aws-cdk-lib/aws-ses-actions";
import { Topic } from "aws-cdk-lib/aws-sns";
import { Construct } from "constructs";
import { RAW_PREFIX } from "../functions/contract.ts";
import { FIVE_MINUTES } from "./alarms.ts";
import type { Alarms } from "./alarms.ts";
import { MailFunction } from "./mail-function.ts";
import type { RawMailBucket } from "./raw-mail-bucket.ts";
import type { Settings } from "./settings.ts";
import { acknowledgeWildcard } from "./wildcards.ts";

export type ReceivingProps = { readonly settings: Settings; readonly bucket: RawMailBucket; readonly alarms: Alarms };

export class Receiving extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, { settings, bucket, alarms }: ReceivingProps) {
    super(scope, id);
    this.topic = new Topic(this, "Arrived", { enforceSSL: true });
    this.topic.applyRemovalPolicy(RemovalPolicy.DESTROY);
    const receiptRuleSetName = `livstegn-${settings.stage}`;
    const ruleSet = new ReceiptRuleSet(this, "RuleSet", { receiptRuleSetName });
    const rule = ruleSet.addRule("Keep", {
      recipients: [settings.domain],
      scanEnabled: true,
      tlsPolicy: TlsPolicy.OPTIONAL,
      actions: [new S3({ bucket: bucket.shared, objectKeyPrefix: RAW_PREFIX, topic: this.topic })],
    });
    this.activate(ruleSet, settings, alarms).node.addDependency(rule);
    Validations.of(this.topic).acknowledge({
      id: "AwsSolutions-SNS2",
      reason:
        "SES publishes only to topics without a customer key of ours; the notice holds addresses for minutes, in transit over TLS.",
    });
    alarms.add(this, "PublishFailures", {
      metric: new Metric({
        namespace: "AWS/SES",
        metricName: "PublishFailure",
        dimensionsMap: { RuleSetName: receiptRuleSetName },
        statistic: "Sum",
        period: FIVE_MINUTES,
      }),
      threshold: 1,
      says: "SES received mail and could not store or announce it.",
      section: "mail-does-not-arrive",
    });
  }

  private activate(ruleSet: ReceiptRuleSet, settings: Settings, alarms: Alarms): CustomResource {
    const mailFunction = new MailFunction(this, "Activate", {
      handler: "activate-rule-set",
      timeout: Duration.minutes(1),
      memoryMb: 256,
      alarms,
    });
    mailFunction.role.addToPolicy(
      new PolicyStatement({
        actions: ["ses:DescribeActiveReceiptRuleSet", "ses:SetActiveReceiptRuleSet"],
        resources: ["*"],
      }),
    );
    acknowledgeWildcard(mailFunction.role, {
      resource: "*",
      reason:
        "SES knows no resource for the active rule set: an account has one (service authorization reference, Amazon SES).",
    });
    return new CustomResource(this, "Active", {
      serviceToken: mailFunction.fn.functionArn,
      resourceType: "Custom::ActiveReceiptRuleSet",
      properties: {
        RuleSetName: ruleSet.receiptRuleSetName,
        ReplaceActive: String(settings.replaceActiveRuleSet),
        Region: Stack.of(this).region,
      },
    });
  }
}
