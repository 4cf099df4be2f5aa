// A first mail whose work is done in parts: the account comes first, and the welcome with the mail's own transaction.
// Invariant: the record says that the welcome is still to come, so that whoever goes on with the work sends it.

import { newJob } from "./job-of.ts";
import type { Ports } from "./ports.ts";
import { recordOfJob } from "./run-job.ts";
import type { Waiting } from "./run-job.ts";
import type { Received } from "./received.ts";

/** The mail and its work with the owner stored; throws when another mail of theirs came first, so that this one comes back. */
export async function signUpFirst(
  ports: Ports,
  received: Received,
  { work, state }: Waiting,
): Promise<{ readonly received: Received; readonly waiting: Waiting }> {
  const { owner } = state;
  const job = { ...newJob(work, ports.ids.newId(ports.clock.now())), welcomes: true as const };
  const result = await ports.store.commit({
    owner: owner.id,
    changes: [{ entity: "owner", id: owner.id, after: owner }],
    journalsMarked: [],
    mail: recordOfJob(received, owner, job),
    copyMarksRemoved: [],
    claims: [],
  });
  if (result !== "stored") throw new Error("Somebody signed up with two mails at once.");
  const stored = await ports.store.owner(owner.id);
  if (stored === undefined) throw new Error("An owner who was just stored is gone.");
  return { received: { ...received, job }, waiting: { work, state: { ...state, owner: stored } } };
}
