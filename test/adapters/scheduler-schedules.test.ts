// Owners' schedules, against the local stack's endpoint of EventBridge Scheduler.
// Invariant: the same schedule put twice is one.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GetScheduleCommand, ListSchedulesCommand, SchedulerClient } from "@aws-sdk/client-scheduler";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSchedules } from "../../functions/adapters/scheduler-schedules.ts";
import type { Schedules } from "../../functions/app/ports.ts";
import { wakeSchema } from "../../functions/contract.ts";
import { startScheduler } from "../../infra/local/aws/scheduler.ts";
import type { Scheduler } from "../../infra/local/aws/scheduler.ts";
import { anOwner } from "../contract/store/samples.ts";

const OPTIONS = {
  group: "owners",
  queueArn: "arn:aws:sqs:eu-north-1:123456789012:digests",
  roleArn: "arn:aws:iam::123456789012:role/schedules",
};
const NUDGE = "00000000000000aa";
let dir: string;
let scheduler: Scheduler;
let client: SchedulerClient;
let schedules: Schedules;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "schedules-"));
  scheduler = await startScheduler({
    dir,
    scratch: dir,
    queueArn: OPTIONS.queueArn,
    groups: [OPTIONS.group],
    clock: () => Date.parse("2026-11-23T08:00:00.000Z"),
    send: async () => {},
    onChange: () => {},
  });
  client = new SchedulerClient({
    endpoint: scheduler.url,
    region: "eu-north-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });
  schedules = createSchedules(client, OPTIONS);
});
afterEach(async () => {
  client.destroy();
  await scheduler.stop();
  await rm(dir, { recursive: true });
});

const read = async (name: string) => client.send(new GetScheduleCommand({ GroupName: OPTIONS.group, Name: name }));
const names = async () =>
  ((await client.send(new ListSchedulesCommand({ GroupName: OPTIONS.group }))).Schedules ?? []).map(({ Name }) => Name);

describe("an owner's schedules", () => {
  it("wakes the digest at the owner's slot in the owner's zone", async () => {
    const owner = anOwner({ timeZone: "Pacific/Chatham", digest: { weekday: "sunday", time: "04:05" } });
    await schedules.putDigest(owner);
    const schedule = await read(`digest-${owner.id}`);
    expect(schedule).toMatchObject({
      ScheduleExpression: "cron(5 4 ? * SUN *)",
      ScheduleExpressionTimezone: "Pacific/Chatham",
      FlexibleTimeWindow: { Mode: "OFF" },
      State: "ENABLED",
      Target: { Arn: OPTIONS.queueArn, RoleArn: OPTIONS.roleArn },
    });
    const wake = wakeSchema.parse(JSON.parse(schedule.Target?.Input ?? ""));
    expect(wake).toEqual({ kind: "digest", owner: owner.id, scheduledAt: "<aws.scheduler.scheduled-time>" });
  });

  it("replaces the schedule when the slot changes, and is one however often it is put", async () => {
    const owner = anOwner();
    await schedules.putDigest(owner);
    await schedules.putDigest(owner);
    await schedules.putDigest({ ...owner, timeZone: "Europe/London", digest: { weekday: "tuesday", time: "18:00" } });
    expect(await read(`digest-${owner.id}`)).toMatchObject({
      ScheduleExpression: "cron(0 18 ? * TUE *)",
      ScheduleExpressionTimezone: "Europe/London",
    });
    expect(await names()).toHaveLength(1);
  });

  it("wakes a follow-up once, at nine on its morning, and moves it with its day", async () => {
    const owner = anOwner();
    await schedules.putFollowUp(owner, NUDGE, "2026-12-01");
    await schedules.putFollowUp(owner, NUDGE, "2026-12-02");
    const schedule = await read(`follow-up-${owner.id}-${NUDGE}`);
    expect(schedule).toMatchObject({
      ScheduleExpression: "at(2026-12-02T09:00:00)",
      ScheduleExpressionTimezone: "Europe/Copenhagen",
      ActionAfterCompletion: "DELETE",
    });
    const wake = wakeSchema.parse(JSON.parse(schedule.Target?.Input ?? ""));
    expect(wake).toMatchObject({ kind: "follow-up", owner: owner.id, nudge: NUDGE });
    expect(await names()).toHaveLength(1);
  });

  it("removes the weekly schedule, also when there is none", async () => {
    const owner = anOwner();
    await schedules.putDigest(owner);
    await schedules.remove(owner.id);
    await schedules.remove(owner.id);
    expect(await names()).toEqual([]);
  });

  it("does not make a schedule of a time that is none", async () => {
    await expect(schedules.putDigest(anOwner({ digest: { weekday: "monday", time: "soon" } }))).rejects.toThrow("soon");
  });
});
