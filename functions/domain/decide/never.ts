// never: no nudge about the person any more, until a cadence is given.
// Invariant: what is open about the person alone is dropped; what also concerns others stays.
import type { Command } from "../commands.ts";
import type { State } from "../decision.ts";
import type { Id, Nudge } from "../model.ts";
import { sayNews } from "./already-so.ts";
import { closeNudge } from "./close.ts";
import { withNote } from "./contacts.ts";
import { forItems } from "./items.ts";
import { nameOfItem } from "./numbered.ts";
import type { Item } from "./numbered.ts";
import { decline } from "./no.ts";
import { patchContact } from "./put.ts";
import type { Step, Task } from "./step.ts";

type Never = Extract<Command, { kind: "never" }>;

export function decideNever(command: Never, state: State, task: Task): Step {
  return forItems(state, command, task, (now, item) => neverItem(now, item, command, task));
}

function neverItem(state: State, item: Item, { note }: Never, task: Task): Step {
  const { nudge, number, people } = item;
  const name = nameOfItem(state, item);
  const declined = nudge?.kind === "pass-on" ? people.reduce((now, id) => decline(now, nudge, id), state) : state;
  const silent = people.reduce((now, id) => silence(now, id, { note, task }), declined);
  return sayNews(state, silent, { kind: "never", ...(number === undefined ? {} : { number }), name });
}

function silence(state: State, id: Id, { note, task }: { note: string | undefined; task: Task }): State {
  const put = patchContact(state, id, task, (contact) => ({
    ...(note === undefined ? contact : withNote(contact, note, task)),
    never: true,
  }));
  const open = put.contacts.get(id)?.openNudges ?? [];
  const alone = open.flatMap((nudge): readonly Nudge[] => {
    const known = put.nudges.get(nudge);
    return known !== undefined && known.contacts.length === 1 ? [known] : [];
  });
  return alone.reduce((now, nudge) => closeNudge(now, nudge, "dropped", task), put);
}
