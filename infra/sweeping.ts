// The sweep: a rate schedule that finishes what was claimed or due and never finished.
// Invariant: it has the rights of the roads whose work it finishes, and no others.

import { Duration } from "aws-cdk-lib";
import { Metric } from "aws-cdk-lib/aws-cloudwatch";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { CfnSchedule } from "aws-cdk-lib/aws-scheduler";
import { Construct } from "constructs";
import { DUE_INDEX, SWEEP_MINUTES, UNFINISHED_INDEX } from "../functions/contract.ts";
import { FIVE_MINUTES } from "./alarms.ts";
import type { Alarms } from "./alarms.ts";
import type { Digests } from "./digests.ts";
import { MailFunction } from "./mail-function.ts";
import type { MemoryTable } from "./memory-table.ts";
import type { Sending } from "./sending.ts";

export type SweepingProps = {
  readonly table: MemoryTable;
  readonly sending: Sending;
  readonly digests: Digests;
  readonly alarms: Alarms;
};

export class Sweeping extends Construct {
  readonly mailFunction: MailFunction;

  constructor(scope: Construct, id: string, { table, sending, digests, alarms }: SweepingProps) {
    super(scope, id);
    this.mailFunction = new MailFunction(this, "Sweep", {
      handler: "sweep",
      timeout: Duration.minutes(5),
      memoryMb: 512,
      alarms,
    });
    table.grant(this.mailFunction.role, DUE_INDEX, UNFINISHED_INDEX);
    sending.grantSend(this.mailFunction.role);
    digests.grantSchedule(this.mailFunction.role);
    this.repeat();
    alarms.add(this, "Failures", {
      metric: new Metric({
        namespace: "Livstegn",
        metricName: "SweepFailed",
        dimensionsMap: { service: "sweep" },
        statistic: "Sum",
        period: FIVE_MINUTES,
      }),
      threshold: 1,
      says: "Work that was never finished could not be finished by the sweep either.",
      section: "unfinished-work",
    });
  }

  private repeat(): void {
    const { functionArn } = this.mailFunction.fn;
    const role = new Role(this, "SchedulerRole", { assumedBy: new ServicePrincipal("scheduler.amazonaws.com") });
    role.addToPolicy(new PolicyStatement({ actions: ["lambda:InvokeFunction"], resources: [functionArn] }));
    // The L2 target would let the role invoke every version of the function; this names the one.
    new CfnSchedule(this, "Rate", {
      scheduleExpression: `rate(${SWEEP_MINUTES} minutes)`,
      flexibleTimeWindow: { mode: "OFF" },
      target: { arn: functionArn, roleArn: role.roleArn, retryPolicy: { maximumRetryAttempts: 0 } },
    });
  }
}
