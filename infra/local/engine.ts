// What makes the stack move: messages are delivered, and what has fallen due is run, one thing at a time.
// Invariant: two invocations never overlap, and a frozen clock stands still while anything runs.
import { deliver } from "./deliver.ts";
import type { VirtualClock } from "./clock.ts";
import type { HandlerName, Invoker, Outcome } from "./invoke.ts";
import type { Queues } from "./queues.ts";

/** Something that falls due by itself: schedules, sweeps, expiries. */
export type TimeSource = {
  /** The next time, which may have passed. */
  next(now: number): Promise<number | undefined>;
  /** Runs what is due; answers how many things that were. */
  run(now: number): Promise<number>;
};

export type Engine = {
  /** To be called when a message was queued or a schedule changed. */
  readonly poke: () => void;
  /** Freezes the clock and moves it, running all that falls due in between; answers how many things did. */
  advance(to: number): Promise<number>;
  /** Resolves when nothing is running or ready to run. */
  idle(): Promise<void>;
  /** When something falls due next. */
  next(): Promise<number | undefined>;
  /** An invocation of its own, in its turn. */
  invoke(name: HandlerName, event: unknown): Promise<Outcome>;
  /** Runs what is ready, then nothing more; resolves when the running step is over. */
  stop(): Promise<void>;
};

export type EngineParts = {
  readonly clock: VirtualClock;
  readonly queues: Queues;
  readonly invoker: Invoker;
  /** In the order in which they run at one moment. */
  readonly sources: readonly TimeSource[];
  /** Resolves when nothing is on its way to a queue. */
  readonly settled: () => Promise<void>;
  /** Run once, after the messages that an earlier process left. */
  readonly afterStart: () => Promise<void>;
};

/** A timer never waits longer, so that a machine that slept is noticed. */
const LONGEST_WAIT_MS = 60_000;

export function createEngine(parts: EngineParts): Engine {
  const { clock, queues, invoker } = parts;
  let isStopped = false;
  let isPoked = false;
  let timer: NodeJS.Timeout | undefined;
  const serially = createSerial();

  const setTimer = async (): Promise<void> => {
    clearTimeout(timer);
    if (clock.isFrozen() || isStopped) return;
    const due = await nextOf(parts);
    if (due === undefined) return;
    timer = setTimeout(() => poke(), Math.min(Math.max(due - clock.now(), 1), LONGEST_WAIT_MS));
    timer.unref();
  };
  let isFirst = true;
  const settleNow = async (): Promise<number> => {
    if (isFirst) {
      isFirst = false;
      await drain(parts, () => isStopped);
      await parts.afterStart();
    }
    const fired = await settle(parts, () => isStopped);
    await setTimer();
    return fired;
  };
  const poke = (): void => {
    if (isPoked || isStopped) return;
    isPoked = true;
    void serially(async () => {
      isPoked = false;
      await settleNow();
    }).catch(report);
  };
  return {
    poke,
    advance: (to) =>
      serially(async () => {
        await clock.moveTo(clock.now());
        clearTimeout(timer);
        let fired = await settleNow();
        for (;;) {
          const due = await nextOf(parts);
          if (isStopped || due === undefined || due > to) break;
          const before = clock.now();
          await clock.moveTo(Math.max(due, before));
          fired += queues.countVisible(before, clock.now()) + (await settleNow());
        }
        if (!isStopped) await clock.moveTo(to);
        return fired;
      }),
    async idle() {
      const isReady = (): boolean => queues.peek(clock.now()) !== undefined && !isStopped;
      do await serially(async () => void (await settleNow()));
      while (isReady());
    },
    next: () => nextOf(parts),
    invoke: (name, event) => serially(() => invoker.invoke(name, event)),
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await serially(() => Promise.resolve());
    },
  };
}

/** Runs everything that is ready at the present time, messages first. */
async function settle(parts: EngineParts, isStopped: () => boolean): Promise<number> {
  let fired = 0;
  for (;;) {
    await drain(parts, isStopped);
    const now = parts.clock.now();
    const due = await firstDue(parts.sources, now);
    if (due === undefined || isStopped()) return fired;
    fired += await due.run(now);
  }
}

async function drain(parts: EngineParts, isStopped: () => boolean): Promise<void> {
  const { queues, invoker, clock } = parts;
  while (!isStopped()) {
    const delivery = queues.peek(clock.now());
    if (delivery !== undefined) await deliver({ queues, invoker, now: clock.now }, delivery);
    else {
      await parts.settled();
      if (queues.peek(clock.now()) === undefined) return;
    }
  }
}

async function firstDue(sources: readonly TimeSource[], now: number): Promise<TimeSource | undefined> {
  for (const source of sources) {
    const due = await source.next(now);
    if (due !== undefined && due <= now) return source;
  }
  return undefined;
}

async function nextOf({ clock, queues, sources }: EngineParts): Promise<number | undefined> {
  const now = clock.now();
  const times = await Promise.all(sources.map((source) => source.next(now)));
  const known = [queues.nextVisible(now), ...times].filter((time) => time !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}

/** Runs tasks one after another, in the order in which they came. */
function createSerial(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const mine = last.then(task);
    last = mine.catch(() => undefined);
    return mine;
  };
}

function report(error: unknown): void {
  console.error("the stack's engine:", error);
}
