// Each owner's schedule at EventBridge Scheduler, and one-off schedules of follow-ups.
// Invariant: names are ids, so that putting one twice changes nothing. A schedule is a hint: the table says what is due.

import {
  ConflictException,
  CreateScheduleCommand,
  DeleteScheduleCommand,
  ResourceNotFoundException,
  UpdateScheduleCommand,
} from "@aws-sdk/client-scheduler";
import type { CreateScheduleCommandInput, SchedulerClient } from "@aws-sdk/client-scheduler";
import type { Schedules } from "../app/ports.ts";
import type { Wake } from "../contract.ts";
import { FOLLOW_UP_TIME } from "../domain/follow-up-time.ts";
import type { Owner } from "../domain/model.ts";

export type SchedulesOptions = { readonly group: string; readonly queueArn: string; readonly roleArn: string };

/** Scheduler fills this in when a schedule fires (EventBridge Scheduler user guide, "Adding context attributes"). */
const SCHEDULED_AT = "<aws.scheduler.scheduled-time>";
/** Names of days in cron expressions of EventBridge Scheduler. */
const CRON_DAYS = {
  monday: "MON",
  tuesday: "TUE",
  wednesday: "WED",
  thursday: "THU",
  friday: "FRI",
  saturday: "SAT",
  sunday: "SUN",
} as const;

export function createSchedules(client: SchedulerClient, options: SchedulesOptions): Schedules {
  const put = (timing: Timing, wake: Wake): Promise<void> => putSchedule(client, scheduleInput(options, timing, wake));
  return {
    putDigest: async ({ id, digest, timeZone }) =>
      put(
        { name: digestName(id), expression: weeklyExpression(digest), timeZone },
        { kind: "digest", owner: id, scheduledAt: SCHEDULED_AT },
      ),
    putFollowUp: async (owner, nudge, day) =>
      put(
        {
          name: `follow-up-${owner.id}-${nudge}`,
          expression: `at(${day}T${FOLLOW_UP_TIME}:00)`,
          timeZone: owner.timeZone,
        },
        { kind: "follow-up", owner: owner.id, nudge, scheduledAt: SCHEDULED_AT },
      ),
    remove: (owner) => removeSchedule(client, options.group, digestName(owner)),
  };
}

const digestName = (owner: string): string => `digest-${owner}`;

/** `07:30` on Mondays as `cron(30 7 ? * MON *)`. */
function weeklyExpression({ weekday, time }: Owner["digest"]): string {
  const [hour, minute] = time.split(":").map(Number);
  if (hour === undefined || minute === undefined || !Number.isInteger(hour + minute))
    throw new RangeError(`not a time of day: ${time}`);
  return `cron(${minute} ${hour} ? * ${CRON_DAYS[weekday]} *)`;
}

type Timing = { readonly name: string; readonly expression: string; readonly timeZone: string };

function scheduleInput(
  { group, queueArn, roleArn }: SchedulesOptions,
  { name, expression, timeZone }: Timing,
  wake: Wake,
): CreateScheduleCommandInput {
  return {
    Name: name,
    GroupName: group,
    ScheduleExpression: expression,
    ScheduleExpressionTimezone: timeZone,
    FlexibleTimeWindow: { Mode: "OFF" },
    State: "ENABLED",
    // A weekly schedule has no completion; a one-off removes itself.
    ActionAfterCompletion: "DELETE",
    Target: { Arn: queueArn, RoleArn: roleArn, Input: JSON.stringify(wake) },
  };
}

async function putSchedule(client: SchedulerClient, input: CreateScheduleCommandInput): Promise<void> {
  try {
    await client.send(new CreateScheduleCommand(input));
  } catch (error) {
    if (!(error instanceof ConflictException)) throw error;
    await client.send(new UpdateScheduleCommand(input));
  }
}

async function removeSchedule(client: SchedulerClient, group: string, name: string): Promise<void> {
  try {
    await client.send(new DeleteScheduleCommand({ GroupName: group, Name: name }));
  } catch (error) {
    if (!(error instanceof ResourceNotFoundException)) throw error;
  }
}
