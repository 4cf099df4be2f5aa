// cadence: how often to be in touch with somebody.
// Invariant: it is the owner's last word on a person, so it also takes back a `never`.
import type { Command } from "../commands.ts";
import type { State } from "../decision.ts";
import { sayNews } from "./already-so.ts";
import { setCadence } from "./contacts.ts";
import { putOwner } from "./put.ts";
import { forWhom } from "./whom.ts";
import type { Step, Task } from "./step.ts";

type Cadence = Extract<Command, { kind: "cadence" }>;

export function decideCadence(command: Cadence, state: State, task: Task): Step {
  if (isOfEverybody(command, state, task)) return decideDefault(command.days, state);
  return forWhom(state, command, task, (now, person) => setCadence(now, person, command.days, task));
}

/** "Every 2 months" in a mail that answers none is about nobody, and so about everybody. */
function isOfEverybody({ who }: Cadence, { answered }: State, { answersUnknown }: Task): boolean {
  return who.by === "bare" && who.quoted === undefined && answered === undefined && answersUnknown !== true;
}

/** When people are next due follows with the next change of each. */
function decideDefault(days: number, state: State): Step {
  const put = putOwner(state, { ...state.owner, defaultCadenceDays: days });
  return sayNews(state, put, { kind: "default-cadence-set", days });
}
