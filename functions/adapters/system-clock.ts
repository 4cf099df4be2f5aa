// The machine's clock.
// Invariant: the only place that asks the machine for the time; the local stack puts another in its place.

import type { Clock } from "../app/ports.ts";

export const systemClock: Clock = { now: () => new Date().toISOString() };
