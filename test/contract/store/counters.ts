// Counts and keys.
// Invariant: a count belongs to the decision that it counts.

import { expect, it } from "vitest";
import type { Given } from "./given.ts";
import { aClaim, aCommit, aMail } from "./samples.ts";

export function describeCounters(given: () => Given): void {
  it("counts an owner's mails by the hour, each once", async () => {
    const { store, signUp, commit } = given();
    const [one, other] = [await signUp(), await signUp()];
    const counted = "2026-11-23T08";
    const mail = aMail();
    await commit(one, { mail, counted });
    await commit(one, { mail: aMail(), counted });
    expect(await store.commit(aCommit({ ...one, version: 3 }, { mail, counted }))).toBe("already");
    await commit(one, { mail: aMail(), counted: "2026-11-23T09" });
    expect(await store.mailsCounted(one.id, counted)).toBe(2);
    expect(await store.mailsCounted(one.id, "2026-11-23T09")).toBe(1);
    expect(await store.mailsCounted(other.id, counted)).toBe(0);
  });

  it("claims the notice of too many mails once an hour", async () => {
    const { store, signUp, commit } = given();
    const owner = await signUp();
    await commit(owner, { claims: [aClaim()], paceTold: "2026-11-23T08" });
    const again = aCommit({ ...owner, version: 2 }, { claims: [aClaim()], paceTold: "2026-11-23T08" });
    expect(await store.commit(again)).toBe("already");
    await commit(owner, { claims: [aClaim()], counted: "2026-11-23T08", paceTold: "2026-11-23T09" });
    expect(await store.mailsCounted(owner.id, "2026-11-23T08")).toBe(1);
  });

  it("has two token keys of 32 bytes that stay the same", async () => {
    const { store } = given();
    const [keys, again] = await Promise.all([store.tokenKeys(), store.tokenKeys()]);
    expect(keys.map((key) => key.length)).toEqual([32, 32]);
    expect(keys[0]).not.toEqual(keys[1]);
    expect(again).toEqual(keys);
  });
}
