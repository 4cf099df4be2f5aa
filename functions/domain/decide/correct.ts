// What a mail recorded gets another day, another way of being in touch, or one more person; a reminder gets another day.
// Invariant: only where it is clear which is meant; what follows from a contact follows from it as it stands now.
import { changesOf } from "../apply-changes.ts";
import { addDays, dayOf } from "../calendar.ts";
import type { Command } from "../commands.ts";
import type { Journal, State } from "../decision.ts";
import type { RecordedLine } from "../line.ts";
import type { Day, Id, Interaction } from "../model.ts";
import { whoIsNamed } from "../names.ts";
import { byTime, closeWhatIsAnswered, toTouch, withWaitEnded } from "./contact-made.ts";
import type { ContactMade } from "./contact-made.ts";
import { otherDay } from "./other-day.ts";
import { findOrAdd } from "./people.ts";
import { isOpen, patchContact, putInteraction, putNudge } from "./put.ts";
import { lineOf } from "./record.ts";
import { remindersClosed } from "./reminders-closed.ts";
import { joined, say } from "./step.ts";
import type { Step, Task } from "./step.ts";

type ToReceipt = Extract<Command, { kind: "to-receipt" }>;
type Says = Extract<ToReceipt["says"], { as: "correct" }>;
type Corrected = {
  readonly journal: Journal;
  readonly says: Says;
  readonly command: ToReceipt;
  /** Of the line under Recorded that the owner named. */
  readonly interaction?: Id;
};

/** Undefined where it is not clear what is to be corrected, or where that would come to nothing. */
export function decideCorrection(corrected: Corrected, state: State, task: Task): Step | undefined {
  const meant = interactionsMeant(corrected, state);
  const [interaction, ...others] = meant;
  if (others.length > 0) return undefined;
  const step = interaction === undefined ? undefined : corrections(interaction, corrected, { state, task });
  if (step !== undefined || corrected.interaction !== undefined || corrected.says.also !== undefined) return step;
  return otherDay(corrected.journal, corrected.says, { state, task });
}

function interactionsMeant({ journal, interaction, says }: Corrected, state: State): readonly Interaction[] {
  const ids = interaction === undefined ? changesOf("interaction", journal.changes).map(({ id }) => id) : [interaction];
  const told = ids.flatMap((id) => state.interactions.get(id) ?? []);
  const people = (one: Interaction) => one.contacts.flatMap((id) => state.contacts.get(id) ?? []);
  return told.filter((one) => says.name === undefined || whoIsNamed(says.name, people(one)).length === 1);
}

function corrections(
  interaction: Interaction,
  corrected: Corrected,
  { state, task }: { readonly state: State; readonly task: Task },
): Step | undefined {
  const { says } = corrected;
  // Its calendar says when a meeting is, and who comes.
  if (interaction.meeting !== undefined || !isDayClear(corrected, task.today)) return undefined;
  const { insteadOf = [] } = says;
  if (insteadOf.length > 0 && !insteadOf.includes(dayOf(interaction.at, state.owner.timeZone))) return undefined;
  const found = findOrAdd(state, says.also ?? [], task, (ref) => ({
    ...corrected.command,
    journal: corrected.journal.id,
    says: { ...says, also: [ref] },
  }));
  const added = found.people.filter((id) => !interaction.contacts.includes(id));
  const now = withSaid(interaction, says, added);
  if (isAsBefore(interaction, now)) {
    const known = { kind: "already-so" as const, line: lineFor(state, interaction, []) };
    return found.step.lines.length > 0 ? found.step : say(state, known);
  }
  const put = withFollowing(reopened(found.step.state, corrected, task), { was: interaction, now }, task);
  const lines = { now: lineFor(put, now, found.created), before: lineFor(put, interaction, []) };
  return joined(found.step, say(put, { kind: "corrected", ...lines }, ...remindersClosed(state, put)));
}

/** Eleven months ago, where the same words may mean next week, is a guess; a day to come is no day of what happened. */
function isDayClear({ says: { at, ahead }, journal: { lines } }: Corrected, today: Day): boolean {
  if (at === undefined) return ahead === undefined;
  // The receipt said that this day may have been meant instead.
  if (lines.some((line) => line.kind === "recorded" && line.mayBeAhead !== undefined && line.mayBeAhead === ahead))
    return false;
  return ahead === undefined || at >= addDays(today, -LONG_AGO) || ahead > addDays(today, SOON);
}
const LONG_AGO = 300;
const SOON = 90;

function withSaid(interaction: Interaction, { at, channel, direction }: Says, added: readonly Id[]): Interaction {
  const isOtherWay = channel !== undefined && channel !== interaction.channel;
  return {
    ...interaction,
    ...(at !== undefined && { at }),
    ...(isOtherWay && { channel, direction: direction ?? "both" }),
    contacts: [...interaction.contacts, ...added],
  };
}

function isAsBefore(was: Interaction, is: Interaction): boolean {
  return was.at === is.at && was.channel === is.channel && was.contacts.length === is.contacts.length;
}

/** The contact in the memory of each of its people, and what it answers. */
function withFollowing(state: State, { was, now }: Record<"was" | "now", Interaction>, task: Task): State {
  const { contacts: people, meeting: _, ...rest } = now;
  const made: ContactMade = { ...rest, people };
  const fresh = toTouch(now.id, made);
  const put = people.reduce<State>(
    (all, id) =>
      patchContact(all, id, task, (contact) => {
        const known = contact.touches.find(({ interaction }) => interaction === now.id);
        const touch =
          known === undefined ? fresh : { ...known, at: now.at, channel: now.channel, direction: now.direction };
        const others = contact.touches.filter((one) => one !== known);
        const touched = { ...contact, touches: [...others, touch].toSorted(byTime) };
        return was.contacts.includes(id) ? touched : withWaitEnded(touched, touch, state.owner);
      }),
    putInteraction(state, now),
  );
  return closeWhatIsAnswered(put, made, task);
}

/** What that mail closed by the contact is open again, before the contact as it stands now closes what it answers. */
function reopened(state: State, { journal, says }: Corrected, task: Task): State {
  const isAnswer = journal.lines.some(({ kind }) => CLOSING.has(kind));
  if (isAnswer || says.at === undefined) return state;
  return changesOf("nudge", journal.changes).reduce<State>((now, { id, before }) => {
    const nudge = now.nudges.get(id);
    const isClosed = nudge?.status === "done" && before !== undefined && isOpen(before);
    return isClosed ? putNudge(now, { ...nudge, status: before.status }, task) : now;
  }, state);
}
const CLOSING: ReadonlySet<string> = new Set(["done", "settled", "skipped", "never", "declined", "moved"]);

function lineFor(state: State, interaction: Interaction, created: readonly Id[]): RecordedLine {
  const { id: _, journal: __, recordedAt: ___, contacts, ...rest } = interaction;
  return lineOf(state, { ...rest, people: contacts }, created);
}
