// Follow-ups with an exact day, on the morning of that day: all of one morning in one mail.
// Invariant: one mail or the digest, never both: on the owner's digest day this one stays silent. Whichever wakes first
// claims all that fall due with it, so that the others find themselves mailed.

import type { Change, State } from "../domain/decision.ts";
import type { Id, Moment, Nudge, Owner } from "../domain/model.ts";
import { slotOf } from "../domain/calendar.ts";
import { compareText } from "../domain/compare-text.ts";
import { followUpMoment, waitsForMail } from "../domain/follow-up-time.ts";
import type { FollowUpView } from "../../templates/views.ts";
import { claimOf, readerOf } from "./claim.ts";
import type { Outgoing } from "./commit.ts";
import { decideAgain } from "./decide-again.ts";
import { deliver } from "./deliver.ts";
import { reminderItems, remindersNumbered } from "./follow-up-view.ts";
import type { Reminder } from "./follow-up-view.ts";
import type { SendingPorts } from "./ports.ts";

/** More would hide what the mail is for; those that are left are claimed by their own schedules. */
const MOST_ITEMS = 12;

/** Sends the mail of a follow-up that is due today, with all that fall due with it; anything else is an outdated hint. */
export async function sendFollowUp(ports: SendingPorts, owner: Id, nudge: Id): Promise<void> {
  const { sent } = await decideAgain(ports, () => decideFollowUp(ports, owner, nudge));
  if (sent !== undefined) await deliver(ports, owner, sent);
}

/** `sent` is absent when there is nothing to send. */
type Result = { readonly sent?: Id } | "conflict";

async function decideFollowUp(ports: SendingPorts, ownerId: Id, nudgeId: Id): Promise<Result> {
  const now = ports.clock.now();
  const state = await ports.store.loadState(ownerId, { sharesSince: now, journals: "none" });
  const nudge = state?.nudges.get(nudgeId);
  if (state === undefined || nudge === undefined) return {};
  const { owner } = state;
  const today = slotOf(now, owner.timeZone);
  // The wake-up came back because SES refused the mail for now, or another of this morning claimed the mail for both.
  if (nudge.mailedOn === today && nudge.mailedIn !== undefined) return { sent: nudge.mailedIn };
  const [woken] = remindersOf([nudge], state);
  if (woken === undefined || !isDue(nudge, owner, now)) return {};
  const reminders = [woken, ...dueWith(nudge, state)].slice(0, MOST_ITEMS).toSorted(byAsking);
  const [first = woken, ...others] = reminders;
  const outgoing = await claim(ports, state, [first, ...others]);
  const { id } = outgoing.sent;
  const result = await ports.store.commit({
    owner: ownerId,
    version: owner.version,
    changes: reminders.map((one) => mailedChange(one.nudge, { mailedOn: today, mailedIn: id })),
    journalsMarked: [],
    copyMarksRemoved: [],
    claims: [outgoing],
  });
  return result === "conflict" ? result : { sent: id };
}

/** One from before the owner moved to another zone may come too early; the right moment has a schedule of its own by then. */
function isDue(nudge: Nudge, owner: Owner, now: Moment): boolean {
  const today = slotOf(now, owner.timeZone);
  const isPaused = owner.pausedUntil !== undefined && owner.pausedUntil > today;
  const isDigestDay = slotOf(owner.nextDigestAt, owner.timeZone) === today || owner.lastDigestOn === today;
  return waitsForMail(nudge) && followUpMoment(nudge, owner) <= now && !isPaused && !isDigestDay;
}

/** The others of the same morning; what was asked for after it waits for the digest. */
function dueWith(nudge: Nudge, state: State): readonly Reminder[] {
  const moment = followUpMoment(nudge, state.owner);
  const others = [...state.nudges.values()].filter(
    (one) => one.id !== nudge.id && one.due === nudge.due && waitsForMail(one) && one.createdAt < moment,
  );
  return remindersOf(
    others.toSorted((a, b) => compareText(a.id, b.id)),
    state,
  );
}

/** A follow-up about nobody who is known any more reminds of nothing. */
function remindersOf(nudges: readonly Nudge[], { contacts }: State): readonly Reminder[] {
  return nudges.flatMap((nudge) => {
    const [first, ...others] = nudge.contacts.flatMap((id) => contacts.get(id) ?? []);
    return first === undefined ? [] : [{ nudge, people: [first, ...others] }];
  });
}

/** In the order in which they were asked for. */
function byAsking(a: Reminder, b: Reminder): number {
  return compareText(a.nudge.createdAt, b.nudge.createdAt) || compareText(a.nudge.id, b.nudge.id);
}

function mailedChange(before: Nudge, mailed: Pick<Nudge, "mailedOn" | "mailedIn">): Change {
  const after: Nudge = { ...before, ...mailed, timesShown: before.timesShown + 1, status: "open" };
  return { entity: "nudge", id: before.id, before, after };
}

async function claim(
  ports: SendingPorts,
  state: State,
  reminders: readonly [Reminder, ...Reminder[]],
): Promise<Outgoing> {
  const { owner } = state;
  const now = ports.clock.now();
  const id = ports.ids.newId(now);
  const view: FollowUpView = {
    kind: "follow-up",
    ...(await readerOf(ports, owner, { id, now })),
    ...(await reminderItems(ports, state, reminders)),
  };
  const items = remindersNumbered(reminders);
  return claimOf({ id, kind: view.kind, language: owner.language, items }, now, { view, thread: {} });
}
