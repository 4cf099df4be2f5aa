// Logs and metrics by Powertools: one JSON line an event.
// Invariant: nothing personal. Of an error only its name, its code, its place and its request are logged: messages may quote a mail.

import { Logger } from "@aws-lambda-powertools/logger";
import { Metrics, MetricUnit } from "@aws-lambda-powertools/metrics";
import { $ZodError } from "zod/v4/core";
import type { Log } from "../app/ports.ts";

/** Frames of a stack, and misread fields, that are kept. */
const FRAMES = 10;
const FIELDS = 10;

/** A log named by the environment (`POWERTOOLS_SERVICE_NAME`, `POWERTOOLS_METRICS_NAMESPACE`, `POWERTOOLS_LOG_LEVEL`). */
export function createLog(): Log {
  const logger = new Logger();
  const metrics = new Metrics();
  return {
    info: (event, data) => logger.info(event, { ...data }),
    error: (event, error, data) => logger.error(event, { ...data, error: describeError(error) }),
    count: (metric, value) => {
      metrics.addMetric(metric, MetricUnit.Count, value);
      // At once: an invocation that is cut off loses no count.
      metrics.publishStoredMetrics();
    },
  };
}

/** What may be said of an error: its name, where it was thrown, and the request to ask AWS about. A string is a code of our own. */
export function describeError(error: unknown): Record<string, string | number> {
  if (typeof error === "string") return { name: error };
  if (!(error instanceof Error)) return { name: typeof error };
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /u.test(line));
  return {
    name: error.name,
    ...("code" in error && typeof error.code === "string" ? { code: error.code } : {}),
    ...requestOf(error),
    ...(error instanceof $ZodError ? { at: fieldsOf(error) } : {}),
    ...(error.cause === undefined ? {} : { cause: String(describeError(error.cause)["name"]) }),
    stack: frames
      .slice(0, FRAMES)
      .map((line) => line.trim())
      .join("\n"),
  };
}

/** The fields that could not be read, by name: of an environment, a notice or an event. Their values are not named. */
const fieldsOf = ({ issues }: $ZodError): string =>
  issues
    .slice(0, FIELDS)
    .map(({ path }) => path.join("."))
    .join(", ");

function requestOf(error: Error): Record<string, string | number> {
  if (!("$metadata" in error) || typeof error.$metadata !== "object" || error.$metadata === null) return {};
  const { $metadata: metadata } = error;
  return {
    ...("httpStatusCode" in metadata && typeof metadata.httpStatusCode === "number"
      ? { status: metadata.httpStatusCode }
      : {}),
    ...("requestId" in metadata && typeof metadata.requestId === "string" ? { request: metadata.requestId } : {}),
  };
}
