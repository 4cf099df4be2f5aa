// What a digest is given to look at.
// Invariant: nothing that is not due.

import { expect, it } from "vitest";
import type { Contact } from "../../../functions/domain/model.ts";
import { DUE } from "./given.ts";
import type { Given } from "./given.ts";
import { newId } from "./sample-ids.ts";
import { aClaim, aContact, aJournal, aNudge, anInteraction, aShare, put } from "./samples.ts";

export function describeDigestReads(given: () => Given): void {
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

  it("loads what mails changed since without a receipt, but for what was undone", async () => {
    const { store, signUp, commit } = given();
    const owner = await signUp();
    const lines = [{ kind: "noted", name: "Anna Berg", note: "moved to Odense" }] as const;
    const [first, told, undone, last] = [{ quiet: true }, {}, { quiet: true }, { quiet: true }].map((more) =>
      aJournal({ lines, ...(more.quiet && { quiet: true }) }),
    );
    if (!first || !told || !undone || !last) throw new Error("Four journals.");
    for (const journal of [first, told, undone, last]) await commit(owner, { journal });
    await commit(owner, { journalsMarked: [{ id: undone.id, undone: true }] });
    const due = await store.loadDue(owner.id, DUE);
    expect(due?.quiet).toEqual([first, last].map(({ id, at, mail }) => ({ id, at, mail, lines, quiet: true })));
    expect((await store.loadDue(owner.id, { ...DUE, recordedAfter: last.at }))?.quiet).toEqual([]);
  });

  it("loads a promise from the week of its day, and a snoozed one on its day", async () => {
    const { store, signUp, commit } = given();
    const owner = await signUp();
    const inSixDays = aNudge({ kind: "follow-up", due: "2026-11-29" });
    const inSevenDays = aNudge({ kind: "pledge", due: "2026-11-30" });
    const snoozed = aNudge({ kind: "follow-up", due: "2026-11-29", status: "snoozed" });
    await commit(owner, { changes: [inSixDays, inSevenDays, snoozed].map((nudge) => put("nudge", nudge)) });
    expect((await store.loadDue(owner.id, DUE))?.nudges).toEqual([inSixDays]);
    const nextWeek = await store.loadDue(owner.id, { ...DUE, through: "2026-11-30" });
    expect(nextWeek?.nudges).toEqual([inSixDays, snoozed, inSevenDays]);
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

  it("never loses whom the owner set a cadence or a day for to those who are only due", async () => {
    const { store, signUp, commit } = given();
    const owner = await signUp();
    const only = ["2026-01-01", "2026-01-02", "2026-01-03"].map((dueOn) => aContact({ dueOn }));
    const asked = [
      aContact({ dueOn: "2026-11-20", cadenceDays: 30 }),
      aContact({ dueOn: "2026-11-21", nextOn: "2026-11-21" }),
    ];
    await commit(owner, { changes: [...only, ...asked].map((contact) => put("contact", contact)) });
    const due = await store.loadDue(owner.id, { ...DUE, limit: 2 });
    expect(due?.contacts.map(({ dueOn }) => dueOn).sort()).toEqual([
      "2026-01-01",
      "2026-01-02",
      "2026-11-20",
      "2026-11-21",
    ]);
  });

  it("never loses a birthday of the week to those who are only due", async () => {
    const { store, signUp, commit } = given();
    const owner = await signUp();
    const only = ["2026-01-01", "2026-01-02", "2026-01-03"].map((dueOn) => aContact({ dueOn }));
    const born = (date: string, more: Partial<Contact> = {}) =>
      aContact({ dates: [{ label: "birthday", date }], dueOn: "2026-11-17", ...more });
    const inTheWeek = [born("--11-23"), born("1980-11-29"), born("--11-26", { dueOn: "2026-11-20" })];
    const twice = born("--03-01", {
      dates: ["--03-01", "--11-24"].map((date) => ({ label: "day", date })),
      dueOn: "2026-11-18",
    });
    const others = [born("--11-22"), born("--12-01"), born("--11-25", { dueOn: "2027-11-19" })];
    await commit(owner, {
      changes: [...only, ...inTheWeek, twice, ...others].map((contact) => put("contact", contact)),
    });
    const due = await store.loadDue(owner.id, { ...DUE, limit: 2 });
    const expected = [...only.slice(0, 2), ...inTheWeek, twice].map(({ id }) => id);
    expect(due?.contacts.map(({ id }) => id).toSorted()).toEqual(expected.toSorted());
  });

  it("finds the birthdays of a week in which the year ends, and of a leap day in a year without", async () => {
    const { store, signUp, commit } = given();
    const owner = await signUp();
    const only = ["2026-01-01", "2026-01-02", "2026-01-03"].map((dueOn) => aContact({ dueOn }));
    const born = (date: string, dueOn: string) => aContact({ dates: [{ label: "birthday", date }], dueOn });
    const atNewYear = [born("--12-30", "2026-12-24"), born("--01-03", "2026-12-28")];
    const leap = born("--02-29", "2027-02-22");
    await commit(owner, { changes: [...only, ...atNewYear, leap].map((contact) => put("contact", contact)) });
    const found = async (through: string) =>
      (await store.loadDue(owner.id, { ...DUE, through, limit: 1 }))?.contacts.map(({ id }) => id);
    expect(await found("2026-12-28")).toEqual(expect.arrayContaining(atNewYear.map(({ id }) => id)));
    expect(await found("2027-02-22")).toContain(leap.id);
  });

  it("moves a person in the index when they get a cadence", async () => {
    const { store, signUp, commit } = given();
    const owner = await signUp();
    const contact = aContact({ dueOn: "2026-11-01" });
    await commit(owner, { changes: [put("contact", contact)] });
    await commit(owner, { changes: [put("contact", { ...contact, cadenceDays: 30 }, contact)] });
    expect((await store.loadDue(owner.id, DUE))?.contacts.map(({ id }) => id)).toEqual([contact.id]);
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

  it("loads the promises that the people who are due name, and no others", async () => {
    const { store, signUp, commit } = given();
    const owner = await signUp();
    const promise = (contact: string) =>
      ({ id: newId(), by: "contact", contact, text: "the map", status: "open" }) as const;
    const [due, later] = [aContact({ dueOn: "2026-11-01" }), aContact({ dueOn: "2027-01-01" })];
    const [theirs, another] = [promise(due.id), promise(later.id)];
    await commit(owner, {
      changes: [
        put("contact", { ...due, pledges: [theirs.id] }),
        put("contact", { ...later, pledges: [another.id] }),
        put("pledge", theirs),
        put("pledge", another),
      ],
    });
    expect((await store.loadDue(owner.id, DUE))?.pledges).toEqual([theirs]);
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

  it("knows which mail a slot was claimed for", async () => {
    const { store, signUp, commit } = given();
    const owner = await signUp();
    const claim = aClaim();
    await commit(owner, { digest: { slot: "2026-11-16" } });
    await commit({ ...owner, version: 2 }, { claims: [claim], digest: { slot: "2026-11-23", sent: claim.sent.id } });
    expect(await store.digestOf(owner.id, "2026-11-23")).toBe(claim.sent.id);
    expect(await store.digestOf(owner.id, "2026-11-16")).toBeUndefined();
    expect(await store.digestOf(owner.id, "2026-11-30")).toBeUndefined();
  });
}
