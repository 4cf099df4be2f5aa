// The queue on disk under any sequence of arrivals, deliveries, failures and restarts.
import * as fc from "fast-check";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { emptyScratch } from "../../infra/local/aws/durable-file.ts";
import { openQueue, type Queue } from "../../infra/local/queue.ts";

const MAX_RECEIVES = 3;
const step = fc.constantFrom("send", "succeed", "fail", "restart", "wait");

it("every message is waiting, delivered or dead, and in its order", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const dir = await mkdtemp(join(tmpdir(), "livstegn-queue-"));
      const open = async (): Promise<Queue> =>
        openQueue({ dir, scratch: await emptyScratch(dir), maxReceives: MAX_RECEIVES, retryMs: () => 10 });
      let queue = await open();
      let now = 0;
      const sent: string[] = [];
      const handled: string[] = [];
      for (const what of steps) {
        const message = queue.peek(now);
        if (what === "send") {
          const id = `m${sent.length}`;
          await queue.send(`body ${id}`, id, now);
          sent.push(id);
        } else if (what === "restart") queue = await open();
        else if (what === "wait") now += 10;
        else if (message !== undefined && what === "fail") await queue.fail(message.id, now);
        else if (message !== undefined) {
          expect(message.body).toBe(`body ${message.id}`);
          await queue.remove(message.id);
          handled.push(message.id);
        }
        const waiting = queue.waiting();
        const dead = queue.dead().map(({ id }) => id);
        expect([...waiting.map(({ id }) => id), ...handled, ...dead].toSorted()).toEqual(sent.toSorted());
        expect(waiting.every(({ failures }) => failures < MAX_RECEIVES)).toBe(true);
        const visible = waiting.filter(({ visibleAt }) => visibleAt <= now).map(({ order }) => order);
        expect(queue.peek(now)?.order).toBe(visible.length === 0 ? undefined : Math.min(...visible));
      }
      await rm(dir, { recursive: true });
    }),
    { numRuns: 40 },
  );
}, 60_000);
