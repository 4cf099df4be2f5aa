// One SQS queue with its dead-letter queue, a file a message.
// Invariant: a message that `send` resolved for is delivered until it is removed or, at its last failure, moved to the dead letters.
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { readJsonFolder, writeJson } from "./json-file.ts";

const messageSchema = z.object({
  id: z.string().min(1),
  body: z.string(),
  /** Milliseconds of the stack's clock, as are all times here. */
  sentAt: z.number(),
  /** Failed deliveries. */
  failures: z.number(),
  visibleAt: z.number(),
  /** Order of arrival, for messages of one moment. */
  order: z.number(),
});
export type Message = z.infer<typeof messageSchema>;

export type Queue = {
  /** Stores a message; one with an id that is waiting already replaces it. */
  send(body: string, id: string, now: number): Promise<void>;
  /** The oldest message that is visible. */
  peek(now: number): Message | undefined;
  /** When the next message that is not yet visible will be. */
  nextVisible(now: number): number | undefined;
  /** How many come back after `from` and up to `to`. */
  countVisible(from: number, to: number): number;
  remove(id: string): Promise<void>;
  /** After a failed delivery: visible again later, or dead. */
  fail(id: string, now: number): Promise<"again" | "dead">;
  isDead(id: string): boolean;
  waiting(): readonly Message[];
  dead(): readonly Message[];
};

export type QueueOptions = {
  readonly dir: string;
  readonly scratch: string;
  readonly maxReceives: number;
  /** Milliseconds until the next delivery, by the failures so far. */
  readonly retryMs: (failures: number) => number;
};

/** Opens a queue; whatever an earlier process left is visible at once. */
export async function openQueue({ dir, scratch, maxReceives, retryMs }: QueueOptions): Promise<Queue> {
  const deadDir = join(dir, "dead");
  await mkdir(deadDir, { recursive: true });
  const parse = (value: unknown): Message => messageSchema.parse(value);
  const found = await readJsonFolder(dir, parse);
  const waiting = new Map(inOrder(found).map((message) => [message.id, { ...message, visibleAt: 0 }]));
  const dead = new Map(inOrder(await readJsonFolder(deadDir, parse)).map((message) => [message.id, message]));
  let order = found.reduce((highest, message) => Math.max(highest, message.order), 0);
  const fileOf = (folder: string, id: string): string => join(folder, `${encodeURIComponent(id)}.json`);
  const keep = async (message: Message): Promise<void> => {
    await writeJson(fileOf(dir, message.id), scratch, message);
    waiting.set(message.id, message);
  };
  const remove = async (id: string): Promise<void> => {
    waiting.delete(id);
    await rm(fileOf(dir, id), { force: true });
  };
  const bury = async (message: Message): Promise<void> => {
    await writeJson(fileOf(deadDir, message.id), scratch, message);
    dead.set(message.id, message);
    await remove(message.id);
  };
  return {
    async send(body, id, now) {
      order += 1;
      await keep({ id, body, sentAt: now, failures: 0, visibleAt: now, order });
    },
    peek: (now) => inOrder([...waiting.values()].filter(({ visibleAt }) => visibleAt <= now))[0],
    nextVisible(now) {
      const later = [...waiting.values()].flatMap(({ visibleAt }) => (visibleAt > now ? [visibleAt] : []));
      return later.length === 0 ? undefined : Math.min(...later);
    },
    countVisible: (from, to) =>
      [...waiting.values()].filter(({ visibleAt }) => visibleAt > from && visibleAt <= to).length,
    remove,
    async fail(id, now) {
      const message = waiting.get(id);
      if (message === undefined) return "dead";
      const failures = message.failures + 1;
      if (failures >= maxReceives) {
        await bury({ ...message, failures });
        return "dead";
      }
      await keep({ ...message, failures, visibleAt: now + retryMs(failures) });
      return "again";
    },
    isDead: (id) => dead.has(id),
    waiting: () => [...waiting.values()],
    dead: () => [...dead.values()],
  };
}

function inOrder(messages: readonly Message[]): readonly Message[] {
  return messages.toSorted((a, b) => a.order - b.order);
}
