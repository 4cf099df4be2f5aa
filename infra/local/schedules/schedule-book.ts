// All schedules with when each last fired, a file each, and the firing itself.
// Invariant: an occurrence is on the queue before it counts as fired, under an id of its own, so that a kill between the two doubles nothing.
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { readJsonFolder, writeJson } from "../json-file.ts";
import type { TimeSource } from "../engine.ts";
import { nextOccurrence, readExpression, type Expression } from "./expression.ts";

/** What CreateSchedule was told; times in milliseconds. */
const scheduleSchema = z.object({
  group: z.string(),
  name: z.string(),
  expression: z.string(),
  timeZone: z.string(),
  isEnabled: z.boolean(),
  startAt: z.number().optional(),
  endAt: z.number().optional(),
  isDeletedWhenOver: z.boolean(),
  description: z.string().optional(),
  flexibleWindow: z.looseObject({ Mode: z.string() }),
  target: z.looseObject({ Arn: z.string(), RoleArn: z.string(), Input: z.string().optional() }),
  clientToken: z.string().optional(),
  createdAt: z.number(),
  changedAt: z.number(),
  /** The last occurrence that was fired. */
  firedAt: z.number().optional(),
});
export type Schedule = z.infer<typeof scheduleSchema>;

export type ScheduleBook = TimeSource & {
  list(): readonly Schedule[];
  find(group: string, name: string): Schedule | undefined;
  put(schedule: Schedule): Promise<void>;
  remove(schedule: Schedule): Promise<void>;
  /** When it fires next; undefined when it never will. */
  nextOf(schedule: Schedule): number | undefined;
};

export type ScheduleBookOptions = {
  readonly dir: string;
  readonly scratch: string;
  /** Puts a message on the target's queue; resolves when it is on disk. */
  readonly send: (body: string, id: string) => Promise<void>;
};

export async function openScheduleBook({ dir, scratch, send }: ScheduleBookOptions): Promise<ScheduleBook> {
  await mkdir(dir, { recursive: true });
  const stored = await readJsonFolder(dir, (value) => scheduleSchema.parse(value));
  const schedules = new Map(stored.map((schedule) => [keyOf(schedule), schedule]));
  const nextOf = cachedNext();
  const fileOf = (schedule: Schedule): string => join(dir, `${encodeURIComponent(keyOf(schedule))}.json`);
  const put = async (schedule: Schedule): Promise<void> => {
    await writeJson(fileOf(schedule), scratch, schedule);
    schedules.set(keyOf(schedule), schedule);
  };
  const remove = async (schedule: Schedule): Promise<void> => {
    schedules.delete(keyOf(schedule));
    await rm(fileOf(schedule), { force: true });
  };
  const list = (): readonly Schedule[] => [...schedules.values()].toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const fire = async (schedule: Schedule, at: number): Promise<void> => {
    await send(messageOf(schedule, at), `${keyOf(schedule)}@${at}`);
    const fired = { ...schedule, firedAt: at };
    if (schedule.isDeletedWhenOver && nextOf(fired) === undefined) await remove(schedule);
    else await put(fired);
  };
  return {
    list,
    find: (group, name) => schedules.get(`${group}/${name}`),
    put,
    remove,
    nextOf,
    next: () => Promise.resolve(earliest(list().map(nextOf))),
    async run(now) {
      let fired = 0;
      for (const schedule of list()) {
        const due = nextOf(schedule);
        if (due === undefined || due > now) continue;
        await fire(schedule, latestUpTo(schedule, due, now, nextOf));
        fired += 1;
      }
      return fired;
    },
  };
}

const keyOf = ({ group, name }: Pick<Schedule, "group" | "name">): string => `${group}/${name}`;

/** Of the times that passed while the stack was not running, only the last is caught up with. */
function latestUpTo(
  schedule: Schedule,
  due: number,
  now: number,
  nextOf: (schedule: Schedule) => number | undefined,
): number {
  let last = due;
  for (;;) {
    const next = nextOf({ ...schedule, firedAt: last });
    if (next === undefined || next > now) return last;
    last = next;
  }
}

/** Finding the next occurrence costs more than asking again, which the engine does after every step. */
function cachedNext(): (schedule: Schedule) => number | undefined {
  const cache = new WeakMap<Schedule, { readonly next: number | undefined }>();
  const expressions = new Map<string, Expression | undefined>();
  return (schedule) => {
    const known = cache.get(schedule);
    if (known !== undefined) return known.next;
    const key = `${schedule.timeZone} ${schedule.expression}`;
    const expression = expressions.get(key) ?? readExpression(schedule.expression, schedule.timeZone);
    expressions.set(key, expression);
    const next = expression === undefined ? undefined : nextOfSchedule(schedule, expression);
    cache.set(schedule, { next });
    return next;
  };
}

function nextOfSchedule(schedule: Schedule, expression: Expression): number | undefined {
  if (!schedule.isEnabled) return undefined;
  const next = nextOccurrence(expression, sinceWhen(schedule, expression), schedule.startAt ?? schedule.createdAt);
  return next !== undefined && next <= (schedule.endAt ?? Number.POSITIVE_INFINITY) ? next : undefined;
}

/** Occurrences after this moment are still to come: a one-off in the past runs at once, a cron never at its own creation. */
function sinceWhen({ firedAt, changedAt, startAt }: Schedule, { kind }: Expression): number {
  if (kind === "at") return firedAt ?? Number.NEGATIVE_INFINITY;
  const sinceChange = kind === "cron" && firedAt === undefined ? changedAt : changedAt - 1;
  return Math.max(firedAt ?? sinceChange, sinceChange, (startAt ?? sinceChange) - 1);
}

function earliest(times: readonly (number | undefined)[]): number | undefined {
  const known = times.filter((time) => time !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}

/** The target's input with its context attributes filled in (EventBridge Scheduler user guide, "Adding context attributes"). */
function messageOf(schedule: Schedule, at: number): string {
  const attributes: Readonly<Record<string, string>> = {
    "aws.scheduler.schedule-arn": scheduleArn(schedule),
    "aws.scheduler.scheduled-time": `${new Date(at).toISOString().slice(0, 19)}Z`,
    "aws.scheduler.execution-id": `${keyOf(schedule)}@${at}`,
    "aws.scheduler.attempt-number": "1",
  };
  return (schedule.target.Input ?? "{}").replaceAll(
    /<(aws\.scheduler\.[a-z-]+)>/g,
    (whole, name: string) => attributes[name] ?? whole,
  );
}

export const scheduleArn = (schedule: Pick<Schedule, "group" | "name">): string =>
  `arn:aws:scheduler:eu-north-1:000000000000:schedule/${keyOf(schedule)}`;
