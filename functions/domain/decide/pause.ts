// pause and resume: no digest and no follow-up before a day.
// Invariant: the slot stays as it is; only what would be sent in between is not.
import type { Command } from "../commands.ts";
import type { State } from "../decision.ts";
import { sayNews } from "./already-so.ts";
import { nextSlot } from "./owner-settings.ts";
import { putOwner } from "./put.ts";
import { say } from "./step.ts";
import type { Step, Task } from "./step.ts";

export function decidePause({ until }: Extract<Command, { kind: "pause" }>, state: State): Step {
  return sayNews(state, putOwner(state, { ...state.owner, pausedUntil: until }), { kind: "paused", until });
}

export function decideResume(_: Extract<Command, { kind: "resume" }>, state: State, task: Task): Step {
  const { pausedUntil, ...owner } = state.owner;
  const nextDigestAt = nextSlot(owner, task.now);
  if (pausedUntil === undefined) return say(state, { kind: "not-paused", nextDigestAt });
  return say(putOwner(state, { ...owner, nextDigestAt }), { kind: "resumed", nextDigestAt });
}
