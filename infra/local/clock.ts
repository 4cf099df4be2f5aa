// The stack's time: the machine's until somebody sets it, and from then on it moves only when it is moved.
// Invariant: a time that was set is on disk before anything happens at it, and never goes back.
import { readJson, writeJson } from "./json-file.ts";

export type VirtualClock = {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  isFrozen(): boolean;
  /** Sets the time for good; an earlier one than now is refused. */
  moveTo(ms: number): Promise<void>;
};

export type ClockOptions = {
  readonly path: string;
  readonly scratch: string;
  /** Where a new clock stands still; absent: it runs with the machine. */
  readonly start?: number;
};

/** Opens the clock of a data folder; what is stored there beats `start`. */
export async function openClock({ path, scratch, start }: ClockOptions): Promise<VirtualClock> {
  let frozen = await readJson(path, parseClock);
  const store = (ms: number): Promise<void> => writeJson(path, scratch, { now: new Date(ms).toISOString() });
  if (frozen === undefined && start !== undefined) {
    await store(start);
    frozen = start;
  }
  const now = (): number => frozen ?? Date.now();
  return {
    now,
    isFrozen: () => frozen !== undefined,
    async moveTo(ms) {
      if (ms < now()) throw new RangeError("the clock does not go back");
      if (frozen === ms) return;
      await store(ms);
      frozen = ms;
    },
  };
}

function parseClock(value: unknown): number {
  if (typeof value === "object" && value !== null && "now" in value && typeof value.now === "string") {
    const ms = Date.parse(value.now);
    if (!Number.isNaN(ms)) return ms;
  }
  throw new TypeError("no time");
}
