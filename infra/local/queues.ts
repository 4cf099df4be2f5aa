// The three queues of the deployed stack, and the order in which they are served.
// Invariant: what SES reports of a sent mail is heard before anything that might send it again.
import { join } from "node:path";
import { openQueue, type Message, type Queue } from "./queue.ts";

/** The queues by the handler that reads them, in the order of service. */
export const QUEUE_NAMES = ["mail-feedback", "inbound-mail", "digest"] as const;
export type QueueName = (typeof QUEUE_NAMES)[number];

export const MAX_RECEIVES = 5;
/** 1, 4, 16 and 64 minutes: short enough to be noticed, and in all longer than the hour that an owner's pace is counted in. */
const retryMs = (failures: number): number => 60_000 * 4 ** (failures - 1);

export type Queues = {
  readonly byName: Readonly<Record<QueueName, Queue>>;
  /** The next message that is ready. */
  peek(now: number): { readonly name: QueueName; readonly message: Message } | undefined;
  nextVisible(now: number): number | undefined;
  countVisible(from: number, to: number): number;
};

export const queueArn = (name: QueueName): string => `arn:aws:sqs:eu-north-1:000000000000:livstegn-local-${name}`;

export async function openQueues(dir: string, scratch: string): Promise<Queues> {
  const open = (name: QueueName): Promise<Queue> =>
    openQueue({ dir: join(dir, name), scratch, maxReceives: MAX_RECEIVES, retryMs });
  const byName = {
    "mail-feedback": await open("mail-feedback"),
    "inbound-mail": await open("inbound-mail"),
    digest: await open("digest"),
  };
  const all = QUEUE_NAMES.map((name) => byName[name]);
  return {
    byName,
    peek(now) {
      for (const name of QUEUE_NAMES) {
        const message = byName[name].peek(now);
        if (message !== undefined) return { name, message };
      }
      return undefined;
    },
    nextVisible(now) {
      const times = all.flatMap((queue) => queue.nextVisible(now) ?? []);
      return times.length === 0 ? undefined : Math.min(...times);
    },
    countVisible: (from, to) => all.reduce((sum, queue) => sum + queue.countVisible(from, to), 0),
  };
}
