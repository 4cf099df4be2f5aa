// The weekly digest of one owner: built when it runs, from what is stored then, and sent once per slot.
// Invariant: a wake-up is a hint, `nextDigestAt` is the truth; numbers are stored with the claim, before anything leaves.

import { slotOf } from "../domain/calendar.ts";
import { meetingWindow } from "../domain/digest/meetings.ts";
import { planDigest } from "../domain/digest/plan.ts";
import type { DigestPlan } from "../domain/digest/plan.ts";
import type { Day, Id } from "../domain/model.ts";
import { claimOf } from "./claim.ts";
import { decideAgain } from "./decide-again.ts";
import { deliver } from "./deliver.ts";
import { digestView } from "./digest-view.ts";
import type { DueSlice, SendingPorts } from "./ports.ts";
import type { Outgoing } from "./commit.ts";
import { sharesSince } from "./shares-since.ts";

/** Due people that a digest chooses from, beside whom the owner asked for; whoever was shown goes to the end of this queue. */
const MAX_DUE = 2000;

/**
 * Sends the digest of an owner if its time has come; anything else is an outdated hint, which at most finishes the last one:
 * a wake-up comes back when SES refused for now, or the process ended before the mail was sent.
 */
export async function sendDigest(ports: SendingPorts, owner: Id): Promise<void> {
  const { sent } = await decideAgain(ports, () => decideDigest(ports, owner));
  if (sent !== undefined) await deliver(ports, owner, sent);
}

/** `sent` is absent when nobody is in the digest, and when none was ever due. */
type Result = { readonly sent?: Id } | "conflict";

async function decideDigest(ports: SendingPorts, ownerId: Id): Promise<Result> {
  const now = ports.clock.now();
  const owner = await ports.store.owner(ownerId);
  if (owner === undefined) return {};
  if (owner.nextDigestAt > now) return claimedFor(ports, ownerId, owner.lastDigestOn);
  const slot = slotOf(owner.nextDigestAt, owner.timeZone);
  const slice = await ports.store.loadDue(ownerId, {
    through: slot,
    recordedAfter: owner.recordedThrough,
    meetings: meetingWindow(owner, now),
    sharesSince: sharesSince(slot),
    limit: MAX_DUE,
  });
  if (slice === undefined || slice.owner.version !== owner.version) return "conflict";
  const sentId = ports.ids.newId(now);
  const plan = planDigest({ ...slice, slot, now, newId: () => ports.ids.newId(now), sentId });
  return store(ports, { slice, plan, slot, sentId });
}

type Built = { readonly slice: DueSlice; readonly plan: DigestPlan; readonly slot: Day; readonly sentId: Id };

async function store(ports: SendingPorts, built: Built): Promise<Result> {
  const { slice, plan, slot, sentId } = built;
  const { owner } = slice;
  const sent = plan.isEmpty ? {} : { sent: sentId };
  const result = await ports.store.commit({
    owner: owner.id,
    version: owner.version,
    changes: plan.changes,
    journalsMarked: [],
    copyMarksRemoved: [],
    claims: plan.isEmpty ? [] : [await claim(ports, built)],
    digest: { slot, ...sent },
  });
  switch (result) {
    case "stored":
      return sent;
    case "conflict":
      return result;
    case "already":
      return claimedFor(ports, owner.id, slot);
  }
}

async function claimedFor({ store }: SendingPorts, owner: Id, slot: Day | undefined): Promise<{ readonly sent?: Id }> {
  const sent = slot === undefined ? undefined : await store.digestOf(owner, slot);
  return sent === undefined ? {} : { sent };
}

async function claim(ports: SendingPorts, { slice, plan, slot, sentId }: Built): Promise<Outgoing> {
  const now = ports.clock.now();
  const { owner } = slice;
  const view = await digestView(ports, { owner, plan, slot, sentId });
  const since = view.since === undefined ? {} : { since: view.since };
  const sent = { id: sentId, kind: view.kind, language: owner.language, slot, ...since, items: plan.items };
  return claimOf(sent, now, { view, thread: {} });
}
