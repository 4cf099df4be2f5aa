// A small memory for the digest's tests: mails are decided on, plans stored, and a digest loads only what is due.
// Invariant: it looks at decisions' and plans' changes alone, as the real store does.
import { momentAt } from "../../../functions/domain/calendar.ts";
import { applyChanges } from "../../../functions/domain/apply-changes.ts";
import type { Command } from "../../../functions/domain/commands.ts";
import { decideAll } from "../../../functions/domain/decide/decide-all.ts";
import type { Decision, State } from "../../../functions/domain/decision.ts";
import { planDigest } from "../../../functions/domain/digest/plan.ts";
import type { DigestPlan } from "../../../functions/domain/digest/plan.ts";
import { standsFrom } from "../../../functions/domain/digest/standing.ts";
import { settleContact } from "../../../functions/domain/due.ts";
import type { Contact, Day, Moment, Owner, Share } from "../../../functions/domain/model.ts";

export type World = { state: State; made: number };

export function world(by: Owner, contacts: readonly Contact[] = [], shares: readonly Share[] = []): World {
  const settled = contacts.map((contact) => settleContact(contact, by, by.createdAt.slice(0, "2026-11-23".length)));
  const state = {
    owner: by,
    contacts: new Map(settled.map((contact) => [contact.id, contact])),
    nudges: new Map(),
    interactions: new Map(),
    shares: new Map(shares.map((share) => [share.id, share])),
    pledges: new Map(),
    circles: new Map(),
    purposes: new Map(),
    journals: [],
  };
  return { state, made: 0 };
}

/** Lets the digest of a slot go out. */
export function sendDigest(memory: World, slot: Day): DigestPlan {
  const { owner, interactions, shares } = memory.state;
  const nudges = [...memory.state.nudges.values()].filter(
    (nudge) => (nudge.status === "open" || nudge.status === "snoozed") && standsFrom(nudge) <= slot,
  );
  const named = new Set(nudges.flatMap((nudge) => nudge.contacts));
  const contacts = [...memory.state.contacts.values()];
  const dueOrNamed = contacts.filter((one) => (one.dueOn ?? "9999") <= slot || named.has(one.id));
  const plan = planDigest({
    owner,
    contacts: dueOrNamed,
    nudges,
    shares: [...shares.values()],
    pledges: dueOrNamed.flatMap(({ pledges = [] }) => pledges.flatMap((id) => memory.state.pledges.get(id) ?? [])),
    recorded: [...interactions.values()].filter(({ recordedAt }) => recordedAt > owner.recordedThrough),
    names: new Map(contacts.map(({ id, name }) => [id, name])),
    slot,
    now: momentAt(slot, owner.digest.time, owner.timeZone),
    newId: () => nextId(memory),
  });
  memory.state = applyChanges(memory.state, plan.changes);
  return plan;
}

/** A mail to the service, perhaps as the answer to a digest. */
export function tell(memory: World, commands: readonly Command[], at: Moment, answered?: DigestPlan): Decision {
  const slot = answered?.signs[0]?.nudge.shownIn;
  const sent = { id: "sent", kind: "digest", at, language: "en", answers: [], items: answered?.items ?? [] } as const;
  const about = answered === undefined ? {} : { answered: { ...sent, ...(slot === undefined ? {} : { slot }) } };
  const decision = decideAll(
    commands,
    { ...memory.state, ...about },
    {
      now: at,
      mail: "mail",
      journal: nextId(memory),
      newId: () => nextId(memory),
      ownDomain: "in.livstegn.example",
      rights: "all",
    },
  );
  memory.state = applyChanges(memory.state, decision.changes);
  return decision;
}

export function answerDone(memory: World, plan: DigestPlan, number: number, at: Moment): void {
  tell(memory, [{ kind: "done", target: { by: "numbers", numbers: [number] } }], at, plan);
}

export function answerSnooze(memory: World, plan: DigestPlan, number: number, until: Day, at: Moment): void {
  tell(memory, [{ kind: "snooze", target: { by: "numbers", numbers: [number] }, until }], at, plan);
}

function nextId(memory: World): string {
  memory.made += 1;
  return `made-${String(memory.made).padStart(6, "0")}`;
}
