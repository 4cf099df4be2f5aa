// snooze: later. The nudge is kept and comes back in the first digest on or after the named day.
// Invariant: a bare `later` means the next digest; what is closed stays closed.
import type { Command } from "../commands.ts";
import type { State } from "../decision.ts";
import type { Day } from "../model.ts";
import { sayNews } from "./already-so.ts";
import { markAnswered } from "./close.ts";
import { withNote } from "./contacts.ts";
import { alreadyClosed } from "./done.ts";
import { forItems } from "./items.ts";
import { nextDigestDay } from "./next-digest.ts";
import { nameOfItem } from "./numbered.ts";
import type { Item } from "./numbered.ts";
import { patchContact, putNudge, wasClosed } from "./put.ts";
import { say } from "./step.ts";
import type { Step, Task } from "./step.ts";

type Snooze = Extract<Command, { kind: "snooze" }>;

export function decideSnooze(command: Snooze, state: State, task: Task): Step {
  const until = command.until ?? nextDigestDay(state.owner, task);
  return forItems(state, command, task, (now, item) => snoozeItem(now, item, { until, command, task }));
}

type Snoozing = { readonly until: Day; readonly command: Snooze; readonly task: Task };

function snoozeItem(state: State, item: Item, { until, command, task }: Snoozing): Step {
  const { nudge, number, people } = item;
  const name = nameOfItem(state, item);
  if (nudge !== undefined && wasClosed(nudge, task)) return say(state, alreadyClosed(item, nudge, name));
  const asked = nudge === undefined ? state : markAnswered(putOff(state, nudge, until, task), nudge, task);
  const { note } = command;
  const waiting = people.reduce(
    (now, id) =>
      patchContact(now, id, task, (contact) => {
        const noted = note === undefined ? contact : withNote(contact, note, task);
        if (nudge === undefined) return { ...noted, nextOn: until };
        return nudge.kind === "check-in" ? { ...noted, skippedUntil: until } : noted;
      }),
    asked,
  );
  return sayNews(state, waiting, { kind: "snoozed", ...(number === undefined ? {} : { number }), name, until });
}

/** A follow-up that was mailed gets a mail on its new day as well. */
function putOff(state: State, nudge: NonNullable<Item["nudge"]>, until: Day, task: Task): State {
  const { mailedOn: _on, mailedIn: _in, ...unmailed } = nudge;
  return putNudge(state, { ...unmailed, status: "snoozed", due: until }, task);
}
