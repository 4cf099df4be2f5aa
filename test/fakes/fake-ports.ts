// All ports as fakes that remember what they were asked, for tests of use cases.
// Invariant: no fake knows what time it is or draws at random: the clock is set, ids are counted.

import type {
  Clock,
  Ids,
  Log,
  Mailer,
  Ports,
  RawMail,
  RenderedMail,
  Schedules,
  SendOutcome,
  Settings,
} from "../../functions/app/ports.ts";
import type { Moment } from "../../functions/domain/model.ts";
import { createFakeStore } from "./fake-store.ts";
import type { FakeStore } from "./fake-store.ts";

export type FakeClock = Clock & { set(now: Moment): void; advanceDays(days: number): void };
export type FakeRawMail = RawMail & {
  put(key: string, raw: string | Uint8Array): void;
  remove(key: string): void;
};
export type SentMail = { readonly mail: RenderedMail; readonly tags: Parameters<Mailer["send"]>[1] };
export type FakeMailer = Mailer & {
  readonly outbox: SentMail[];
  /** The next sends end so instead: an outcome, or an error that leaves it unknown. */
  answer(...outcomes: readonly (SendOutcome | Error)[]): void;
};
export type FakeSchedules = Schedules & {
  /** By name: `digest <owner>` and `follow-up <owner> <nudge>`. */
  readonly schedules: Map<string, string>;
};
export type FakeLog = Log & {
  readonly lines: { readonly event: string; readonly error?: unknown; readonly data: object }[];
  readonly counts: Map<string, number>;
};
export type FakePorts = Ports & {
  readonly store: FakeStore;
  readonly rawMail: FakeRawMail;
  readonly mailer: FakeMailer;
  readonly schedules: FakeSchedules;
  readonly clock: FakeClock;
  readonly log: FakeLog;
};

export const FAKE_SETTINGS: Settings = {
  domain: "in.example.org",
  owners: { kind: "open" },
  defaultTimeZone: "Europe/Copenhagen",
  defaultReceipts: "auto",
  unsubscribeUrl: "https://service.example.org/unsubscribe/",
  sendSettleSeconds: 600,
};

/** All ports, at `2026-11-23T08:00:00.000Z` (a Monday) unless told otherwise. */
export function createFakePorts(
  options: { readonly now?: Moment; readonly settings?: Partial<Settings> } = {},
): FakePorts {
  return {
    store: createFakeStore(),
    rawMail: createFakeRawMail(),
    mailer: createFakeMailer(),
    schedules: createFakeSchedules(),
    pauses: { pause: async () => undefined },
    clock: createFakeClock(options.now ?? "2026-11-23T08:00:00.000Z"),
    ids: createFakeIds(),
    log: createFakeLog(),
    settings: { ...FAKE_SETTINGS, ...options.settings },
  };
}

function createFakeClock(start: Moment): FakeClock {
  let current = start;
  return {
    now: () => current,
    set: (now) => {
      current = now;
    },
    advanceDays: (days) => {
      current = new Date(Date.parse(current) + days * 86_400_000).toISOString();
    },
  };
}

/** Ids in the order of their time, then of their making: the first of a moment is always the same. */
export function createFakeIds(): Ids {
  let count = 0;
  return {
    newId: (now) => {
      count += 1;
      const centiseconds = Math.floor(Date.parse(now) / 10);
      return centiseconds.toString(16).padStart(10, "0") + count.toString(16).padStart(6, "0");
    },
  };
}

function createFakeRawMail(): FakeRawMail {
  const mails = new Map<string, Uint8Array>();
  return {
    put: (key, raw) => void mails.set(key, typeof raw === "string" ? new TextEncoder().encode(raw) : raw),
    read: async (key) => {
      const raw = mails.get(key);
      if (raw === undefined) throw new Error(`No raw mail under ${key}.`);
      return raw;
    },
    find: async (key) => mails.get(key),
    remove: (key) => void mails.delete(key),
  };
}

function createFakeMailer(): FakeMailer {
  const outbox: SentMail[] = [];
  const forced: (SendOutcome | Error)[] = [];
  return {
    outbox,
    answer: (...outcomes) => void forced.push(...outcomes),
    send: async (mail, tags) => {
      const outcome = forced.shift() ?? { kind: "accepted", messageId: `sent-${outbox.length + 1}` };
      if (outcome instanceof Error) throw outcome;
      if (outcome.kind === "accepted") outbox.push({ mail, tags });
      return outcome;
    },
  };
}

function createFakeSchedules(): FakeSchedules {
  const schedules = new Map<string, string>();
  return {
    schedules,
    putDigest: async ({ id, digest, timeZone }) =>
      void schedules.set(`digest ${id}`, `${digest.weekday} ${digest.time} ${timeZone}`),
    putFollowUp: async (owner, nudge, day) =>
      void schedules.set(`follow-up ${owner.id} ${nudge}`, `${day} 09:00 ${owner.timeZone}`),
    // One-offs remove themselves.
    remove: async (owner) => void schedules.delete(`digest ${owner}`),
  };
}

function createFakeLog(): FakeLog {
  const lines: FakeLog["lines"] = [];
  const counts = new Map<string, number>();
  return {
    lines,
    counts,
    info: (event, data) => void lines.push({ event, data }),
    error: (event, error, data) => void lines.push({ event, error, data }),
    count: (metric, value) => void counts.set(metric, (counts.get(metric) ?? 0) + value),
  };
}
