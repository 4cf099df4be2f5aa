// Sending: the domain's identity with DKIM and a MAIL FROM of its own, and the configuration set that reports on each mail.
// Invariant: functions may send from `livstegn@` the domain, through this configuration set, and in no other way.

import { Stack } from "aws-cdk-lib";
import { Metric } from "aws-cdk-lib/aws-cloudwatch";
import type { Role } from "aws-cdk-lib/aws-iam";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  Identity,
  MailFromBehaviorOnMxFailure,
} from "aws-cdk-lib/aws-ses";
import type { DkimRecord } from "aws-cdk-lib/aws-ses";
import { Construct } from "constructs";
import { FIVE_MINUTES } from "./alarms.ts";
import type { Alarms } from "./alarms.ts";
import type { Settings } from "./settings.ts";
import { acknowledgeWildcard } from "./wildcards.ts";

/** SES reviews an account at 5 % bounces and 0.1 % complaints; the alarm rings before that. */
const BOUNCE_RATE = 0.04;
const COMPLAINT_RATE = 0.0008;

export class Sending extends Construct {
  readonly configurationSet: ConfigurationSet;
  readonly configurationSetName: string;
  readonly dkimRecords: readonly DkimRecord[];
  private readonly from: string;

  constructor(
    scope: Construct,
    id: string,
    { settings, alarms }: { readonly settings: Settings; readonly alarms: Alarms },
  ) {
    super(scope, id);
    this.configurationSet = new ConfigurationSet(this, "Events", {
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
    });
    this.configurationSetName = this.configurationSet.configurationSetName;
    const identity = new EmailIdentity(this, "Identity", {
      identity: Identity.domain(settings.domain),
      configurationSet: this.configurationSet,
      dkimSigning: true,
      feedbackForwarding: false,
      mailFromDomain: `bounce.${settings.domain}`,
      mailFromBehaviorOnMxFailure: MailFromBehaviorOnMxFailure.USE_DEFAULT_VALUE,
    });
    this.dkimRecords = identity.dkimRecords;
    this.from = `livstegn@${settings.domain}`;
    const reputation = (metricName: string) =>
      new Metric({ namespace: "AWS/SES", metricName, statistic: "Maximum", period: FIVE_MINUTES });
    alarms.add(this, "Bounces", {
      metric: reputation("Reputation.BounceRate"),
      threshold: BOUNCE_RATE,
      says: "Too many mails come back.",
      section: "bounces-and-complaints",
    });
    alarms.add(this, "Complaints", {
      metric: reputation("Reputation.ComplaintRate"),
      threshold: COMPLAINT_RATE,
      says: "Too many owners call our mail spam.",
      section: "bounces-and-complaints",
    });
  }

  /** Lets a function send. In the SES sandbox the recipient's identity is checked too, hence the account's identities. */
  grantSend(grantee: Role): void {
    const { partition, region, account } = Stack.of(this);
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ["ses:SendRawEmail"],
        resources: [
          `arn:${partition}:ses:${region}:${account}:identity/*`,
          `arn:${partition}:ses:${region}:${account}:configuration-set/${this.configurationSetName}`,
        ],
        conditions: { StringEquals: { "ses:FromAddress": this.from } },
      }),
    );
    acknowledgeWildcard(grantee, {
      resource: `arn:<AWS::Partition>:ses:${region}:<AWS::AccountId>:identity/*`,
      reason:
        "In the SES sandbox the identity of the recipient is checked too, and owners verify their own addresses; the From address is fixed by a condition.",
    });
  }
}
