// What a digest changes when it goes out: its nudges, the people and shares in it, and the owner's next slot.
// Invariant: nothing is written for anybody who is not in the digest.
import { addDays, momentAt, nextDigestAt } from "../calendar.ts";
import type { Change } from "../decision.ts";
import { DATE_AHEAD_DAYS, settleContact } from "../due.ts";
import type { Contact, Day, Id, Nudge, Owner, Share } from "../model.ts";
import { isSnoozedFurther } from "./earlier.ts";
import { MOST_WRITES } from "./choose.ts";
import type { Choice } from "./choose.ts";
import { afterMeetings, isDoneByMeeting } from "./meetings.ts";
import type { DigestInput, QuietMail, ShownNudge } from "./material.ts";
import { turnOf } from "./turn.ts";

export function changesOf(choice: Choice, input: DigestInput): Change[] {
  const people = contactChanges(choice, input);
  const changes = [
    ...choice.dropped.map((before) => putNudge({ nudge: { ...before, status: statusOver(before, input) }, before })),
    ...[...choice.standing, ...choice.signs, ...choice.passOn].map(putNudge),
    ...people,
    ...shareChanges(choice, input.slot),
  ];
  return [
    ...changes,
    ...afterMeetings(input, new Set(people.map(({ id }) => id)), MOST_WRITES - (input.reserved ?? 0) - changes.length),
  ];
}

function statusOver(nudge: Nudge, input: DigestInput): Nudge["status"] {
  return isDoneByMeeting(nudge, input) ? "done" : "dropped";
}

type Passed =
  | { readonly result: "sent" | "silent"; readonly crowded: Pick<Owner, "crowded"> }
  | { readonly result: "paused" };

/** The owner after a slot has passed, whether or not it had anything to say. */
export function ownerAfter(input: DigestInput, passed: Passed): Change {
  const { owner, slot, now } = input;
  const slotMoment = momentAt(slot, owner.digest.time, owner.timeZone);
  const next = nextDigestAt(owner.digest, owner.timeZone, slotMoment > now ? slotMoment : now);
  const after = { ...afterResult(input, passed), nextDigestAt: next };
  return { entity: "owner", id: owner.id, before: owner, after };
}

function afterResult({ owner, slot, recorded, quiet = [], now }: DigestInput, passed: Passed): Owner {
  if (passed.result === "paused") return owner;
  const { crowded: _, ...rest } = owner;
  const counted = { ...rest, ...passed.crowded };
  if (passed.result === "silent") return { ...counted, silentWeeks: owner.silentWeeks + 1 };
  const told = { recordedThrough: latest(owner.recordedThrough, recorded, quiet), meetingsThrough: now };
  return { ...counted, silentWeeks: 0, lastDigestOn: slot, ...told };
}

/** Of what was read, not the time of reading: a mail that arrives in the same millisecond is not lost. */
function latest(through: string, recorded: DigestInput["recorded"], quiet: readonly QuietMail[]): string {
  const moments = [...recorded.map(({ recordedAt }) => recordedAt), ...quiet.map(({ at }) => at)];
  return moments.reduce((max, at) => (at > max ? at : max), through);
}

type Shown = ShownNudge & { readonly contact: Contact; readonly isShowing: boolean };

function contactChanges(choice: Choice, input: DigestInput): Change[] {
  const dates: Shown[] = choice.standing
    .filter(({ before }) => before === undefined)
    .flatMap((item) => item.contacts.map((contact) => ({ ...item, contact, isShowing: false })));
  const showings: Shown[] = [...choice.signs, ...choice.passOn].map((item) => ({ ...item, isShowing: true }));
  const closed = new Set(choice.dropped.map(({ id }) => id));
  const byContact = Map.groupBy([...dates, ...showings], ({ contact }) => contact.id);
  return [...byContact.values()].flatMap((shown): Change[] => {
    const before = shown[0]?.contact;
    if (before === undefined) return [];
    return [{ entity: "contact", id: before.id, before, after: contactAfter(before, shown, closed, input) }];
  });
}

function contactAfter(contact: Contact, shown: readonly Shown[], closed: ReadonlySet<Id>, input: DigestInput): Contact {
  const shownNow = shown.map(({ nudge }) => nudge.id);
  const waits = (id: Id) => isSnoozedFurther(id, contact, input) || isHidden(id, input);
  const over = new Set([...closed, ...contact.showings.map(({ nudge }) => nudge).filter((id) => !waits(id))]);
  const showings = shown
    .filter(({ isShowing }) => isShowing)
    .map(({ nudge }) => showingOf(nudge, input.slot, turnOf(contact)));
  const kept = contact.openNudges.filter((id) => !over.has(id) && !shownNow.includes(id));
  const after = { ...contact, openNudges: [...kept, ...shownNow], showings: [...contact.showings, ...showings] };
  // The dates of this week have been told; the next is looked for after it.
  return settleContact(after, input.owner, addDays(input.slot, DATE_AHEAD_DAYS + 1));
}

/** Its day has come, and another item of the person stands in its place. */
function isHidden(id: Id, { nudges }: DigestInput): boolean {
  return nudges.some((nudge) => nudge.id === id && nudge.status === "snoozed");
}

function showingOf(nudge: Nudge, slot: Day, turn: number): Contact["showings"][number] {
  return { slot, nudge: nudge.id, answered: false, turn };
}

function shareChanges({ signs, passOn }: Choice, slot: Day): Change[] {
  const offered = [...signs, ...passOn].flatMap(({ contact, offer }) =>
    offer === undefined ? [] : [{ share: offer.share, contact: contact.id }],
  );
  const byShare = Map.groupBy(offered, ({ share }) => share.id);
  return [...byShare.values()].flatMap((some): Change[] => {
    const before = some[0]?.share;
    const to = some.map(({ contact }) => ({ contact, slot }));
    return before === undefined ? [] : [{ entity: "share", id: before.id, before, after: withOffers(before, to) }];
  });
}

function withOffers(share: Share, to: NonNullable<Share["offered"]>): Share {
  const others = (share.offered ?? []).filter(({ contact }) => !to.some((offer) => offer.contact === contact));
  return { ...share, offered: [...others, ...to] };
}

function putNudge({ nudge, before }: ShownNudge): Change {
  return { entity: "nudge", id: nudge.id, ...(before === undefined ? {} : { before }), after: nudge };
}
