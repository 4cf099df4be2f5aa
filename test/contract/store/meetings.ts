// Meetings: what a digest is given of them, and what a mail about one.
// Invariant: the meetings of some weeks, whenever they were told and however many there were before.

import { expect, it } from "vitest";
import type { Interaction } from "../../../functions/domain/model.ts";
import { DUE, STATE } from "./given.ts";
import type { Given } from "./given.ts";
import { newId } from "./sample-ids.ts";
import { aContact, anInteraction, put } from "./samples.ts";

const LONG_AGO = "2026-06-01T08:00:00.000Z";
const meeting = (at: string, more: Partial<Interaction> = {}): Interaction =>
  anInteraction({
    id: newId(LONG_AGO),
    at,
    recordedAt: LONG_AGO,
    channel: "meeting",
    direction: "both",
    meeting: { uid: newId(), sequence: 1 },
    ...more,
  });

export function describeMeetings(given: () => Given): void {
  it("loads the meetings of a digest's weeks with all who come, though nobody of them is due", async () => {
    const { store, signUp, commit } = given();
    const owner = await signUp();
    const [anna, bo] = [aContact({ name: "Anna Berg" }), aContact({ name: "Bo Lind", dueOn: "2027-01-01" })];
    const over = meeting("2026-11-20T09:00:00.000Z", { contacts: [anna.id] });
    const ahead = meeting("2026-11-26T09:00:00.000Z", { contacts: [anna.id, bo.id] });
    const wholeDay = meeting("2026-11-27");
    const others = [meeting("2026-10-01T09:00:00.000Z"), meeting("2026-12-24T09:00:00.000Z"), meeting("2026-12-24")];
    const mail = anInteraction({ id: newId(LONG_AGO), recordedAt: LONG_AGO, at: "2026-11-26T09:00:00.000Z" });
    await commit(owner, {
      changes: [
        ...[anna, bo].map((contact) => put("contact", contact)),
        ...[over, ahead, wholeDay, mail, ...others].map((one) => put("interaction", one)),
      ],
    });
    const meetings = { after: "2026-11-16T08:00:00.000Z", before: "2026-11-30T06:30:00.000Z" };
    const due = await store.loadDue(owner.id, { ...DUE, meetings });
    expect(due?.meetings).toEqual([over, ahead, wholeDay]);
    expect(due?.contacts).toEqual([anna, bo]);
    expect(due?.names.get(bo.id)).toBe("Bo Lind");
    expect(due?.recorded).toEqual([]);
    expect((await store.loadDue(owner.id, DUE))?.meetings).toEqual([]);
  });

  it("finds a meeting that was moved where it is now, and one that was cancelled nowhere", async () => {
    const { store, signUp, commit } = given();
    const owner = await signUp();
    const [moved, gone] = [meeting("2026-11-25T09:00:00.000Z"), meeting("2026-11-25T10:00:00.000Z")];
    const after = { ...moved, at: "2026-12-24T09:00:00.000Z" };
    await commit(owner, { changes: [moved, gone].map((one) => put("interaction", one)) });
    await commit(owner, {
      changes: [put("interaction", after, moved), { entity: "interaction", id: gone.id, before: gone }],
    });
    const week = { after: "2026-11-16T08:00:00.000Z", before: "2026-11-30T06:30:00.000Z" };
    expect((await store.loadDue(owner.id, { ...DUE, meetings: week }))?.meetings).toEqual([]);
    const later = { after: "2026-12-20T08:00:00.000Z", before: "2026-12-28T06:30:00.000Z" };
    expect((await store.loadDue(owner.id, { ...DUE, meetings: later }))?.meetings).toEqual([after]);
  });

  it("gives a mail the meetings that lie ahead and those of the last weeks, as their people remember them", async () => {
    const { store, signUp, commit } = given();
    const owner = await signUp();
    const [old, late, ahead] = ["2026-10-01T09:00:00.000Z", "2026-11-16T09:00:00.000Z", "2027-03-01"].map((at) =>
      meeting(at),
    );
    if (old === undefined || late === undefined || ahead === undefined) throw new Error("Three meetings.");
    const touches = [old, late, ahead].map(({ id, at }) => ({
      interaction: id,
      at,
      channel: "meeting" as const,
      direction: "both" as const,
      meeting: "u1",
    }));
    const changes = [
      put("contact", aContact({ touches })),
      ...[old, late, ahead].map((one) => put("interaction", one)),
    ];
    await commit(owner, { changes });
    const state = await store.loadState(owner.id, STATE);
    expect([...(state?.interactions.values() ?? [])].map(({ id }) => id).toSorted()).toEqual([late.id, ahead.id]);
  });
}
