import { expect, test } from "vitest";
import { aMemory, mailFrom, met, on, only } from "./memory.ts";
import { statuses, withDigest } from "./with-digest.ts";

test("never stops all nudges about a person until a cadence is given", () => {
  const { memory, digest } = withDigest();
  memory.mail([{ kind: "never", target: on(1) }], digest);
  expect(memory.contact("Anna Berg").dueOn).toBeUndefined();
  expect(statuses(memory)[0]).toBe("dropped");
  memory.mail([{ kind: "cadence", who: { by: "name", name: "Anna" }, days: 30 }]);
  expect(memory.contact("Anna Berg")).toMatchObject({ never: false, dueOn: "2026-07-01" });
});

test("a fact about somebody unknown: a full name is kept as a tie from before, a first name is asked about", () => {
  const memory = aMemory();
  memory.mail([{ kind: "note", who: { by: "name", name: "Sofie Lind" }, note: "from the harbour days" }]);
  expect(only(memory.contacts)).toMatchObject({ name: "Sofie Lind", touches: [] });
  const { lines } = memory.mail([{ kind: "note", who: { by: "name", name: "Olga" }, note: "moved" }]);
  expect(lines).toEqual([{ kind: "nobody-named", name: "Olga" }]);
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
  expect(memory.contact("Anna Berg").dueOn).toBe("2026-07-13");
});
