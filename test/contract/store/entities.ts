// What an owner has, stored and given back.
// Invariant: a thing comes back as it went in, every field of it.

import { expect, it } from "vitest";
import { DUE, STATE } from "./given.ts";
import type { Given } from "./given.ts";
import { newId, NOW } from "./sample-ids.ts";
import {
  aClaim,
  aContact,
  aFullContact,
  aFullMeeting,
  aFullNudge,
  aJournal,
  aMail,
  aNudge,
  anInteraction,
  aShare,
  put,
} from "./samples.ts";

const touch = { at: NOW, channel: "mail", direction: "in", topic: "A subject of ordinary length, with words" } as const;

export function describeEntities(given: () => Given): void {
  it("gives back every kind of thing with every field it had", async () => {
    const { store, signUp, commit } = given();
    const owner = await signUp();
    const contact = aFullContact();
    const nudge = aFullNudge();
    const interaction = aFullMeeting({ contacts: [contact.id] });
    const share = aShare();
    const pledge = {
      id: newId(),
      by: "owner",
      contact: contact.id,
      text: "deck",
      due: "2026-12-01",
      status: "open",
      settledOn: "2026-11-24",
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

  it("keeps a person with as many notes as the product keeps, and the journal of them", async () => {
    const { store, signUp, commit } = given();
    const owner = await signUp();
    const words = (from: number) => Array.from({ length: 300 }, (_, at) => `${from + at * 7919} æøå`).join(" ");
    const notes = Array.from({ length: 200 }, (_, at) => ({ at: NOW, text: words(at).slice(0, 2000) }));
    const before = aContact({ notes: notes.slice(1), dueOn: "2026-11-01" });
    const after = { ...before, notes };
    await commit(owner, { changes: [put("contact", before)] });
    const changes = [put("contact", after, before)];
    await commit(owner, { changes, journal: aJournal({ changes }) });
    expect((await store.all(owner.id))?.contacts).toEqual([after]);
    expect((await store.loadDue(owner.id, DUE))?.contacts).toEqual([after]);
    const state = await store.loadState(owner.id, { ...STATE, journals: "recent" });
    expect(state?.journals[0]?.changes).toEqual(changes);
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
