// The fake store's transaction: all conditions are checked before anything is written.
// Invariant: answers exactly what the table would: a mark that is there means `already`, an owner that moved on means `conflict`.

import type { Change } from "../../functions/domain/decision.ts";
import type { Owner } from "../../functions/domain/model.ts";
import type { Commit, CommitResult } from "../../functions/app/commit.ts";
import { dropBoxKey } from "../../functions/app/ports.ts";
import { isFinal } from "../../functions/app/received.ts";
import { addAnswer, isHeldConflict, writeHeld } from "./fake-held.ts";
import type { Memory, OwnerMemory } from "./fake-memory.ts";
import { frozen, newOwnerMemory } from "./fake-memory.ts";

export function commitToMemory(memory: Memory, commit: Commit): CommitResult {
  if (isHandled(memory, commit)) return "already";
  const after = ownerAfter(memory, commit);
  if (after === undefined || isTaken(memory, after) || isHeldConflict(memory, commit) || isElsewhere(memory, commit))
    return "conflict";
  const mine = putOwner(memory, commit, after);
  for (const change of commit.changes) apply(mine, change);
  writeJournals(mine, commit);
  writeMail(memory, commit);
  writeOutgoing(mine, commit);
  writeHeld(memory, mine, commit);
  writePace(mine, commit);
  return "stored";
}

function isHandled(memory: Memory, { owner, mail, cursor, claims, digest, paceTold }: Commit): boolean {
  const mine = memory.owners.get(owner);
  const known = mail === undefined ? undefined : memory.mails.get(mail.id);
  return (
    (paceTold !== undefined && mine?.paceTold.has(paceTold) === true) ||
    (known !== undefined && isFinal(known) && cursor === undefined) ||
    (mail?.copyMark !== undefined && cursor === undefined && memory.copyMarks.has(mail.copyMark)) ||
    (digest !== undefined && mine?.slots.has(digest.slot) === true) ||
    claims.some(({ sent }) => mine?.outgoing.has(sent.id) === true)
  );
}

/** The owner as it will be stored, with its next version; undefined when the decision was made on another one. */
function ownerAfter(memory: Memory, { owner, version, changes }: Commit): Owner | undefined {
  const stored = memory.owners.get(owner)?.owner;
  if (stored?.version !== version) return undefined;
  const change = changes.find(({ entity }) => entity === "owner");
  const after = change?.entity === "owner" ? change.after : stored;
  return after === undefined ? undefined : { ...after, version: (version ?? 0) + 1 };
}

const keysOf = ({ addresses, dropBox }: Owner): readonly string[] => [...addresses, dropBoxKey(dropBox)];

const isTaken = (memory: Memory, owner: Owner): boolean =>
  keysOf(owner).some((key) => (memory.addresses.get(key) ?? owner.id) !== owner.id);

function putOwner(memory: Memory, commit: Commit, after: Owner): OwnerMemory {
  const at = momentOf(commit, after);
  const mine = memory.owners.get(after.id) ?? newOwnerMemory(after, at);
  if (commit.changes.some(({ entity }) => entity === "owner")) mine.pendingSince = at;
  for (const key of keysOf(mine.owner)) memory.addresses.delete(key);
  for (const key of keysOf(after)) memory.addresses.set(key, after.id);
  mine.owner = frozen(after);
  memory.owners.set(after.id, mine);
  return mine;
}

/** The moment of a decision: whatever of it bears one. */
const momentOf = ({ journal, mail, claims }: Commit, owner: Owner): string =>
  journal?.at ?? claims[0]?.claimedAt ?? mail?.at ?? owner.createdAt;

function writePace({ pace, paceTold }: OwnerMemory, { counted, paceTold: told }: Commit): void {
  if (counted !== undefined) pace.set(counted, (pace.get(counted) ?? 0) + 1);
  if (told !== undefined) paceTold.add(told);
}

function apply(mine: OwnerMemory, change: Change): void {
  if (change.entity === "owner") return;
  const things: Map<string, unknown> = mine.entities[change.entity];
  if (change.after === undefined) things.delete(change.id);
  else things.set(change.id, frozen(change.after));
}

/** Somebody else went on with the mail's work, or finished it. */
function isElsewhere(memory: Memory, { mail, cursor, stopped }: Commit): boolean {
  const cursorOf = (id: string | undefined) => memory.mails.get(id ?? "")?.job?.cursor;
  const hasEnded = stopped !== undefined && cursorOf(stopped.record.id) !== stopped.cursor;
  return hasEnded || (cursor !== undefined && cursorOf(mail?.id) !== cursor);
}

function writeJournals(mine: OwnerMemory, { journal, journalPart, journalsMarked }: Commit): void {
  if (journalPart !== undefined)
    mine.journalParts.set(`${journalPart.journal} ${journalPart.number}`, frozen(journalPart.changes));
  if (journal !== undefined) mine.journals.set(journal.id, frozen(journal));
  for (const { id, undone } of journalsMarked) {
    const marked = mine.journals.get(id);
    if (marked !== undefined) mine.journals.set(id, frozen({ ...marked, undone }));
  }
}

function writeMail(memory: Memory, { mail, copyMarksRemoved, copyMarksRestored = [], stopped }: Commit): void {
  if (stopped !== undefined) memory.mails.set(stopped.record.id, frozen(stopped.record));
  for (const mark of copyMarksRemoved) memory.copyMarks.delete(mark);
  for (const mark of copyMarksRestored) memory.copyMarks.add(mark);
  if (mail === undefined) return;
  memory.mails.set(mail.id, frozen(mail));
  if (mail.copyMark !== undefined) memory.copyMarks.add(mail.copyMark);
}

function writeOutgoing(mine: OwnerMemory, { claims, answered, digest }: Commit): void {
  for (const claim of claims) mine.outgoing.set(claim.sent.id, frozen(claim));
  if (digest !== undefined) mine.slots.set(digest.slot, digest.sent);
  if (answered !== undefined) addAnswer(mine, answered.sent, answered.journal);
}
