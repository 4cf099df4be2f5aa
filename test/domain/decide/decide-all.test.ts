import { expect, test } from "vitest";
import { applyChanges, changesBetween } from "../../../functions/domain/apply-changes.ts";
import { decide } from "../../../functions/domain/decide/decide.ts";
import { aMemory, met, on } from "./memory.ts";

test("a thing that several commands change is one change, as it was first and as it is last", () => {
  const memory = aMemory();
  memory.mail([met(["Anna Berg"])]);
  const before = memory.contact("Anna Berg");
  const who = { by: "name" as const, name: "Anna" };
  const { changes } = memory.mail([
    { kind: "cadence", who, days: 30 },
    { kind: "note", who, note: "sails" },
    { kind: "cadence", who, days: 60 },
  ]);
  expect(changes.map(({ entity }) => entity)).toEqual(["owner", "contact"]);
  expect(changes[1]).toEqual({ entity: "contact", id: before.id, before, after: memory.contact("Anna Berg") });
  expect(memory.contact("Anna Berg")).toMatchObject({ cadenceDays: 60, notes: [{ text: "sails" }] });
});

test("a later command sees whom an earlier one of the same mail has made known", () => {
  const memory = aMemory();
  memory.mail([met(["Anna Berg"]), { kind: "cadence", who: { by: "name", name: "Anna" }, days: 30 }]);
  expect(memory.contacts).toHaveLength(1);
  expect(memory.contact("Anna Berg").cadenceDays).toBe(30);
});

test("what is taken back in the same mail is no change", () => {
  const memory = aMemory();
  const { changes } = memory.mail([{ kind: "pause", until: "2027-01-01" }, { kind: "resume" }]);
  expect(changes).toEqual([]);
});

test("changes applied to the state before give the state after", () => {
  const memory = aMemory();
  const before = memory.state;
  memory.mail([met(["Anna Berg", "Bo Lind"]), { kind: "at-most", count: 5 }]);
  const after = { ...memory.state, journals: before.journals };
  expect(applyChanges(before, changesBetween(before, after))).toEqual(after);
  expect(applyChanges(after, changesBetween(after, before))).toEqual(before);
});

test("one command alone is decided in the same way, and the given state stays as it was", () => {
  const memory = aMemory();
  const before = JSON.stringify(memory.state);
  const decision = decide(met(["Anna Berg"]), memory.state, {
    now: "2026-11-23T08:00:00.000Z",
    mail: "mail",
    journal: "journal",
    newId: () => "id",
    ownDomain: "in.livstegn.test",
    rights: "all",
  });
  expect(decision.changes.map(({ entity }) => entity)).toEqual(["contact", "interaction"]);
  expect(JSON.stringify(memory.state)).toBe(before);
});

test("a decision is JSON: nothing in it is lost when it is stored", () => {
  const memory = aMemory();
  memory.mail([met(["Anna Berg"], { at: "2026-06-01" })]);
  const digest = memory.digest(["Anna Berg"]);
  const { changes, lines } = memory.mail([{ kind: "done", target: on(1) }, met(["Bo Lind"])], digest);
  expect(JSON.parse(JSON.stringify({ changes, lines }))).toStrictEqual({ changes, lines });
});
