// The rate schedule of the sweep: every quarter of an hour, on the quarter.
// Invariant: a sweep that would find nothing is left out, so that a year passes quickly.
import { randomUUID } from "node:crypto";
import { SWEEP_MINUTES } from "../../functions/contract.ts";
import type { TimeSource } from "./engine.ts";

const PERIOD_MS = SWEEP_MINUTES * 60_000;

export type SweepOptions = {
  /** The moment (milliseconds) from which the oldest unfinished work waits. */
  readonly oldestUnfinished: () => Promise<number | undefined>;
  readonly sweep: () => Promise<void>;
  /** Milliseconds, when the stack started. */
  readonly startedAt: number;
};

/** The handler leaves work alone that is younger than one period, and so does this. */
export function sweeps({ oldestUnfinished, sweep, startedAt }: SweepOptions): TimeSource {
  let lastAt = startedAt;
  return {
    async next() {
      const oldest = await oldestUnfinished();
      if (oldest === undefined) return undefined;
      const quarterAfterLast = (Math.floor(lastAt / PERIOD_MS) + 1) * PERIOD_MS;
      return Math.max(quarterAfterLast, (Math.floor((oldest + PERIOD_MS) / PERIOD_MS) + 1) * PERIOD_MS);
    },
    async run(now) {
      lastAt = now;
      await sweep();
      return 1;
    },
  };
}

/** `detail-type` of the one event that is ours: the first sweep, which leaves nothing to a road that died with its process. */
export const AFTER_START = "Local Start";

/** The event of a rate schedule (EventBridge user guide, "Scheduled events"). */
export function sweepEvent(detail: string, now: number): unknown {
  return {
    version: "0",
    id: randomUUID(),
    "detail-type": detail,
    source: "aws.scheduler",
    account: "000000000000",
    time: new Date(now).toISOString(),
    region: "eu-north-1",
    resources: [],
    detail: "{}",
  };
}
