import { expect, test } from "vitest";
import { on, only } from "./memory.ts";
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
