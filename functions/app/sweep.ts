// What was claimed or due and never finished, finished now.
// Invariant: a sweep does what the ordinary roads do, by the same functions; it knows no work of its own.

import type { SendingPorts, Unfinished } from "./ports.ts";
import { deliver } from "./deliver.ts";
import { syncSchedule } from "./schedules.ts";
import { sendDigest } from "./send-digest.ts";
import { tellHeld } from "./tell-held.ts";

/** A digest, a schedule or a mail is left to its own road for this long. */
const GRACE_MS = 15 * 60_000;
/** One sweep's share; the next takes the rest. */
const MAX_UNFINISHED = 100;

/** Finishes what is older than the grace time; answers how many there were. One failure does not stop the others. */
export async function sweep(
  ports: SendingPorts,
  options: { readonly graceMs: number } = { graceMs: GRACE_MS },
): Promise<number> {
  // One millisecond more, because what falls due at this very moment is due.
  const before = new Date(Date.parse(ports.clock.now()) - options.graceMs + 1).toISOString();
  const unfinished = await ports.store.unfinished(before, MAX_UNFINISHED);
  for (const work of unfinished) {
    try {
      await finish(ports, work);
    } catch (error) {
      ports.log.error("sweep-failed", error, { kind: work.kind, owner: work.owner });
      ports.log.count("SweepFailed", 1);
    }
  }
  return unfinished.length;
}

function finish(ports: SendingPorts, work: Unfinished): Promise<void> {
  switch (work.kind) {
    case "send":
      return deliver(ports, work.owner, work.sent);
    case "notice":
      return tellHeld(ports, work.owner);
    case "schedule":
      return syncSchedule(ports, work.owner);
    case "digest":
      return sendDigest(ports, work.owner);
  }
}
