// What CreateSchedule and UpdateSchedule are told, judged as EventBridge Scheduler does.
// Source: EventBridge Scheduler API reference, CreateSchedule.
// Invariant: what is not checked here is not kept, and what is kept can fire.
import * as z from "zod";
import { isTimeZone, readExpression } from "./expression.ts";
import type { Schedule } from "./schedule-book.ts";
import { Refusal } from "../aws/refusal.ts";

const MS = 1000;
const inputSchema = z.looseObject({
  GroupName: z.string().optional(),
  ScheduleExpression: z.string().max(256),
  ScheduleExpressionTimezone: z.string().min(1).max(50).default("UTC"),
  State: z.enum(["ENABLED", "DISABLED"]).default("ENABLED"),
  /** Seconds since 1970. */
  StartDate: z.number().optional(),
  EndDate: z.number().optional(),
  Description: z.string().max(512).optional(),
  ActionAfterCompletion: z.enum(["NONE", "DELETE"]).default("NONE"),
  FlexibleTimeWindow: z.discriminatedUnion("Mode", [
    z.looseObject({ Mode: z.literal("OFF") }),
    z.looseObject({ Mode: z.literal("FLEXIBLE"), MaximumWindowInMinutes: z.number().int().min(1).max(1440) }),
  ]),
  Target: z.looseObject({
    Arn: z.string().min(1),
    RoleArn: z.string().regex(/^arn:aws[\w-]*:iam::\d{12}:role\/.+$/),
    Input: z.string().min(1).optional(),
  }),
  ClientToken: z.string().optional(),
});

export const NAME = /^[0-9a-zA-Z\-_.]{1,64}$/;
export const DEFAULT_GROUP = "default";

export const invalid = (message: string): Refusal => new Refusal(400, "ValidationException", message);

export type ScheduleRules = {
  /** The one target that exists here. */
  readonly queueArn: string;
  readonly now: number;
};

/** A schedule as it is to be kept, new; throws a {@link Refusal}. */
export function readSchedule(name: string, body: unknown, { queueArn, now }: ScheduleRules): Schedule {
  if (!NAME.test(name)) throw invalid("1 validation error detected: Value at 'name' failed to satisfy constraint");
  const parsed = inputSchema.safeParse(body);
  if (!parsed.success) throw invalid(`1 validation error detected: ${describe(parsed.error)}`);
  const input = parsed.data;
  if (!isTimeZone(input.ScheduleExpressionTimezone))
    throw invalid(`The ScheduleExpressionTimezone ${input.ScheduleExpressionTimezone} is not supported.`);
  if (readExpression(input.ScheduleExpression, input.ScheduleExpressionTimezone) === undefined)
    throw invalid(`Invalid Schedule Expression ${input.ScheduleExpression}.`);
  if (input.Target.Arn !== queueArn)
    throw invalid(`Provided Arn is not in correct format or no target here: ${input.Target.Arn}`);
  const { StartDate: start, EndDate: end } = input;
  if (start !== undefined && end !== undefined && end < start) throw invalid("EndDate must not be before StartDate.");
  return {
    group: input.GroupName ?? DEFAULT_GROUP,
    name,
    expression: input.ScheduleExpression,
    timeZone: input.ScheduleExpressionTimezone,
    isEnabled: input.State === "ENABLED",
    isDeletedWhenOver: input.ActionAfterCompletion === "DELETE",
    flexibleWindow: input.FlexibleTimeWindow,
    target: input.Target,
    createdAt: now,
    changedAt: now,
    ...(start === undefined ? {} : { startAt: start * MS }),
    ...(end === undefined ? {} : { endAt: end * MS }),
    ...(input.Description === undefined ? {} : { description: input.Description }),
    ...(input.ClientToken === undefined ? {} : { clientToken: input.ClientToken }),
  };
}

function describe(error: z.ZodError): string {
  const [issue] = error.issues;
  return `Value at '${issue?.path.join(".") ?? ""}' failed to satisfy constraint: ${issue?.message ?? ""}`;
}
