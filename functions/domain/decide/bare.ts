// A bare verb: done, later, skip with nothing that says which item.
// Invariant: where several items may be meant nothing changes, and it is asked which.
import type { Command } from "../commands.ts";
import type { Line } from "../line.ts";
import type { State } from "../decision.ts";
import type { Id } from "../model.ts";
import { nameOfItem, nudgeItems } from "./numbered.ts";
import type { Item, NudgeItem } from "./numbered.ts";
import { ask, say } from "./step.ts";
import type { Step, Task } from "./step.ts";

export type FoundItems = { readonly step: Step; readonly items: readonly Item[] };

/** The only open item, else the only one that may still be answered; of several it is asked which. */
export function bareItems(state: State, command: Command, task: Task): FoundItems {
  if (task.picked !== undefined) return pickedItem(state, task.picked);
  const items = nudgeItems(state);
  const open = items.filter(({ nudge }) => nudge.status === "open");
  const unanswered = items.filter(({ nudge }) => nudge.status === "snoozed" || nudge.status === "dropped");
  const [first, ...more] = [open, unanswered, items].find((some) => some.length > 0) ?? [];
  if (first === undefined) return { step: notAnAnswer(state, "", task), items: [] };
  if (more.length === 0 || first.nudge.status === "done") return { step: say(state), items: [first] };
  return { step: askWhichItem(state, [first, ...more], command), items: [] };
}

/** A nudge that was asked about and is not even known as closed any more. */
function pickedItem(state: State, picked: Id): FoundItems {
  const nudge = state.nudges.get(picked);
  if (nudge === undefined) return { step: say(state, { kind: "answered-mail-unknown" }), items: [] };
  return { step: say(state), items: [{ nudge, people: nudge.contacts }] };
}

/** What means items of a mail, to none or to one that has no items; `line` is what it names them by, as it was written. */
export function notAnAnswer(state: State, line: string, { answersUnknown }: Task): Step {
  if (answersUnknown === true) return say(state, { kind: "answered-mail-unknown" });
  if (state.answered === undefined) return say(state, { kind: "not-answering-a-mail", line });
  return say(state, { kind: "not-understood", line, why: "no-item-there" });
}

type Verb = Extract<Line, { kind: "which-item" }>["verb"];

/** Asks which of the items a verb means; whoever stands at several of them is told apart by what each is about. */
export function askWhichItem(state: State, open: readonly NudgeItem[], command: Command): Step {
  const names = open.map((item) => nameOfItem(state, item));
  const items = open.map((item, index) => {
    const name = names[index] ?? "";
    const about = names.filter((other) => other === name).length > 1 ? aboutOf(state, item) : undefined;
    return { number: index + 1, name, ...(about !== undefined && { about }) };
  });
  const questions = open.map(({ nudge }) => ({ kind: "which-item" as const, nudge: nudge.id, command }));
  return ask(state, { kind: "which-item", verb: verbOf(command), items }, questions);
}

function aboutOf({ pledges, shares }: State, { nudge }: NudgeItem): string | undefined {
  return (
    pledges.get(nudge.pledge ?? "")?.text ?? shares.get(nudge.share ?? "")?.title ?? nudge.note ?? nudge.about?.topic
  );
}

function verbOf(command: Command): Verb {
  const { kind } = command;
  return kind === "cadence" ||
    kind === "done" ||
    kind === "snooze" ||
    kind === "skip" ||
    kind === "never" ||
    kind === "no" ||
    kind === "note"
    ? kind
    : "ok";
}
