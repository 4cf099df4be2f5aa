// A small memory for the digest's tests: stores what a plan changes, loads only what is due, and answers as an owner would.
// Invariant: it looks at a plan's changes and numbers alone, as the real store and the real answers do.
import { addDays, dayOf, momentAt } from "../../../functions/domain/calendar.ts";
import type { Change } from "../../../functions/domain/decision.ts";
import { planDigest } from "../../../functions/domain/digest/plan.ts";
import type { DigestPlan } from "../../../functions/domain/digest/plan.ts";
import { standsFrom } from "../../../functions/domain/digest/standing.ts";
import { settleContact } from "../../../functions/domain/due.ts";
import type { Contact, Day, Id, Moment, Nudge, Owner, Share } from "../../../functions/domain/model.ts";
import { touch } from "./given.ts";

export type World = {
  owner: Owner;
  readonly contacts: Map<Id, Contact>;
  readonly nudges: Map<Id, Nudge>;
  readonly shares: Map<Id, Share>;
  made: number;
};

export function world(by: Owner, contacts: readonly Contact[], shares: readonly Share[] = []): World {
  const settled = contacts.map((contact) => settleContact(contact, by, dayOf(by.createdAt, by.timeZone)));
  return {
    owner: by,
    contacts: new Map(settled.map((contact) => [contact.id, contact])),
    nudges: new Map(),
    shares: new Map(shares.map((share) => [share.id, share])),
    made: 0,
  };
}

/** Lets the digest of a slot go out. */
export function sendDigest(memory: World, slot: Day): DigestPlan {
  const now = momentAt(slot, memory.owner.digest.time, memory.owner.timeZone);
  const nudges = [...memory.nudges.values()].filter(
    (nudge) => (nudge.status === "open" || nudge.status === "snoozed") && standsFrom(nudge) <= slot,
  );
  const named = new Set(nudges.flatMap((nudge) => nudge.contacts));
  const contacts = [...memory.contacts.values()].filter((one) => (one.dueOn ?? "9999") <= slot || named.has(one.id));
  const plan = planDigest({
    owner: memory.owner,
    contacts,
    nudges,
    shares: [...memory.shares.values()],
    recorded: [],
    names: new Map(),
    slot,
    now,
    newId: () => `made-${String(++memory.made).padStart(5, "0")}`,
  });
  for (const change of plan.changes) store(memory, change);
  return plan;
}

export function answerDone(memory: World, plan: DigestPlan, number: number, at: Moment): void {
  answer(
    memory,
    plan,
    number,
    (nudge, contact) => ({
      nudge: { ...nudge, status: "done" },
      contact: {
        ...contact,
        touches: [...contact.touches, touch(at, { channel: "other" })],
        openNudges: contact.openNudges.filter((id) => id !== nudge.id),
      },
    }),
    at,
  );
}

export function answerSnooze(memory: World, plan: DigestPlan, number: number, days: number, at: Moment): void {
  const until = addDays(dayOf(at, memory.owner.timeZone), days);
  answer(
    memory,
    plan,
    number,
    (nudge, contact) => ({ nudge: { ...nudge, status: "snoozed", due: until }, contact }),
    at,
  );
}

type Answered = { readonly nudge: Nudge; readonly contact: Contact };

function answer(
  memory: World,
  plan: DigestPlan,
  number: number,
  change: (nudge: Nudge, contact: Contact) => Answered,
  at: Moment,
): void {
  const item = plan.items.find((one) => one.number === number);
  const nudge = item?.kind === "nudge" ? memory.nudges.get(item.nudge) : undefined;
  const contact = memory.contacts.get(nudge?.contacts[0] ?? "");
  if (nudge === undefined || contact === undefined) throw new Error(`no item ${number}`);
  const after = change(nudge, contact);
  const showings = after.contact.showings.map((one) => (one.nudge === nudge.id ? { ...one, answered: true } : one));
  const today = dayOf(at, memory.owner.timeZone);
  memory.nudges.set(nudge.id, after.nudge);
  memory.contacts.set(contact.id, settleContact({ ...after.contact, showings }, memory.owner, today));
  const slots = new Set([...memory.owner.answeredSlots, nudge.shownIn ?? ""]);
  memory.owner = { ...memory.owner, answeredSlots: [...slots] };
}

function store(memory: World, change: Change): void {
  if (change.after === undefined) return;
  if (change.entity === "owner") memory.owner = change.after;
  if (change.entity === "contact") memory.contacts.set(change.id, change.after);
  if (change.entity === "nudge") memory.nudges.set(change.id, change.after);
  if (change.entity === "share") memory.shares.set(change.id, change.after);
}
