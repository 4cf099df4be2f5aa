// The fake and the table's store, told the same things in the same order: they answer the same and end the same.
// Invariant: a use case that is tested with the fake meets nothing new on the table.

import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Commit, MailRecord } from "../../functions/app/commit.ts";
import type { Store } from "../../functions/app/ports.ts";
import type { Change } from "../../functions/domain/decision.ts";
import type { Owner } from "../../functions/domain/model.ts";
import { openLocalTable } from "../adapters/local-table.ts";
import type { LocalTable } from "../adapters/local-table.ts";
import { createFakeStore } from "../fakes/fake-store.ts";
import { shareOfRun } from "../share-of-run.ts";
import { newId, NOW } from "./store/sample-ids.ts";
import * as sample from "./store/samples.ts";

let table: LocalTable;
beforeAll(async () => {
  table = await openLocalTable();
});
afterAll(async () => table.close());

/** Names of a run's things: few, so that steps meet one another. */
type Pool = {
  readonly owner: Owner;
  readonly ids: readonly string[];
  readonly mails: readonly string[];
  readonly marks: readonly string[];
};
/** What is to be stored is made once, so that both stores are told the same. */
type Step = (pool: Pool) => (store: Store) => Promise<unknown>;

const index = fc.nat({ max: 2 });
const day = fc.constantFrom("2026-11-01", "2026-11-23", "2026-11-27", "2026-12-24");
const kind = fc.constantFrom("check-in", "follow-up", "pledge");
const moment = fc.constantFrom("2026-11-23T08:00:00.000Z", "2026-11-23T09:00:00.000Z", "2026-11-30T06:30:00.000Z");
/** Seldom: what is done once is soon used up, and then every decision is answered with `already`. */
const seldom = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });
const at = <T>(pool: readonly T[], n: number): T => {
  const found = pool[n];
  if (found === undefined) throw new Error("The pool is too small.");
  return found;
};

const change: fc.Arbitrary<(pool: Pool) => Change> = fc.oneof(
  fc.tuple(index, fc.option(day), fc.array(index, { maxLength: 2 })).map(
    ([n, dueOn, nudges]) =>
      ({ ids }: Pool) =>
        sample.put("contact", {
          ...sample.aContact({ id: at(ids, n), openNudges: [...new Set(nudges)].map((nudge) => at(ids, nudge)) }),
          ...(dueOn === null ? {} : { dueOn }),
        }),
  ),
  fc.tuple(index, day, fc.constantFrom("open", "snoozed", "done", "dropped"), index, kind).map(
    ([n, due, status, contact, kind]) =>
      ({ ids }: Pool) =>
        sample.put("nudge", sample.aNudge({ id: at(ids, n), due, status, kind, contacts: [at(ids, contact)] })),
  ),
  fc.tuple(index, index).map(
    ([n, contact]) =>
      ({ ids }: Pool) =>
        sample.put("interaction", sample.anInteraction({ id: at(ids, n), contacts: [at(ids, contact)] })),
  ),
  index.map(
    (n) =>
      ({ ids }: Pool) =>
        sample.put("share", sample.aShare({ id: at(ids, n) })),
  ),
  fc
    .tuple(index, fc.constantFrom("contact", "nudge", "interaction", "share"))
    .map(([n, entity]) => ({ ids }: Pool): Change => ({ entity, id: at(ids, n) })),
);

const mailOf = fc.record({
  n: index,
  when: moment,
  mark: fc.option(index),
  status: fc.constantFrom("applied", "held", "pending", "dead"),
});
const recordOf = (
  { n, when, mark, status }: { n: number; when: string; mark: number | null; status: MailRecord["status"] },
  { mails, marks }: Pool,
): MailRecord => ({
  ...sample.aMail({ id: at(mails, n), at: when, status }),
  ...(mark === null ? {} : { copyMark: at(marks, mark) }),
});

const decision: fc.Arbitrary<Step> = fc
  .record({
    isStale: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
    changes: fc.array(change, { maxLength: 4 }),
    mail: seldom(mailOf),
    claim: seldom(fc.tuple(index, moment)),
    slot: seldom(day),
    freed: seldom(index),
    moved: fc.option(moment),
  })
  .map(({ isStale, changes, mail, claim, slot, freed, moved }): Step => (pool) => {
    const made: Partial<Commit> = {
      ...(mail === null ? {} : { mail: recordOf(mail, pool) }),
      claims: claim === null ? [] : [sample.aClaim({ at: claim[1], sent: { id: at(pool.ids, claim[0]) } })],
      copyMarksRemoved: freed === null || freed === mail?.mark ? [] : [at(pool.marks, freed)],
      ...(slot === null ? {} : { digest: { slot } }),
    };
    const things = changes.map((make) => make(pool));
    return async (store) => {
      const owner = (await store.owner(pool.owner.id)) ?? pool.owner;
      const move = moved === null ? [] : [{ ...owner, nextDigestAt: moved, schedule: "pending" as const }];
      const version = isStale ? owner.version - 1 : owner.version;
      const all = [...things, ...move.map((after) => sample.put("owner", after, owner))];
      return store.commit(sample.aCommit({ ...owner, version }, { ...made, changes: all }));
    };
  });

const other: fc.Arbitrary<Step> = fc.oneof(
  mailOf.map((mail): Step => (pool) => {
    const record = recordOf(mail, pool);
    return (store) => store.recordMail(record);
  }),
  fc.tuple(index, fc.constantFrom("claimed", "deferred", "failed", "sent"), moment).map(
    ([n, status, when]): Step =>
      ({ owner, ids }) =>
      (store) =>
        store.recordSend(owner.id, at(ids, n), { status, at: when }),
  ),
  fc.tuple(index, index, moment).map(
    ([n, attempts, when]): Step =>
      ({ owner, ids }) =>
      (store) =>
        store.beginSend(owner.id, at(ids, n), { attempts, at: when }),
  ),
  fc.constantFrom("Europe/Copenhagen", "Europe/London").map(
    (zone): Step =>
      ({ owner }) =>
      (store) =>
        store.recordSchedule(owner.id, owner.digest, zone),
  ),
  fc.tuple(fc.boolean(), fc.boolean()).map(([isStale, isTold]): Step => ({ owner }) => async (store) => {
    const { version } = (await store.owner(owner.id)) ?? owner;
    const counted = isTold ? { paceTold: "2026-11-23T08" } : { counted: "2026-11-23T08" };
    return store.commit(sample.aCommit({ ...owner, version: isStale ? version - 1 : version }, counted));
  }),
  fc.tuple(index, moment, moment).map(([n, when, tellAt]): Step => ({ owner, mails }) => (store) => {
    const held = sample.aHeldMail({ mail: at(mails, n), at: when });
    return store.holdMail(sample.aMail({ id: held.mail, at: when, owner: owner.id, status: "held" }), held, tellAt);
  }),
  moment.map((nextAt): Step => ({ owner }) => async (store) => {
    const untold = await store.untold(owner.id, 1);
    const { version } = (await store.owner(owner.id)) ?? owner;
    if (untold === undefined) return undefined;
    return store.commit(sample.aCommit({ ...owner, version }, { told: { untold, nextAt } }));
  }),
  fc.tuple(index, index).map(([n, mark]): Step => ({ owner, mails, marks }) => async (store) => {
    const held = await store.heldMail(owner.id, at(mails, n));
    const { version } = (await store.owner(owner.id)) ?? owner;
    if (held === undefined) return undefined;
    const record = sample.aMail({ id: held.mail, owner: owner.id, copyMark: at(marks, mark) });
    const released = [{ held: { ...held, status: "released" as const }, record }];
    return store.commit(sample.aCommit({ ...owner, version }, { released }));
  }),
);

/** Everything that a store can be asked about a run. */
async function picture(store: Store, { owner, ids, mails, marks }: Pool) {
  const due = await store.loadDue(owner.id, {
    through: "2026-11-23",
    recordedAfter: "2026-11-16T08:00:00.000Z",
    sharesSince: NOW,
    limit: 2,
  });
  const unfinished = await store.unfinished("2026-12-01T00:00:00.000Z", 10_000);
  const isSame = (a: string, b: string): number => (a < b ? -1 : 1);
  return {
    all: await store.all(owner.id),
    state: await store.loadState(owner.id, { answered: at(ids, 0), sharesSince: NOW, journals: "recent" }),
    due: { ...due, digests: ["2026-11-01", "2026-11-23", "2026-12-24"].map((slot) => due?.digests.isTaken(slot)) },
    mails: await Promise.all(mails.map((id) => store.mail(id))),
    held: await Promise.all(mails.map((id) => store.heldMail(owner.id, id))),
    untold: await store.untold(owner.id, 2),
    counted: await store.mailsCounted(owner.id, "2026-11-23T08"),
    marks: await Promise.all(marks.map((mark) => store.hasCopyMark(mark))),
    unfinished: unfinished
      .filter((work) => work.owner === owner.id)
      .map((work) => JSON.stringify(work))
      .toSorted(isSame),
  };
}

function aPool(): Pool {
  const three = () => [newId(), newId(), newId()];
  return { owner: sample.anOwner(), ids: three(), mails: three(), marks: three() };
}

describe("the fake store and the table's", () => {
  it("cannot be told apart by any sequence of steps", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(decision, other), { minLength: 5, maxLength: 25 }), async (steps) => {
        const pool = aPool();
        const stores = [createFakeStore(), table.newStore()] as const;
        const { version: _, ...signUp } = sample.aCommit(pool.owner, { changes: [sample.put("owner", pool.owner)] });
        for (const store of stores) await store.commit(signUp);
        for (const step of steps.map((make) => make(pool))) {
          const [faked, stored] = [await step(stores[0]), await step(stores[1])];
          expect(stored).toEqual(faked);
        }
        expect(await picture(stores[1], pool)).toEqual(await picture(stores[0], pool));
      }),
      { numRuns: shareOfRun(100), seed: 20_261_124, endOnFailure: true },
    );
  }, 300_000);
});
