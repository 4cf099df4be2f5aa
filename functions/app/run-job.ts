// Work of one mail that is too large for one transaction, done in parts: an import of many people, or taking one back.
// Invariant: each part is stored with the cursor that it leaves, on the owner's version that it was decided on; whoever comes
// after a kill, or a second time, goes on at the cursor. The mail's own transaction follows and makes it final.

import { dayOf } from "../domain/calendar.ts";
import { importedLine } from "../domain/decide/import.ts";
import type { State } from "../domain/decision.ts";
import type { Job } from "../domain/job.ts";
import type { Moment, Owner } from "../domain/model.ts";
import { copyMark } from "./copy-mark.ts";
import { recordCopy } from "./record-copy.ts";
import { newJob } from "./job-of.ts";
import type { Work } from "./job-of.ts";
import { after, nextPart, standing } from "./next-part.ts";
import type { Next, Standing } from "./next-part.ts";
import type { Commit, CommitResult, MailRecord } from "./commit.ts";
import type { Ports } from "./ports.ts";
import { isFinal, recordOf } from "./received.ts";
import type { Received } from "./received.ts";
import { sharesSince } from "./shares-since.ts";

/** Parts that one delivery stores: with its pauses well within the function's minute. The queue brings the mail back for the rest. */
const PARTS_A_DELIVERY = 280;
/**
 * Every part is a new version of the owner, made sooner than a mail of theirs is decided on one: without a pause nothing they
 * write would be answered until the list is done. It lasts for two decisions on a memory of some thousand people.
 */
const PARTS_BETWEEN_PAUSES = 20;
const PAUSE_MS = 1200;
/** How often other mails of the owner may come between before the queue brings this one back. */
const MOST_CONFLICTS = 40;

/** Work that goes on with the next delivery. */
export class JobGoesOn extends Error {
  override readonly name = "JobGoesOn";
}

/** A mail whose work is not done yet, with the memory that it was found on, and the job if its record has it by now. */
export type Waiting = { readonly work: Work; readonly state: State; readonly job?: Job };
/** A job whose parts are all stored; `cursor` is what the mail's record says, absent when nothing had to be stored. */
export type DoneJob = { readonly job: Job; readonly cursor?: number };

/** Does the parts of a mail's work that are not stored yet; answers its record when somebody else has finished it. */
export async function runJob(ports: Ports, received: Received, waiting: Waiting): Promise<DoneJob | MailRecord> {
  const { work, state } = waiting;
  const begun = received.job ?? newJob(work, ports.ids.newId(ports.clock.now()));
  let at = standing(begun, received.job?.cursor, state);
  let conflicts = 0;
  for (let parts = 0; parts <= PARTS_A_DELIVERY;) {
    const next = await nextPart(ports, at, work);
    if (next.part === undefined) return { job: next.job, ...(at.cursor === undefined ? {} : { cursor: at.cursor }) };
    if (parts === PARTS_A_DELIVERY || conflicts === MOST_CONFLICTS) break;
    if ((await storePart(ports, { received, work, at }, next)) === "stored") {
      parts += 1;
      at = after(at, next);
      if (parts % PARTS_BETWEEN_PAUSES === 0) await ports.pauses.pause(PAUSE_MS);
      continue;
    }
    conflicts += 1;
    const again = await lookAgain(ports, received, at);
    if ("status" in again) return again;
    at = again;
  }
  throw new JobGoesOn("Some of a long list waits for the next delivery.");
}

type Worked = { readonly received: Received; readonly work: Work; readonly at: Standing };

function storePart(ports: Ports, worked: Worked, { job, part = [] }: Next): Promise<CommitResult> {
  const { received, at } = worked;
  const { id, version } = at.state.owner;
  const now = ports.clock.now();
  return ports.store.commit({
    owner: id,
    version,
    changes: part,
    ...journalSoFar(worked, job, now),
    journalPart: { journal: job.journal, number: job.parts - 1, at: now, changes: part },
    journalsMarked: [],
    mail: recordOfJob(received, at.state.owner, job),
    ...(at.cursor === undefined ? {} : { cursor: at.cursor }),
    copyMarksRemoved: [],
    claims: [],
  });
}

/** An undo that comes meanwhile finds the list as the latest mail, as far as it is taken in by then. */
function journalSoFar({ received, work }: Worked, job: Job, now: Moment): Pick<Commit, "journal"> {
  if (job.kind !== "import" || work.kind !== "import") return {};
  const left = work.rows.length - job.cursor;
  const line = importedLine(work.list, { ...job.tally, ...(left > 0 && { left }) });
  const { journal: id, parts } = job;
  return {
    journal: { id, at: now, mail: received.id, changes: [], parts, underWay: true, lines: [line], undone: false },
  };
}

/** A mail whose work is under way waits, and its record says how far it came. */
export function recordOfJob(received: Received, { id }: Owner, job: Job): MailRecord {
  return {
    ...recordOf(received, "pending", job.kind === "import" ? "importing" : "undoing"),
    owner: id,
    copyMark: copyMark(id, received.mail, received.recipients),
    job,
  };
}

/** After a refusal: where the mail stands by now, on the owner's memory as it is; its record when nothing is left to do. */
async function lookAgain(ports: Ports, received: Received, at: Standing): Promise<Standing | MailRecord> {
  const record = await ports.store.mail(received.id);
  if (record !== undefined && isFinal(record)) return record;
  const { owner } = at.state;
  const mark = copyMark(owner.id, received.mail, received.recipients);
  if (record?.job === undefined && (await ports.store.hasCopyMark(mark))) return recordCopy(ports, received, owner.id);
  const state = await ports.store.loadState(owner.id, {
    sharesSince: sharesSince(dayOf(ports.clock.now(), "UTC")),
    journals: "none",
  });
  if (state === undefined) throw new Error("An owner whose mail is under way has no account.");
  return record?.job === undefined
    ? standing(at.job, undefined, state)
    : standing(record.job, record.job.cursor, state);
}
