// An accepted mail: its commands read, decided and stored together with its answer.
// Invariant: everything is decided on one version of the owner; when that changed meanwhile, all is decided anew.

import { dayOf } from "../domain/calendar.ts";
import type { State } from "../domain/decision.ts";
import { decideAll } from "../domain/decide/decide-all.ts";
import type { Command } from "../domain/commands.ts";
import { readCommands } from "../intent/read-commands.ts";
import type { Outcome } from "../intent/screening/arrival.ts";
import { decideAgain } from "./decide-again.ts";
import { commitOf } from "./mail-commit.ts";
import { stateOfNewOwner } from "./new-owner-state.ts";
import type { Commit, MailRecord, Ports } from "./ports.ts";
import { isFinal, recordOf } from "./received.ts";
import type { Received } from "./received.ts";
import { answeredMail, answersUnknown, roadsOf } from "./roads.ts";
import { sharesSince } from "./shares-since.ts";

type Accepted = Extract<Outcome, { kind: "accepted" }>;

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
    answersUnknown: answersUnknown(received.verbs, state),
  });
  return commitOf(ports, { received, accepted, state, commands, decision, journal, now });
}

async function readAsked(
  ports: Ports,
  received: Received,
  accepted: Accepted,
): Promise<{ state: State; commands: readonly Command[] }> {
  const state = await stateFor(ports, { received, accepted, journals: "none" });
  const commands = readCommands(received.mail, {
    owner: state.owner,
    now: received.at,
    roads: roadsOf(received.verbs, state),
    ownDomain: ports.settings.domain,
  });
  const needsJournals =
    answersQuestions(state) || commands.some(({ kind }) => kind === "undo" || kind === "not-that-person");
  return needsJournals
    ? { state: await stateFor(ports, { received, accepted, journals: "recent" }), commands }
    : { state, commands };
}

/** Whether a question has its answer already stands in the journal of the mail that gave it. */
function answersQuestions({ answered }: State): boolean {
  return answered?.items.some(({ kind }) => kind === "question") === true;
}

async function stateFor(
  ports: Ports,
  {
    received,
    accepted,
    journals,
  }: { readonly received: Received; readonly accepted: Accepted; readonly journals: "none" | "recent" },
): Promise<State> {
  if (accepted.as === "new-owner") return stateOfNewOwner(ports, received);
  const answered = answeredMail(received.verbs, accepted.owner);
  const state = await ports.store.loadState(accepted.owner, {
    ...(answered === undefined ? {} : { answered }),
    sharesSince: sharesSince(dayOf(ports.clock.now(), "UTC")),
    journals,
  });
  if (state === undefined) throw new Error("An owner whose address is known has no account.");
  return state;
}
