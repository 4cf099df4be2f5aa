// What every part of the suite starts from: a store, a way to sign up, a way to store a decision.
// Invariant: each test has owners of its own, so that one table can serve all of them, and other runs.

import { expect } from "vitest";
import type { Commit } from "../../../functions/app/commit.ts";
import type { Store } from "../../../functions/app/ports.ts";
import type { Owner } from "../../../functions/domain/model.ts";
import { NOW } from "./sample-ids.ts";
import { aCommit, anOwner, put } from "./samples.ts";

export type Given = {
  readonly store: Store;
  readonly signUp: (more?: Partial<Owner>) => Promise<Owner>;
  /** Stores a decision on the owner's present version. */
  readonly commit: (owner: Owner, more: Partial<Commit>) => Promise<void>;
};

/** What to ask for where a test does not care. */
export const STATE = { sharesSince: "2026-10-01T00:00:00.000Z", journals: "none" } as const;
export const DUE = { through: "2026-11-23", recordedAfter: "2026-11-16T08:00:00.000Z", sharesSince: NOW, limit: 50 };

export function givenStore(store: Store): Given {
  return {
    store,
    signUp: async (more = {}) => {
      const owner = anOwner(more);
      const { version: _, ...commit } = aCommit(owner, { changes: [put("owner", owner)] });
      expect(await store.commit(commit)).toBe("stored");
      return { ...owner, version: 1 };
    },
    commit: async (owner, more) => {
      const version = (await store.owner(owner.id))?.version ?? 0;
      expect(await store.commit(aCommit({ ...owner, version }, more))).toBe("stored");
    },
  };
}
