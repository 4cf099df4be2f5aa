// settle: a promise was kept, or let go.
// Invariant: only promises are kept; keeping one is a contact only where the note tells how or when, as with `done`.
import type { Command } from "../commands.ts";
import type { Line } from "../line.ts";
import type { State } from "../decision.ts";
import type { Nudge, Pledge } from "../model.ts";
import { asWritten } from "./as-written.ts";
import { closeNudge, markAnswered } from "./close.ts";
import { withNote } from "./contacts.ts";
import { alreadyClosed, doItem } from "./done.ts";
import { forItems } from "./items.ts";
import { nameOfItem } from "./numbered.ts";
import type { Item } from "./numbered.ts";
import { isOpen, patchContact, putPledge, wasClosed } from "./put.ts";
import { skipItem } from "./skip.ts";
import { say } from "./step.ts";
import type { Step, Task } from "./step.ts";

type Settle = Extract<Command, { kind: "settle" }>;

/** What became of the promises that a command means; what is no promise is told apart. */
export function decideSettle(command: Settle, state: State, task: Task): Step {
  return forItems(state, command, task, (now, item) => settleItem(now, item, command, task));
}

function settleItem(state: State, item: Item, command: Settle, task: Task): Step {
  const pledge = pledgeMeant(state, item, command);
  if (pledge === undefined) return notAPromise(state, item, command, task);
  const nudge = nudgeOf(state, pledge);
  const meant = promised(item, pledge, { nudge, told: pledgeTold(state, item) });
  if (nudge !== undefined && wasClosed(nudge, task)) {
    return say(state, alreadyClosed(meant, nudge, nameOfItem(state, meant)));
  }
  const shown = item.nudge === undefined ? state : markAnswered(state, item.nudge, task);
  const closed = command.as === "kept" ? keep(shown, meant, command, task) : letGo(shown, meant, command, task);
  const settled: Pledge = { ...pledge, status: command.as, settledOn: task.today };
  return say(putPledge(closed, settled), lineOf(state, meant, pledge, command));
}

/** The promise of a numbered item, that which a check-in tells of, or the only open one of a person who is named. */
function pledgeMeant(state: State, item: Item, { target }: Settle): Pledge | undefined {
  const { pledges } = state;
  const { nudge, people } = item;
  if (nudge?.pledge !== undefined) return pledges.get(nudge.pledge);
  const told = pledgeTold(state, item);
  if (told !== undefined || target.by !== "names") return told;
  const [only, ...more] = [...pledges.values()].filter(
    ({ status, contact }) => status === "open" && people.includes(contact),
  );
  return more.length === 0 ? only : undefined;
}

/** "There is a promise between you" says a check-in. */
function pledgeTold({ pledges }: State, { nudge, people }: Item): Pledge | undefined {
  const texts = (nudge?.reason.terms ?? []).flatMap((term) => (term.kind === "pledge" ? [term.text] : []));
  return [...pledges.values()].find(
    ({ status, contact, text }) => status === "open" && people.includes(contact) && texts.includes(text),
  );
}

function nudgeOf({ nudges }: State, { id }: Pledge): Nudge | undefined {
  const ours = [...nudges.values()].filter(({ pledge }) => pledge === id);
  return ours.find(isOpen) ?? ours[0];
}

/** Only an item that shows the promise has its number. */
function promised(
  item: Item,
  { id, contact }: Pledge,
  { nudge, told }: { readonly nudge: Nudge | undefined; readonly told: Pledge | undefined },
): Item {
  const { number, nudge: shown } = item;
  const numbered = number === undefined || (shown?.pledge ?? told?.id) !== id ? {} : { number };
  return { ...numbered, ...(nudge === undefined ? {} : { nudge }), people: [contact] };
}

function keep(state: State, item: Item, { as, ...told }: Settle, task: Task): State {
  const isContact = as === "kept" && (told.at !== undefined || told.channel !== undefined);
  if (item.nudge === undefined && !isContact) return noted(state, item, told.note, task);
  return doItem(state, item, { ...told, kind: "done" }, task).state;
}

function letGo(state: State, item: Item, { note }: Settle, task: Task): State {
  const closed = item.nudge === undefined ? state : closeNudge(state, item.nudge, "dropped", task);
  return noted(closed, item, note, task);
}

function noted(state: State, { people }: Item, note: string | undefined, task: Task): State {
  if (note === undefined) return state;
  return people.reduce((now, id) => patchContact(now, id, task, (contact) => withNote(contact, note, task)), state);
}

/** What is no promise can be let go all the same; it cannot be kept. */
function notAPromise(state: State, item: Item, { as, note }: Settle, task: Task): Step {
  if (as === "dropped" && item.nudge !== undefined) return skipItem(state, item, note, task);
  const line = item.number === undefined ? nameOfItem(state, item) : asWritten([item.number], task);
  return say(state, { kind: "not-understood", line, why: "no-such-promise" });
}

function lineOf(state: State, item: Item, { text }: Pledge, { as, note }: Settle): Line {
  return {
    kind: "settled",
    ...(item.number === undefined ? {} : { number: item.number }),
    name: nameOfItem(state, item),
    text,
    as,
    ...(note === undefined ? {} : { note }),
  };
}
