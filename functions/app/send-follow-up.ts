// A follow-up with an exact day, on the morning of that day.
// Invariant: one mail or the digest, never both: on the owner's digest day this one stays silent.

import type { Contact, Id, Moment, Nudge, Owner } from "../domain/model.ts";
import type { SentItem } from "../domain/sent.ts";
import { slotOf } from "../domain/calendar.ts";
import { lastTouch } from "../domain/meetings.ts";
import { followUpMoment, waitsForMail } from "../domain/follow-up-time.ts";
import type { FollowUpView } from "../../templates/views.ts";
import { claimOf, readerOf } from "./claim.ts";
import { decideAgain } from "./decide-again.ts";
import { deliver } from "./deliver.ts";
import { draftOf } from "./digest-view.ts";
import { aboutView, lastView } from "./last-view.ts";
import type { Outgoing } from "./commit.ts";
import type { SendingPorts } from "./ports.ts";

/** Sends the mail of a follow-up that is due today; anything else is an outdated hint. */
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
  const { owner, contacts } = state;
  const [first, ...others] = nudge.contacts.flatMap((id) => contacts.get(id) ?? []);
  const today = slotOf(now, owner.timeZone);
  // The wake-up came back because SES refused the mail for now.
  if (nudge.mailedOn === today && nudge.mailedIn !== undefined) return { sent: nudge.mailedIn };
  if (first === undefined || !isDue(nudge, owner, now)) return {};
  const outgoing = await claim(ports, owner, { nudge, people: [first, ...others] });
  const { id } = outgoing.sent;
  const shown = { timesShown: nudge.timesShown + 1, mailedOn: today, mailedIn: id };
  const after: Nudge = { ...nudge, ...shown, status: "open" };
  const result = await ports.store.commit({
    owner: ownerId,
    version: owner.version,
    changes: [{ entity: "nudge", id: nudgeId, before: nudge, after }],
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

async function claim(
  ports: SendingPorts,
  owner: Owner,
  { nudge, people }: { readonly nudge: Nudge; readonly people: readonly [Contact, ...Contact[]] },
): Promise<Outgoing> {
  const now = ports.clock.now();
  const id = ports.ids.newId(now);
  const [contact] = people;
  const last = lastTouch(contact, now, owner.timeZone);
  const view: FollowUpView = {
    kind: "follow-up",
    ...(await readerOf(ports, owner, { id, now })),
    item: {
      number: 1,
      kind: "follow-up",
      name: people.map(({ name }) => name).join(", "),
      due: nudge.due,
      timesShown: nudge.timesShown + 1,
      ...(contact.organisation === undefined ? {} : { organisation: contact.organisation }),
      ...(nudge.note === undefined ? {} : { note: nudge.note }),
      ...(contact.phone === undefined ? {} : { phone: contact.phone }),
      ...lastView(last),
      ...aboutView(nudge, last),
      ...(await draftOf(ports, { owner, contact, nudge })),
    },
  };
  const items: readonly SentItem[] = [{ number: 1, kind: "nudge", nudge: nudge.id, contacts: nudge.contacts }];
  return claimOf({ id, kind: view.kind, language: owner.language, items }, now, { view, thread: {} });
}
