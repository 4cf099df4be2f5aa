// An accepted mail: its commands read, decided and stored together with its answer.
// Invariant: everything is decided on one version of the owner; when that changed meanwhile, all is decided anew.

import type { Decision, State } from "../domain/decision.ts";
import { decideAll } from "../domain/decide/decide-all.ts";
import type { Command } from "../domain/commands.ts";
import type { Id } from "../domain/model.ts";
import { readCommands } from "../intent/read-commands.ts";
import type { Outcome } from "../intent/screening/arrival.ts";
import { answerMail } from "./answer-mail.ts";
import { copyMark } from "./copy-mark.ts";
import { decideAgain } from "./decide-again.ts";
import { stateOfNewOwner } from "./new-owner-state.ts";
import type { Commit, MailRecord, Ports } from "./ports.ts";
import { isFinal, recordOf } from "./received.ts";
import type { Received } from "./received.ts";
import { answeredMail, roadsOf } from "./roads.ts";
import { addDays, dayOf } from "../domain/calendar.ts";

type Accepted = Extract<Outcome, { kind: "accepted" }>;

/** Days that a share stays worth passing on. */
export const SHARE_DAYS = 60;

/** Applies an accepted mail; throws when other mails of the owner keep coming first, so that the queue brings it back. */
export function applyMail(ports: Ports, received: Received, accepted: Accepted): Promise<MailRecord> {
  return decideAgain(async () => {
    const { commit, record } = await decideMail(ports, received, accepted);
    const result = await ports.store.commit(commit);
    switch (result) {
      case "stored":
        return record;
      case "conflict":
        return result;
      case "already":
        return alreadyHandled(ports, received, record);
    }
  });
}

/** Another delivery or another copy of this mail was stored first. */
async function alreadyHandled(ports: Ports, received: Received, record: MailRecord): Promise<MailRecord> {
  const known = await ports.store.mail(received.id);
  if (known !== undefined && isFinal(known)) return known;
  const copy: MailRecord = {
    ...recordOf(received, "ignored", "second-copy"),
    ...(record.owner === undefined ? {} : { owner: record.owner }),
  };
  await ports.store.recordMail(copy);
  return copy;
}

async function decideMail(
  ports: Ports,
  received: Received,
  accepted: Accepted,
): Promise<{ commit: Commit; record: MailRecord }> {
  const { state, commands } = await readAsked(ports, received, accepted);
  const now = ports.clock.now();
  const journal = ports.ids.newId(now);
  const decision = decideAll(commands, state, {
    now,
    mail: received.id,
    journal,
    newId: () => ports.ids.newId(now),
    ownDomain: ports.settings.domain,
    rights: accepted.as === "owner" ? accepted.rights : "all",
  });
  return commitOf(ports, { received, accepted, state, commands, decision, journal, now });
}

async function readAsked(
  ports: Ports,
  received: Received,
  accepted: Accepted,
): Promise<{ state: State; commands: readonly Command[] }> {
  const state = await stateFor(ports, received, accepted, "none");
  const commands = readCommands(received.mail, {
    owner: state.owner,
    now: received.at,
    roads: roadsOf(received.verbs, state),
    ownDomain: ports.settings.domain,
  });
  const needsJournals = commands.some(({ kind }) => kind === "undo" || kind === "not-that-person");
  return needsJournals ? { state: await stateFor(ports, received, accepted, "recent"), commands } : { state, commands };
}

async function stateFor(
  ports: Ports,
  received: Received,
  accepted: Accepted,
  journals: "none" | "recent",
): Promise<State> {
  if (accepted.as === "new-owner") return stateOfNewOwner(ports, received);
  const answered = answeredMail(received.verbs, accepted.owner);
  const sharesSince = `${addDays(dayOf(ports.clock.now(), "UTC"), -SHARE_DAYS)}T00:00:00.000Z`;
  const state = await ports.store.loadState(accepted.owner, {
    ...(answered === undefined ? {} : { answered }),
    sharesSince,
    journals,
  });
  if (state === undefined) throw new Error("An owner whose address is known has no account.");
  return state;
}

type Decided = {
  readonly received: Received;
  readonly accepted: Accepted;
  readonly state: State;
  readonly commands: readonly Command[];
  readonly decision: Decision;
  readonly journal: Id;
  readonly now: string;
};

async function commitOf(ports: Ports, decided: Decided): Promise<{ commit: Commit; record: MailRecord }> {
  const { received, accepted, state, decision, journal } = decided;
  const isNew = accepted.as === "new-owner";
  const owner = state.owner.id;
  const answer = await answerMail(ports, { ...decided, isNew });
  const hasChanges = decision.changes.length > 0;
  const record: MailRecord = {
    ...recordOf(received, "applied", reasonOf(decided)),
    owner,
    copyMark: copyMark(owner, received.mail, received.recipients),
    ...(hasChanges ? { journal } : {}),
    ...(answer.outgoing === undefined ? {} : { sent: answer.outgoing.sent.id }),
  };
  const answered = state.answered;
  return {
    record,
    commit: {
      owner,
      ...(isNew ? {} : { version: state.owner.version }),
      changes: answer.changes,
      ...(hasChanges ? { journal: journalOf(decided) } : {}),
      journalsMarked: decision.journalsMarked ?? [],
      mail: record,
      copyMarksRemoved: await marksOfUndone(ports, decided),
      claims: answer.outgoing === undefined ? [] : [answer.outgoing],
      ...(answered === undefined || !hasChanges ? {} : { answered: { sent: answered.id, journal } }),
    },
  };
}

/** An undone mail that is sent anew is applied: its mark is taken away. */
async function marksOfUndone(ports: Ports, { state, decision }: Decided): Promise<readonly string[]> {
  const undone = new Set((decision.journalsMarked ?? []).flatMap((mark) => (mark.undone ? [mark.id] : [])));
  const mails = state.journals.filter(({ id }) => undone.has(id)).map(({ mail }) => mail);
  const records = await Promise.all(mails.map((mail) => ports.store.mail(mail)));
  return records.flatMap((record) => record?.copyMark ?? []);
}

function journalOf({ received, state, decision, journal, now }: Decided): NonNullable<Commit["journal"]> {
  const undoes = decision.journalsMarked?.[0]?.id;
  return {
    id: journal,
    at: now,
    mail: received.id,
    ...(state.answered === undefined ? {} : { answered: state.answered.id }),
    changes: decision.changes,
    lines: decision.lines,
    ...(undoes === undefined ? {} : { undoes }),
    undone: false,
  };
}

function reasonOf({ accepted, decision, commands }: Decided): string {
  if (accepted.as === "new-owner") return "signed-up";
  if (accepted.as === "drop-box") return "drop-box";
  if (decision.changes.length > 0) return "changed";
  return commands.length > 0 ? "answered" : "nothing-asked";
}
