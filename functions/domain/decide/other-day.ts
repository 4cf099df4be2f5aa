// Another day for what a mail asked for: a reminder, or what was promised by then.
// Invariant: only where the mail asked for one thing with a day, and for that day where the owner names it.
import { changesOf } from "../apply-changes.ts";
import type { Command } from "../commands.ts";
import type { Journal, State } from "../decision.ts";
import type { Line } from "../line.ts";
import type { Day, Nudge, Pledge } from "../model.ts";
import { calledOf } from "./called.ts";
import { lineOf } from "./pledge.ts";
import { isOpen, putNudge, putPledge } from "./put.ts";
import { say } from "./step.ts";
import type { Step, Task } from "./step.ts";

type Says = Extract<Extract<Command, { kind: "to-receipt" }>["says"], { as: "correct" }>;
type Now = { readonly state: State; readonly task: Task };

/** "Thursday, not Friday" to the receipt of a reminder or of a promise; undefined where it is not clear which. */
export function otherDay(
  journal: Journal,
  { ahead: on, insteadOf = [] }: Says,
  { state, task }: Now,
): Step | undefined {
  const asked = changesOf("nudge", journal.changes).filter(({ before, after }) => before?.due !== after?.due);
  const open = asked.flatMap(({ id }) => state.nudges.get(id) ?? []).filter(isOpen);
  const [nudge, ...others] = open.filter(({ due }) => insteadOf.length === 0 || insteadOf.includes(due));
  if (on === undefined || nudge === undefined || others.length > 0) return undefined;
  const put = putNudge(state, onDay(nudge, on), task);
  const pledge = nudge.pledge === undefined ? undefined : state.pledges.get(nudge.pledge);
  if (nudge.kind === "pledge" && pledge !== undefined) return promisedBy(put, { ...pledge, due: on });
  const line: Line = { kind: "follow-up-set", people: nudge.contacts.map((id) => calledOf(put, id)), on };
  return nudge.kind === "follow-up" && nudge.status === "open" ? say(put, line) : undefined;
}

function promisedBy(state: State, pledge: Pledge): Step {
  return say(putPledge(state, pledge), lineOf(state, pledge));
}

/** A follow-up that was mailed gets a mail on its new day as well. */
function onDay(nudge: Nudge, on: Day): Nudge {
  const { mailedOn: _, mailedIn: __, ...unmailed } = nudge;
  const isReminder = nudge.kind === "follow-up";
  return { ...unmailed, due: on, ...(isReminder && { reason: { terms: [{ kind: "asked-for", day: on }] } }) };
}
