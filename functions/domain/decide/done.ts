// done: the owner did it. On a check-in or something to pass on that is a contact; a promise or a date is only closed.
// Invariant: a late done on what was dropped still records the contact; what is done already changes nothing.
import type { Command } from "../commands.ts";
import type { Line } from "../line.ts";
import type { State } from "../decision.ts";
import type { Contact, Day, Id, Nudge } from "../model.ts";
import { asWritten } from "./as-written.ts";
import { closeNudge } from "./close.ts";
import { recordContact } from "./contact-made.ts";
import { withNote } from "./contacts.ts";
import { doneMeeting } from "./done-meeting.ts";
import { forItems } from "./items.ts";
import { nameOfItem } from "./numbered.ts";
import type { Item } from "./numbered.ts";
import { settlePledge } from "./pledge.ts";
import { patchContact, wasClosed } from "./put.ts";
import { passOn } from "./record.ts";
import { remindersClosed } from "./reminders-closed.ts";
import { say } from "./step.ts";
import type { Step, Task } from "./step.ts";

type Done = Extract<Command, { kind: "done" }>;
type DoneLine = Extract<Line, { kind: "done" }>;

export function decideDone(command: Done, state: State, task: Task): Step {
  return forItems(state, command, task, (now, item) => doItem(now, item, command, task));
}

export function doItem(state: State, item: Item, command: Done, task: Task): Step {
  const { nudge, number } = item;
  const name = nameOfItem(state, item);
  if (nudge?.status === "done") return doneAlready(state, item, nudge, { command, task });
  if (nudge === undefined && number !== undefined) {
    const meeting = doneMeeting(state, number, command.note, task);
    if (meeting !== undefined) return meeting;
    return say(state, { kind: "not-understood", line: asWritten([number], task), why: "unknown-verb" });
  }
  const closed =
    nudge === undefined ? state : closeNudge(settlePledge(state, nudge, { status: "kept", task }), nudge, "done", task);
  const done = isContact(nudge, command)
    ? contactDone(closed, item, command, task)
    : noted(closed, item, command, task);
  const what = isContact(nudge, command) ? {} : whatItWas(nudge);
  const lines = [{ ...lineOf(item, command, { name, task }), ...what }, ...remindersClosed(closed, done)];
  return say(withNext(done, item.people, command, task), ...lines);
}

/** What is closed without a contact would else be told by a name alone. */
function whatItWas(nudge: Nudge | undefined): Pick<DoneLine, "of" | "matter"> {
  if (nudge?.kind !== "follow-up" && nudge?.kind !== "pledge" && nudge?.kind !== "date") return {};
  const told = nudge.reason.terms.flatMap((term) =>
    term.kind === "pledge" ? [term.text] : term.kind === "date" ? [term.label] : [],
  );
  const matter = told[0] ?? nudge.note;
  return { of: nudge.kind, ...(matter === undefined ? {} : { matter }) };
}

/** "Talked with Anna" in the same mail has recorded the contact that `1 done` speaks of. */
function doneAlready(state: State, item: Item, nudge: Nudge, { command, task }: { command: Done; task: Task }): Step {
  const name = nameOfItem(state, item);
  if (wasClosed(nudge, task)) return say(state, alreadyClosed(item, nudge, name));
  const told = noted(state, item, command, task);
  return say(withNext(told, item.people, command, task), lineOf(item, command, { name, task }));
}

export function alreadyClosed({ number }: Item, { status }: Nudge, name: string): Line {
  return { kind: "already-closed", number: number ?? 0, name, status };
}

/** A promise or a date is a contact only when the note says how or when it was done. */
function isContact(nudge: Nudge | undefined, { at, channel }: Done): boolean {
  const isPromiseOrDate = nudge !== undefined && CLOSED_ONLY.has(nudge.kind);
  return !isPromiseOrDate || at !== undefined || channel !== undefined;
}
const CLOSED_ONLY: ReadonlySet<Nudge["kind"]> = new Set<Nudge["kind"]>(["follow-up", "date", "pledge", "review"]);

function contactDone(state: State, { nudge, people }: Item, command: Done, task: Task): State {
  const share = nudge?.share === undefined ? undefined : state.shares.get(nudge.share);
  const passed = people.reduce((now, id) => passOn(now, share?.id, id, task), state);
  const { note } = command;
  return recordContact(
    passed,
    {
      people,
      at: command.at ?? task.today,
      channel: command.channel ?? "other",
      direction: command.direction ?? "both",
      // A check-in is more than the share that it carries.
      ...(share === undefined || nudge?.kind !== "pass-on" ? {} : { subject: share.title, isDraft: true as const }),
      ...(note === undefined ? {} : { note }),
    },
    task,
  );
}

function noted(state: State, { people }: Item, { note }: Done, task: Task): State {
  if (note === undefined) return state;
  return people.reduce((now, id) => patchContact(now, id, task, (contact) => withNote(contact, note, task)), state);
}

/** A named day is the owner's last word: it ends a wait, and a `never`. */
function withNext(state: State, people: readonly Id[], { next }: Done, task: Task): State {
  if (next === undefined) return state;
  return people.reduce((now, id) => patchContact(now, id, task, (contact) => comesOn(contact, next)), state);
}

function comesOn(contact: Contact, nextOn: Day): Contact {
  const { skippedUntil: _, ...rest } = contact;
  return { ...rest, nextOn, never: false };
}

function lineOf({ number }: Item, command: Done, { name, task }: { name: string; task: Task }): DoneLine {
  const { note, next, at } = command;
  return {
    kind: "done",
    ...(number === undefined ? {} : { number }),
    name,
    on: at ?? task.today,
    ...(note === undefined ? {} : { note }),
    ...(next === undefined ? {} : { next }),
  };
}
