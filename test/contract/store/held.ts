// Mails that wait for their owner's yes.
// Invariant: each is told of once and applied once, whatever else is stored meanwhile.

import { expect, it } from "vitest";
import type { HeldMail } from "../../../functions/app/commit.ts";
import type { Owner } from "../../../functions/domain/model.ts";
import type { Given } from "./given.ts";
import { newId, NOW } from "./sample-ids.ts";
import { aClaim, aCommit, aHeldMail, aMail } from "./samples.ts";

const TOMORROW = "2026-11-24T08:00:00.000Z";

export function describeHeld(given: () => Given): void {
  const hold = (owner: Owner, held: HeldMail, tellAt = NOW) =>
    given().store.holdMail(aMail({ id: held.mail, owner: owner.id, status: "held" }), held, tellAt);

  it("keeps a held mail with its record, once", async () => {
    const { store, signUp } = given();
    const owner = await signUp();
    const held = aHeldMail();
    expect(await hold(owner, held)).toBe(true);
    expect(await hold(owner, held)).toBe(false);
    expect(await store.heldMail(owner.id, held.mail)).toEqual(held);
    expect((await store.mail(held.mail))?.status).toBe("held");
    expect(await store.heldMail(owner.id, newId())).toBeUndefined();
    expect((await store.owner(owner.id))?.version).toBe(1);
  });

  it("lists what its owner was not told of, oldest first, and leads the sweep to it", async () => {
    const { store, signUp } = given();
    const owner = await signUp({ schedule: "current" });
    expect(await store.untold(owner.id, 10)).toBeUndefined();
    const mails = ["10", "09", "11"].map((hour) => aHeldMail({ at: `2026-11-23T${hour}:00:00.000Z` }));
    for (const mail of mails) await hold(owner, mail, TOMORROW);
    const [b, a, c] = mails;
    expect(await store.untold(owner.id, 10)).toMatchObject({ mails: [a, b, c], isMore: false });
    expect(await store.untold(owner.id, 2)).toMatchObject({ mails: [a, b], isMore: true });
    const work = (await store.unfinished("2026-11-24T08:00:00.001Z", 1000)).filter((one) => one.owner === owner.id);
    expect(work).toEqual([{ kind: "notice", owner: owner.id, since: TOMORROW }]);
  });

  it("takes off the list what a notice tells of, and refuses a notice that a further mail has made old", async () => {
    const { store, signUp } = given();
    const owner = await signUp();
    for (let count = 0; count < 3; count += 1) await hold(owner, aHeldMail());
    const untold = await store.untold(owner.id, 2);
    if (untold === undefined) throw new Error("Nothing is listed.");
    const told = { untold, nextAt: TOMORROW };
    const fourth = aHeldMail({ at: "2026-11-23T12:00:00.000Z" });
    await hold(owner, fourth);
    expect(await store.commit(aCommit(owner, { claims: [aClaim()], told }))).toBe("conflict");
    const again = await store.untold(owner.id, 2);
    if (again === undefined) throw new Error("Nothing is listed.");
    expect(await store.commit(aCommit(owner, { claims: [aClaim()], told: { untold: again, nextAt: TOMORROW } }))).toBe(
      "stored",
    );
    const left = await store.untold(owner.id, 10);
    expect(left?.mails.map(({ mail }) => mail)).toContain(fourth.mail);
    expect(left?.mails).toHaveLength(2);
    if (left === undefined) return;
    const last = aCommit({ ...owner, version: 2 }, { told: { untold: left, nextAt: TOMORROW } });
    expect(await store.commit(last)).toBe("stored");
    expect(await store.untold(owner.id, 10)).toBeUndefined();
    expect(
      (await store.unfinished("2030-01-01T00:00:00.000Z", 1000)).filter(
        (one) => one.owner === owner.id && one.kind === "notice",
      ),
    ).toEqual([]);
  });

  it("applies a held mail once, with its mark and at the mail that it answered", async () => {
    const { store, signUp, commit } = given();
    const owner = await signUp();
    const [claim, held, copyMark, journal] = [aClaim(), aHeldMail(), newId(), newId()];
    await commit(owner, { claims: [claim] });
    await hold(owner, held);
    const record = aMail({ id: held.mail, owner: owner.id, reason: "released", copyMark });
    const released = [{ held: { ...held, status: "released" as const }, record, answered: claim.sent.id }];
    const made = { id: journal, at: NOW, mail: "yes", changes: [], lines: [], undone: false };
    expect(await store.commit(aCommit({ ...owner, version: 2 }, { journal: made, released }))).toBe("stored");
    expect(await store.commit(aCommit({ ...owner, version: 3 }, { released }))).toBe("conflict");
    expect(await store.mail(held.mail)).toEqual(record);
    expect((await store.heldMail(owner.id, held.mail))?.status).toBe("released");
    expect(await store.hasCopyMark(copyMark)).toBe(true);
    expect((await store.outgoing(owner.id, claim.sent.id))?.sent.answers).toEqual([journal]);
  });

  it("lets a held mail wait again when its yes is undone, and refuses that when it waits already", async () => {
    const { store, signUp, commit } = given();
    const owner = await signUp();
    const held = aHeldMail();
    await hold(owner, held);
    const record = aMail({ id: held.mail, owner: owner.id });
    await commit(owner, { released: [{ held: { ...held, status: "released" }, record }] });
    expect(await store.commit(aCommit({ ...owner, version: 2 }, { heldMarked: [held] }))).toBe("stored");
    expect((await store.heldMail(owner.id, held.mail))?.status).toBe("waiting");
    expect(await store.commit(aCommit({ ...owner, version: 3 }, { heldMarked: [held] }))).toBe("conflict");
  });

  it("does not apply a held mail whose copy came with proof", async () => {
    const { store, signUp, commit } = given();
    const owner = await signUp();
    const [held, copyMark] = [aHeldMail(), newId()];
    await hold(owner, held);
    await commit(owner, { mail: aMail({ copyMark }) });
    const record = aMail({ id: held.mail, owner: owner.id, copyMark });
    const released = [{ held: { ...held, status: "released" as const }, record }];
    expect(await store.commit(aCommit({ ...owner, version: 2 }, { released }))).toBe("conflict");
    expect((await store.heldMail(owner.id, held.mail))?.status).toBe("waiting");
  });

  it("holds the rest of a mail that is applied", async () => {
    const { store, signUp, commit } = given();
    const owner = await signUp();
    const rest = aHeldMail({ part: "rest", cause: "not-aligned" });
    await commit(owner, { mail: aMail({ id: rest.mail, heldRest: true }), held: { rest, tellAt: NOW } });
    expect((await store.untold(owner.id, 10))?.mails).toEqual([rest]);
    expect(await store.mail(rest.mail)).toMatchObject({ status: "applied", heldRest: true });
  });
}
