import { expect, test } from "vitest";
import type { Command } from "../../../functions/domain/commands.ts";
import { aMemory, mailFrom, met, on, only } from "./memory.ts";
import { statuses, withDigest } from "./with-digest.ts";

test("never stops all nudges about a person until a cadence is given", () => {
  const { memory, digest } = withDigest();
  memory.mail([{ kind: "never", target: on(1) }], digest);
  expect(memory.contact("Anna Berg").dueOn).toBeUndefined();
  expect(statuses(memory)[0]).toBe("dropped");
  memory.mail([{ kind: "cadence", who: { by: "name", name: "Anna" }, days: 30 }]);
  expect(memory.contact("Anna Berg")).toMatchObject({ never: false, dueOn: "2026-12-01" });
});

test("a fact about somebody unknown: a full name is kept as a tie from before, a first name is asked about", () => {
  const memory = aMemory();
  memory.mail([{ kind: "note", who: { by: "name", name: "Sofie Lind" }, note: "from the harbour days" }]);
  expect(only(memory.contacts)).toMatchObject({ name: "Sofie Lind", touches: [] });
  const { lines } = memory.mail([{ kind: "note", who: { by: "name", name: "Olga" }, note: "moved" }]);
  expect(lines).toEqual([{ kind: "who", number: 1, name: "Olga", why: "unknown" }]);
});

test("nobody becomes a contact without a word, whatever brought them", () => {
  const bringers: readonly Command[] = [
    { kind: "note", who: { by: "name", name: "Sofie Lind" } },
    { kind: "note", who: { by: "name", name: "Sofie Lind" }, note: "from the harbour days" },
    { kind: "note", who: { by: "name", name: "Sofie Lind" }, fields: { cadenceDays: 7 } },
    { kind: "follow-up", people: [{ by: "name", name: "Sofie Lind" }], on: "2026-12-01" },
  ];
  for (const command of bringers)
    expect(aMemory().mail([command]).lines.at(-1)).toEqual({
      kind: "added",
      newPeople: ["Sofie Lind"],
      withoutAddress: ["Sofie Lind"],
    });
});

test("that words were kept is not said while it is asked whom they are about", () => {
  const kept = { kind: "not-understood", line: "Ask him on Monday", why: "kept-as-words" } as const;
  const noted: Command = { kind: "note", who: { by: "name", name: "Olga" }, note: "Ask him on Monday" };
  expect(
    aMemory()
      .mail([noted, kept])
      .lines.map(({ kind }) => kind),
  ).toEqual(["who"]);
  const memory = aMemory();
  memory.mail([met(["Olga Lind"])]);
  expect(memory.mail([noted, kept]).lines).toContainEqual(kept);
});

test("the bare name of somebody known is answered, for it may have been meant as a contact", () => {
  const memory = aMemory();
  memory.mail([met(["Anna Berg"])]);
  expect(memory.mail([{ kind: "note", who: { by: "name", name: "Anna Berg" } }]).lines).toEqual([
    { kind: "not-understood", line: "Anna Berg", why: "nothing-to-record" },
  ]);
});

test("who is new is told once, and whom an undo brings back is not new", () => {
  const memory = aMemory();
  const sofie = { by: "name", name: "Sofie Lind" } as const;
  const { lines } = memory.mail([met(["Sofie Lind"]), { kind: "follow-up", people: [sofie], on: "2026-12-01" }]);
  expect(lines.map(({ kind }) => kind)).toEqual(["recorded", "follow-up-set"]);
  memory.mail([{ kind: "undo" }]);
  expect(memory.mail([{ kind: "undo" }]).lines.map(({ kind }) => kind)).toEqual(["undone"]);
});

test("an address that is somebody else's is not taken from them", () => {
  const memory = aMemory();
  memory.mail([mailFrom("Anna Berg", "anna@example.org"), met(["Bo Lind"])]);
  memory.mail([{ kind: "note", who: { by: "name", name: "Bo" }, fields: { addresses: ["anna@example.org"] } }]);
  expect(memory.contact("Bo Lind").addresses).toEqual([]);
  expect(memory.contact("Anna Berg").addresses).toEqual(["anna@example.org"]);
});

test("a cadence by number reaches the person of that number and closes nothing", () => {
  const { memory, digest } = withDigest();
  memory.mail([{ kind: "cadence", who: on(2), days: 42 }], digest);
  expect(memory.contact("Bo Lind").cadenceDays).toBe(42);
  expect(statuses(memory)[1]).toBe("open");
});

test("a cadence that makes somebody overdue is echoed with the day on which they can come", () => {
  const { memory } = withDigest();
  memory.pass(1);
  memory.mail([{ kind: "digest-slot", weekday: "monday" }]);
  const { lines } = memory.mail([{ kind: "cadence", who: { by: "name", name: "Anna Berg" }, days: 42 }]);
  expect(lines).toEqual([{ kind: "cadence-set", name: "Anna Berg", days: 42, dueOn: "2026-12-07" }]);
  expect(memory.contact("Anna Berg").dueOn).toBe("2026-12-01");
});
