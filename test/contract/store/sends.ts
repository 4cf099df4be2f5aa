// What becomes of mails that are sent.
// Invariant: `sent` is never taken back.

import { expect, it } from "vitest";
import type { Given } from "./given.ts";
import { aClaim, newId } from "./samples.ts";

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
