// Schedule expressions of EventBridge Scheduler: `cron()`, `rate()` and `at()`, in a zone.
// Invariant: a local time that DST leaves out is skipped and one that comes twice runs once, at its first coming
// (EventBridge Scheduler user guide, "Schedule types": daylight saving time). croner alone would move the first and repeat
// the second, so it only ever sees a clock without zones, and what it finds is converted here.
import { Cron } from "croner";
import { Temporal } from "temporal-polyfill";

export type Expression =
  | { readonly kind: "cron"; readonly timeZone: string; readonly cron: Cron }
  | { readonly kind: "rate"; readonly periodMs: number }
  /** `at` is the moment in milliseconds. */
  | { readonly kind: "at"; readonly at: number };

const UNIT_MS = { minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const;
/** A day left out holds 1,440 minutes; more misses in a row are no schedule. */
const MOST_SKIPPED = 2_000;

/** Reads an expression; undefined when EventBridge Scheduler would refuse it. */
export function readExpression(text: string, timeZone: string): Expression | undefined {
  if (!isTimeZone(timeZone)) return undefined;
  const [, kind, inside = ""] = /^(cron|rate|at)\((.*)\)$/.exec(text.trim()) ?? [];
  switch (kind) {
    case "cron":
      return readCron(inside, timeZone);
    case "rate":
      return readRate(inside);
    case "at":
      return readAt(inside, timeZone);
    case undefined:
    default:
      return undefined;
  }
}

/** The first occurrence after `after` (milliseconds); a rate counts from `anchor` on, which is its first occurrence. */
export function nextOccurrence(expression: Expression, after: number, anchor: number): number | undefined {
  switch (expression.kind) {
    case "at":
      return expression.at > after ? expression.at : undefined;
    case "rate":
      return after < anchor
        ? anchor
        : anchor + (Math.floor((after - anchor) / expression.periodMs) + 1) * expression.periodMs;
    case "cron":
      return nextOfCron(expression, after);
  }
}

export function isTimeZone(name: string): boolean {
  try {
    return Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "" && !/^[+-]/.test(name);
  } catch {
    return false;
  }
}

/** Six fields, Sunday is 1, and exactly one of the two day fields is `?`. */
function readCron(inside: string, timeZone: string): Expression | undefined {
  const fields = inside.trim().split(/\s+/);
  const [, , days = "", , weekdays = ""] = fields;
  if (fields.length !== 6 || (days === "?") === (weekdays === "?")) return undefined;
  const pattern = ["0", ...fields.map((field, index) => (index === 4 ? lastWeekday(field) : field))].join(" ");
  try {
    const cron = new Cron(pattern, {
      mode: "7-part",
      timezone: "UTC",
      alternativeWeekdays: true,
      sloppyRanges: true,
      paused: true,
    });
    return { kind: "cron", timeZone, cron };
  } catch {
    return undefined;
  }
}

/** `5L` is croner's `5#L`; `L` alone is Saturday. */
function lastWeekday(field: string): string {
  return field === "L" ? "7" : field.replace(/^(\w{1,3})L$/, "$1#L");
}

function readRate(inside: string): Expression | undefined {
  const [, digits = "", unit = ""] = /^([1-9]\d{0,8})\s+(minute|hour|day)s?$/.exec(inside.trim()) ?? [];
  const unitMs = unit === "minute" || unit === "hour" || unit === "day" ? UNIT_MS[unit] : undefined;
  return unitMs === undefined ? undefined : { kind: "rate", periodMs: Number(digits) * unitMs };
}

function readAt(inside: string, timeZone: string): Expression | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(inside)) return undefined;
  try {
    const local = Temporal.PlainDateTime.from(inside, { overflow: "reject" });
    return { kind: "at", at: local.toZonedDateTime(timeZone).epochMilliseconds };
  } catch {
    return undefined;
  }
}

function nextOfCron({ cron, timeZone }: Extract<Expression, { kind: "cron" }>, after: number): number | undefined {
  const local = Temporal.Instant.fromEpochMilliseconds(after).toZonedDateTimeISO(timeZone).toPlainDateTime();
  let floating: Date | null = new Date(`${local.toString({ smallestUnit: "millisecond" })}Z`);
  for (let tries = 0; tries < MOST_SKIPPED; tries += 1) {
    floating = cron.nextRun(floating);
    if (floating === null) return undefined;
    const moment = firstMoment(floating, timeZone);
    if (moment !== undefined && moment > after) return moment;
  }
  return undefined;
}

/** The first moment at which a zone's clocks show a time; undefined when they never do. */
function firstMoment(floating: Date, timeZone: string): number | undefined {
  const local = Temporal.PlainDateTime.from(floating.toISOString().slice(0, -1));
  const zoned = local.toZonedDateTime(timeZone, { disambiguation: "earlier" });
  return zoned.toPlainDateTime().equals(local) ? zoned.epochMilliseconds : undefined;
}
