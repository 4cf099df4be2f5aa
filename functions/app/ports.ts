// What the use cases need from the world, as small interfaces passed as one object.
// Invariant: nothing here speaks of AWS; every port has a fake in test/fakes that passes the same suite.

import type { Exported } from "../domain/export.ts";
import type { AllowedOwners } from "../contract.ts";
import type { Change, State } from "../domain/decision.ts";
import type { QuietMail } from "../domain/digest/material.ts";
import type { Contact, Day, Id, Interaction, Moment, Nudge, Owner, Pledge, Share } from "../domain/model.ts";
import type { PrintedMail } from "../../templates/views.ts";
import type { Commit, CommitResult, HeldMail, MailRecord, Outgoing, Untold } from "./commit.ts";

/** All that is stored of one owner: what an export tells of, and the mails as they were sent. */
export type OwnerData = Omit<Exported, "sent"> & { readonly sent: readonly Outgoing[] };

/** The drop-box secret is looked up as if it were an address of its owner. */
export const dropBoxKey = (secret: string): string => `drop-box:${secret}`;

/** `recent`: the newest few; `since`: those of what a name may mean, up to a bound. */
export type JournalsWanted = "none" | "recent" | { readonly since: Moment };

export type Store = {
  ownerIdByAddress(address: string): Promise<Id | undefined>;
  owner(id: Id): Promise<Owner | undefined>;
  /** All that a decision on a mail may look at: consistent, all contacts, the open nudges, shares since `sharesSince`, and of the answered mail its nudges and interactions. */
  loadState(
    owner: Id,
    wanted: { readonly answered?: Id; readonly sharesSince: Moment; readonly journals: JournalsWanted },
  ): Promise<State | undefined>;
  /** What a digest may look at: nothing that is not due (DESIGN.md, invariant 8). */
  loadDue(
    owner: Id,
    wanted: {
      readonly through: Day;
      readonly recordedAfter: Moment;
      /** The meetings between these moments, and who comes to them. */
      readonly meetings?: { readonly after: Moment; readonly before: Moment };
      readonly sharesSince: Moment;
      readonly limit: number;
    },
  ): Promise<DueSlice | undefined>;
  outgoing(owner: Id, sent: Id): Promise<Outgoing | undefined>;
  /** The mail for which a slot was claimed; undefined when the slot is free, or nobody was in its digest. */
  digestOf(owner: Id, slot: Day): Promise<Id | undefined>;
  mail(id: string): Promise<MailRecord | undefined>;
  /** Writes the record of a mail that changes nothing, unless it has a final status. False when it had. */
  recordMail(record: MailRecord): Promise<boolean>;
  /** Records a mail as held, unless it has a final status (then false); its owner may be told of it from `tellAt` on. */
  holdMail(record: MailRecord, held: HeldMail, tellAt: Moment): Promise<boolean>;
  heldMail(owner: Id, mail: string): Promise<HeldMail | undefined>;
  /** The held mails that the owner was not told of, oldest first; undefined when there are none. */
  untold(owner: Id, limit: number): Promise<Untold | undefined>;
  /** The changes of one part of a journal; undefined once they are forgotten. */
  journalPart(owner: Id, journal: Id, number: number): Promise<readonly Change[] | undefined>;
  /** True when an authenticated mail left this mark before. */
  hasCopyMark(mark: string): Promise<boolean>;
  commit(commit: Commit): Promise<CommitResult>;
  /** Records that one more attempt begins, if there were `attempts` so far: of two processes one may send. False for the other, and when the mail is sent. */
  beginSend(owner: Id, sent: Id, attempt: { readonly attempts: number; readonly at: Moment }): Promise<boolean>;
  /** Records the outcome of a send; keeps `sent` once it is reached. */
  recordSend(
    owner: Id,
    sent: Id,
    outcome: { readonly status: Outgoing["status"]; readonly messageId?: string; readonly at: Moment },
  ): Promise<void>;
  /** Marks an owner's schedule as current if the owner is still at this version's settings. */
  recordSchedule(owner: Id, digest: Owner["digest"], timeZone: string): Promise<void>;
  /** Owners, mails to send and digests that were claimed or due before `before` and are not finished. */
  unfinished(before: Moment, limit: number): Promise<readonly Unfinished[]>;
  /** How many mails of this owner were applied in an hour (`2026-11-23T08`). */
  mailsCounted(owner: Id, hour: string): Promise<number>;
  all(owner: Id): Promise<OwnerData | undefined>;
  /** The two live token keys, made at first use. */
  tokenKeys(): Promise<readonly Uint8Array[]>;
};

export type DueSlice = {
  readonly owner: Owner;
  readonly contacts: readonly Contact[];
  /** Contacts that due nudges name although they are not due themselves are among `contacts`. */
  readonly nudges: readonly Nudge[];
  readonly recorded: readonly Interaction[];
  /** What mails changed since without a receipt, and what was not undone. */
  readonly quiet: readonly QuietMail[];
  readonly meetings: readonly Interaction[];
  readonly shares: readonly Share[];
  /** The promises that `contacts` name. */
  readonly pledges: readonly Pledge[];
  /** Names of contacts that `recorded` mentions. */
  readonly names: ReadonlyMap<Id, string>;
  readonly digests: { readonly isTaken: (slot: Day) => boolean };
};

export type Unfinished =
  | { readonly kind: "send"; readonly owner: Id; readonly sent: Id; readonly since: Moment }
  | { readonly kind: "schedule"; readonly owner: Id; readonly since: Moment }
  | { readonly kind: "notice"; readonly owner: Id; readonly since: Moment }
  | { readonly kind: "digest"; readonly owner: Id; readonly since: Moment };

export type RawMail = {
  read(key: string): Promise<Uint8Array>;
  /** The same, or undefined once the mail is gone, as its time was over. */
  find(key: string): Promise<Uint8Array | undefined>;
};

export type RenderedMail = PrintedMail & {
  readonly from: string;
  readonly to: string;
  readonly replyTo: string;
  readonly headers: Readonly<Record<string, string>>;
};
/** Outcome of one attempt; anything not certain throws. */
export type SendOutcome =
  | { readonly kind: "accepted"; readonly messageId: string }
  | { readonly kind: "rejected"; readonly why: string; readonly retry: boolean };
export type Mailer = {
  send(mail: RenderedMail, tags: { readonly owner: Id; readonly sent: Id }): Promise<SendOutcome>;
};

export type Schedules = {
  /** Creates or replaces the weekly schedule of an owner; idempotent. */
  putDigest(owner: Owner): Promise<void>;
  /** A one-off at local 09:00 of a day, which removes itself. */
  putFollowUp(owner: Owner, nudge: Id, day: Day): Promise<void>;
  remove(owner: Id): Promise<void>;
};

export type Clock = { now(): Moment };
/** Waits about so many milliseconds, never the same twice, so that two who wait for each other come apart. */
export type Pauses = { pause(ms: number): Promise<void> };
export type Ids = { newId(now: Moment): Id };
export type Log = {
  info(event: string, data: Readonly<Record<string, string | number | boolean>>): void;
  error(event: string, error: unknown, data: Readonly<Record<string, string | number | boolean>>): void;
  count(metric: string, value: number): void;
};

/** What the deployment decides. */
export type Settings = {
  readonly domain: string;
  readonly owners: AllowedOwners;
  readonly defaultTimeZone: string;
  readonly defaultReceipts: Owner["receipts"];
  readonly unsubscribeUrl: string;
  readonly sendSettleSeconds: number;
};

export type Ports = {
  readonly store: Store;
  readonly rawMail: RawMail;
  readonly mailer: Mailer;
  readonly schedules: Schedules;
  readonly clock: Clock;
  readonly pauses: Pauses;
  readonly ids: Ids;
  readonly log: Log;
  readonly settings: Settings;
};

/** What a use case needs that only looks at memory and changes it. */
export type MemoryPorts = Pick<Ports, "store" | "clock" | "pauses" | "log" | "settings">;
/** What a use case needs that sends mail and sets schedules: all but the raw mails. */
export type SendingPorts = Omit<Ports, "rawMail">;
