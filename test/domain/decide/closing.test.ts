import { expect, test } from "vitest";
import { addDays } from "../../../functions/domain/calendar.ts";
import { BARE, aMemory, mailFrom, met, numbered, on, only } from "./memory.ts";
import { statuses, withDigest } from "./with-digest.ts";

test("an answer marks the showing and the digest as answered", () => {
  const { memory, digest } = withDigest();
  memory.mail([{ kind: "done", target: on(1) }], digest);
  expect(memory.state.owner.answeredSlots).toEqual(["2026-11-30"]);
  expect(memory.contact("Anna Berg").showings).toMatchObject([{ slot: "2026-11-30", answered: true }]);
  expect(memory.contact("Bo Lind").showings).toMatchObject([{ slot: "2026-11-30", answered: false }]);
});

test("a digest that is answered with prose alone was seen", () => {
  const { memory, digest } = withDigest();
  memory.mail([], digest);
  expect(memory.state.owner.answeredSlots).toEqual(["2026-11-30"]);
  expect(statuses(memory)).toEqual(["open", "open", "open"]);
});

test("any recorded contact after it was shown closes a check-in; an older one does not", () => {
  const { memory } = withDigest();
  memory.mail([met(["Anna Berg"], { at: addDays("2026-11-30", -3) })]);
  expect(statuses(memory)[0]).toBe("open");
  memory.mail([met(["Anna Berg"], { at: "2026-11-30" })]);
  expect(statuses(memory)[0]).toBe("done");
});

test("told in the answer to a digest, a contact of the week that it asks about closes its check-in", () => {
  const told = (at: string, isAnswer: boolean) => {
    const { memory, digest } = withDigest();
    memory.mail([met(["Anna Berg"], { at })], isAnswer ? digest : undefined);
    return statuses(memory)[0];
  };
  expect(told("2026-11-26", true)).toBe("done");
  expect(told("2026-11-23", true)).toBe("done");
  expect([told("2026-11-22", true), told("2026-11-26", false)]).toEqual(["open", "open"]);
});

test("a follow-up closes when the person answers first, not when the owner writes again", () => {
  const memory = aMemory();
  memory.mail([mailFrom("Anna Berg", "anna@example.org", { direction: "out" })]);
  memory.mail([{ kind: "follow-up", people: [{ by: "address", address: "anna@example.org" }], on: "2026-12-07" }]);
  memory.pass(2);
  const again = { at: "2026-11-24T09:00:00.000Z", subject: "Again" };
  memory.mail([mailFrom("Anna Berg", "anna@example.org", { ...again, direction: "out" })]);
  expect(only(memory.nudges).status).toBe("open");
  memory.mail([mailFrom("Anna Berg", "anna@example.org", { ...again, at: "2026-11-25T07:00:00.000Z" })]);
  expect(only(memory.nudges).status).toBe("done");
});

test("done on a follow-up closes it and is no contact", () => {
  const memory = aMemory();
  memory.mail([met(["Anna Berg"])]);
  memory.mail([{ kind: "follow-up", people: [{ by: "name", name: "Anna Berg" }], on: "2026-11-27" }]);
  const follow = memory.sent("follow-up", [numbered(only(memory.nudges), 1)]);
  memory.mail([{ kind: "done", target: BARE }], follow);
  expect(only(memory.nudges).status).toBe("done");
  expect(memory.interactions).toHaveLength(1);
});

test("what was told in the same mail is the contact that done speaks of, and is recorded once", () => {
  const { memory, digest } = withDigest();
  const { lines } = memory.mail(
    [met(["Anna Berg"], { at: "2026-11-30" }), { kind: "done", target: on(1), next: "2027-01-14" }],
    digest,
  );
  expect(lines.map(({ kind }) => kind)).toEqual(["recorded", "done"]);
  expect(memory.contact("Anna Berg").touches).toHaveLength(2);
  expect(memory.contact("Anna Berg").nextOn).toBe("2027-01-14");
});

test("a contact told and a snooze in one mail are both what the owner wants", () => {
  const { memory, digest } = withDigest();
  memory.mail(
    [met(["Anna Berg"], { at: "2026-11-30" }), { kind: "snooze", target: on(1), until: "2026-12-14" }],
    digest,
  );
  expect(only(memory.nudgesOf("Anna Berg"))).toMatchObject({ status: "snoozed", due: "2026-12-14" });
  expect(memory.contact("Anna Berg").touches).toHaveLength(2);
});

test("a contact after the skip ends the wait that the skip asked for", () => {
  const { memory, digest } = withDigest();
  memory.mail([{ kind: "cadence", who: { by: "name", name: "Anna Berg" }, days: 90 }]);
  memory.mail([{ kind: "skip", target: on(1) }], digest);
  memory.pass(2);
  memory.mail([met(["Anna Berg"], { at: "2026-12-02", fields: { cadenceDays: 14 } })]);
  expect(memory.contact("Anna Berg")).toMatchObject({ skipsInARow: 0, dueOn: "2026-12-16" });
});

test("a contact told by another route closes a check-in, but does not mean that the digest was seen", () => {
  const { memory } = withDigest();
  memory.mail([met(["Anna Berg"], { at: "2026-11-30" })]);
  expect(statuses(memory)[0]).toBe("done");
  expect(memory.state.owner.answeredSlots).toEqual([]);
  expect(memory.contact("Anna Berg").showings).toMatchObject([{ answered: false }]);
});

test("who is spoken of in the answer to a digest was answered about, even of a contact before it", () => {
  const { memory, digest } = withDigest();
  memory.mail([met(["Anna Berg"], { at: "2026-11-20" })], digest);
  expect(statuses(memory)[0]).toBe("open");
  expect(memory.contact("Anna Berg").showings).toMatchObject([{ answered: true }]);
  expect(memory.contact("Bo Lind").showings).toMatchObject([{ answered: false }]);
});
