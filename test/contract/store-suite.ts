// What every store does, whatever it is made of: run against the fake, the local stack's table and any endpoint given.
// Invariant: nothing here knows how a store keeps things.

import { afterAll, beforeAll, describe } from "vitest";
import type { Store } from "../../functions/app/ports.ts";
import { describeOwners } from "./store/owners.ts";
import { describeEntities } from "./store/entities.ts";
import { describeOnce } from "./store/once.ts";
import { describeJobs } from "./store/jobs.ts";
import { describeState } from "./store/state.ts";
import { describeDigestReads } from "./store/digest-reads.ts";
import { describeMeetings } from "./store/meetings.ts";
import { describeUndo } from "./store/undo.ts";
import { describeSends } from "./store/sends.ts";
import { describeSweep } from "./store/sweep.ts";
import { describeCounters } from "./store/counters.ts";
import { describeHeld } from "./store/held.ts";
import { givenStore } from "./store/given.ts";
import type { Given } from "./store/given.ts";

export type OpenStore = { readonly store: Store; readonly close: () => Promise<void> };

/** Describes a store; `open` is called once. */
export function describeStore(name: string, open: () => Promise<OpenStore>): void {
  describe(name, () => {
    let opened: OpenStore | undefined;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(async () => opened?.close());
    const given = (): Given => {
      if (opened === undefined) throw new Error("The store did not open.");
      return givenStore(opened.store);
    };
    describeOwners(given);
    describeEntities(given);
    describeOnce(given);
    describeState(given);
    describeDigestReads(given);
    describeMeetings(given);
    describeJobs(given);
    describeUndo(given);
    describeSends(given);
    describeSweep(given);
    describeCounters(given);
    describeHeld(given);
  });
}
