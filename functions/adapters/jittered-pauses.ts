// Pauses on the machine's own time.
// Invariant: between one half and three halves of what was asked for, so that no two processes keep step.

import { setTimeout } from "node:timers/promises";
import type { Pauses } from "../app/ports.ts";

export const jitteredPauses: Pauses = { pause: (ms) => setTimeout(ms * (0.5 + Math.random())) };
