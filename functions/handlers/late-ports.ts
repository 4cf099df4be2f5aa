// Ports that are loaded with their first call: most mails are not answered, and few change a schedule.
// Invariant: a bundler keeps what is imported here asleep until it is asked for, so that a cold start does not pay for it.

import type { SchedulesOptions } from "../adapters/scheduler-schedules.ts";
import type { Mailer, RawMail, Schedules } from "../app/ports.ts";

export function lateMailer(configurationSet: string): Mailer {
  const get = late(async () => (await import("./compose-mailer.ts")).composeMailer(configurationSet));
  return { send: async (mail, tags) => (await get()).send(mail, tags) };
}

export function lateSchedules(options: SchedulesOptions): Schedules {
  const get = late(async () => (await import("./compose-schedules.ts")).composeSchedules(options));
  return {
    putDigest: async (owner) => (await get()).putDigest(owner),
    putFollowUp: async (owner, nudge, day) => (await get()).putFollowUp(owner, nudge, day),
    remove: async (owner) => (await get()).remove(owner),
  };
}

export function lateRawMail(bucket: string): RawMail {
  const get = late(async () => (await import("./compose-raw-mail.ts")).composeRawMail(bucket));
  return { read: async (key) => (await get()).read(key), find: async (key) => (await get()).find(key) };
}

function late<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => (loaded ??= load());
}
