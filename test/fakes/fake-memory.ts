// What the fake store holds: one plain map per kind of item, for one owner and for all.
// Invariant: values are frozen model values, so that a test that changes what it was given fails.

import type { Change, EntityByKind, EntityKind, Journal } from "../../functions/domain/decision.ts";
import type { Day, Id, Moment } from "../../functions/domain/model.ts";
import type { HeldMail, MailRecord, Outgoing } from "../../functions/app/commit.ts";

export type OwnerMemory = {
  owner: EntityByKind["owner"];
  /** Since when the owner's schedule may differ from what is stored. */
  pendingSince: Moment;
  readonly entities: { readonly [K in Exclude<EntityKind, "owner">]: Map<Id, EntityByKind[K]> };
  readonly journals: Map<Id, Journal>;
  /** Changes of the parts of journals, by journal and number. */
  readonly journalParts: Map<string, readonly Change[]>;
  readonly outgoing: Map<Id, Outgoing>;
  /** The digest mail of each slot that is taken, if it had anybody in it. */
  readonly slots: Map<Day, Id | undefined>;
  readonly pace: Map<string, number>;
  /** Hours whose notice of too many mails is claimed. */
  readonly paceTold: Set<string>;
  readonly held: Map<string, HeldMail>;
  /** Held mails that the owner was not told of, and from when they may be. */
  readonly untold: Map<string, HeldMail>;
  untoldList: { readonly last: string; readonly tellAt: Moment } | undefined;
};

export type Memory = {
  readonly owners: Map<Id, OwnerMemory>;
  readonly addresses: Map<string, Id>;
  readonly mails: Map<string, MailRecord>;
  readonly copyMarks: Set<string>;
};

export function emptyMemory(): Memory {
  return { owners: new Map(), addresses: new Map(), mails: new Map(), copyMarks: new Set() };
}

export function newOwnerMemory(owner: EntityByKind["owner"], pendingSince: Moment): OwnerMemory {
  return {
    owner,
    pendingSince,
    entities: {
      contact: new Map(),
      interaction: new Map(),
      nudge: new Map(),
      share: new Map(),
      pledge: new Map(),
      circle: new Map(),
      purpose: new Map(),
    },
    journals: new Map(),
    journalParts: new Map(),
    outgoing: new Map(),
    slots: new Map(),
    pace: new Map(),
    paceTold: new Set(),
    held: new Map(),
    untold: new Map(),
    untoldList: undefined,
  };
}

/** A copy that nobody can change, as a stored item is. */
export function frozen<T>(value: T): T {
  return deepFreeze(structuredClone(value));
}

function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null) {
    for (const inner of Object.values(value)) deepFreeze(inner);
    Object.freeze(value);
  }
  return value;
}
