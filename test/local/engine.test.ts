// The queues and the clock together: what runs when, how often, and in which order.
import { describe, expect, it } from "vitest";
import { mail, start, START } from "./started.ts";

const later = (minutes: number): string => new Date(Date.parse(START) + minutes * 60_000).toISOString();
const failing = (times: number) => {
  const calls: string[] = [];
  return {
    calls,
    handler: async (event: unknown): Promise<unknown> => {
      calls.push(receives(event));
      if (calls.length <= times) throw new Error("not now");
      return { batchItemFailures: [] };
    },
  };
};

function receives(event: unknown): string {
  return JSON.stringify(event).match(/"ApproximateReceiveCount":"(\d+)"/)?.[1] ?? "";
}

describe("a message", () => {
  it("is delivered once when its handler succeeds", async () => {
    const { calls, handler } = failing(0);
    const stack = await start({ handlers: { "inbound-mail": handler } });
    await stack.send(mail());
    expect(await stack.call("/api/idle")).toEqual({ status: 200, body: { now: START } });
    await stack.call("/api/clock", { advance: "P1D" });
    expect(calls).toEqual(["1"]);
  });

  it("comes back after 1, 4 and 16 minutes of the stack's clock, and not before", async () => {
    const { calls, handler } = failing(3);
    const stack = await start({ handlers: { "inbound-mail": handler } });
    await stack.send(mail());
    await stack.call("/api/idle");
    expect(calls).toEqual(["1"]);
    expect((await stack.call("/api/clock")).body).toEqual({ now: START, next: later(1) });
    await stack.call("/api/clock", { advance: "PT59S" });
    expect(calls).toEqual(["1"]);
    expect((await stack.call("/api/clock", { advance: "PT1S" })).body).toEqual({ now: later(1), fired: 1 });
    expect(calls).toEqual(["1", "2"]);
    expect((await stack.call("/api/clock", { to: later(21) })).body).toEqual({ now: later(21), fired: 2 });
    expect(calls).toEqual(["1", "2", "3", "4"]);
  });

  it("is dead after five failures, and its mail says so", async () => {
    const { calls, handler } = failing(99);
    const stack = await start({ handlers: { "inbound-mail": handler } });
    await stack.send(mail());
    await stack.call("/api/clock", { advance: "P1D" });
    expect(calls).toEqual(["1", "2", "3", "4", "5"]);
    expect((await stack.call("/api/inbox")).body).toMatchObject([{ status: "dead", reason: "all-tries-used" }]);
  });

  it("comes back when the handler names it in a partial failure", async () => {
    let calls = 0;
    const handler = async (event: unknown): Promise<unknown> => {
      calls += 1;
      const id = JSON.stringify(event).match(/"messageId":"(\w+)"/)?.[1];
      return { batchItemFailures: calls === 1 ? [{ itemIdentifier: id }] : [] };
    };
    const stack = await start({ handlers: { "inbound-mail": handler } });
    await stack.send(mail());
    await stack.call("/api/clock", { advance: "PT5M" });
    expect(calls).toBe(2);
  });

  it("that waited when the process ended is delivered at the next start, whatever its time", async () => {
    const first = failing(99);
    const stack = await start({ handlers: { "inbound-mail": first.handler } });
    await stack.send(mail());
    await stack.call("/api/idle");
    await stack.stop();
    const second = failing(0);
    const again = await start({ dir: stack.dir, handlers: { "inbound-mail": second.handler } });
    await again.call("/api/idle");
    expect(second.calls).toEqual(["2"]);
  });
});

describe("invocations", () => {
  it("never overlap, and the clock stands still while one runs", async () => {
    let running = 0;
    let most = 0;
    const times = new Set<number>();
    const stack = await start({
      handlers: {
        "inbound-mail": async () => {
          running += 1;
          most = Math.max(most, running);
          times.add(stack.stack.clock.now());
          await new Promise((resolve) => setTimeout(resolve, 5));
          times.add(stack.stack.clock.now());
          running -= 1;
        },
      },
    });
    await Promise.all(["a", "b", "c", "d"].map((subject) => stack.send(mail(subject))));
    const [moved] = await Promise.all([stack.call("/api/clock", { advance: "P1D" }), stack.call("/api/idle")]);
    expect(moved.body).toMatchObject({ now: later(24 * 60) });
    expect(most).toBe(1);
    expect([...times].every((time) => time === Date.parse(START))).toBe(true);
  });
});

describe("faults of the queue", () => {
  const kinds = [
    { kind: "error", runs: ["2"] },
    { kind: "throttle", runs: ["2"] },
    { kind: "timeout-before", runs: ["2"] },
    { kind: "crash-before", runs: ["2"] },
    { kind: "timeout-after", runs: ["1", "2"] },
    { kind: "crash-after", runs: ["1", "2"] },
    { kind: "duplicate-delivery", runs: ["1", "1"] },
  ];
  for (const { kind, runs } of kinds)
    it(`${kind}: the handler sees deliveries ${runs.join(" and ")}`, async () => {
      const { calls, handler } = failing(0);
      const stack = await start({ handlers: { "inbound-mail": handler } });
      await stack.call("/api/faults", { service: "sqs", operation: "inbound-mail", kind });
      await stack.send(mail());
      await stack.call("/api/clock", { advance: "PT2M" });
      expect(calls).toEqual(runs);
      expect((await stack.call("/api/faults")).body).toEqual([]);
    });
});
