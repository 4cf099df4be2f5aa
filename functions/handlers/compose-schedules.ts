// Schedules at EventBridge Scheduler; loaded with the first mail that changes one.
// Invariant: knows the group, the queue and the role of this deployment, and no others.

import { SchedulerClient } from "@aws-sdk/client-scheduler";
import { createSchedules } from "../adapters/scheduler-schedules.ts";
import type { SchedulesOptions } from "../adapters/scheduler-schedules.ts";
import type { Schedules } from "../app/ports.ts";

export const composeSchedules = (options: SchedulesOptions): Schedules =>
  createSchedules(new SchedulerClient({}), options);
