// The owner's settings: zone, language, slot, how many check-ins, which receipts.
// Invariant: each is echoed; a new slot or zone moves the next digest and leaves the schedule to be brought in step.
import { nextDigestAt as nextAfter, momentAt, slotOf } from "../calendar.ts";
import type { Command } from "../commands.ts";
import type { State } from "../decision.ts";
import type { Moment, Owner } from "../model.ts";
import { isSame } from "../same.ts";
import { sayNews } from "./already-so.ts";
import { putOwner } from "./put.ts";
import { say } from "./step.ts";
import type { Step, Task } from "./step.ts";

type Of<K extends Command["kind"]> = Extract<Command, { kind: K }>;

const MOST_CHECK_INS = 10;
/** Between midnight and this hour the change to or from summer time may skip or double a slot. */
const EARLIEST_SLOT = "04:00";

export function decideTimeZone({ timeZone }: Of<"time-zone">, state: State, task: Task): Step {
  const owner = moved(state.owner, { timeZone }, task);
  return sayNews(state, putOwner(state, owner), { kind: "time-zone-set", timeZone, nextDigestAt: owner.nextDigestAt });
}

export function decideLanguage({ language, monthFirst = false }: Of<"language">, state: State): Step {
  const { monthFirst: _, ...owner } = state.owner;
  const american = monthFirst ? { monthFirst } : {};
  const put = putOwner(state, { ...owner, language, ...american });
  return sayNews(state, put, { kind: "language-set", language, ...american });
}

export function decideDigestSlot(command: Of<"digest-slot">, state: State, task: Task): Step {
  const { digest } = state.owner;
  const { weekday = digest.weekday, time = digest.time } = command;
  if (time < EARLIEST_SLOT) return say(state, { kind: "not-understood", line: time, why: "no-such-time" });
  const owner = moved(state.owner, { digest: { weekday, time } }, task);
  const { nextDigestAt } = owner;
  return sayNews(state, putOwner(state, owner), { kind: "digest-slot-set", weekday, time, nextDigestAt });
}

export function decideAtMost({ count }: Of<"at-most">, state: State): Step {
  const checkInsPerDigest = Math.min(MOST_CHECK_INS, Math.max(1, Math.round(count)));
  const put = putOwner(state, { ...state.owner, checkInsPerDigest });
  return sayNews(state, put, { kind: "at-most-set", count: checkInsPerDigest });
}

export function decideReceipts({ mode }: Of<"receipts">, state: State): Step {
  return sayNews(state, putOwner(state, { ...state.owner, receipts: mode }), { kind: "receipts-set", mode });
}

export function decideSettings(_: Of<"settings">, state: State): Step {
  return say(state, { kind: "settings", owner: state.owner });
}

/** What is so already leaves the schedule alone. */
function moved(owner: Owner, slot: Partial<Pick<Owner, "timeZone" | "digest">>, task: Task): Owner {
  const after = withSlot({ ...owner, ...slot }, task);
  return isSame(after, { ...owner, schedule: after.schedule }) ? owner : after;
}

/** The owner's next slot; never a second one on the day of a digest that went out. */
export function nextSlot({ digest, timeZone, lastDigestOn }: Owner, now: Moment): Moment {
  const next = nextAfter(digest, timeZone, now);
  const day = slotOf(next, timeZone);
  return lastDigestOn === day ? nextAfter(digest, timeZone, momentAt(day, digest.time, timeZone)) : next;
}

/** The owner after a change of slot or zone. */
export function withSlot(owner: Owner, { now }: Pick<Task, "now">): Owner {
  return { ...owner, nextDigestAt: nextSlot(owner, now), schedule: "pending" };
}
