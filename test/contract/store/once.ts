// What happens once, however often it is asked for.
// Invariant: a second time is answered `already` and changes nothing.

import { expect, it } from "vitest";
import type { Given } from "./given.ts";
import { newId } from "./sample-ids.ts";
import { aClaim, aCommit, aContact, aMail, put } from "./samples.ts";

export function describeOnce(given: () => Given): void {
  it("applies a mail once, however often its decision is sent", async () => {
    const { store, signUp } = given();
    const owner = await signUp();
    const mail = aMail({ owner: owner.id, copyMark: newId(), journal: newId(), sent: newId() });
    const decision = aCommit(owner, { changes: [put("contact", aContact())], mail });
    expect(await store.commit(decision)).toBe("stored");
    expect(await store.commit(decision)).toBe("already");
    expect(await store.commit({ ...decision, version: 2 })).toBe("already");
    expect(await store.mail(mail.id)).toEqual(mail);
    expect((await store.owner(owner.id))?.version).toBe(2);
  });

  it("applies one of two copies of a mail", async () => {
    const { store, signUp, commit } = given();
    const owner = await signUp();
    const copyMark = newId();
    expect(await store.hasCopyMark(copyMark)).toBe(false);
    await commit(owner, { mail: aMail({ copyMark }) });
    expect(await store.hasCopyMark(copyMark)).toBe(true);
    const second = aMail({ copyMark });
    expect(await store.commit(aCommit({ ...owner, version: 2 }, { mail: second }))).toBe("already");
    expect(await store.mail(second.id)).toBeUndefined();
  });

  it("applies a mail that was pending, and gives it a final status once", async () => {
    const { store, signUp, commit } = given();
    const owner = await signUp();
    const mail = aMail({ status: "pending" });
    expect(await store.recordMail(mail)).toBe(true);
    expect(await store.recordMail({ ...mail, reason: "second try" })).toBe(true);
    await commit(owner, { mail: { ...mail, status: "applied" } });
    expect(await store.recordMail({ ...mail, status: "dead" })).toBe(false);
    expect((await store.mail(mail.id))?.status).toBe("applied");
    expect(await store.mail(newId())).toBeUndefined();
  });

  it("applies a mail that was dead and is redriven", async () => {
    const { store, signUp, commit } = given();
    const owner = await signUp();
    const mail = aMail({ status: "dead" });
    expect(await store.recordMail(mail)).toBe(true);
    await commit(owner, { mail: { ...mail, status: "applied" } });
    expect((await store.mail(mail.id))?.status).toBe("applied");
  });

  it("claims a digest's slot once", async () => {
    const { store, signUp } = given();
    const owner = await signUp();
    const claim = aClaim({ sent: { kind: "digest", slot: "2026-11-23" } });
    const digest = { slot: "2026-11-23", sent: claim.sent.id };
    expect(await store.commit(aCommit(owner, { claims: [claim], digest }))).toBe("stored");
    const second = aCommit({ ...owner, version: 2 }, { claims: [aClaim()], digest: { slot: "2026-11-23" } });
    expect(await store.commit(second)).toBe("already");
    const other = await signUp();
    expect(await store.commit(aCommit(other, { digest: { slot: "2026-11-23" } }))).toBe("stored");
  });

  it("answers a claim that is there with already, also when nothing else of the decision is", async () => {
    const { store, signUp } = given();
    const owner = await signUp();
    const decision = aCommit(owner, { claims: [aClaim()] });
    expect(await store.commit(decision)).toBe("stored");
    expect(await store.commit(decision)).toBe("already");
  });
}
