// The EventBridge Scheduler stand-in, spoken to by the SDK's own client.
import {
  ConflictException,
  CreateScheduleCommand,
  CreateScheduleGroupCommand,
  DeleteScheduleCommand,
  GetScheduleCommand,
  GetScheduleGroupCommand,
  ListSchedulesCommand,
  ResourceNotFoundException,
  SchedulerClient,
  UpdateScheduleCommand,
  ValidationException,
  type CreateScheduleCommandInput,
} from "@aws-sdk/client-scheduler";
import { describe, expect, it, onTestFinished } from "vitest";
import { emptyScratch } from "../../infra/local/aws/durable-file.ts";
import { startScheduler } from "../../infra/local/aws/scheduler.ts";
import { emptyDir } from "./started.ts";

const QUEUE = "arn:aws:sqs:eu-north-1:000000000000:digest";
const START = Date.parse("2026-11-23T08:00:00Z");

async function startedScheduler(dir?: string) {
  const folder = dir ?? (await emptyDir());
  const sent: { body: string; id: string }[] = [];
  const clock = { now: START };
  const scheduler = await startScheduler({
    dir: folder,
    scratch: await emptyScratch(folder),
    queueArn: QUEUE,
    groups: ["owners"],
    clock: () => clock.now,
    send: async (body, id) => void sent.push({ body, id }),
    onChange: () => undefined,
  });
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = new SchedulerClient({ endpoint: scheduler.url, region: "eu-north-1", credentials, maxAttempts: 1 });
  let isOver = false;
  const stop = async (): Promise<void> => {
    if (isOver) return;
    isOver = true;
    client.destroy();
    await scheduler.stop();
  };
  onTestFinished(stop);
  /** Moves the clock as the engine does, from one due time to the next. */
  const advance = async (to: string): Promise<void> => {
    for (;;) {
      const next = await scheduler.book.next(clock.now);
      if (next === undefined || next > Date.parse(to)) break;
      clock.now = Math.max(next, clock.now);
      await scheduler.book.run(clock.now);
    }
    clock.now = Date.parse(to);
  };
  return { client, sent, clock, folder, book: scheduler.book, advance, stop };
}

function weekly(more: Partial<CreateScheduleCommandInput> = {}): CreateScheduleCommandInput {
  return {
    Name: "digest-1",
    GroupName: "owners",
    ScheduleExpression: "cron(30 7 ? * MON *)",
    ScheduleExpressionTimezone: "Europe/Copenhagen",
    FlexibleTimeWindow: { Mode: "OFF" },
    Target: {
      Arn: QUEUE,
      RoleArn: "arn:aws:iam::000000000000:role/scheduler",
      Input: '{"kind":"digest","owner":"1","scheduledAt":"<aws.scheduler.scheduled-time>"}',
    },
    ...more,
  };
}
const oneOff = weekly({
  Name: "follow-up-1",
  ScheduleExpression: "at(2026-11-25T09:00:00)",
  ActionAfterCompletion: "DELETE",
});

describe("a schedule", () => {
  it("is kept and told as it was made, also after a restart", async () => {
    const { client, folder, stop } = await startedScheduler();
    const { ScheduleArn } = await client.send(
      new CreateScheduleCommand(weekly({ Description: "weekly", EndDate: new Date("2027-01-01T00:00:00Z") })),
    );
    await stop();
    const again = await startedScheduler(folder);
    expect(await again.client.send(new GetScheduleCommand({ Name: "digest-1", GroupName: "owners" }))).toMatchObject({
      Arn: ScheduleArn,
      Description: "weekly",
      EndDate: new Date("2027-01-01T00:00:00Z"),
      ScheduleExpressionTimezone: "Europe/Copenhagen",
      State: "ENABLED",
      ActionAfterCompletion: "NONE",
      CreationDate: new Date(START),
      Target: weekly().Target,
    });
  });

  it("puts its input on the queue at each occurrence, with the scheduled time in it", async () => {
    const { client, sent, advance } = await startedScheduler();
    await client.send(new CreateScheduleCommand(weekly()));
    await advance("2026-12-10T00:00:00Z");
    expect(sent.map(({ body }) => JSON.parse(body))).toEqual([
      { kind: "digest", owner: "1", scheduledAt: "2026-11-30T06:30:00Z" },
      { kind: "digest", owner: "1", scheduledAt: "2026-12-07T06:30:00Z" },
    ]);
    expect(new Set(sent.map(({ id }) => id)).size).toBe(2);
  });

  it("fires once and is gone when it is a one-off that deletes itself", async () => {
    const { client, sent, advance } = await startedScheduler();
    await client.send(new CreateScheduleCommand(oneOff));
    await advance("2026-11-25T07:59:59Z");
    expect(sent).toHaveLength(0);
    await advance("2026-12-25T00:00:00Z");
    expect(sent).toHaveLength(1);
    await expect(
      client.send(new GetScheduleCommand({ Name: "follow-up-1", GroupName: "owners" })),
    ).rejects.toBeInstanceOf(ResourceNotFoundException);
  });

  it("does not fire again for an occurrence that fired before a restart, nor for those missed but the last", async () => {
    const { client, advance, folder, stop } = await startedScheduler();
    await client.send(new CreateScheduleCommand(weekly()));
    await advance("2026-11-30T06:30:00Z");
    await stop();
    const again = await startedScheduler(folder);
    again.clock.now = Date.parse("2026-11-30T06:30:00Z");
    await again.book.run(again.clock.now);
    expect(again.sent).toHaveLength(0);
    again.clock.now = Date.parse("2026-12-22T00:00:00Z");
    await again.book.run(again.clock.now);
    expect(again.sent.map(({ body }) => JSON.parse(body))).toMatchObject([{ scheduledAt: "2026-12-21T06:30:00Z" }]);
  });

  it("follows an update, keeps its creation, and stays silent while disabled", async () => {
    const { client, sent, advance, clock } = await startedScheduler();
    await client.send(new CreateScheduleCommand(weekly()));
    clock.now += 1000;
    await client.send(new UpdateScheduleCommand(weekly({ ScheduleExpression: "cron(0 8 ? * TUE *)" })));
    expect((await client.send(new GetScheduleCommand({ Name: "digest-1", GroupName: "owners" }))).CreationDate).toEqual(
      new Date(START),
    );
    await advance("2026-11-26T00:00:00Z");
    expect(sent.map(({ body }) => JSON.parse(body))).toMatchObject([{ scheduledAt: "2026-11-24T07:00:00Z" }]);
    await client.send(new UpdateScheduleCommand(weekly({ State: "DISABLED" })));
    await advance("2027-01-01T00:00:00Z");
    expect(sent).toHaveLength(1);
  });

  it("runs between its start and its end only", async () => {
    const { client, sent, advance } = await startedScheduler();
    const bounds = { StartDate: new Date("2026-12-01T00:00:00Z"), EndDate: new Date("2026-12-10T00:00:00Z") };
    await client.send(new CreateScheduleCommand(weekly(bounds)));
    await advance("2027-02-01T00:00:00Z");
    expect(sent.map(({ body }) => JSON.parse(body))).toMatchObject([{ scheduledAt: "2026-12-07T06:30:00Z" }]);
  });

  it("is listed by group and by the beginning of its name, in pages", async () => {
    const { client } = await startedScheduler();
    for (const name of ["a-1", "a-2", "a-3", "b-1"])
      await client.send(new CreateScheduleCommand(weekly({ Name: name })));
    await client.send(new CreateScheduleCommand(weekly({ Name: "a-9", GroupName: "default" })));
    const first = await client.send(new ListSchedulesCommand({ GroupName: "owners", NamePrefix: "a-", MaxResults: 2 }));
    expect(first.Schedules?.map(({ Name }) => Name)).toEqual(["a-1", "a-2"]);
    const rest = await client.send(
      new ListSchedulesCommand({ GroupName: "owners", NamePrefix: "a-", MaxResults: 2, NextToken: first.NextToken }),
    );
    expect(rest.Schedules?.map(({ Name }) => Name)).toEqual(["a-3"]);
    expect(rest.NextToken).toBeUndefined();
  });
});

describe("what AWS refuses", () => {
  it("a second schedule of one name, unless it is the same request again", async () => {
    const { client } = await startedScheduler();
    await client.send(new CreateScheduleCommand(weekly({ ClientToken: "one" })));
    await client.send(new CreateScheduleCommand(weekly({ ClientToken: "one" })));
    await expect(client.send(new CreateScheduleCommand(weekly({ ClientToken: "two" })))).rejects.toBeInstanceOf(
      ConflictException,
    );
  });

  it("what is not there", async () => {
    const { client } = await startedScheduler();
    const missing = { Name: "none", GroupName: "owners" };
    for (const send of [
      () => client.send(new GetScheduleCommand(missing)),
      () => client.send(new DeleteScheduleCommand(missing)),
      () => client.send(new UpdateScheduleCommand(weekly({ Name: "none" }))),
      () => client.send(new CreateScheduleCommand(weekly({ GroupName: "nowhere" }))),
      () => client.send(new GetScheduleGroupCommand({ Name: "nowhere" })),
    ])
      await expect(send()).rejects.toBeInstanceOf(ResourceNotFoundException);
  });

  const target = weekly().Target;
  const wrong: readonly (readonly [string, Partial<CreateScheduleCommandInput>])[] = [
    ["an expression", { ScheduleExpression: "cron(30 7 * * MON *)" }],
    ["a zone", { ScheduleExpressionTimezone: "Europe/Atlantis" }],
    ["a name", { Name: "no spaces" }],
    [
      "another target",
      { Target: { ...target, Arn: "arn:aws:lambda:eu-north-1:000000000000:function:x", RoleArn: target?.RoleArn } },
    ],
    ["a role", { Target: { ...target, Arn: QUEUE, RoleArn: "none" } }],
    ["an end before its start", { StartDate: new Date("2027-01-02"), EndDate: new Date("2027-01-01") }],
  ];
  for (const [what, more] of wrong)
    it(`${what} that is none`, async () => {
      const { client } = await startedScheduler();
      await expect(client.send(new CreateScheduleCommand(weekly(more)))).rejects.toBeInstanceOf(ValidationException);
    });

  it("a group that is there", async () => {
    const { client } = await startedScheduler();
    await client.send(new CreateScheduleGroupCommand({ Name: "new" }));
    expect(await client.send(new GetScheduleGroupCommand({ Name: "new" }))).toMatchObject({
      Name: "new",
      State: "ACTIVE",
    });
    await expect(client.send(new CreateScheduleGroupCommand({ Name: "new" }))).rejects.toBeInstanceOf(
      ConflictException,
    );
  });
});
