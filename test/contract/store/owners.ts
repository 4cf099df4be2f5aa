// Owners: found by what leads to them, changed by one decision at a time.
// Invariant: of two decisions on one version one is stored.

import { expect, it } from "vitest";
import { dropBoxKey } from "../../../functions/app/ports.ts";
import type { Given } from "./given.ts";
import { newId } from "./sample-ids.ts";
import { aClaim, aCommit, aContact, aJournal, aMail, anOwner, put } from "./samples.ts";

export function describeOwners(given: () => Given): void {
  it("knows nobody by an address until they sign up, and then by any case of it", async () => {
    const { store, signUp } = given();
    const owner = await signUp();
    expect(await store.ownerIdByAddress(owner.addresses[0] ?? "")).toBe(owner.id);
    expect(await store.ownerIdByAddress(dropBoxKey(owner.dropBox))).toBe(owner.id);
    expect(await store.ownerIdByAddress(`x${owner.addresses[0]}`)).toBeUndefined();
    expect(await store.owner(owner.id)).toEqual(owner);
    expect(await store.owner(newId())).toBeUndefined();
  });

  it("keeps every field of an owner", async () => {
    const { store, signUp } = given();
    const owner = await signUp({ pausedUntil: "9999-12-31", lastDigestOn: "2026-11-16", heldNoticeOn: "2026-11-20" });
    expect(await store.owner(owner.id)).toEqual(owner);
  });

  it("lets one of two sign-ups from the same address win", async () => {
    const { store, signUp } = given();
    const owner = await signUp();
    const second = anOwner({ addresses: owner.addresses });
    const { version: _, ...commit } = aCommit(second, { changes: [put("owner", second)], mail: aMail() });
    expect(await store.commit(commit)).toBe("conflict");
    expect(await store.owner(second.id)).toBeUndefined();
    expect(await store.ownerIdByAddress(owner.addresses[0] ?? "")).toBe(owner.id);
  });

  it("refuses a sign-up that was stored before", async () => {
    const { store, signUp } = given();
    const owner = await signUp();
    const { version: _, ...again } = aCommit(owner, { changes: [put("owner", owner)] });
    expect(await store.commit(again)).toBe("conflict");
  });

  it("keeps addresses and drop-box in step with the owner", async () => {
    const { store, signUp, commit } = given();
    const owner = await signUp();
    const [first = ""] = owner.addresses;
    const after = { ...owner, addresses: [first, `second-${first}`], dropBox: `new${owner.dropBox}` };
    await commit(owner, { changes: [put("owner", after, owner)] });
    expect(await store.ownerIdByAddress(`second-${first}`)).toBe(owner.id);
    expect(await store.ownerIdByAddress(dropBoxKey(after.dropBox))).toBe(owner.id);
    expect(await store.ownerIdByAddress(dropBoxKey(owner.dropBox))).toBeUndefined();
    await commit(owner, { changes: [put("owner", { ...after, addresses: [`second-${first}`] }, after)] });
    expect(await store.ownerIdByAddress(first)).toBeUndefined();
    expect(await store.ownerIdByAddress(`second-${first}`)).toBe(owner.id);
  });

  it("does not give an owner the address of another", async () => {
    const { store, signUp } = given();
    const owner = await signUp();
    const other = await signUp();
    const after = { ...owner, addresses: [...owner.addresses, ...other.addresses] };
    expect(await store.commit(aCommit(owner, { changes: [put("owner", after, owner)] }))).toBe("conflict");
    expect(await store.ownerIdByAddress(other.addresses[0] ?? "")).toBe(other.id);
  });

  it("raises the version with every decision, also one that leaves the owner alone", async () => {
    const { store, signUp, commit } = given();
    const owner = await signUp();
    await commit(owner, { changes: [put("contact", aContact())] });
    expect(await store.owner(owner.id)).toEqual({ ...owner, version: 2 });
    await commit(owner, { changes: [put("owner", { ...owner, name: "Ann" }, owner)] });
    expect(await store.owner(owner.id)).toEqual({ ...owner, name: "Ann", version: 3 });
  });

  it("refuses a decision on an old version, whole", async () => {
    const { store, signUp, commit } = given();
    const owner = await signUp();
    await commit(owner, {});
    const mail = aMail({ copyMark: newId() });
    const claim = aClaim();
    const stale = aCommit(owner, { changes: [put("contact", aContact())], mail, claims: [claim], journal: aJournal() });
    expect(await store.commit(stale)).toBe("conflict");
    expect((await store.all(owner.id))?.contacts).toEqual([]);
    expect(await store.mail(mail.id)).toBeUndefined();
    expect(await store.hasCopyMark(mail.copyMark ?? "")).toBe(false);
    expect(await store.outgoing(owner.id, claim.sent.id)).toBeUndefined();
  });

  it("lets exactly one of many decisions on one version be stored", async () => {
    const { store, signUp } = given();
    const owner = await signUp();
    const tries = Array.from({ length: 8 }, () =>
      store.commit(aCommit(owner, { changes: [put("contact", aContact())] })),
    );
    const results = (await Promise.all(tries)).sort();
    expect(results).toEqual([...Array(7).fill("conflict"), "stored"]);
    expect((await store.all(owner.id))?.contacts).toHaveLength(1);
  });
}
