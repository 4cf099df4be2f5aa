// What `all` leaves open, what it does where nothing is open, and what a correction and an undo say of themselves.
import { expect, test } from "vitest";
import { ALL, aMemory, met, on } from "./memory.ts";
import { statuses, withDigest } from "./with-digest.ts";

test("all done where every item has its answer changes nothing and says that nothing is open", () => {
  const { memory, digest } = withDigest();
  memory.mail([{ kind: "done", target: on(1) }], digest);
  memory.mail([{ kind: "skip", target: on(2) }], digest);
  memory.mail([{ kind: "never", target: on(3) }], digest);
  const before = memory.exported();
  expect(memory.mail([{ kind: "done", target: ALL }], digest).lines).toEqual([{ kind: "nothing-open" }]);
  expect(memory.exported()).toEqual(before);
});

test("all done names what it passed over", () => {
  const memory = aMemory();
  memory.mail([met(["Anna Berg"], { at: "2026-06-01" }), met(["Bo Lind"], { at: "2026-06-01" })]);
  const bo = { by: "name", name: "Bo Lind" } as const;
  memory.mail([{ kind: "pledge", by: "owner", person: bo, text: "the deck", due: "2026-11-27" }]);
  const [pledge] = memory.nudges;
  memory.pass(7);
  const digest = memory.digest(["Anna Berg"], [{ number: 2, kind: "nudge", nudge: pledge?.id ?? "", contacts: [] }]);
  const { lines } = memory.mail([{ kind: "done", target: ALL }], digest);
  expect(lines).toContainEqual({ kind: "left-open", items: [{ number: 2, name: "Bo Lind" }] });
  expect(lines).toContainEqual(expect.objectContaining({ kind: "done", name: "Anna Berg" }));
});

test("a late all done still means those that a later digest dropped without a word", () => {
  const { memory, digest } = withDigest();
  for (const nudge of memory.nudges) memory.drop(nudge);
  memory.mail([{ kind: "done", target: ALL }], digest);
  expect(statuses(memory)).toEqual(["done", "done", "done"]);
});

test("undo of a number that no recorded line has says which numbers it works on", () => {
  const { memory, digest } = withDigest();
  expect(memory.mail([{ kind: "undo", number: 1 }], digest).lines).toEqual([
    { kind: "unknown-number", number: 1, numbers: [], recorded: true },
  ]);
});

test("a correction says what it moved", () => {
  const memory = aMemory();
  const who = { by: "name", name: "Sara Juhl" } as const;
  memory.mail([met(["Sara Juhl"], { at: "2026-06-01" }), met(["Sara Bech"], { at: "2026-06-01" })]);
  const wrongly = memory.mail([
    { kind: "note", who, note: "likes tea" },
    { kind: "cadence", who, days: 42 },
  ]);
  const { lines } = memory.mail(
    [{ kind: "not-that-person", wrong: "Sara Juhl", right: "Sara Bech" }],
    memory.receipt(wrongly),
  );
  const [moved] = lines.flatMap((line) => (line.kind === "moved" ? [line] : []));
  expect(moved?.what).toMatchObject([
    { kind: "noted", name: "Sara Bech", note: "likes tea" },
    { kind: "cadence-set", name: "Sara Bech", days: 42 },
  ]);
  expect(memory.contact("Sara Juhl").cadenceDays).toBeUndefined();
  expect(memory.contact("Sara Bech").cadenceDays).toBe(42);
});

test("a number alone where nothing was asked is told so", () => {
  const { memory, digest } = withDigest();
  expect(memory.mail([{ kind: "answer", target: on(2), word: "none" }], digest).lines).toEqual([
    { kind: "not-understood", line: "2", why: "number-alone" },
  ]);
});

test("a list and a page say the day that the receipt of a cadence said", () => {
  const memory = aMemory();
  const who = { by: "name", name: "Anna Berg" } as const;
  memory.mail([met(["Anna Berg"], { at: "2026-11-10" })]);
  // Due since yesterday, and the next digest is next Monday's.
  const dayIn = (command: Parameters<typeof memory.mail>[0][number]) =>
    memory.mail([command]).lines.flatMap((line) => {
      if (line.kind === "cadence-set") return [line.dueOn];
      if (line.kind === "people") return line.people.map(({ dueOn }) => dueOn);
      return line.kind === "person" ? [line.contact.dueOn] : [];
    });
  const said = dayIn({ kind: "cadence", who, days: 12 });
  expect(said).toEqual(["2026-11-30"]);
  expect(dayIn({ kind: "list" })).toEqual(said);
  expect(dayIn({ kind: "who-is", name: "Anna" })).toEqual(said);
});

test("a question which item was meant keeps the numbers of the digest, and they are answered by them", () => {
  const { memory, digest } = withDigest();
  memory.mail([{ kind: "done", target: on(1) }], digest);
  const asked = memory.mail([{ kind: "skip", target: { by: "bare" } }], digest);
  expect(asked.lines).toMatchObject([{ kind: "which-item", items: [{ number: 2 }, { number: 3 }] }]);
  memory.mail([{ kind: "answer", target: on(3), word: "none" }], memory.receipt(asked));
  expect(statuses(memory)).toEqual(["done", "open", "skipped"]);
});
