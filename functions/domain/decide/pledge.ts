// pledge: a promise by the owner or to the owner, which stands in the digest from the week of its day.
// Invariant: a promise without a day is remembered and never nudged.
import type { Command } from "../commands.ts";
import type { State } from "../decision.ts";
import type { Line } from "../line.ts";
import type { Nudge, Pledge } from "../model.ts";
import { foldName } from "../names.ts";
import { calledOf } from "./called.ts";
import { findOrAdd } from "./people.ts";
import { putNudge, putPledge } from "./put.ts";
import { inTurn, joined, say } from "./step.ts";
import type { Step, Task } from "./step.ts";

type PledgeCommand = Extract<Command, { kind: "pledge" }>;

export function decidePledge(command: PledgeCommand, state: State, task: Task): Step {
  const { by, text, due, person } = command;
  const found = findOrAdd(state, [person], task, () => command);
  const promised = inTurn(found.step.state, found.people, (now, contact) =>
    addPledge(now, { by, contact, text, ...(due === undefined ? {} : { due }) }, task),
  );
  return joined(found.step, promised);
}

export function addPledge(state: State, promise: Omit<Pledge, "id" | "status">, task: Task): Step {
  if (isPromised(state, promise)) return say(state, { kind: "already-so", line: lineOf(state, promise) });
  const pledge: Pledge = { id: task.newId(), ...promise, status: "open" };
  const put = putPledge(state, pledge);
  const { due } = pledge;
  const nudged = due === undefined ? put : putNudge(put, nudgeOf(pledge, due, task), task);
  return say(nudged, lineOf(state, pledge));
}

/** Said again, it is no second promise. */
function isPromised({ pledges }: State, { by, contact, text, due }: Omit<Pledge, "id" | "status">): boolean {
  return [...pledges.values()].some(
    (open) =>
      open.status === "open" &&
      open.by === by &&
      open.contact === contact &&
      open.due === due &&
      foldName(open.text) === foldName(text),
  );
}

/** What is said of a promise. */
export function lineOf(state: State, { by, contact, text, due }: Omit<Pledge, "id" | "status">): Line {
  const name = calledOf(state, contact);
  return { kind: "pledged", by, name, text, ...(due === undefined ? {} : { due }) };
}

/** What became of a promise whose nudge was answered. */
export function settlePledge(
  state: State,
  nudge: Nudge,
  { status, task }: { readonly status: "kept" | "dropped"; readonly task: Task },
): State {
  const pledge = nudge.pledge === undefined ? undefined : state.pledges.get(nudge.pledge);
  return pledge === undefined ? state : putPledge(state, { ...pledge, status, settledOn: task.today });
}

function nudgeOf({ id, contact, text }: Pledge, due: string, task: Task): Nudge {
  return {
    id: task.newId(),
    kind: "pledge",
    contacts: [contact],
    status: "open",
    due,
    reason: { terms: [{ kind: "pledge", text }] },
    pledge: id,
    createdAt: task.now,
    timesShown: 0,
  };
}
