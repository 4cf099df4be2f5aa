// EventBridge Scheduler's REST protocol over schedules on disk.
// Invariant: a call is answered after its effect is on disk; what is not offered is refused by name.
// Source: EventBridge Scheduler API reference.
import { openGroupBook, type GroupBook, type ScheduleGroup } from "../schedules/group-book.ts";
import { openScheduleBook, scheduleArn, type Schedule, type ScheduleBook } from "../schedules/schedule-book.ts";
import { DEFAULT_GROUP, invalid, NAME, readSchedule } from "../schedules/schedule-input.ts";
import { serve, type Call, type Reply } from "./endpoint.ts";
import type { Faults } from "./faults.ts";
import { Refusal } from "./refusal.ts";

export type SchedulerOptions = {
  readonly dir: string;
  readonly scratch: string;
  readonly queueArn: string;
  /** Groups that are there from the beginning. */
  readonly groups: readonly string[];
  /** Milliseconds. */
  readonly clock: () => number;
  readonly send: (body: string, id: string) => Promise<void>;
  readonly faults?: Faults;
  /** Called after a schedule was put or removed. */
  readonly onChange: () => void;
};
export type Scheduler = { readonly url: string; readonly book: ScheduleBook; stop(): Promise<void> };

type World = { readonly book: ScheduleBook; readonly groups: GroupBook; readonly options: SchedulerOptions };
type Request = { readonly name: string; readonly query: URLSearchParams; readonly body: unknown };
type Handle = (world: World, request: Request) => Promise<unknown>;

const BODY_LIMIT = 512 * 1024;
const PAGE = 100;
const OPERATIONS: Readonly<Record<string, Handle>> = {
  CreateSchedule: createSchedule,
  UpdateSchedule: updateSchedule,
  GetSchedule: getSchedule,
  DeleteSchedule: deleteSchedule,
  ListSchedules: listSchedules,
  CreateScheduleGroup: createGroup,
  GetScheduleGroup: getGroup,
  ListScheduleGroups: listGroups,
};
const VERBS: Readonly<Record<string, string>> = { POST: "Create", PUT: "Update", GET: "Get", DELETE: "Delete" };

/** Opens the folder and serves it on a free port of 127.0.0.1. */
export async function startScheduler(options: SchedulerOptions): Promise<Scheduler> {
  const { dir, scratch } = options;
  const book = await openScheduleBook({ dir: `${dir}/schedules`, scratch, send: options.send });
  const world: World = { book, groups: await openGroupBook(`${dir}/groups`, scratch, options.groups), options };
  const endpoint = await serve({
    service: "scheduler",
    ...(options.faults === undefined ? {} : { faults: options.faults }),
    operationOf: (request, url) => operationOf(request.method ?? "GET", url),
    handle: (call) => handle(world, call),
    throttled: () => refusal(new Refusal(429, "ThrottlingException", "Rate exceeded")),
    failed: () => refusal(new Refusal(500, "InternalServerException", "Internal server error")),
  });
  return { url: endpoint.url, book, stop: endpoint.stop };
}

/** `POST /schedules/NAME` is CreateSchedule, `GET /schedules` ListSchedules, and so on. */
function operationOf(method: string, url: URL): string {
  const [, root = "", name = ""] = url.pathname.split("/");
  const noun = root === "schedules" ? "Schedule" : root === "schedule-groups" ? "ScheduleGroup" : undefined;
  if (noun === undefined) return "Unknown";
  return name === "" ? `List${noun}s` : `${VERBS[method] ?? "Unknown"}${noun}`;
}

async function handle(world: World, call: Call): Promise<Reply> {
  try {
    const operation = OPERATIONS[call.operation];
    if (operation === undefined) throw invalid(`The operation ${call.operation} is not offered here.`);
    const [, , name = ""] = call.url.pathname.split("/");
    const request = {
      name: decodeURIComponent(name),
      query: call.url.searchParams,
      body: parse(await call.body(BODY_LIMIT)),
    };
    return json(200, await operation(world, request));
  } catch (error) {
    if (error instanceof Refusal) return refusal(error);
    throw error;
  }
}

async function createSchedule({ book, groups, options }: World, { name, body }: Request): Promise<unknown> {
  const schedule = readSchedule(name, body, { queueArn: options.queueArn, now: options.clock() });
  needGroup(groups, schedule.group);
  const existing = book.find(schedule.group, name);
  const isRepeated = existing?.clientToken !== undefined && existing.clientToken === schedule.clientToken;
  if (existing !== undefined && !isRepeated)
    throw new Refusal(409, "ConflictException", `Schedule ${name} already exists.`);
  if (!isRepeated) await book.put(schedule);
  options.onChange();
  return { ScheduleArn: scheduleArn(schedule) };
}

async function updateSchedule(world: World, { name, body }: Request): Promise<unknown> {
  const { book, groups, options } = world;
  const schedule = readSchedule(name, body, { queueArn: options.queueArn, now: options.clock() });
  needGroup(groups, schedule.group);
  const { createdAt, firedAt } = needSchedule(book, schedule.group, name);
  await book.put({ ...schedule, createdAt, ...(firedAt === undefined ? {} : { firedAt }) });
  options.onChange();
  return { ScheduleArn: scheduleArn(schedule) };
}

async function getSchedule({ book }: World, { name, query }: Request): Promise<unknown> {
  const schedule = needSchedule(book, groupOf(query), name);
  return {
    ...summaryOf(schedule),
    ActionAfterCompletion: schedule.isDeletedWhenOver ? "DELETE" : "NONE",
    Description: schedule.description,
    FlexibleTimeWindow: schedule.flexibleWindow,
    ScheduleExpression: schedule.expression,
    ScheduleExpressionTimezone: schedule.timeZone,
    StartDate: secondsOf(schedule.startAt),
    EndDate: secondsOf(schedule.endAt),
    Target: schedule.target,
  };
}

async function deleteSchedule({ book, options }: World, { name, query }: Request): Promise<unknown> {
  await book.remove(needSchedule(book, groupOf(query), name));
  options.onChange();
  return {};
}

async function listSchedules({ book }: World, { query }: Request): Promise<unknown> {
  const group = query.get("ScheduleGroup");
  const state = query.get("State");
  const found = book
    .list()
    .filter(
      (schedule) =>
        (group === null || schedule.group === group) &&
        (state === null || schedule.isEnabled === (state === "ENABLED")) &&
        schedule.name.startsWith(query.get("NamePrefix") ?? ""),
    );
  const { page, next } = pageOf(found, query);
  const summaries = page.map((schedule) => ({ ...summaryOf(schedule), Target: { Arn: schedule.target.Arn } }));
  return { Schedules: summaries, NextToken: next };
}

async function createGroup({ groups, options }: World, { name }: Request): Promise<unknown> {
  if (!NAME.test(name)) throw invalid("1 validation error detected: Value at 'name' failed to satisfy constraint");
  if (groups.find(name) !== undefined)
    throw new Refusal(409, "ConflictException", `Schedule group ${name} already exists.`);
  const group = { name, createdAt: options.clock() };
  await groups.add(group);
  return { ScheduleGroupArn: groupView(group).Arn };
}

async function getGroup({ groups }: World, { name }: Request): Promise<unknown> {
  return groupView(needGroup(groups, name));
}

async function listGroups({ groups }: World, { query }: Request): Promise<unknown> {
  const found = groups.list().filter(({ name }) => name.startsWith(query.get("NamePrefix") ?? ""));
  const { page, next } = pageOf(found, query);
  return { ScheduleGroups: page.map(groupView), NextToken: next };
}

function pageOf<T>(all: readonly T[], query: URLSearchParams): { readonly page: readonly T[]; readonly next?: string } {
  const from = Number(query.get("NextToken") ?? 0);
  const to = from + Math.min(Number(query.get("MaxResults") ?? PAGE), PAGE);
  return { page: all.slice(from, to), ...(to < all.length ? { next: String(to) } : {}) };
}

function needSchedule(book: ScheduleBook, group: string, name: string): Schedule {
  const schedule = book.find(group, name);
  if (schedule === undefined) throw notFound(`Schedule ${name} does not exist.`);
  return schedule;
}

function needGroup(groups: GroupBook, name: string): ScheduleGroup {
  const group = groups.find(name);
  if (group === undefined) throw notFound(`Schedule group ${name} does not exist.`);
  return group;
}

const notFound = (message: string): Refusal => new Refusal(404, "ResourceNotFoundException", message);
const groupOf = (query: URLSearchParams): string => query.get("groupName") ?? DEFAULT_GROUP;
const secondsOf = (ms: number | undefined): number | undefined => (ms === undefined ? undefined : ms / 1000);

function summaryOf(schedule: Schedule) {
  return {
    Arn: scheduleArn(schedule),
    GroupName: schedule.group,
    Name: schedule.name,
    State: schedule.isEnabled ? "ENABLED" : "DISABLED",
    CreationDate: secondsOf(schedule.createdAt),
    LastModificationDate: secondsOf(schedule.changedAt),
  };
}

function groupView({ name, createdAt }: ScheduleGroup) {
  const Arn = `arn:aws:scheduler:eu-north-1:000000000000:schedule-group/${name}`;
  return {
    Arn,
    Name: name,
    State: "ACTIVE",
    CreationDate: secondsOf(createdAt),
    LastModificationDate: secondsOf(createdAt),
  };
}

function parse(body: Buffer): unknown {
  if (body.length === 0) return {};
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    throw invalid("The request is not JSON.");
  }
}

function refusal({ status, code, message }: Refusal): Reply {
  const reply = json(status, { Message: message });
  return { ...reply, headers: { ...reply.headers, "x-amzn-errortype": code } };
}

function json(status: number, body: unknown): Reply {
  return { status, headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
}
