// Journals, and what an undo needs of them.
// Invariant: an undone mail can be sent anew.

import { expect, it } from "vitest";
import { STATE } from "./given.ts";
import type { Given } from "./given.ts";
import { newId } from "./sample-ids.ts";
import { aClaim, aJournal, aMail, aNudge, anInteraction, aShare, put } from "./samples.ts";

export function describeUndo(given: () => Given): void {
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

  it("loads all journals of some days, for a name that means one that many others followed", async () => {
    const { store, signUp, commit } = given();
    const owner = await signUp();
    const made = Array.from({ length: 34 }, () => aJournal());
    for (const journal of made) await commit(owner, { journal });
    const since = (moment: string) => store.loadState(owner.id, { ...STATE, journals: { since: moment } });
    expect((await since("2026-01-01T00:00:00.000Z"))?.journals).toEqual(made.toReversed());
    expect((await since("2036-01-01T00:00:00.000Z"))?.journals).toEqual([]);
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

  it("puts the mark of a mail whose undo is undone back, so that a copy of it has no effect", async () => {
    const { store, signUp, commit } = given();
    const owner = await signUp();
    const copyMark = newId();
    const journal = aJournal();
    await commit(owner, { journal, mail: aMail({ copyMark }) });
    const undo = aJournal({ undoes: journal.id });
    const gone = { id: journal.id, undone: true };
    await commit(owner, { journalsMarked: [gone], copyMarksRemoved: [copyMark], journal: undo });
    const back = { id: journal.id, undone: false };
    await commit(owner, { journalsMarked: [back], copyMarksRestored: [copyMark], journal: aJournal() });
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
