// Work in parts: each stored with the cursor that it leaves, and none of them twice.
// Invariant: whoever comes to a cursor that moved on is refused as a conflict, and looks again.

import { expect, it } from "vitest";
import type { Commit, MailRecord } from "../../../functions/app/commit.ts";
import type { Job } from "../../../functions/domain/job.ts";
import type { Owner } from "../../../functions/domain/model.ts";
import { EMPTY_TALLY } from "../../../functions/domain/import/imported.ts";
import type { Given } from "./given.ts";
import { newId, NOW } from "./sample-ids.ts";
import { aCommit, aContact, aJournal, aMail, put } from "./samples.ts";

/** A mail whose work has come so far. */
function underWay(owner: Owner, cursor: number, more: Partial<MailRecord> = {}): MailRecord & { readonly job: Job } {
  const job: Job = { kind: "import", journal: newId(), cursor, parts: cursor, tally: EMPTY_TALLY };
  return { ...aMail({ owner: owner.id, copyMark: newId(), status: "pending", reason: "importing", ...more }), job };
}
const at = (mail: MailRecord & { readonly job: Job }, cursor: number): MailRecord & { readonly job: Job } => ({
  ...mail,
  job: { ...mail.job, cursor },
});
/** A part that makes one contact. */
function aPart(owner: Owner, mail: MailRecord & { readonly job: Job }, more: Partial<Commit> = {}): Commit {
  const changes = [put("contact", aContact())];
  const number = mail.job.cursor - 1;
  return aCommit(owner, {
    changes,
    mail,
    journalPart: { journal: mail.job.journal, number, at: NOW, changes },
    ...more,
  });
}

export function describeJobs(given: () => Given): void {
  it("stores work in parts, each from the cursor that the one before it left", async () => {
    const { store, signUp } = given();
    const owner = await signUp();
    const mail = underWay(owner, 1);
    const first = aPart(owner, mail);
    expect(await store.commit(first)).toBe("stored");
    expect(await store.mail(mail.id)).toEqual(mail);
    const second = aPart({ ...owner, version: 2 }, at(mail, 2), { cursor: 1 });
    expect(await store.commit(second)).toBe("stored");
    expect((await store.mail(mail.id))?.job?.cursor).toBe(2);
    expect(await store.journalPart(owner.id, mail.job.journal, 0)).toEqual(first.changes);
    expect(await store.journalPart(owner.id, mail.job.journal, 1)).toEqual(second.changes);
    expect(await store.journalPart(owner.id, mail.job.journal, 2)).toBeUndefined();
    expect((await store.all(owner.id))?.contacts).toHaveLength(2);
  });

  it("ends the work of one mail with the beginning of another's, at the cursor that it stood at", async () => {
    const { store, signUp } = given();
    const owner = await signUp();
    const mail = underWay(owner, 1);
    const so = { ...aJournal({ id: mail.job.journal, mail: mail.id, parts: 1 }), underWay: true as const };
    expect(await store.commit(aPart(owner, mail, { journal: so }))).toBe("stored");
    const journals = async () => (await store.loadState(owner.id, { sharesSince: NOW, journals: "recent" }))?.journals;
    expect(await journals()).toEqual([so]);
    const { job: _, ...rest } = mail;
    const record = { ...rest, status: "applied" as const, reason: "stopped" };
    const stop = (cursor: number) =>
      aCommit({ ...owner, version: 2 }, { mail: underWay(owner, 0), stopped: { record, cursor } });
    expect(await store.commit(stop(2))).toBe("conflict");
    expect(await store.commit(stop(1))).toBe("stored");
    expect(await store.mail(mail.id)).toEqual(record);
    expect(await store.commit(aPart({ ...owner, version: 3 }, at(mail, 2), { cursor: 1 }))).toBe("conflict");
  });

  it("stores no part from a cursor that moved on, nor on an older version of the owner", async () => {
    const { store, signUp } = given();
    const owner = await signUp();
    const mail = underWay(owner, 1);
    expect(await store.commit(aPart(owner, mail))).toBe("stored");
    expect(await store.commit(aPart({ ...owner, version: 2 }, at(mail, 2), { cursor: 1 }))).toBe("stored");
    expect(await store.commit(aPart({ ...owner, version: 3 }, at(mail, 2), { cursor: 1 }))).toBe("conflict");
    expect(await store.commit(aPart({ ...owner, version: 2 }, at(mail, 3), { cursor: 2 }))).toBe("conflict");
    expect((await store.all(owner.id))?.contacts).toHaveLength(2);
    expect((await store.owner(owner.id))?.version).toBe(3);
  });

  it("leaves the mark against second copies with the first part, and refuses another copy's first", async () => {
    const { store, signUp } = given();
    const owner = await signUp();
    const copyMark = newId();
    expect(await store.commit(aPart(owner, underWay(owner, 1, { copyMark })))).toBe("stored");
    expect(await store.hasCopyMark(copyMark)).toBe(true);
    expect(await store.commit(aPart({ ...owner, version: 2 }, underWay(owner, 1, { copyMark })))).toBe("already");
  });

  it("makes a mail final once, from the cursor of its last part", async () => {
    const { store, signUp } = given();
    const owner = await signUp();
    const { job, ...mail } = underWay(owner, 1);
    expect(await store.commit(aPart(owner, { ...mail, job }))).toBe("stored");
    const journal = aJournal({ id: job.journal, parts: 1 });
    const last = { mail: { ...mail, status: "applied" as const }, cursor: 1, journal };
    expect(await store.commit(aCommit({ ...owner, version: 2 }, last))).toBe("stored");
    expect(await store.mail(mail.id)).toEqual({ ...mail, status: "applied" });
    expect(await store.commit(aCommit({ ...owner, version: 3 }, last))).toBe("conflict");
    const state = await store.loadState(owner.id, { sharesSince: NOW, journals: "recent" });
    expect(state?.journals).toMatchObject([{ id: job.journal, parts: 1 }]);
  });

  it("goes on with a mail that died and was redriven", async () => {
    const { store, signUp } = given();
    const owner = await signUp();
    const mail = underWay(owner, 1);
    expect(await store.commit(aPart(owner, mail))).toBe("stored");
    expect(await store.recordMail({ ...mail, status: "dead" })).toBe(true);
    expect(await store.commit(aPart({ ...owner, version: 2 }, at(mail, 2), { cursor: 1 }))).toBe("stored");
    expect((await store.mail(mail.id))?.status).toBe("pending");
  });
}
