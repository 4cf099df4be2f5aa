// cadence: how often to be in touch with somebody.
// Invariant: it is the owner's last word on a person, so it also takes back a `never`.
import type { Command } from "../commands.ts";
import type { State } from "../decision.ts";
import { setCadence } from "./contacts.ts";
import { forWhom } from "./whom.ts";
import type { Step, Task } from "./step.ts";

export function decideCadence(command: Extract<Command, { kind: "cadence" }>, state: State, task: Task): Step {
  return forWhom(state, command, task, (now, person) => setCadence(now, person, command.days, task));
}
