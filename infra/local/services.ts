// The stand-ins for the AWS services, and what they put on the queues by themselves.
// Invariant: an event about a sent mail is acknowledged to SES's stand-in only when it is on its queue.
import { startDynamoDb, type DynamoDb } from "./aws/dynamodb.ts";
import type { Faults } from "./aws/faults.ts";
import { startS3, type S3 } from "./aws/s3.ts";
import { startScheduler, type Scheduler } from "./aws/scheduler.ts";
import { startSes, type Ses } from "./aws/ses.ts";
import type { SesEvent } from "./aws/ses/events.ts";
import type { DataFolder } from "./data-folder.ts";
import { RAW_BUCKET, SCHEDULE_GROUP } from "./environment.ts";
import { queueArn, type Queues } from "./queues.ts";
import { snsEnvelope } from "./receive.ts";

export type Services = {
  readonly dynamodb: DynamoDb;
  readonly s3: S3;
  readonly ses: Ses;
  readonly scheduler: Scheduler;
  readonly urls: Readonly<Record<"dynamodb" | "s3" | "ses" | "scheduler", string>>;
  /** Resolves when no event is between a stand-in and its queue. */
  readonly settled: () => Promise<void>;
  stop(): Promise<void>;
};

export type ServicesOptions = {
  readonly folder: DataFolder;
  readonly scratch: string;
  readonly queues: Queues;
  readonly faults: Faults;
  /** Milliseconds. */
  readonly now: () => number;
  /** Called when something was queued or scheduled. */
  readonly onWork: () => void;
};

const FEEDBACK_TOPIC = "livstegn-local-feedback";

/** Starts all four; events that an earlier process left are on their queue when it resolves. */
export async function startServices(options: ServicesOptions): Promise<Services> {
  const { folder, scratch, queues, faults, now, onWork } = options;
  const shared = { faults, clock: now };
  const feedback = feedbackRoad(options);
  const starting = startSes({ ...shared, dir: folder.part("sent"), onEvent: feedback.take });
  starting.then(feedback.acknowledgeTo, () => undefined);
  const [dynamodb, s3, scheduler, startedSes] = await Promise.all([
    startDynamoDb({ ...shared, dir: folder.part("table") }),
    startS3({ ...shared, dir: folder.part("objects"), buckets: [RAW_BUCKET] }),
    startScheduler({
      ...shared,
      scratch,
      dir: folder.part("scheduler"),
      queueArn: queueArn("digest"),
      groups: [SCHEDULE_GROUP],
      send: (body, id) => queues.byName.digest.send(body, id, now()),
      onChange: onWork,
    }),
    starting,
  ]);
  await feedback.settled();
  return {
    dynamodb,
    s3,
    ses: startedSes,
    scheduler,
    urls: { dynamodb: dynamodb.url, s3: s3.url, ses: startedSes.url, scheduler: scheduler.url },
    settled: feedback.settled,
    async stop() {
      await feedback.settled();
      await Promise.all([startedSes.stop(), scheduler.stop(), s3.stop(), dynamodb.stop()]);
    },
  };
}

type FeedbackRoad = {
  readonly take: (event: SesEvent) => void;
  /** Where events are acknowledged, once it has started. */
  readonly acknowledgeTo: (ses: Ses) => void;
  readonly settled: () => Promise<void>;
};

/** From SES's stand-in to the feedback queue. */
function feedbackRoad({ queues, now, onWork }: ServicesOptions): FeedbackRoad {
  const ses = Promise.withResolvers<Ses>();
  const under = new Set<Promise<void>>();
  const queueEvent = async (event: SesEvent): Promise<void> => {
    const body = snsEnvelope(FEEDBACK_TOPIC, JSON.stringify(event.payload), event.at);
    await queues.byName["mail-feedback"].send(body, event.id, now());
    await (await ses.promise).acknowledge(event.id);
    onWork();
  };
  return {
    take(event) {
      const work = queueEvent(event).catch((error: unknown) => console.error("an event of SES waits:", error));
      under.add(work);
      void work.finally(() => under.delete(work));
    },
    acknowledgeTo: (started) => ses.resolve(started),
    async settled() {
      while (under.size > 0) await Promise.all(under);
    },
  };
}
