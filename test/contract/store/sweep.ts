// What a sweep is shown.
// Invariant: everything unfinished, from the moment that it is, and nothing else.

import { expect, it } from "vitest";
import type { Owner } from "../../../functions/domain/model.ts";
import type { Given } from "./given.ts";
import { newId, NOW } from "./sample-ids.ts";
import { aClaim, aMail, put } from "./samples.ts";

export function describeSweep(given: () => Given): void {
  const ofOwner = async (owner: Owner, before: string) =>
    (await given().store.unfinished(before, 1000)).filter((work) => work.owner === owner.id);

  it("finds a mail from its claim until its outcome is known", async () => {
    const { store, signUp, commit } = given();
    const owner = await signUp({ schedule: "current" });
    const claim = aClaim();
    const { id } = claim.sent;
    await commit(owner, { claims: [claim] });
    expect(await ofOwner(owner, NOW)).toEqual([]);
    const found = { kind: "send", owner: owner.id, sent: id, since: NOW };
    expect(await ofOwner(owner, "2026-11-23T08:00:00.001Z")).toEqual([found]);
    await store.recordSend(owner.id, id, { status: "claimed", at: "2026-11-23T09:00:00.000Z" });
    expect(await ofOwner(owner, "2026-11-23T09:00:00.000Z")).toEqual([]);
    await store.recordSend(owner.id, id, { status: "deferred", at: "2026-11-23T09:00:00.000Z" });
    expect(await ofOwner(owner, "2026-11-24T00:00:00.000Z")).toHaveLength(1);
    await store.recordSend(owner.id, id, { status: "failed", at: "2026-11-23T09:00:00.000Z" });
    expect(await ofOwner(owner, "2026-11-24T00:00:00.000Z")).toEqual([]);
    await store.recordSend(owner.id, id, { status: "claimed", at: "2026-11-23T09:00:00.000Z" });
    expect(await ofOwner(owner, "2026-11-24T00:00:00.000Z")).toHaveLength(1);
    await store.recordSend(owner.id, id, { status: "sent", messageId: "ses-1", at: "2026-11-23T09:00:00.000Z" });
    expect(await ofOwner(owner, "2026-11-24T00:00:00.000Z")).toEqual([]);
  });

  it("finds a pending schedule until it is recorded for the present slot and zone", async () => {
    const { store, signUp, commit } = given();
    const owner = await signUp();
    const day = "2026-11-24T00:00:00.000Z";
    const found = { kind: "schedule", owner: owner.id, since: NOW };
    expect(await ofOwner(owner, day)).toEqual([found]);
    await store.recordSchedule(owner.id, { weekday: "monday", time: "08:00" }, owner.timeZone);
    await store.recordSchedule(owner.id, owner.digest, "Europe/London");
    expect(await ofOwner(owner, day)).toEqual([found]);
    await store.recordSchedule(owner.id, owner.digest, owner.timeZone);
    expect(await ofOwner(owner, day)).toEqual([]);
    expect(await store.owner(owner.id)).toEqual({ ...owner, schedule: "current" });
    const after: Owner = { ...owner, timeZone: "Europe/London", schedule: "pending" };
    await commit(owner, { changes: [put("owner", after, owner)], mail: aMail({ at: "2026-11-23T10:00:00.000Z" }) });
    expect(await ofOwner(owner, day)).toEqual([{ ...found, since: "2026-11-23T10:00:00.000Z" }]);
    await store.recordSchedule(newId(), owner.digest, owner.timeZone);
  });

  it("finds a digest that is overdue", async () => {
    const { signUp, commit } = given();
    const owner = await signUp({ schedule: "current" });
    const overdue = "2026-11-30T06:45:00.000Z";
    expect(await ofOwner(owner, owner.nextDigestAt)).toEqual([]);
    expect(await ofOwner(owner, overdue)).toEqual([{ kind: "digest", owner: owner.id, since: owner.nextDigestAt }]);
    const after = { ...owner, nextDigestAt: "2026-12-07T06:30:00.000Z" };
    await commit(owner, { changes: [put("owner", after, owner)] });
    expect(await ofOwner(owner, overdue)).toEqual([]);
  });

  it("answers the oldest first and no more than asked", async () => {
    const { store, signUp, commit } = given();
    const owner = await signUp({ schedule: "current", nextDigestAt: "1999-01-04T06:30:00.000Z" });
    const claims = ["1999-01-03", "1999-01-02", "1999-01-05"].map((day) => aClaim({ at: `${day}T00:00:00.000Z` }));
    await commit(owner, { claims });
    const found = await store.unfinished("1999-01-06T00:00:00.000Z", 3);
    expect(found.map(({ since }) => since.slice(8, 10))).toEqual(["02", "03", "04"]);
    for (const { sent } of claims) await store.recordSend(owner.id, sent.id, { status: "sent", at: NOW });
    await commit(owner, { changes: [put("owner", { ...owner, nextDigestAt: NOW }, owner)] });
  });
}
