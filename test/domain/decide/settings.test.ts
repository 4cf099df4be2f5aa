import { expect, test } from "vitest";
import { aMemory, mailFrom, met } from "./memory.ts";

test("a new slot moves the next digest, is echoed with its moment, and leaves the schedule to be brought in step", () => {
  const memory = aMemory();
  const { lines } = memory.mail([{ kind: "digest-slot", weekday: "tuesday", time: "08:15" }]);
  const nextDigestAt = "2026-11-24T07:15:00.000Z";
  expect(lines).toEqual([{ kind: "digest-slot-set", weekday: "tuesday", time: "08:15", nextDigestAt }]);
  expect(memory.state.owner).toMatchObject({ nextDigestAt, schedule: "pending" });
});

test("a slot may be told by its day or its time alone", () => {
  const memory = aMemory();
  memory.mail([{ kind: "digest-slot", weekday: "friday" }]);
  memory.mail([{ kind: "digest-slot", time: "10:00" }]);
  expect(memory.state.owner.digest).toEqual({ weekday: "friday", time: "10:00" });
});

test.each(["00:00", "03:59"])("a slot at %s may be skipped by summer time and is not taken", (time) => {
  const memory = aMemory();
  const { lines, changes } = memory.mail([{ kind: "digest-slot", time }]);
  expect(lines).toEqual([{ kind: "not-understood", line: time, why: "no-such-time" }]);
  expect(changes).toEqual([]);
});

test("a new zone keeps the local time of the slot", () => {
  const memory = aMemory();
  memory.mail([{ kind: "time-zone", timeZone: "America/New_York" }]);
  expect(memory.state.owner.nextDigestAt).toBe("2026-11-23T12:30:00.000Z");
});

test("a slot moved to later on the day of a digest brings no second one that day", () => {
  const memory = aMemory();
  const owner = { ...memory.state.owner, lastDigestOn: "2026-11-23" };
  memory.put(owner);
  memory.mail([{ kind: "digest-slot", weekday: "monday", time: "20:00" }]);
  expect(memory.state.owner.nextDigestAt).toBe("2026-11-30T19:00:00.000Z");
});

test("pause and resume", () => {
  const memory = aMemory();
  expect(memory.mail([{ kind: "pause", until: "2027-01-01" }]).lines).toEqual([
    { kind: "paused", until: "2027-01-01" },
  ]);
  expect(memory.state.owner.pausedUntil).toBe("2027-01-01");
  const { lines } = memory.mail([{ kind: "resume" }]);
  expect(memory.state.owner).not.toHaveProperty("pausedUntil");
  expect(lines).toEqual([{ kind: "resumed", nextDigestAt: "2026-11-30T06:30:00.000Z" }]);
});

test.each([
  [5, 5],
  [0, 1],
  [99, 10],
])("at most %i check-ins is kept as %i", (count, kept) => {
  const memory = aMemory();
  expect(memory.mail([{ kind: "at-most", count }]).lines).toEqual([{ kind: "at-most-set", count: kept }]);
  expect(memory.state.owner.checkInsPerDigest).toBe(kept);
});

test("settings show what the same mail has just set", () => {
  const memory = aMemory();
  const { lines } = memory.mail([{ kind: "language", language: "da" }, { kind: "settings" }]);
  expect(lines).toMatchObject([{ kind: "language-set" }, { kind: "settings", owner: { language: "da" } }]);
});

test("looking up changes nothing", () => {
  const memory = aMemory();
  memory.mail([
    mailFrom("Anna Berg", "anna@example.org"),
    met(["Bo Lind"], { fields: { organisation: "Fjordlab", interests: ["salmon"] } }),
  ]);
  const { changes, lines } = memory.mail([
    { kind: "who-is", name: "anna" },
    { kind: "who-is", name: "Olga" },
    { kind: "list" },
    { kind: "find", words: "salm" },
    { kind: "find", words: "fjord salmon" },
    { kind: "find", words: "trout" },
    { kind: "due" },
    { kind: "help" },
  ]);
  expect(changes).toEqual([]);
  const names = (line: (typeof lines)[number] | undefined) =>
    line?.kind === "people" ? line.people.map(({ name }) => name) : undefined;
  expect(lines[0]).toMatchObject({ kind: "person", contact: { name: "Anna Berg" } });
  expect(lines[1]).toEqual({ kind: "nobody-named", name: "Olga" });
  expect(lines.slice(2, 7).map(names)).toEqual([["Anna Berg", "Bo Lind"], ["Bo Lind"], ["Bo Lind"], [], []]);
  expect(lines[7]).toEqual({ kind: "help" });
});

test("who is due is listed with the day, the longest waiting first", () => {
  const memory = aMemory();
  memory.mail([met(["Anna Berg"], { at: "2026-06-01", fields: { cadenceDays: 30 } })]);
  memory.mail([met(["Bo Lind"], { at: "2026-01-01", fields: { cadenceDays: 30 } })]);
  expect(memory.mail([{ kind: "due" }]).lines).toMatchObject([
    { people: [{ name: "Bo Lind", dueOn: "2026-01-31", lastContact: "2026-01-01" }, { name: "Anna Berg" }], more: 0 },
  ]);
});

test("what is not understood is said, and nothing else in the mail is lost for it", () => {
  const memory = aMemory();
  const { lines } = memory.mail([
    { kind: "not-understood", line: "1 frobnicate", why: "unknown-verb" },
    met(["Anna Berg"]),
    { kind: "not-yet", what: "circles", line: "circle Rotary: Anna" },
  ]);
  expect(lines.map(({ kind }) => kind)).toEqual(["not-understood", "recorded", "not-yet"]);
});
