// An accepted mail: its commands read, decided and stored together with its answer.
// Invariant: everything is decided on one version of the owner; when that changed meanwhile, all is decided anew.

import type { Context, State } from "../domain/decision.ts";
import { decideAll } from "../domain/decide/decide-all.ts";
import { withOneImport } from "../domain/decide/import.ts";
import type { Moment } from "../domain/model.ts";
import type { Commit, MailRecord } from "./commit.ts";
import { decideAgain } from "./decide-again.ts";
import { workOf } from "./job-of.ts";
import { addressesToAdopt } from "./listed-addresses.ts";
import { commitOf } from "./mail-commit.ts";
import type { Ports } from "./ports.ts";
import { readAsked, rightsOf } from "./read-asked.ts";
import type { Asked } from "./read-asked.ts";
import { isFinal, recordOf } from "./received.ts";
import type { Accepted, Received } from "./received.ts";
import { answersUnknown } from "./roads.ts";
import { runJob } from "./run-job.ts";
import type { DoneJob, Waiting } from "./run-job.ts";
import { signUpFirst } from "./sign-up-first.ts";
import { stopUnderWay } from "./stop-job.ts";

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
  const asked = await readAsked(ports, received, accepted);
  const { state, held } = asked;
  const now = ports.clock.now();
  const mayWork = done === undefined && rightsOf(accepted) === "all" && accepted.as !== "drop-box";
  const work = mayWork ? workOf({ commands: asked.commands, state, now }, held.readings, received.job) : undefined;
  if (work !== undefined) return { state, work };
  const { job } = done ?? {};
  const commands = job?.kind === "import" && job.held === undefined ? withOneImport(asked.commands) : asked.commands;
  const journal = job?.journal ?? ports.ids.newId(now);
  const decision = decideAll(commands, state, {
    ...(await contextOf(ports, received, { accepted, asked, now })),
    journal,
    ...(job && (job.held === undefined ? { job } : { heldJob: job })),
  });
  return commitOf(ports, { ...asked, received, accepted, commands, decision, journal, now, ...(done && { done }) });
}

type ToDecide = { readonly accepted: Accepted; readonly asked: Asked; readonly now: Moment };

async function contextOf(
  ports: Ports,
  received: Received,
  { accepted, asked: { state, held }, now }: ToDecide,
): Promise<Omit<Context, "journal">> {
  return {
    now,
    mail: received.id,
    newId: () => ports.ids.newId(now),
    ownDomain: ports.settings.domain,
    rights: rightsOf(accepted),
    answersUnknown: answersUnknown(received.verbs, state),
    wrote: wordsOf(received),
    held: held.readings,
    adopts: await adoptedBy(ports, received, { accepted, state }),
  };
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
