// no: a share is nothing for this person. Where there is no share it means not this time.
// Invariant: what was declined for a person is not offered to them again; others may still get it.
import type { Command } from "../commands.ts";
import type { State } from "../decision.ts";
import type { Id, Nudge } from "../model.ts";
import { sayNews } from "./already-so.ts";
import { closeNudge, markAnswered } from "./close.ts";
import { forItems } from "./items.ts";
import { nameOfItem, nudgeItems } from "./numbered.ts";
import type { Item } from "./numbered.ts";
import { isOpen, putNudge, putShare } from "./put.ts";
import { skipItem } from "./skip.ts";
import { say } from "./step.ts";
import type { Step, Task } from "./step.ts";

type No = Extract<Command, { kind: "no" }>;

export function decideNo(command: No, state: State, task: Task): Step {
  const meant = isToQuestion(command, state, task) ? onlyShare(state, command) : command;
  return meant === undefined
    ? say(state)
    : forItems(state, meant, task, (now, item) => noItem(now, item, command, task));
}

/** A bare "no" to a digest answers "Whom did you talk with this week?". */
function isToQuestion({ target }: No, { answered }: State, { picked }: Task): boolean {
  const isBare = target.by === "bare" && target.quoted === undefined;
  return isBare && picked === undefined && answered?.kind === "digest";
}

/** It may mean the one thing to pass on, where there is just one. */
function onlyShare(state: State, command: No): No | undefined {
  const shares = nudgeItems(state).filter(({ nudge }) => isOpen(nudge) && nudge.share !== undefined);
  const [only, ...others] = shares;
  if (only === undefined || others.length > 0) return undefined;
  return { ...command, target: { by: "numbers", numbers: [only.number] } };
}

/** Remembers that the share of a nudge is not for a contact. */
export function decline(state: State, { share: id }: Nudge, contact: Id): State {
  const share = id === undefined ? undefined : state.shares.get(id);
  if (share === undefined || share.declined.includes(contact)) return state;
  return putShare(state, { ...share, declined: [...share.declined, contact] });
}

function noItem(state: State, item: Item, { note }: No, task: Task): Step {
  const { nudge, number, people } = item;
  const share = nudge?.share === undefined ? undefined : state.shares.get(nudge.share);
  if (nudge === undefined || share === undefined) return skipItem(state, item, note, task);
  const declined = people.reduce((now, id) => decline(now, nudge, id), state);
  return sayNews(state, withoutShare(declined, nudge, task), {
    kind: "declined",
    ...(number === undefined ? {} : { number }),
    name: nameOfItem(state, item),
    title: share.title,
  });
}

/** A check-in goes on without the share; something to pass on is nothing without it. */
function withoutShare(state: State, nudge: Nudge, task: Task): State {
  if (nudge.kind === "pass-on") return isOpen(nudge) ? closeNudge(state, nudge, "dropped", task) : state;
  const { share: _, ...rest } = nudge;
  return markAnswered(putNudge(state, rest, task), nudge, task);
}
