// The outbound road: one schedule an owner, a queue, and the function that builds and sends what is due.
// Invariant: a schedule may put messages on this queue and do nothing else.

import { Duration, RemovalPolicy, Stack } from "aws-cdk-lib";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { ScheduleGroup } from "aws-cdk-lib/aws-scheduler";
import { Construct } from "constructs";
import { DUE_INDEX, UNFINISHED_INDEX } from "../functions/contract.ts";
import type { Alarms } from "./alarms.ts";
import { MailFunction } from "./mail-function.ts";
import type { MemoryTable } from "./memory-table.ts";
import type { Sending } from "./sending.ts";
import { acknowledgeWildcard } from "./wildcards.ts";
import { WorkQueue } from "./work-queue.ts";

export type DigestsProps = { readonly table: MemoryTable; readonly sending: Sending; readonly alarms: Alarms };

const TIMEOUT = Duration.minutes(1);

export class Digests extends Construct {
  readonly mailFunction: MailFunction;
  readonly work: WorkQueue;
  readonly groupName: string;
  readonly schedulerRole: Role;

  constructor(scope: Construct, id: string, { table, sending, alarms }: DigestsProps) {
    super(scope, id);
    this.groupName = Stack.of(this).stackName;
    new ScheduleGroup(this, "Schedules", { scheduleGroupName: this.groupName, removalPolicy: RemovalPolicy.DESTROY });
    this.mailFunction = new MailFunction(this, "Digest", {
      handler: "digest",
      timeout: TIMEOUT,
      memoryMb: 512,
      alarms,
    });
    this.work = new WorkQueue(this, "Work", { alarms, functionTimeout: TIMEOUT, maxAge: Duration.minutes(15) });
    this.work.feed(this.mailFunction, 10);
    this.schedulerRole = this.createSchedulerRole();
    table.grant(this.mailFunction.role, DUE_INDEX, UNFINISHED_INDEX);
    sending.grantSend(this.mailFunction.role);
  }

  /** Lets a function set schedules of this group and give them their role. */
  grantSchedule(grantee: Role): void {
    const { partition, region, account } = Stack.of(this);
    const allow = (actions: string[], resource: string) =>
      grantee.grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions, resources: [resource] }));
    allow(
      ["scheduler:CreateSchedule", "scheduler:UpdateSchedule", "scheduler:GetSchedule", "scheduler:DeleteSchedule"],
      `arn:${partition}:scheduler:${region}:${account}:schedule/${this.groupName}/*`,
    );
    allow(["iam:PassRole"], this.schedulerRole.roleArn);
    acknowledgeWildcard(grantee, {
      resource: `arn:<AWS::Partition>:scheduler:${region}:<AWS::AccountId>:schedule/${this.groupName}/*`,
      reason: "Each owner has a schedule of their own in this group; their names are not known at deployment.",
    });
  }

  private createSchedulerRole(): Role {
    const { account } = Stack.of(this);
    // The condition keeps another account's schedules from using this role (Scheduler user guide, "Confused deputy prevention").
    const assumedBy = new ServicePrincipal("scheduler.amazonaws.com", {
      conditions: { StringEquals: { "aws:SourceAccount": account } },
    });
    const role = new Role(this, "SchedulerRole", { assumedBy });
    role.addToPolicy(new PolicyStatement({ actions: ["sqs:SendMessage"], resources: [this.work.queue.queueArn] }));
    return role;
  }
}
