// A decided mail as one transaction: its changes, journal, record, mark and answer.
// Invariant: whatever a mail does is in this one commit, and nothing of it outside.

import type { Command } from "../domain/commands.ts";
import type { Decision, State } from "../domain/decision.ts";
import type { Id, Moment } from "../domain/model.ts";
import { answerMail } from "./answer-mail.ts";
import { copyMark, unprovenMark } from "./copy-mark.ts";
import { heldMail, tellAt } from "./hold-mail.ts";
import { hourOf } from "./pace.ts";
import type { Commit, MailRecord, Outgoing, Released } from "./commit.ts";
import { marksTurned } from "./marks-turned.ts";
import type { Ports } from "./ports.ts";
import type { HeldAnswered } from "./read-held.ts";
import { recordOf } from "./received.ts";
import type { Accepted, Received } from "./received.ts";
import type { DoneJob } from "./run-job.ts";

/** A mail with what was asked and decided, on one version of its owner. */
export type Decided = {
  readonly received: Received;
  readonly accepted: Accepted;
  readonly state: State;
  readonly commands: readonly Command[];
  /** What the token of an unproven answer was not enough for. */
  readonly rest: readonly Command[];
  /** The held mails that the mail answers about. */
  readonly held: HeldAnswered;
  readonly decision: Decision;
  readonly journal: Id;
  readonly now: Moment;
  /** The parts of its work that are stored. */
  readonly done?: DoneJob;
};

/** The transaction of a decided mail, its answer claimed in it, and the record that it leaves. */
export async function commitOf(ports: Ports, decided: Decided): Promise<{ commit: Commit; record: MailRecord }> {
  const { accepted, state, decision, journal, done } = decided;
  const isNew = accepted.as === "new-owner";
  const hasChanges = isChanged(decided);
  const asked = { ...decided, isNew: isWelcomed(decided), isChanged: hasChanges };
  const { outgoing, changes } = await answerMail(ports, asked);
  const record = recordFor(decided, outgoing);
  const commit: Commit = {
    owner: state.owner.id,
    ...(isNew ? {} : { version: state.owner.version }),
    changes,
    ...(hasChanges ? { journal: journalOf(decided, outgoing) } : {}),
    journalsMarked: decision.journalsMarked ?? [],
    mail: record,
    ...(done?.cursor === undefined ? {} : { cursor: done.cursor }),
    ...(await marksTurned(ports, decided)),
    claims: outgoing === undefined ? [] : [outgoing],
    ...(isProven(decided) && !isNew ? { counted: hourOf(decided.now) } : {}),
    ...restOf(ports, decided),
    ...releasedIn(decided),
    ...(state.answered === undefined || !hasChanges ? {} : { answered: { sent: state.answered.id, journal } }),
  };
  return { commit, record };
}

/** The first mail, also when its owner was stored before its work was done. */
const isWelcomed = ({ accepted, done }: Decided): boolean => accepted.as === "new-owner" || done?.job.welcomes === true;

/** What was stored in parts is a change of this mail too. */
function isChanged({ decision, done }: Decided): boolean {
  return decision.changes.length > 0 || (done?.job.parts ?? 0) > 0;
}

function recordFor(decided: Decided, outgoing: Outgoing | undefined): MailRecord {
  const { received, state, decision, journal } = decided;
  const owner = state.owner.id;
  return {
    ...recordOf(received, "applied", reasonOf(decided)),
    owner,
    copyMark: markOf(decided),
    ...(isChanged(decided) ? { journal } : {}),
    ...(decided.rest.length > 0 ? { heldRest: true } : {}),
    ...(decision.released === undefined ? {} : { released: decision.released }),
    ...(outgoing === undefined ? {} : { sent: outgoing.sent.id }),
  };
}

/** What proves no sender has a mark of its own: it cannot use up the Message-ID of the mail that does. */
function markOf(decided: Decided): string {
  const { accepted, received, state } = decided;
  const mark = copyMark(state.owner.id, received.mail, received.recipients);
  const isSure = accepted.as === "drop-box" ? accepted.isProven : isProven(decided);
  return isSure ? mark : unprovenMark(mark);
}

const isProven = ({ accepted }: Decided): boolean => accepted.as !== "owner" || accepted.rights === "all";

/** Row 3: what the token was not enough for waits, and the owner is told as of any held mail. */
function restOf(ports: Ports, { rest, received, state }: Decided): Pick<Commit, "held"> {
  if (rest.length === 0) return {};
  const part = heldMail(received, { part: "rest", cause: "not-aligned" });
  return { held: { rest: part, tellAt: tellAt(ports, state.owner) } };
}

/** Each held mail that the owner's yes applied, with the mark against a copy that comes with proof. */
function releasedIn({ held, decision, journal }: Decided): Pick<Commit, "released"> {
  const released = (decision.released ?? []).flatMap((id): readonly Released[] => {
    const read = held.read.get(id);
    if (read === undefined) return [];
    const record = read.held.part === "all" ? releasedRecord(read.record, decision, journal) : read.record;
    return [
      { held: { ...read.held, status: "released" }, record: { ...record, copyMark: read.copyMark }, ...read.answered },
    ];
  });
  return released.length === 0 ? {} : { released };
}

function releasedRecord(record: MailRecord, { changes }: Decision, journal: Id): MailRecord {
  return { ...record, status: "applied", reason: "released", ...(changes.length > 0 ? { journal } : {}) };
}

function journalOf(
  { received, state, decision, journal, now, done }: Decided,
  receipt: Outgoing | undefined,
): NonNullable<Commit["journal"]> {
  const undoes = decision.journalsMarked?.[0]?.id;
  return {
    id: journal,
    at: now,
    mail: received.id,
    ...(state.answered === undefined ? {} : { answered: state.answered.id }),
    changes: decision.changes,
    ...(done === undefined || done.job.parts === 0 ? {} : { parts: done.job.parts }),
    lines: decision.lines,
    ...(receipt === undefined ? { quiet: true } : {}),
    ...(undoes === undefined ? {} : { undoes }),
    ...(decision.settled === undefined ? {} : { settled: decision.settled }),
    undone: false,
  };
}

function reasonOf(decided: Decided): string {
  const { accepted, commands } = decided;
  if (isWelcomed(decided)) return "signed-up";
  if (accepted.as === "drop-box") return "drop-box";
  if (isChanged(decided)) return "changed";
  return commands.length > 0 ? "answered" : "nothing-asked";
}
