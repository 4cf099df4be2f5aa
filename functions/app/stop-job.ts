// An undo of a long list that is still being taken in: the list's work ends where it stands, and the undo's begins.
// Invariant: both are stored at once, on the cursor that the list stood at, so that no part of it comes after.

import type { Journal } from "../domain/decision.ts";
import type { Commit, MailRecord } from "./commit.ts";
import { newJob } from "./job-of.ts";
import type { Ports } from "./ports.ts";
import { isFinal } from "./received.ts";
import type { Received } from "./received.ts";
import { recordOfJob } from "./run-job.ts";
import type { Waiting } from "./run-job.ts";

/**
 * Ends the work that an undo takes back, if it is under way: then the undo's own record has its job. "conflict" when the
 * work went on or ended meanwhile, or another delivery of the undo ended it.
 */
export async function stopUnderWay(ports: Ports, received: Received, waiting: Waiting): Promise<Waiting | "conflict"> {
  const { work, state } = waiting;
  const journal = work.kind === "undo" ? state.journals.find(({ id }) => id === work.journal) : undefined;
  if (journal?.underWay !== true || received.job !== undefined) return waiting;
  const record = await ports.store.mail(journal.mail);
  if (record?.job === undefined || isFinal(record)) return "conflict";
  const begun = newJob(work, ports.ids.newId(ports.clock.now()));
  const job = record.job.welcomes === true ? { ...begun, welcomes: true as const } : begun;
  const { owner } = state;
  const result = await ports.store.commit({
    owner: owner.id,
    version: owner.version,
    changes: [],
    journalsMarked: [],
    mail: recordOfJob(received, owner, job),
    ...endOf(record, journal),
    copyMarksRemoved: [],
    claims: [],
  });
  if (result !== "stored") return "conflict";
  return { work, job, state: { ...state, owner: { ...owner, version: owner.version + 1 } } };
}

/** The list's mail as it ends: its mark stays until the undo is done, which takes it away. */
function endOf({ job, ...record }: MailRecord, soFar: Journal): Pick<Commit, "journal" | "stopped"> {
  const { underWay: _, ...journal } = soFar;
  return {
    journal,
    stopped: {
      record: { ...record, status: "applied", reason: "stopped", journal: journal.id },
      cursor: job?.cursor ?? 0,
    },
  };
}
