import { readFileSync } from "node:fs";
import { Match } from "aws-cdk-lib/assertions";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { synthesize, synthesizeWithNag } from "./synthesize.ts";

const template = synthesize();
const textOrList = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());
const policySchema = z.object({
  Properties: z.object({
    PolicyDocument: z.object({
      Statement: z.array(z.looseObject({ Effect: z.string(), Action: textOrList, Resource: z.unknown() })),
    }),
  }),
});
const alarmSchema = z.object({
  Properties: z.looseObject({ AlarmDescription: z.string(), AlarmActions: z.array(z.unknown()) }),
});
const functionSchema = z.object({
  Properties: z.looseObject({
    Runtime: z.string(),
    Architectures: z.array(z.string()),
    Role: z.unknown(),
    LoggingConfig: z.unknown(),
  }),
});

describe("what is kept", () => {
  it("is a bucket that is private, encrypted, and empty after 30 days", () => {
    template.hasResourceProperties("AWS::S3::Bucket", {
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: "AES256" } }],
      },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      LifecycleConfiguration: { Rules: [Match.objectLike({ ExpirationInDays: 30, Status: "Enabled" })] },
    });
  });
  it("is a table on demand, with recovery, deletion protection and expiry, that outlives the stack", () => {
    template.hasResource("AWS::DynamoDB::GlobalTable", {
      DeletionPolicy: "Retain",
      Properties: Match.objectLike({
        BillingMode: "PAY_PER_REQUEST",
        TimeToLiveSpecification: { AttributeName: "expiresAt", Enabled: true },
        Replicas: [
          Match.objectLike({
            DeletionProtectionEnabled: true,
            PointInTimeRecoverySpecification: Match.objectLike({ PointInTimeRecoveryEnabled: true }),
          }),
        ],
        GlobalSecondaryIndexes: [
          Match.objectLike({ IndexName: "due", Projection: { ProjectionType: "KEYS_ONLY" } }),
          Match.objectLike({ IndexName: "unfinished" }),
        ],
      }),
    });
  });
});

describe("mail that arrives", () => {
  it("is scanned, stored under raw/ and announced", () => {
    template.hasResourceProperties("AWS::SES::ReceiptRule", {
      Rule: {
        Enabled: true,
        Recipients: ["in.example.org"],
        ScanEnabled: true,
        Actions: [{ S3Action: Match.objectLike({ ObjectKeyPrefix: "raw/", TopicArn: Match.anyValue() }) }],
      },
    });
  });
  it("is received by making our rule set the active one", () => {
    template.hasResourceProperties("Custom::ActiveReceiptRuleSet", { ReplaceActive: "false" });
  });
  it("goes from every topic by way of a queue to its function, with partial batch failures", () => {
    template.resourceCountIs("AWS::SNS::Subscription", 3);
    const mappings = Object.values(template.findResources("AWS::Lambda::EventSourceMapping"));
    expect(mappings).toHaveLength(3);
    for (const mapping of mappings)
      expect(mapping).toMatchObject({ Properties: { FunctionResponseTypes: ["ReportBatchItemFailures"] } });
  });
  it("waits 14 days in a dead-letter queue after five failures, and an arriving mail after more than an hour of them", () => {
    const queues = Object.values(template.findResources("AWS::SQS::Queue"));
    expect(queues).toHaveLength(6);
    const working = queues.filter((queue) => queue["Properties"].RedrivePolicy !== undefined);
    expect(working).toHaveLength(3);
    const tries = working.map(({ Properties }) => Number(Properties.RedrivePolicy.maxReceiveCount));
    expect(tries.sort((a, b) => a - b)).toEqual([5, 5, 12]);
    const inbound = working.find(({ Properties }) => Properties.RedrivePolicy.maxReceiveCount === 12);
    expect(inbound?.["Properties"].VisibilityTimeout * 11).toBeGreaterThan(3600);
    for (const queue of queues) expect(queue["Properties"].MessageRetentionPeriod).toBe(14 * 86_400);
  });
});

describe("mail that leaves", () => {
  it("is signed, has a MAIL FROM of its own, and reports on itself", () => {
    template.hasResourceProperties("AWS::SES::EmailIdentity", {
      EmailIdentity: "in.example.org",
      DkimAttributes: { SigningEnabled: true },
      MailFromAttributes: Match.objectLike({ MailFromDomain: "bounce.in.example.org" }),
    });
    template.hasResourceProperties("AWS::SES::ConfigurationSetEventDestination", {
      EventDestination: Match.objectLike({ MatchingEventTypes: Match.arrayWith(["send", "bounce", "complaint"]) }),
    });
  });
  it("is woken by schedules that may only put messages on the digest queue", () => {
    template.hasResourceProperties("AWS::IAM::Role", {
      AssumeRolePolicyDocument: {
        Statement: [
          Match.objectLike({ Principal: { Service: "scheduler.amazonaws.com" }, Condition: Match.anyValue() }),
        ],
      },
    });
    template.hasResourceProperties("AWS::IAM::Policy", {
      PolicyDocument: { Statement: [Match.objectLike({ Action: "sqs:SendMessage" })] },
    });
  });
  it("is finished by a sweep every 15 minutes", () => {
    template.hasResourceProperties("AWS::Scheduler::Schedule", { ScheduleExpression: "rate(15 minutes)" });
  });
  it("can be stopped by one click", () => {
    template.hasResourceProperties("AWS::Lambda::Url", { AuthType: "NONE" });
  });
});

describe("functions", () => {
  const functions = Object.values(template.findResources("AWS::Lambda::Function")).map(
    (fn) => functionSchema.parse(fn).Properties,
  );
  it("run on Node.js 24 on arm64, each with a role and a log group of its own", () => {
    expect(functions).toHaveLength(6);
    for (const { Runtime, Architectures } of functions)
      expect([Runtime, ...Architectures]).toEqual(["nodejs24.x", "arm64"]);
    expect(new Set(functions.map(({ Role }) => JSON.stringify(Role))).size).toBe(functions.length);
    expect(new Set(functions.map(({ LoggingConfig }) => JSON.stringify(LoggingConfig))).size).toBe(functions.length);
  });
  it("keep logs for a bounded time", () => {
    for (const group of Object.values(template.findResources("AWS::Logs::LogGroup")))
      expect(group["Properties"].RetentionInDays).toBe(30);
  });
});

describe("permissions", () => {
  const statements = Object.values(template.findResources("AWS::IAM::Policy")).flatMap(
    (policy) => policySchema.parse(policy).Properties.PolicyDocument.Statement,
  );
  it("name every action", () => {
    expect(statements.length).toBeGreaterThan(10);
    expect(statements.flatMap(({ Action }) => Action).filter((action) => action.includes("*"))).toEqual([]);
  });
  it("name every resource, but for the active rule set, of which an account has one", () => {
    const everything = statements.filter(({ Resource }) => JSON.stringify(Resource) === '"*"');
    expect(everything.map(({ Action }) => Action)).toEqual([
      ["ses:DescribeActiveReceiptRuleSet", "ses:SetActiveReceiptRuleSet"],
    ]);
  });
  it("use no managed policy", () => {
    for (const role of Object.values(template.findResources("AWS::IAM::Role")))
      expect(role["Properties"].ManagedPolicyArns).toBeUndefined();
  });
  it("let only the inbound function read raw mails", () => {
    const readers = statements.filter(({ Action }) => Action.includes("s3:GetObject"));
    expect(readers).toHaveLength(1);
    expect(JSON.stringify(readers[0]?.Resource)).toContain("/raw/*");
  });
  it("pass cdk-nag, with a reason for each exception", () => {
    expect(synthesizeWithNag).not.toThrow();
  });
});

describe("alarms", () => {
  const alarms = Object.values(template.findResources("AWS::CloudWatch::Alarm")).map(
    (alarm) => alarmSchema.parse(alarm).Properties,
  );
  const sections = new Set(
    readFileSync(new URL("../../infra/RUNBOOK.md", import.meta.url), "utf8")
      .match(/^## .+$/gmu)
      ?.map((heading) =>
        heading
          .slice(3)
          .toLowerCase()
          .replaceAll(/[^\w -]/gu, "")
          .replaceAll(" ", "-"),
      ),
  );
  it("each name a section of the runbook that exists", () => {
    expect(alarms.length).toBeGreaterThan(10);
    for (const { AlarmDescription } of alarms)
      expect(sections).toContain(/RUNBOOK\.md#(\S+)$/u.exec(AlarmDescription)?.[1]);
  });
  it("reach somebody", () => {
    for (const { AlarmActions } of alarms) expect(AlarmActions).toHaveLength(1);
  });
  it.each([
    "ApproximateNumberOfMessagesVisible",
    "ApproximateAgeOfOldestMessage",
    "Errors",
    "PublishFailure",
    "Reputation.BounceRate",
    "Reputation.ComplaintRate",
  ])("watch %s", (MetricName) => {
    template.hasResourceProperties("AWS::CloudWatch::Alarm", { MetricName });
  });
});
