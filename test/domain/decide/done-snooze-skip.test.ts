import { describe, expect, test } from "vitest";
import type { Command } from "../../../functions/domain/commands.ts";
import { aMemory, met, numbered, on, only } from "./memory.ts";
import { statuses, withDigest } from "./with-digest.ts";

test("done records a contact on the day of the answer, with the note, and closes the nudge", () => {
  const { memory, digest } = withDigest();
  const { lines } = memory.mail([{ kind: "done", target: on(1), note: "had coffee" }], digest);
  expect(lines).toEqual([{ kind: "done", number: 1, name: "Anna Berg", on: "2026-11-30", note: "had coffee" }]);
  expect(memory.interactions.at(-1)).toMatchObject({
    at: "2026-11-30",
    channel: "other",
    direction: "both",
    note: "had coffee",
  });
  expect(statuses(memory)).toEqual(["done", "open", "open"]);
  expect(memory.contact("Anna Berg").openNudges).toEqual([]);
});

test("the note may say when and how it was done", () => {
  const { memory, digest } = withDigest();
  memory.mail([{ kind: "done", target: on(1), note: "called", at: "2026-11-29", channel: "call" }], digest);
  expect(memory.interactions.at(-1)).toMatchObject({ at: "2026-11-29", channel: "call" });
});

test("snooze keeps the nudge until the named day, and the person with it", () => {
  const { memory, digest } = withDigest();
  const { lines } = memory.mail([{ kind: "snooze", target: on(2), until: "2026-12-14" }], digest);
  expect(lines).toEqual([{ kind: "snoozed", number: 2, name: "Bo Lind", until: "2026-12-14" }]);
  expect(only(memory.nudgesOf("Bo Lind"))).toMatchObject({ status: "snoozed", due: "2026-12-14" });
  expect(memory.contact("Bo Lind")).toMatchObject({
    skippedUntil: "2026-12-14",
    openNudges: [only(memory.nudgesOf("Bo Lind")).id],
  });
});

test("a bare later means the next digest", () => {
  const { memory, digest } = withDigest();
  const day = memory.state.owner.nextDigestAt.slice(0, 10);
  const { lines } = memory.mail([{ kind: "snooze", target: on(2) }], digest);
  expect(lines).toMatchObject([{ kind: "snoozed", until: day }]);
});

test("skip means one whole cadence from now, and is counted", () => {
  const { memory, digest } = withDigest();
  memory.mail([{ kind: "cadence", who: { by: "name", name: "Anna Berg" }, days: 14 }]);
  const { lines } = memory.mail([{ kind: "skip", target: on(1) }], digest);
  expect(lines).toEqual([{ kind: "skipped", number: 1, name: "Anna Berg", until: "2026-12-14" }]);
  expect(memory.contact("Anna Berg")).toMatchObject({ skipsInARow: 1, dueOn: "2026-12-14" });
});

test("done, next 14 January brings the person on that day", () => {
  const { memory, digest } = withDigest();
  memory.mail([{ kind: "done", target: on(1), next: "2027-01-14" }], digest);
  expect(memory.contact("Anna Berg")).toMatchObject({ nextOn: "2027-01-14", dueOn: "2027-01-14" });
});

test("an item that is closed already answers so and changes nothing", () => {
  const { memory, digest } = withDigest();
  memory.mail([{ kind: "done", target: on(1) }], digest);
  const { lines, changes } = memory.mail([{ kind: "done", target: on(1) }], digest);
  expect(lines).toEqual([{ kind: "already-closed", number: 1, name: "Anna Berg", status: "done" }]);
  expect(changes).toEqual([]);
});

test("a late done on a dropped check-in still records the contact", () => {
  const { memory, digest } = withDigest();
  memory.drop(only(memory.nudgesOf("Anna Berg")));
  memory.pass(7);
  memory.mail([{ kind: "done", target: on(1) }], digest);
  expect(memory.contact("Anna Berg").touches.at(-1)?.at).toBe("2026-12-07");
});

describe("what is said twice was so already the second time", () => {
  const anna = { by: "name", name: "Anna Berg" } as const;
  const byName = { by: "names", names: ["Anna Berg"] } as const;
  const twice: readonly (readonly [said: string, command: Command, kind: string])[] = [
    ["snooze until 1 May", { kind: "snooze", target: on(1), until: "2027-05-01" }, "snoozed"],
    ["later", { kind: "snooze", target: on(1) }, "snoozed"],
    ["never", { kind: "never", target: on(1) }, "never"],
    ["Anna skip", { kind: "skip", target: byName }, "skipped"],
    ["every 6 weeks", { kind: "cadence", who: on(1), days: 42 }, "cadence-set"],
    ["1 ok", { kind: "answer", target: on(1), word: "ok" }, "cadence-set"],
    ["a note", { kind: "note", who: anna, note: "moved to Aarhus" }, "noted"],
    ["a phone", { kind: "note", who: anna, fields: { phone: "12 34 56 78" } }, "field-set"],
    ["an interest", { kind: "note", who: anna, fields: { interests: ["salmon"] } }, "field-set"],
    [
      "a birthday",
      { kind: "note", who: anna, fields: { dates: [{ label: "birthday", date: "--08-14" }] } },
      "field-set",
    ],
    ["a reminder", { kind: "follow-up", people: [anna], on: "2027-05-01" }, "follow-up-set"],
    ["a promise", { kind: "pledge", by: "owner", person: anna, text: "the deck", due: "2027-05-01" }, "pledged"],
    ["pause until", { kind: "pause", until: "2027-08-01" }, "paused"],
    ["time zone", { kind: "time-zone", timeZone: "Europe/London" }, "time-zone-set"],
    ["language Danish", { kind: "language", language: "da" }, "language-set"],
    ["digest Tuesday", { kind: "digest-slot", weekday: "tuesday" }, "digest-slot-set"],
    ["at most 5", { kind: "at-most", count: 5 }, "at-most-set"],
    ["receipts always", { kind: "receipts", mode: "always" }, "receipts-set"],
  ];

  test.each(twice)("%s", (_, command, kind) => {
    const { memory, digest } = withDigest();
    const items = digest.items.map((item) =>
      item.kind === "nudge" && item.number === 1 ? { ...item, offer: { cadenceDays: 183 } } : item,
    );
    // A birthday beside it must not come out in another order.
    memory.mail([{ kind: "note", who: anna, fields: { dates: [{ label: "wedding", date: "--06-01" }] } }]);
    const to = command.kind === "skip" ? undefined : { ...digest, items };
    const first = memory.mail([command], to);
    expect(first.lines).toMatchObject([{ kind }]);
    const second = memory.mail([command], to);
    expect(second.lines).toEqual([{ kind: "already-so", line: expect.objectContaining({ kind }) }]);
    expect(second.changes).toEqual([]);
  });

  test("resume without a pause", () => {
    const { memory } = withDigest();
    const { lines, changes } = memory.mail([{ kind: "resume" }]);
    expect(lines).toEqual([{ kind: "not-paused", nextDigestAt: "2026-12-07T06:30:00.000Z" }]);
    expect(changes).toEqual([]);
  });

  test("but a note that comes with it is news", () => {
    const { memory, digest } = withDigest();
    memory.mail([{ kind: "snooze", target: on(1), until: "2027-05-01" }], digest);
    const { lines } = memory.mail([{ kind: "snooze", target: on(1), until: "2027-05-01", note: "on leave" }], digest);
    expect(lines).toMatchObject([{ kind: "snoozed" }]);
  });
});

test("a reminder that is done without a contact is told with what it was; a check-in is a contact", () => {
  const memory = aMemory();
  memory.mail([met(["Anna Berg"])]);
  const people = [{ by: "name", name: "Anna Berg" }] as const;
  memory.mail([{ kind: "follow-up", people, on: "2026-11-30", note: "the offer" }]);
  const nudge = only(memory.nudges);
  const digest = memory.sent("digest", [numbered(nudge, 1)], { slot: "2026-11-30" });
  const { lines } = memory.mail([{ kind: "done", target: on(1) }], digest);
  expect(lines).toMatchObject([{ kind: "done", name: "Anna Berg", of: "follow-up", matter: "the offer" }]);
});
