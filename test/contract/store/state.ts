// What a decision on a mail is given to look at.
// Invariant: as much as the port promises, and no more.

import { expect, it } from "vitest";
import { DUE, STATE } from "./given.ts";
import type { Given } from "./given.ts";
import { newId, NOW } from "./sample-ids.ts";
import { aClaim, aContact, aFullMeeting, aNudge, anInteraction, aShare, put } from "./samples.ts";

export function describeState(given: () => Given): void {
  it("loads all contacts, what is open, and shares since the day", async () => {
    const { store, signUp, commit } = given();
    const owner = await signUp();
    const old = aShare({ id: newId("2026-09-01T00:00:00.000Z"), at: "2026-09-01T00:00:00.000Z" });
    const share = aShare();
    const nudges = (["open", "snoozed", "done", "skipped", "dropped"] as const).map((status) => aNudge({ status }));
    const contacts = [
      aContact(),
      aContact({ dueOn: "2027-01-01" }),
      aContact({ openNudges: nudges.map(({ id }) => id) }),
    ];
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
    const meeting = aFullMeeting();
    const claim = aClaim({
      sent: {
        kind: "digest",
        slot: "2026-11-23",
        inReplyTo: "ses-7",
        journal: newId(),
        items: [
          { number: 1, kind: "nudge", nudge: nudge.id, contacts: [newId()], offer: { cadenceDays: 61 } },
          { number: 2, kind: "recorded", interaction: interaction.id, journal: interaction.journal },
          { number: 7, kind: "meeting", interaction: meeting.id, journal: meeting.journal },
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
    const changes = [put("nudge", nudge), put("interaction", interaction), put("interaction", meeting)];
    await commit(owner, { changes, claims: [claim] });
    const state = await store.loadState(owner.id, { ...STATE, answered: claim.sent.id });
    expect(state?.answered).toEqual(claim.sent);
    expect([...(state?.nudges.values() ?? [])]).toEqual([nudge]);
    expect(new Set(state?.interactions.values() ?? [])).toEqual(new Set([interaction, meeting]));
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

  it("never shows a person older than the version that vouches for them", async () => {
    const { store, signUp, commit } = given();
    const owner = await signUp();
    const contact = aContact({ dueOn: "2026-11-01" });
    await commit(owner, { changes: [put("contact", { ...contact, skipsInARow: 2 })] });
    const writing = { isOver: false };
    const write = async (): Promise<void> => {
      // Each decision writes down the version that it leads to.
      for (let version = 3; version < 20; version += 1)
        await commit(owner, { changes: [put("contact", { ...contact, skipsInARow: version })] });
      writing.isOver = true;
    };
    const read = async (): Promise<void> => {
      while (!writing.isOver) {
        const state = await store.loadState(owner.id, STATE);
        const due = await store.loadDue(owner.id, DUE);
        expect(state?.contacts.get(contact.id)?.skipsInARow).toBeGreaterThanOrEqual(state?.owner.version ?? Infinity);
        expect(due?.contacts[0]?.skipsInARow).toBeGreaterThanOrEqual(due?.owner.version ?? Infinity);
      }
    };
    await Promise.all([write(), read(), read(), read()]);
  });
}
