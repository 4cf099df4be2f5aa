// What becomes of mails that are sent.
// Invariant: `sent` is never taken back.

import { expect, it } from "vitest";
import type { Given } from "./given.ts";
import { newId } from "./sample-ids.ts";
import { aClaim } from "./samples.ts";

export function describeSends(given: () => Given): void {
  const later = "2026-11-23T09:00:00.000Z";

  it("keeps a claim as it was made, so that a second attempt sends the same", async () => {
    const { store, signUp, commit } = given();
    const owner = await signUp();
    const claim = aClaim();
    await commit(owner, { claims: [claim] });
    expect(await store.outgoing(owner.id, claim.sent.id)).toEqual(claim);
    expect(await store.outgoing(owner.id, newId())).toBeUndefined();
  });

  it("counts attempts and records what became of them", async () => {
    const { store, signUp, commit } = given();
    const owner = await signUp();
    const claim = aClaim();
    const { id } = claim.sent;
    await commit(owner, { claims: [claim] });
    await store.recordSend(owner.id, id, { status: "claimed", at: later });
    expect(await store.outgoing(owner.id, id)).toEqual({ ...claim, claimedAt: later, attempts: 1 });
    await store.recordSend(owner.id, id, { status: "failed", at: later });
    expect(await store.outgoing(owner.id, id)).toMatchObject({ status: "failed", attempts: 1 });
    await store.recordSend(owner.id, id, { status: "claimed", at: later });
    await store.recordSend(owner.id, id, { status: "sent", messageId: "ses-1", at: later });
    expect(await store.outgoing(owner.id, id)).toMatchObject({ status: "sent", attempts: 2, messageId: "ses-1" });
  });

  it("lets one of two processes begin an attempt", async () => {
    const { store, signUp, commit } = given();
    const owner = await signUp();
    const claim = aClaim();
    const { id } = claim.sent;
    await commit(owner, { claims: [claim] });
    const begin = (attempts: number) => store.beginSend(owner.id, id, { attempts, at: later });
    const begun = await Promise.all([begin(0), begin(0), begin(0)]);
    expect(begun.filter(Boolean)).toHaveLength(1);
    expect(await store.outgoing(owner.id, id)).toEqual({ ...claim, claimedAt: later, attempts: 1 });
    await store.recordSend(owner.id, id, { status: "failed", at: later });
    expect(await begin(0)).toBe(false);
    expect(await begin(1)).toBe(true);
    expect(await store.outgoing(owner.id, id)).toMatchObject({ status: "claimed", attempts: 2 });
    await store.recordSend(owner.id, id, { status: "sent", messageId: "ses-1", at: later });
    expect(await begin(2)).toBe(false);
    expect(await store.beginSend(owner.id, newId(), { attempts: 0, at: later })).toBe(false);
  });

  it("never takes back that a mail was sent", async () => {
    const { store, signUp, commit } = given();
    const owner = await signUp();
    const claim = aClaim();
    const { id } = claim.sent;
    await commit(owner, { claims: [claim] });
    await store.recordSend(owner.id, id, { status: "sent", messageId: "ses-1", at: later });
    await store.recordSend(owner.id, id, { status: "failed", at: later });
    await store.recordSend(owner.id, id, { status: "claimed", at: later });
    expect(await store.outgoing(owner.id, id)).toMatchObject({ status: "sent", attempts: 0, messageId: "ses-1" });
  });

  it("takes the outcome of an unknown mail for nothing", async () => {
    const { store, signUp } = given();
    const owner = await signUp();
    const id = newId();
    await store.recordSend(owner.id, id, { status: "sent", messageId: "ses-1", at: later });
    expect(await store.outgoing(owner.id, id)).toBeUndefined();
  });
}
