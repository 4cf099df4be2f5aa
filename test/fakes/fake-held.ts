// What the fake store does with held mails: kept, told of, applied.
// Invariant: refuses exactly what the table's adapter would.

import type { Commit, HeldMail, MailRecord, Untold } from "../../functions/app/commit.ts";
import { isFinal } from "../../functions/app/received.ts";
import type { Moment } from "../../functions/domain/model.ts";
import { frozen } from "./fake-memory.ts";
import type { Memory, OwnerMemory } from "./fake-memory.ts";

type Holding = { readonly record: MailRecord; readonly held: HeldMail; readonly tellAt: Moment };

export function holdInMemory(memory: Memory, { record, held, tellAt }: Holding): boolean {
  const mine = memory.owners.get(record.owner ?? "");
  const known = memory.mails.get(record.id);
  if (mine === undefined || (known !== undefined && isFinal(known))) return false;
  memory.mails.set(record.id, frozen(record));
  keepHeld(mine, held, tellAt);
  return true;
}

function keepHeld(mine: OwnerMemory, held: HeldMail, tellAt: Moment): void {
  mine.held.set(held.mail, frozen(held));
  mine.untold.set(`${held.at}#${held.mail}`, frozen(held));
  mine.untoldList = { last: held.mail, tellAt };
}

export function untoldIn(mine: OwnerMemory | undefined, limit: number): Untold | undefined {
  if (mine?.untoldList === undefined) return undefined;
  const all = [...mine.untold].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, held]) => mine.held.get(held.mail) ?? held);
  return { mails: all.slice(0, limit), isMore: all.length > limit, seal: mine.untoldList.last };
}

/** Whether a decision about held mails met that more were held, or that one was applied before. */
export function isHeldConflict(memory: Memory, { owner, told, released = [], heldMarked = [] }: Commit): boolean {
  const mine = memory.owners.get(owner);
  const isTold = told !== undefined && mine?.untoldList?.last !== told.untold.seal;
  const isTaken = released.some(
    ({ held, record }) =>
      mine?.held.get(held.mail)?.status !== "waiting" ||
      (record.copyMark !== undefined && memory.copyMarks.has(record.copyMark)),
  );
  const isMarked = heldMarked.some(({ mail, status }) => mine?.held.get(mail)?.status === status);
  return isTold || isTaken || isMarked;
}

export function writeHeld(memory: Memory, mine: OwnerMemory, commit: Commit): void {
  const { held, told, released = [], journal } = commit;
  if (held !== undefined) keepHeld(mine, held.rest, held.tellAt);
  for (const { at, mail } of told?.untold.mails ?? []) mine.untold.delete(`${at}#${mail}`);
  if (told !== undefined) {
    const { isMore, seal } = told.untold;
    mine.untoldList = isMore ? { last: seal, tellAt: told.nextAt } : undefined;
  }
  for (const one of released) {
    mine.held.set(one.held.mail, frozen(one.held));
    memory.mails.set(one.record.id, frozen(one.record));
    if (one.record.copyMark !== undefined) memory.copyMarks.add(one.record.copyMark);
  }
  for (const marked of commit.heldMarked ?? []) mine.held.set(marked.mail, frozen(marked));
  const answered = new Set(
    released.flatMap((one) => (one.answered === commit.answered?.sent ? [] : (one.answered ?? []))),
  );
  for (const id of journal === undefined ? [] : answered) addAnswer(mine, id, journal?.id ?? "");
}

export function addAnswer(mine: OwnerMemory, id: string, journal: string): void {
  const outgoing = mine.outgoing.get(id);
  if (outgoing === undefined) return;
  const { sent } = outgoing;
  mine.outgoing.set(id, frozen({ ...outgoing, sent: { ...sent, answers: [...sent.answers, journal] } }));
}
