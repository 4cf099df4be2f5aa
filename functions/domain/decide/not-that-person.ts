// not-that-person: what the answered mail recorded with one was with another.
// Invariant: only what that one mail did is moved; what was known of both before stays.
import type { Command } from "../commands.ts";
import type { State } from "../decision.ts";
import { say } from "./step.ts";
import type { Step, Task } from "./step.ts";

export function decideNotThatPerson(
  { wrong }: Extract<Command, { kind: "not-that-person" }>,
  state: State,
  _task: Task,
): Step {
  return say(state, { kind: "nobody-named", name: wrong });
}
