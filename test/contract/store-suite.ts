// What every store does, whatever it is made of: run against the fake, the local stack's table and any endpoint given.
// Invariant: nothing here knows how a store keeps things.

import { beforeAll, afterAll, describe, expect, it } from "vitest";
import type { Commit, Store } from "../../functions/app/ports.ts";
import { dropBoxKey } from "../../functions/app/envelope.ts";
import type { Owner } from "../../functions/domain/model.ts";
import {
  aClaim,
  aCommit,
  aContact,
  aFullContact,
  aFullNudge,
  aJournal,
  aMail,
  aNudge,
  anInteraction,
  anOwner,
  aShare,
  newId,
  NOW,
  put,
} from "./store-samples.ts";

export type OpenStore = { readonly store: Store; close(): Promise<void> };
const STATE = { sharesSince: "2026-10-01T00:00:00.000Z", journals: "none" } as const;
const DUE = { through: "2026-11-23", recordedAfter: "2026-11-16T08:00:00.000Z", sharesSince: NOW, limit: 50 };

/** Describes a store; `open` is called once. */
export function describeStore(name: string, open: () => Promise<OpenStore>): void {
  describe(name, () => {
    let opened: OpenStore | undefined;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(async () => opened?.close());
    const given = (): Given => {
      if (opened === undefined) throw new Error("The store did not open.");
      return { store: opened.store, signUp: signUpIn(opened.store), commit: commitIn(opened.store) };
    };
    describeOwners(given);
    describeEntities(given);
    describeOnce(given);
    describeState(given);
    describeDigestReads(given);
    describeUndo(given);
    describeSends(given);
    describeSweep(given);
    describeCounters(given);
  });
}

type Given = {
  readonly store: Store;
  signUp(more?: Partial<Owner>): Promise<Owner>;
  /** Stores a decision on the owner's present version. */
  commit(owner: Owner, more: Partial<Commit>): Promise<void>;
};

const signUpIn =
  (store: Store) =>
  async (more: Partial<Owner> = {}) => {
    const owner = anOwner(more);
    const { version: _, ...commit } = aCommit(owner, { changes: [put("owner", owner)] });
    expect(await store.commit(commit)).toBe("stored");
    return { ...owner, version: 1 };
  };

const commitIn = (store: Store) => async (owner: Owner, more: Partial<Commit>) => {
  const version = (await store.owner(owner.id))?.version ?? 0;
  expect(await store.commit(aCommit({ ...owner, version }, more))).toBe("stored");
};

function describeOwners(given: () => Given): void {
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

function describeEntities(given: () => Given): void {
  it("gives back every kind of thing with every field it had", async () => {
    const { store, signUp, commit } = given();
    const owner = await signUp();
    const contact = aFullContact();
    const nudge = aFullNudge();
    const interaction = anInteraction({ contacts: [contact.id] });
    const share = aShare();
    const pledge = {
      id: newId(),
      by: "owner",
      contact: contact.id,
      text: "deck",
      due: "2026-12-01",
      status: "open",
    } as const;
    const circle = { id: newId(), name: "Rotary", purpose: newId(), members: [contact.id], cadenceDays: 30 };
    const purpose = { id: newId(), text: "new customers" };
    const claim = aClaim();
    await commit(owner, {
      changes: [
        put("contact", contact),
        put("nudge", nudge),
        put("interaction", interaction),
        put("share", share),
        put("pledge", pledge),
        put("circle", circle),
        put("purpose", purpose),
      ],
      claims: [claim],
    });
    expect(await store.all(owner.id)).toEqual({
      owner: { ...owner, version: 2 },
      contacts: [contact],
      nudges: [nudge],
      interactions: [interaction],
      shares: [share],
      pledges: [pledge],
      circles: [circle],
      purposes: [purpose],
      sent: [claim],
    });
  });

  it("removes what a decision removes", async () => {
    const { store, signUp, commit } = given();
    const owner = await signUp();
    const contact = aContact({ dueOn: "2026-11-01" });
    await commit(owner, { changes: [put("contact", contact)] });
    await commit(owner, { changes: [{ entity: "contact", id: contact.id, before: contact }] });
    expect((await store.all(owner.id))?.contacts).toEqual([]);
    expect((await store.loadDue(owner.id, DUE))?.contacts).toEqual([]);
  });

  it("takes the last of several changes to one thing", async () => {
    const { store, signUp, commit } = given();
    const owner = await signUp();
    const contact = aContact();
    await commit(owner, { changes: [put("contact", contact), put("contact", { ...contact, name: "Bo" }, contact)] });
    expect((await store.all(owner.id))?.contacts).toEqual([{ ...contact, name: "Bo" }]);
  });

  it("keeps owners apart", async () => {
    const { store, signUp, commit } = given();
    const [one, other] = [await signUp(), await signUp()];
    await commit(one, { changes: [put("contact", aContact({ dueOn: "2026-11-01" }))] });
    expect((await store.all(other.id))?.contacts).toEqual([]);
    expect((await store.loadState(other.id, STATE))?.contacts.size).toBe(0);
    expect((await store.loadDue(other.id, DUE))?.contacts).toEqual([]);
    expect(await store.all(newId())).toBeUndefined();
  });

  it("holds 25 people with full histories, and the journal of them, in one decision", async () => {
    const { store, signUp, commit } = given();
    const owner = await signUp();
    const touches = Array.from({ length: 60 }, () => ({ ...touch, interaction: newId() }));
    const before = Array.from({ length: 25 }, () =>
      aContact({ touches, notes: [{ at: NOW, text: "n".repeat(2000) }] }),
    );
    await commit(owner, { changes: before.map((contact) => put("contact", contact)) });
    const changes = before.flatMap((contact) => [
      put("contact", { ...contact, skipsInARow: 1 }, contact),
      put("nudge", aNudge({ contacts: [contact.id] })),
      put("interaction", anInteraction({ contacts: [contact.id] })),
    ]);
    const journal = aJournal({ changes });
    await commit(owner, { changes, journal, mail: aMail(), claims: [aClaim()] });
    const state = await store.loadState(owner.id, { ...STATE, journals: "recent" });
    expect(state?.contacts.size).toBe(25);
    expect(state?.nudges.size).toBe(25);
    expect(state?.journals).toEqual([journal]);
  });
}
const touch = { at: NOW, channel: "mail", direction: "in", topic: "A subject of ordinary length, with words" } as const;

function describeOnce(given: () => Given): void {
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

function describeState(given: () => Given): void {
  it("loads all contacts, what is open, and shares since the day", async () => {
    const { store, signUp, commit } = given();
    const owner = await signUp();
    const old = aShare({ id: newId("2026-09-01T00:00:00.000Z"), at: "2026-09-01T00:00:00.000Z" });
    const share = aShare();
    const nudges = (["open", "snoozed", "done", "skipped", "dropped"] as const).map((status) => aNudge({ status }));
    const contacts = [aContact(), aContact({ dueOn: "2027-01-01" }), aContact({ openNudges: [nudges[0]?.id ?? ""] })];
    await commit(owner, {
      changes: [
        ...contacts.map((contact) => put("contact", contact)),
        ...nudges.map((nudge) => put("nudge", nudge)),
        put("share", share),
        put("share", old),
        put("interaction", anInteraction()),
      ],
    });
    const state = await store.loadState(owner.id, STATE);
    expect([...(state?.contacts.values() ?? [])]).toEqual(contacts);
    expect([...(state?.nudges.values() ?? [])].map(({ status }) => status).sort()).toEqual(["open", "snoozed"]);
    expect([...(state?.shares.values() ?? [])]).toEqual([share]);
    expect(state?.interactions.size).toBe(0);
    expect(state?.owner.version).toBe(2);
    expect(state?.journals).toEqual([]);
    expect(state).not.toHaveProperty("answered");
    expect(await store.loadState(newId(), STATE)).toBeUndefined();
  });

  it("loads of the answered mail what its numbers stand for, closed or not", async () => {
    const { store, signUp, commit } = given();
    const owner = await signUp();
    const nudge = aNudge({ status: "done" });
    const interaction = anInteraction();
    const claim = aClaim({
      sent: {
        kind: "digest",
        slot: "2026-11-23",
        inReplyTo: "ses-7",
        journal: newId(),
        items: [
          { number: 1, kind: "nudge", nudge: nudge.id, contacts: [newId()] },
          { number: 2, kind: "recorded", interaction: interaction.id, journal: interaction.journal },
          { number: 3, kind: "held", mail: "ses-9" },
          { number: 4, kind: "question", ask: { kind: "same-person", contact: newId(), address: "bo@example.com" } },
          {
            number: 5,
            kind: "question",
            ask: { kind: "which-person", name: "Bo", option: newId(), command: { a: [1] } },
          },
        ],
      },
    });
    await commit(owner, { changes: [put("nudge", nudge), put("interaction", interaction)], claims: [claim] });
    const state = await store.loadState(owner.id, { ...STATE, answered: claim.sent.id });
    expect(state?.answered).toEqual(claim.sent);
    expect([...(state?.nudges.values() ?? [])]).toEqual([nudge]);
    expect([...(state?.interactions.values() ?? [])]).toEqual([interaction]);
    const forgotten = await store.loadState(owner.id, { ...STATE, answered: newId() });
    expect(forgotten).not.toHaveProperty("answered");
  });

  it("reads more contacts than one page or one batch holds", async () => {
    const { store, signUp, commit } = given();
    const owner = await signUp();
    const notes = [{ at: NOW, text: "x".repeat(9_000) }];
    const contacts = Array.from({ length: 150 }, () => aContact({ notes, dueOn: "2026-11-01" }));
    for (const some of [contacts.slice(0, 75), contacts.slice(75)])
      await commit(owner, { changes: some.map((contact) => put("contact", contact)) });
    expect((await store.loadState(owner.id, STATE))?.contacts.size).toBe(150);
    expect((await store.all(owner.id))?.contacts).toEqual(contacts);
    expect((await store.loadDue(owner.id, { ...DUE, limit: 120 }))?.contacts).toHaveLength(120);
  });
}

function describeDigestReads(given: () => Given): void {
  it("loads what is due through the day and nothing else", async () => {
    const { store, signUp, commit } = given();
    const owner = await signUp();
    const [past, today, tomorrow, never] = ["2026-10-01", "2026-11-23", "2026-11-24", undefined].map((dueOn) =>
      aContact(dueOn === undefined ? {} : { dueOn }),
    );
    if (!past || !today || !tomorrow || !never) throw new Error("Four contacts.");
    const open = aNudge({ due: "2026-11-23", contacts: [never.id] });
    const snoozed = aNudge({ due: "2026-11-01", status: "snoozed" });
    const later = aNudge({ due: "2026-11-24", status: "snoozed" });
    const done = aNudge({ due: "2026-11-01", status: "done" });
    await commit(owner, {
      changes: [
        ...[past, today, tomorrow, never].map((contact) => put("contact", contact)),
        ...[open, snoozed, later, done].map((nudge) => put("nudge", nudge)),
      ],
    });
    const due = await store.loadDue(owner.id, DUE);
    expect(due?.contacts).toEqual([past, today, never]);
    expect(due?.nudges).toEqual([snoozed, open]);
    expect(due?.owner.version).toBe(2);
    expect(await store.loadDue(newId(), DUE)).toBeUndefined();
  });

  it("takes the longest due when more are due than asked for, and never loses a nudge to contacts", async () => {
    const { store, signUp, commit } = given();
    const owner = await signUp();
    const contacts = ["2026-11-03", "2026-11-01", "2026-11-02"].map((dueOn) => aContact({ dueOn }));
    const nudge = aNudge({ due: "2026-11-23" });
    await commit(owner, { changes: [...contacts.map((contact) => put("contact", contact)), put("nudge", nudge)] });
    const due = await store.loadDue(owner.id, { ...DUE, limit: 2 });
    expect(due?.contacts.map(({ dueOn }) => dueOn).sort()).toEqual(["2026-11-01", "2026-11-02"]);
    expect(due?.nudges).toEqual([nudge]);
  });

  it("forgets that something was due when it no longer is", async () => {
    const { store, signUp, commit } = given();
    const owner = await signUp();
    const contact = aContact({ dueOn: "2026-11-01" });
    const nudge = aNudge({ due: "2026-11-01" });
    await commit(owner, { changes: [put("contact", contact), put("nudge", nudge)] });
    await commit(owner, {
      changes: [
        put("contact", { ...contact, dueOn: "2027-01-01" }, contact),
        put("nudge", { ...nudge, status: "done" }, nudge),
      ],
    });
    const due = await store.loadDue(owner.id, DUE);
    expect([due?.contacts, due?.nudges]).toEqual([[], []]);
  });

  it("loads what was recorded and shared since, with the names of whom it was with", async () => {
    const { store, signUp, commit } = given();
    const owner = await signUp();
    const before = "2026-11-16T08:00:00.000Z";
    const contact = aContact({ name: "Anna Berg" });
    const old = anInteraction({ id: newId(before), recordedAt: before, contacts: [newId()] });
    const fresh = anInteraction({ at: "2026-01-01", contacts: [contact.id, newId()] });
    const oldShare = aShare({ id: newId(before), at: before });
    const share = aShare();
    await commit(owner, {
      changes: [
        put("contact", contact),
        put("interaction", old),
        put("interaction", fresh),
        put("share", oldShare),
        put("share", share),
      ],
    });
    const due = await store.loadDue(owner.id, DUE);
    expect(due?.recorded).toEqual([fresh]);
    expect(due?.shares).toEqual([share]);
    expect([...(due?.names ?? [])]).toEqual([[contact.id, "Anna Berg"]]);
    expect(due?.contacts).toEqual([]);
  });

  it("knows which slots are taken", async () => {
    const { store, signUp, commit } = given();
    const owner = await signUp();
    await commit(owner, { digest: { slot: "2026-11-16" } });
    const { digests } = (await store.loadDue(owner.id, DUE)) ?? {};
    expect(digests?.isTaken("2026-11-16")).toBe(true);
    expect(digests?.isTaken("2026-11-23")).toBe(false);
  });
}

function describeUndo(given: () => Given): void {
  it("loads the newest journals, newest first, with what they changed", async () => {
    const { store, signUp, commit } = given();
    const owner = await signUp();
    const nudge = aNudge({ status: "done" });
    const interaction = anInteraction();
    const share = aShare({ id: newId("2026-01-01T00:00:00.000Z"), at: "2026-01-01T00:00:00.000Z" });
    const changes = [put("nudge", nudge, aNudge()), put("interaction", interaction), put("share", share)];
    const first = aJournal({ changes, answered: newId() });
    await commit(owner, { changes, journal: first });
    const second = aJournal({ undoes: first.id });
    await commit(owner, { journal: second });
    const state = await store.loadState(owner.id, { ...STATE, journals: "recent" });
    expect(state?.journals).toEqual([second, first]);
    expect([...(state?.nudges.values() ?? [])]).toEqual([nudge]);
    expect([...(state?.interactions.values() ?? [])]).toEqual([interaction]);
    expect([...(state?.shares.values() ?? [])]).toEqual([share]);
  });

  it("loads an old journal when the answered mail names it", async () => {
    const { store, signUp, commit } = given();
    const owner = await signUp();
    const old = [aJournal(), aJournal(), aJournal()];
    const [own, recorded, answer] = old;
    if (!own || !recorded || !answer) throw new Error("Three journals.");
    for (const journal of old) await commit(owner, { journal });
    for (let n = 0; n < 31; n += 1) await commit(owner, { journal: aJournal() });
    const claim = aClaim({
      sent: {
        journal: own.id,
        items: [{ number: 1, kind: "recorded", interaction: newId(), journal: recorded.id }],
        answers: [answer.id],
      },
    });
    await commit(owner, { claims: [claim] });
    const without = await store.loadState(owner.id, { ...STATE, journals: "recent" });
    const state = await store.loadState(owner.id, { ...STATE, journals: "recent", answered: claim.sent.id });
    expect(without?.journals).toHaveLength(30);
    expect(state?.journals).toHaveLength(33);
    expect(state?.journals.slice(-3)).toEqual([answer, recorded, own]);
  });

  it("marks journals as undone and frees the mark of the undone mail", async () => {
    const { store, signUp, commit } = given();
    const owner = await signUp();
    const copyMark = newId();
    const journal = aJournal();
    await commit(owner, { journal, mail: aMail({ copyMark }) });
    const mark = { id: journal.id, undone: true };
    await commit(owner, { journalsMarked: [mark], copyMarksRemoved: [copyMark], journal: aJournal() });
    const state = await store.loadState(owner.id, { ...STATE, journals: "recent" });
    expect(state?.journals.at(-1)).toEqual({ ...journal, undone: true });
    expect(await store.hasCopyMark(copyMark)).toBe(false);
    await commit(owner, { mail: aMail({ copyMark }) });
    expect(await store.hasCopyMark(copyMark)).toBe(true);
  });

  it("adds answers to the answered mail in their order", async () => {
    const { store, signUp, commit } = given();
    const owner = await signUp();
    const claim = aClaim();
    await commit(owner, { claims: [claim] });
    const answers = [newId(), newId()];
    for (const journal of answers) await commit(owner, { answered: { sent: claim.sent.id, journal } });
    expect((await store.outgoing(owner.id, claim.sent.id))?.sent.answers).toEqual(answers);
  });
}

function describeSends(given: () => Given): void {
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

function describeSweep(given: () => Given): void {
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

function describeCounters(given: () => Given): void {
  it("counts an owner's mails by the hour", async () => {
    const { store, signUp } = given();
    const [one, other] = [await signUp(), await signUp()];
    const counts = await Promise.all([1, 2, 3].map(() => store.countMail(one.id, "2026-11-23T08")));
    expect(counts.sort()).toEqual([1, 2, 3]);
    expect(await store.countMail(one.id, "2026-11-23T09")).toBe(1);
    expect(await store.countMail(other.id, "2026-11-23T08")).toBe(1);
    expect(await store.owner(one.id)).toEqual(one);
  });

  it("has two token keys of 32 bytes that stay the same", async () => {
    const { store } = given();
    const [keys, again] = await Promise.all([store.tokenKeys(), store.tokenKeys()]);
    expect(keys.map((key) => key.length)).toEqual([32, 32]);
    expect(keys[0]).not.toEqual(keys[1]);
    expect(again).toEqual(keys);
  });
}
