// follow-up: remind me of these people on that day.
// Invariant: one nudge a command, with everybody it names; it stands until it is answered.
import type { Command } from "../commands.ts";
import type { State } from "../decision.ts";
import type { Nudge } from "../model.ts";
import { sayNews } from "./already-so.ts";
import { calledOf } from "./called.ts";
import { findOrAdd } from "./people.ts";
import { putNudge } from "./put.ts";
import { PEOPLE_AT_ONCE } from "./record.ts";
import { joined, say } from "./step.ts";
import type { Step, Task } from "./step.ts";

type FollowUp = Extract<Command, { kind: "follow-up" }>;

export function decideFollowUp(command: FollowUp, state: State, task: Task): Step {
  const { people: refs, on } = command;
  if (refs.length > PEOPLE_AT_ONCE) {
    return say(state, { kind: "too-many-people", count: refs.length, limit: PEOPLE_AT_ONCE });
  }
  const { step, people } = findOrAdd(state, refs, task, (ref) => ({ ...command, people: [ref] }));
  if (people.length === 0) {
    return step.lines.length > 0 ? step : joined(step, say(step.state, { kind: "nobody-to-record" }));
  }
  const nudge = { ...nudgeOf(command, people, task), ...recordedWith(step.state, people, task) };
  const put = isAskedFor(step.state, nudge) ? step.state : putNudge(step.state, nudge, task);
  const names = people.flatMap((id) => calledOf(put, id) || []);
  return joined(step, sayNews(step.state, put, { kind: "follow-up-set", people: names, on }));
}

/** A second copy of the mail, or the same forwarded twice, asks for nothing more. */
function isAskedFor({ contacts, nudges }: State, { contacts: people, due, note, about }: Nudge): boolean {
  return (contacts.get(people[0] ?? "")?.openNudges ?? []).some((id) => {
    const open = nudges.get(id);
    const isSame = open?.kind === "follow-up" && open.due === due && open.note === note && isOneTopic(open, about);
    return isSame && open.contacts.join() === people.join();
  });
}

function isOneTopic(open: Nudge, about: Nudge["about"]): boolean {
  return about === undefined || open.about === undefined || open.about.topic === about.topic;
}

/** What the same mail recorded with the first of them: the reminder is about that, whatever comes later. */
function recordedWith({ contacts, interactions }: State, [first]: Nudge["contacts"], task: Task): Pick<Nudge, "about"> {
  const touches = contacts.get(first ?? "")?.touches ?? [];
  const about = touches.findLast(({ interaction }) => interactions.get(interaction)?.journal === task.journal);
  return about === undefined ? {} : { about };
}

function nudgeOf({ on, note }: FollowUp, contacts: Nudge["contacts"], task: Task): Nudge {
  return {
    id: task.newId(),
    kind: "follow-up",
    contacts,
    status: "open",
    due: on,
    reason: { terms: [{ kind: "asked-for", day: on }] },
    ...(note === undefined ? {} : { note }),
    createdAt: task.now,
    timesShown: 0,
  };
}
