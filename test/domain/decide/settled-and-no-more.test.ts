// Promises that are kept or let go, cadences that are offered, and what is so no more.

import { describe, expect, test } from "vitest";
import type { Nudge } from "../../../functions/domain/model.ts";
import { ALL, aMemory, met, mailFrom, numbered, on, only } from "./memory.ts";
import type { Memory } from "./memory.ts";
import { statuses, withDigest } from "./with-digest.ts";

function change(memory: Memory, before: Nudge, different: Partial<Nudge>): void {
  memory.change({ entity: "nudge", id: before.id, before, after: { ...before, ...different } });
}

test("a birthday that is passed over comes round next year", () => {
  const { memory, digest } = withDigest();
  const [nudge] = memory.nudges;
  if (nudge === undefined) throw new Error("no nudge");
  const reason = { terms: [{ kind: "date", label: "birthday", day: "2026-12-02" }] } as const;
  change(memory, nudge, { kind: "date", reason });
  const before = memory.contact("Anna Berg");
  expect(memory.mail([{ kind: "skip", target: on(1) }], digest).lines).toMatchObject([
    { kind: "skipped", number: 1, comesRound: "2027-12-02" },
  ]);
  expect(memory.contact("Anna Berg").skippedUntil).toBe(before.skippedUntil);
});

describe("a promise", () => {
  function promised() {
    const memory = aMemory();
    memory.mail([met(["Anna Berg"], { at: "2026-06-01" })]);
    const person = { by: "name", name: "Anna" } as const;
    memory.mail([{ kind: "pledge", by: "owner", person, text: "the deck", due: "2026-11-27" }]);
    const digest = memory.sent(
      "digest",
      memory.nudges.map((nudge, index) => numbered(nudge, index + 1)),
      { slot: memory.today },
    );
    return { memory, digest };
  }

  test("is kept, and that is no contact", () => {
    const { memory, digest } = promised();
    const { lines } = memory.mail([{ kind: "settle", target: on(1), as: "kept" }], digest);
    expect(lines).toEqual([{ kind: "settled", number: 1, name: "Anna Berg", text: "the deck", as: "kept" }]);
    expect(only([...memory.state.pledges.values()])).toMatchObject({ status: "kept", settledOn: "2026-11-23" });
    expect(only(memory.nudges).status).toBe("done");
    expect(memory.contact("Anna Berg")).toMatchObject({ touches: [{}], openNudges: [] });
  });
  test("is kept by a contact that the note tells of", () => {
    const { memory, digest } = promised();
    memory.mail([{ kind: "settle", target: on(1), as: "kept", note: "mailed it", channel: "mail" }], digest);
    expect(memory.contact("Anna Berg").touches).toMatchObject([{}, { at: "2026-11-23", channel: "mail" }]);
  });
  test("is let go", () => {
    const { memory, digest } = promised();
    const { lines } = memory.mail([{ kind: "settle", target: on(1), as: "dropped" }], digest);
    expect(lines).toMatchObject([{ kind: "settled", as: "dropped" }]);
    expect(only([...memory.state.pledges.values()]).status).toBe("dropped");
    expect(only(memory.nudges).status).toBe("dropped");
  });
  test.each(["skip", "no"] as const)(
    "is let go by a %s too, for it comes from nowhere again, and that is said",
    (kind) => {
      const { memory, digest } = promised();
      const { lines } = memory.mail([{ kind, target: on(1) }], digest);
      expect(only([...memory.state.pledges.values()]).status).toBe("dropped");
      expect(lines).toEqual([{ kind: "settled", number: 1, name: "Anna Berg", text: "the deck", as: "dropped" }]);
    },
  );
  test.each(["kept", "dropped"] as const)(
    "that a check-in tells of is %s by its number, and the check-in stays",
    (as) => {
      const memory = aMemory();
      memory.mail([met(["Anna Berg"]), met(["Bo Lind"])]);
      memory.mail([{ kind: "pledge", by: "contact", person: { by: "name", name: "Anna" }, text: "a list" }]);
      const digest = memory.digest(["Anna Berg", "Bo Lind"]);
      for (const nudge of memory.nudges)
        change(memory, nudge, { reason: { terms: [{ kind: "pledge", text: "a list" }] } });
      const { lines } = memory.mail([{ kind: "settle", target: on(1), as }], digest);
      expect(lines).toEqual([{ kind: "settled", number: 1, name: "Anna Berg", text: "a list", as }]);
      expect(only([...memory.state.pledges.values()]).status).toBe(as);
      expect(statuses(memory)).toEqual(["open", "open"]);
      expect(memory.mail([{ kind: "settle", target: on(2), as: "dropped" }], digest).lines).toMatchObject([
        { kind: "skipped", number: 2 },
      ]);
    },
  );
  test("without a day is found by its person's name", () => {
    const memory = aMemory();
    memory.mail([met(["Anna Berg"])]);
    memory.mail([{ kind: "pledge", by: "contact", person: { by: "name", name: "Anna" }, text: "a list" }]);
    const digest = memory.digest(["Anna Berg"]);
    memory.mail([{ kind: "settle", target: { by: "names", names: ["Anna"] }, as: "kept" }], digest);
    expect(only([...memory.state.pledges.values()]).status).toBe("kept");
  });
  test("that is settled already says so", () => {
    const { memory, digest } = promised();
    memory.mail([{ kind: "done", target: on(1) }], digest);
    const { lines } = memory.mail([{ kind: "settle", target: on(1), as: "dropped" }], digest);
    expect(lines).toEqual([{ kind: "already-closed", number: 1, name: "Anna Berg", status: "done" }]);
  });
  test("is not what a check-in is: kept is not understood, dropped is not this time", () => {
    const { memory, digest } = withDigest();
    const { lines } = memory.mail([{ kind: "settle", target: on(1), as: "kept" }], digest, {
      wrote: "2 senere, 1 holdt",
    });
    expect(lines).toEqual([{ kind: "not-understood", line: "1 holdt", why: "no-such-promise" }]);
    memory.mail([{ kind: "settle", target: on(2), as: "dropped" }], digest);
    expect(statuses(memory)).toEqual(["open", "skipped", "open"]);
  });
});

describe("an offered cadence", () => {
  function offered() {
    const { memory, digest } = withDigest();
    const items = digest.items.map((item) =>
      item.kind === "nudge" && item.number === 1 ? { ...item, offer: { cadenceDays: 183 } } : item,
    );
    return { memory, digest: { ...digest, items } };
  }

  test("is set by ok, and echoed", () => {
    const { memory, digest } = offered();
    const { lines } = memory.mail([{ kind: "answer", target: on(1), word: "ok" }], digest);
    expect(lines).toMatchObject([{ kind: "cadence-set", name: "Anna Berg", days: 183 }]);
    expect(memory.contact("Anna Berg")).toMatchObject({ cadenceDays: 183, skipsInARow: 0 });
    expect(memory.contact("Bo Lind").cadenceDays).toBeUndefined();
  });
  test("is no question elsewhere: ok to an item without an offer is not understood", () => {
    const { memory, digest } = offered();
    const ok = (...numbers: number[]) => [{ kind: "answer", target: on(...numbers), word: "ok" } as const];
    expect(memory.mail(ok(2), digest, { wrote: "2 okay" }).lines).toEqual([
      { kind: "not-understood", line: "2 okay", why: "nothing-offered" },
    ]);
    const both = memory.mail(ok(1, 2), digest);
    expect(both.lines).toMatchObject([{ kind: "cadence-set" }, { kind: "not-understood", line: "2" }]);
  });
  test("is not accepted without proof of the sender, nor by a number alone", () => {
    const { memory, digest } = offered();
    memory.mail([{ kind: "answer", target: on(1), word: "ok" }], digest, { rights: "answer-only" });
    memory.mail([{ kind: "answer", target: on(1), word: "none" }], digest);
    expect(memory.contact("Anna Berg").cadenceDays).toBeUndefined();
  });
  test("can be undone", () => {
    const { memory, digest } = offered();
    const before = memory.exported();
    memory.mail([{ kind: "answer", target: on(1), word: "ok" }], digest);
    memory.mail([{ kind: "undo" }]);
    expect(memory.exported()).toEqual(before);
  });
});

test("done on a check-in that carries a share marks it as passed on", () => {
  const memory = aMemory();
  memory.mail([mailFrom("Anna Berg", "anna@example.org", { fields: { interests: ["salmon"] } })]);
  memory.mail([{ kind: "share", title: "Salmon", text: "farming", hasAttachment: false }]);
  const share = only(memory.shares);
  const digest = memory.digest(["Anna Berg"]);
  const checkIn = only(memory.nudges.filter(({ kind }) => kind === "check-in"));
  memory.change({ entity: "nudge", id: checkIn.id, before: checkIn, after: { ...checkIn, share: share.id } });
  memory.mail([{ kind: "done", target: on(1) }], digest);
  expect(only(memory.shares).passedOn).toMatchObject([{ contact: memory.contact("Anna Berg").id }]);
  expect(memory.interactions.at(-1)?.subject).toBeUndefined();
});

describe("what is so no more", () => {
  const known = { needs: ["an auditor in Aarhus", "a boat"], interests: ["salmon"], tags: ["#customer"] };
  function knowing() {
    const memory = aMemory();
    memory.mail([met(["Anna Berg"], { fields: known })]);
    return memory;
  }
  const tell = (noLonger: object, note?: string) => ({
    kind: "note" as const,
    who: { by: "name" as const, name: "Anna" },
    fields: { noLonger },
    ...(note === undefined ? {} : { note }),
  });

  test.each([["auditor"], ["auditor in Aarhus"]])("is taken away, however it is told: %s", (needs) => {
    const memory = knowing();
    const { lines } = memory.mail([tell({ needs: [needs] })]);
    expect(lines).toEqual([{ kind: "field-removed", name: "Anna Berg", field: "need", value: "an auditor in Aarhus" }]);
    expect(memory.contact("Anna Berg").needs).toEqual(["a boat"]);
  });
  test("takes nothing else, and says nothing of what was not known", () => {
    const memory = knowing();
    expect(memory.mail([tell({ needs: ["her keys"], interests: ["boats"] })])).toMatchObject({
      lines: [],
      changes: [],
    });
  });
  test("of an interest or a tag", () => {
    const memory = knowing();
    memory.mail([tell({ interests: ["Salmon"], tags: ["customer"] })]);
    expect(memory.contact("Anna Berg")).toMatchObject({ interests: [], tags: [] });
    memory.mail([{ kind: "undo" }]);
    expect(memory.contact("Anna Berg")).toMatchObject({ interests: ["salmon"], tags: ["#customer"] });
  });
  test("a new need may take the place of an old one in one line", () => {
    const memory = knowing();
    memory.mail([{ ...tell({ needs: ["boat"] }), fields: { noLonger: { needs: ["boat"] }, needs: ["a mooring"] } }]);
    expect(memory.contact("Anna Berg").needs).toEqual(["an auditor in Aarhus", "a mooring"]);
  });
});

test("American English puts the month first, and English takes that back", () => {
  const memory = aMemory();
  const { lines } = memory.mail([{ kind: "language", language: "en", monthFirst: true }]);
  expect(lines).toEqual([{ kind: "language-set", language: "en", monthFirst: true }]);
  expect(memory.state.owner.monthFirst).toBe(true);
  memory.mail([{ kind: "language", language: "en" }]);
  expect(memory.state.owner.monthFirst).toBeUndefined();
});

test("a follow-up that was mailed and put off gets a mail on its new day", () => {
  const memory = aMemory();
  memory.mail([met(["Anna Berg"])]);
  memory.mail([{ kind: "follow-up", people: [{ by: "name", name: "Anna" }], on: "2026-11-25" }]);
  const nudge = only(memory.nudges);
  const mailed = { ...nudge, mailedOn: "2026-11-25", mailedIn: "0000000000000099" };
  memory.change({ entity: "nudge", id: nudge.id, before: nudge, after: mailed });
  const digest = memory.sent("follow-up", [numbered(nudge, 1)]);
  memory.mail([{ kind: "snooze", target: on(1), until: "2026-11-27" }], digest);
  expect(only(memory.nudges)).toMatchObject({ status: "snoozed", due: "2026-11-27" });
  expect(only(memory.nudges)).not.toHaveProperty("mailedOn");
});

test("all means no promise", () => {
  const memory = aMemory();
  memory.mail([met(["Anna Berg"], { pledge: { text: "the deck", due: "2026-11-27" } })]);
  const digest = memory.sent(
    "digest",
    memory.nudges.map((nudge, index) => numbered(nudge, index + 1)),
  );
  memory.mail([{ kind: "done", target: ALL }], digest);
  expect(only(memory.nudges).status).toBe("open");
});
