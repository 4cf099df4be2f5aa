// An accepted mail: its commands read, decided and stored together with its answer.
// Invariant: everything is decided on one version of the owner; when that changed meanwhile, all is decided anew.

import { dayOf } from "../domain/calendar.ts";
import type { State } from "../domain/decision.ts";
import { decideAll } from "../domain/decide/decide-all.ts";
import { splitByProof } from "../domain/decide/proof.ts";
import type { Command } from "../domain/commands.ts";
import { readCommands } from "../intent/read-commands.ts";
import type { Road } from "../intent/read-commands.ts";
import type { Outcome } from "../intent/screening/arrival.ts";
import { journalsToUndo } from "./applied-anew.ts";
import { decideAgain } from "./decide-again.ts";
import { withOneImport } from "../domain/decide/import.ts";
import { workOf } from "./job-of.ts";
import { commitOf } from "./mail-commit.ts";
import { addressesToAdopt, asListed } from "./listed-addresses.ts";
import { printedBefore } from "./printed-before.ts";
import { NOTHING_HELD, readHeld } from "./read-held.ts";
import type { HeldAnswered } from "./read-held.ts";
import { stateOfNewOwner } from "./new-owner-state.ts";
import type { Commit, MailRecord } from "./commit.ts";
import type { Ports } from "./ports.ts";
import { isFinal, recordOf } from "./received.ts";
import type { Received } from "./received.ts";
import { answeredMail, answersUnknown, roadsOf } from "./roads.ts";
import { runJob } from "./run-job.ts";
import { stopUnderWay } from "./stop-job.ts";
import type { DoneJob, Waiting } from "./run-job.ts";
import { signUpFirst } from "./sign-up-first.ts";
import { sharesSince } from "./shares-since.ts";

type Accepted = Extract<Outcome, { kind: "accepted" }>;

/**
 * Applies an accepted mail. What is too much for one transaction is done in parts first, and the mail's own comes last.
 * Throws when other mails of the owner keep coming first, so that the queue brings it back.
 */
export async function applyMail(ports: Ports, arrived: Received, accepted: Accepted): Promise<MailRecord> {
  const received = accepted.as === "drop-box" ? loggedOnly(arrived) : arrived;
  const applied = await applyWhole(ports, received, { accepted });
  if (!("work" in applied)) return applied;
  const begun =
    accepted.as === "new-owner"
      ? await signUpFirst(ports, received, applied)
      : { received: { ...received, ...(applied.job && { job: applied.job }) }, waiting: applied };
  const done = await runJob(ports, begun.received, begun.waiting);
  if ("status" in done) return done;
  const asOwner = { kind: "accepted", as: "owner", owner: begun.waiting.state.owner.id, rights: "all" } as const;
  const whole = await applyWhole(ports, begun.received, { accepted: asOwner, done });
  if ("work" in whole) throw new Error("A mail whose work is done has still some.");
  return whole;
}

/** The drop-box's secret gives the right to log; what else stands in its sender's envelope is nobody's word. */
function loggedOnly(received: Received): Received {
  return { ...received, verbs: received.verbs.filter(({ kind }) => kind === "drop-box") };
}

const dropBoxRoad = ({ mail }: Received, { isProven }: Extract<Accepted, { as: "drop-box" }>): Road => ({
  kind: "drop-box",
  sentOn: { from: mail.from.address.toLowerCase(), isProven },
});

/** An accepted mail, and what is stored of its work. */
type ToApply = { readonly accepted: Accepted; readonly done?: DoneJob };

function applyWhole(ports: Ports, received: Received, toApply: ToApply): Promise<MailRecord | Waiting> {
  return decideAgain<MailRecord | Waiting>(ports, async () => {
    const decided = await decideMail(ports, received, toApply);
    if ("work" in decided) return stopUnderWay(ports, received, decided);
    const { commit, record } = decided;
    const result = await ports.store.commit(commit);
    switch (result) {
      case "stored":
        return record;
      case "conflict":
        return toApply.done === undefined ? result : ((await finished(ports, received)) ?? result);
      case "already":
        return alreadyHandled(ports, received, record);
    }
  });
}

/** A mail whose work another delivery has brought to its end. */
async function finished({ store }: Ports, { id }: Received): Promise<MailRecord | undefined> {
  const known = await store.mail(id);
  return known !== undefined && isFinal(known) ? known : undefined;
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
  { accepted, done }: ToApply,
): Promise<{ commit: Commit; record: MailRecord } | Waiting> {
  const { state, commands: asked, rest, held } = await readAsked(ports, received, accepted);
  const now = ports.clock.now();
  const mayWork = done === undefined && rightsOf(accepted) === "all" && accepted.as !== "drop-box";
  const work = mayWork ? workOf({ commands: asked, state, now }, held.readings, received.job) : undefined;
  if (work !== undefined) return { state, work };
  const { job } = done ?? {};
  const commands = job?.kind === "import" && job.held === undefined ? withOneImport(asked) : asked;
  const journal = done?.job.journal ?? ports.ids.newId(now);
  const decision = decideAll(commands, state, {
    now,
    mail: received.id,
    journal,
    newId: () => ports.ids.newId(now),
    ownDomain: ports.settings.domain,
    rights: rightsOf(accepted),
    answersUnknown: answersUnknown(received.verbs, state),
    wrote: wordsOf(received),
    held: held.readings,
    adopts: await adoptedBy(ports, received, { accepted, state }),
    ...(job && (job.held === undefined ? { job } : { heldJob: job })),
  });
  return commitOf(ports, {
    received,
    accepted,
    state,
    commands,
    rest,
    held,
    decision,
    journal,
    now,
    ...(done && { done }),
  });
}

function wordsOf({ mail }: Received): string {
  const written = mail.answer.flatMap(({ kind, text }) => (kind === "fresh" ? [text] : []));
  return [...written, mail.subject].join("\n");
}

/** Only proof of its sender makes an address the owner's. */
function adoptedBy(
  ports: Ports,
  { mail }: Received,
  { accepted, state }: { readonly accepted: Accepted; readonly state: State },
): Promise<readonly string[]> | readonly string[] {
  const isProven = accepted.as === "owner" && accepted.rights === "all";
  return isProven ? addressesToAdopt(ports, state.owner, mail.from.address.toLowerCase()) : [];
}

const rightsOf = (accepted: Accepted): "all" | "answer-only" => (accepted.as === "owner" ? accepted.rights : "all");

type AskedOf = {
  readonly state: State;
  readonly commands: readonly Command[];
  /** What the mail's token was not enough for. */
  readonly rest: readonly Command[];
  readonly held: HeldAnswered;
};

async function readAsked(ports: Ports, received: Received, accepted: Accepted): Promise<AskedOf> {
  const first = await stateFor(ports, { received, accepted, journals: "none" });
  const printed = await printedBefore(ports, {
    mail: received.mail,
    owner: first.owner.id,
    answered: first.answered?.id,
  });
  const commands = readCommands(received.mail, {
    owner: asListed(ports, first.owner),
    now: received.at,
    roads: accepted.as === "drop-box" ? [dropBoxRoad(received, accepted)] : roadsOf(received.verbs, first, printed),
    ownDomain: ports.settings.domain,
  });
  if (rightsOf(accepted) === "answer-only") {
    const { allowed, rest } = splitByProof(commands, first);
    return { state: first, commands: allowed, rest, held: NOTHING_HELD };
  }
  const held = await readHeld(ports, commands, first);
  const read = [...held.readings.values()].flatMap((reading) => (reading.state === "read" ? reading.commands : []));
  const needsJournals =
    answersQuestions(first) || [...commands, ...read].some(({ kind }) => kind === "undo" || kind === "not-that-person");
  if (!needsJournals) return { state: held.state, commands, rest: [], held };
  const whole = await stateFor(ports, { received, accepted, journals: "recent" });
  const state = { ...joinedStates(whole, held.state), journals: await journalsToUndo(ports, whole) };
  return { state, commands, rest: [], held };
}

/** Whether a question has its answer already stands in the journal of the mail that gave it. */
function answersQuestions({ answered }: State): boolean {
  return answered?.items.some(({ kind }) => kind === "question") === true;
}

/** Both loads as one; where the owner changed between them, the commit on the older version is refused. */
function joinedStates(whole: State, { owner, nudges, interactions }: State): State {
  return {
    ...whole,
    owner,
    nudges: new Map([...whole.nudges, ...nudges]),
    interactions: new Map([...whole.interactions, ...interactions]),
  };
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
