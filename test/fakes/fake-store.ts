// A store in memory, for the tests of everything above it.
// Invariant: passes the same suite as the table's adapter (test/contract/store-suite.ts).

import type { CommitResult, MailRecord, Outgoing } from "../../functions/app/commit.ts";
import type { OwnerData, Store } from "../../functions/app/ports.ts";
import { isFinal } from "../../functions/app/received.ts";
import { commitToMemory } from "./fake-commit.ts";
import { holdInMemory, untoldIn } from "./fake-held.ts";
import { emptyMemory, frozen } from "./fake-memory.ts";
import type { Memory } from "./fake-memory.ts";
import { dueIn, stateIn, unfinishedIn } from "./fake-reads.ts";

export type FakeStore = Store & {
  /** What is stored, for tests that look behind the port. */
  readonly memory: Memory;
  /** The next commits answer this instead, as when another mail came first. */
  answerCommits(...results: readonly CommitResult[]): void;
};

export function createFakeStore(): FakeStore {
  const memory = emptyMemory();
  const forced: CommitResult[] = [];
  return {
    memory,
    answerCommits: (...results) => void forced.push(...results),
    ownerIdByAddress: async (address) => memory.addresses.get(address),
    owner: async (id) => memory.owners.get(id)?.owner,
    loadState: async (owner, wanted) => stateIn(memory.owners.get(owner), wanted),
    loadDue: async (owner, wanted) => dueIn(memory.owners.get(owner), wanted),
    digestOf: async (owner, slot) => memory.owners.get(owner)?.slots.get(slot),
    outgoing: async (owner, sent) => memory.owners.get(owner)?.outgoing.get(sent),
    mail: async (id) => memory.mails.get(id),
    recordMail: async (record) => recordMail(memory, record),
    holdMail: async (record, held, tellAt) => holdInMemory(memory, { record, held, tellAt }),
    heldMail: async (owner, mail) => memory.owners.get(owner)?.held.get(mail),
    untold: async (owner, limit) => untoldIn(memory.owners.get(owner), limit),
    journalPart: async (owner, journal, number) => memory.owners.get(owner)?.journalParts.get(`${journal} ${number}`),
    hasCopyMark: async (mark) => memory.copyMarks.has(mark),
    commit: async (commit) => forced.shift() ?? commitToMemory(memory, commit),
    beginSend: async (owner, sent, attempt) => beginSend(memory, { owner, sent, attempt }),
    recordSend: async (owner, sent, outcome) => recordSend(memory, { owner, sent, outcome }),
    recordSchedule: async (owner, digest, timeZone) => recordSchedule(memory, { owner, digest, timeZone }),
    unfinished: async (before, limit) => unfinishedIn(memory, before).slice(0, limit),
    mailsCounted: async (owner, hour) => memory.owners.get(owner)?.pace.get(hour) ?? 0,
    all: async (owner) => allIn(memory, owner),
    tokenKeys: async () => [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)],
  };
}

function recordMail(memory: Memory, record: MailRecord): boolean {
  const known = memory.mails.get(record.id);
  if (known !== undefined && isFinal(known)) return false;
  memory.mails.set(record.id, frozen(record));
  return true;
}

type Attempt = {
  readonly owner: string;
  readonly sent: string;
  readonly attempt: Parameters<Store["beginSend"]>[2];
};

function beginSend(memory: Memory, { owner, sent, attempt }: Attempt): boolean {
  const known = memory.owners.get(owner)?.outgoing.get(sent);
  if (known === undefined || known.status === "sent" || known.attempts !== attempt.attempts) return false;
  recordSend(memory, { owner, sent, outcome: { status: "claimed", at: attempt.at } });
  return true;
}

type Send = {
  readonly owner: string;
  readonly sent: string;
  readonly outcome: Parameters<Store["recordSend"]>[2];
};

function recordSend(memory: Memory, { owner, sent, outcome }: Send): void {
  const mine = memory.owners.get(owner);
  const known = mine?.outgoing.get(sent);
  if (mine === undefined || known === undefined || known.status === "sent") return;
  const { status, messageId, at } = outcome;
  const attempt = status === "claimed" ? { attempts: known.attempts + 1 } : {};
  const since = status === "claimed" || status === "deferred" ? { claimedAt: at } : {};
  const after: Outgoing = { ...known, status, ...attempt, ...since, ...(messageId === undefined ? {} : { messageId }) };
  mine.outgoing.set(sent, frozen(after));
}

type Settings = {
  readonly owner: string;
  readonly digest: Parameters<Store["recordSchedule"]>[1];
  readonly timeZone: string;
};

function recordSchedule(memory: Memory, { owner, digest, timeZone }: Settings): void {
  const mine = memory.owners.get(owner);
  if (mine === undefined) return;
  const now = mine.owner;
  const isSame = now.timeZone === timeZone && now.digest.weekday === digest.weekday && now.digest.time === digest.time;
  if (isSame) mine.owner = frozen({ ...now, schedule: "current" });
}

function allIn(memory: Memory, owner: string): OwnerData | undefined {
  const mine = memory.owners.get(owner);
  if (mine === undefined) return undefined;
  const { entities } = mine;
  return {
    owner: mine.owner,
    contacts: byId(entities.contact),
    interactions: byId(entities.interaction),
    nudges: byId(entities.nudge),
    shares: byId(entities.share),
    pledges: byId(entities.pledge),
    circles: byId(entities.circle),
    purposes: byId(entities.purpose),
    sent: byId(mine.outgoing),
  };
}

const byId = <T>(things: ReadonlyMap<string, T>): readonly T[] =>
  [...things].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, thing]) => thing);
