import { expect, test } from "vitest";
import { aMemory, mailFrom, met, on, only } from "./decide/memory.ts";

test("undo in a new mail reverses the latest mail that changed anything", () => {
  const memory = aMemory();
  memory.mail([met(["Anna Berg"])]);
  const before = memory.exported();
  memory.mail([met(["Bo Lind"], { note: "the pier" })]);
  memory.mail([{ kind: "list" }]);
  const { lines } = memory.mail([{ kind: "undo" }]);
  expect(memory.exported()).toEqual(before);
  expect(lines).toMatchObject([
    { kind: "undone", lines: [{ kind: "recorded", people: ["Bo Lind"] }], restores: false },
  ]);
});

test("undoing an undo restores, and again, and again", () => {
  const memory = aMemory();
  memory.mail([met(["Anna Berg"], { fields: { cadenceDays: 30 } })]);
  const done = memory.exported();
  memory.mail([{ kind: "undo" }]);
  expect(memory.contacts).toEqual([]);
  const { lines } = memory.mail([{ kind: "undo" }]);
  expect(memory.exported()).toEqual(done);
  expect(lines).toMatchObject([
    { kind: "undone", restores: true, lines: [{ kind: "recorded" }, { kind: "cadence-set" }] },
  ]);
  expect(memory.mail([{ kind: "undo" }]).lines).toMatchObject([{ kind: "undone", restores: false }]);
  expect(memory.contacts).toEqual([]);
  expect(memory.mail([{ kind: "undo" }]).lines).toMatchObject([{ kind: "undone", restores: true }]);
  expect(memory.exported()).toEqual(done);
});

test("answering a receipt, undo reverses exactly that mail, whatever came after", () => {
  const memory = aMemory();
  const first = memory.mail([met(["Anna Berg"])]);
  memory.mail([met(["Bo Lind"])]);
  memory.mail([{ kind: "undo" }], memory.receipt(first));
  expect(memory.contacts.map(({ name }) => name)).toEqual(["Bo Lind"]);
});

test("undoing what is undone already changes nothing", () => {
  const memory = aMemory();
  const first = memory.mail([met(["Anna Berg"])]);
  memory.mail([{ kind: "undo" }], memory.receipt(first));
  const again = memory.mail([{ kind: "undo" }], memory.receipt(first));
  expect(again).toMatchObject({ lines: [{ kind: "nothing-to-undo", why: { kind: "already" } }], changes: [] });
});

test("the receipt of a mail that changed nothing has nothing to undo", () => {
  const memory = aMemory();
  memory.mail([met(["Anna Berg"])]);
  const looked = memory.mail([{ kind: "list" }]);
  const { journal: _, ...receipt } = memory.receipt(looked);
  expect(memory.mail([{ kind: "undo" }], receipt).lines).toEqual([{ kind: "nothing-to-undo" }]);
});

test("answering a digest, undo reverses the latest answer to that digest", () => {
  const memory = aMemory();
  memory.mail([met(["Anna Berg", "Bo Lind"], { at: "2026-06-01" })]);
  const digest = memory.digest(["Anna Berg", "Bo Lind"]);
  const answer = memory.mail([{ kind: "done", target: on(1) }], digest);
  memory.mail([met(["Carl Krog"])]);
  memory.mail([{ kind: "undo" }], { ...digest, answers: [answer.journal] });
  expect(memory.nudges.map(({ status }) => status)).toEqual(["open", "open"]);
  expect(memory.contact("Carl Krog").touches).toHaveLength(1);
  expect(memory.contact("Anna Berg").openNudges).toHaveLength(1);
});

test("whom no recent mail was about is not said to be unknown", () => {
  const memory = aMemory();
  memory.mail([met(["Anna Berg"])]);
  memory.pass(10);
  const wrong = (name: string) => memory.mail([{ kind: "not-that-person", wrong: name, right: "Bo Lind" }]).lines;
  expect(wrong("Anna Berg")).toEqual([{ kind: "nothing-to-undo" }]);
  expect(wrong("Carl Krog")).toEqual([{ kind: "nobody-named", name: "Carl Krog" }]);
});

test("undo 7 reverses the mail that number 7 of the digest recorded", () => {
  const memory = aMemory();
  const first = memory.mail([met(["Anna Berg"])]);
  memory.mail([met(["Bo Lind"])]);
  const interaction = memory.interactions[0]?.id ?? "";
  const digest = memory.digest(["Bo Lind"], [{ number: 7, kind: "recorded", interaction, journal: first.journal }]);
  expect(memory.mail([{ kind: "undo", number: 1 }], digest).lines).toEqual([
    { kind: "unknown-number", number: 1, numbers: [7], recorded: true },
  ]);
  memory.mail([{ kind: "undo", number: 7 }], digest);
  expect(memory.mail([{ kind: "undo", number: 7 }], digest).lines).toEqual([
    { kind: "nothing-to-undo", why: { kind: "already" } },
  ]);
  expect(memory.contacts.map(({ name }) => name)).toEqual(["Bo Lind"]);
});

test("a new mail reaches back seven days and no further", () => {
  const memory = aMemory();
  memory.mail([met(["Anna Berg"])]);
  memory.pass(8);
  expect(memory.mail([{ kind: "undo" }]).lines).toEqual([{ kind: "nothing-to-undo" }]);
});

test("what later mails built on stays, and the receipt says so", () => {
  const memory = aMemory();
  const first = memory.mail([met(["Anna Berg"], { fields: { phone: "12345678" } })]);
  memory.mail([{ kind: "note", who: { by: "name", name: "Anna" }, fields: { phone: "87654321" } }]);
  const { lines } = memory.mail([{ kind: "undo" }], memory.receipt(first));
  expect(lines).toMatchObject([{ kind: "undone", kept: [{ name: "Anna Berg", why: "built-on" }] }]);
  expect(memory.contact("Anna Berg")).toMatchObject({ phone: "87654321", touches: [] });
  expect(memory.interactions).toEqual([]);
});

test("who stays because a later mail built on them loses what the undone mail told of them", () => {
  const memory = aMemory();
  const who = { by: "name", name: "Dea Frank" } as const;
  const first = memory.mail([{ kind: "note", who, fields: { interests: ["chess"] }, note: "Has a boat" }]);
  memory.mail([{ kind: "note", who: { by: "name", name: "Dea" }, fields: { phone: "44 55 66 77" } }]);
  expect(memory.mail([{ kind: "undo" }], memory.receipt(first)).lines).toMatchObject([
    {
      kind: "undone",
      lines: [{ kind: "noted" }, { kind: "field-set" }],
      kept: [{ name: "Dea Frank", why: "built-on" }],
      restores: false,
    },
  ]);
  expect(only(memory.contacts)).toMatchObject({ name: "Dea Frank", interests: [], notes: [], phone: "44 55 66 77" });
});

test("what the same mail said of a field stays when a later mail said it anew, all else is taken back", () => {
  const memory = aMemory();
  memory.mail([met(["Anna Berg"])]);
  const told = memory.mail([
    { kind: "note", who: { by: "name", name: "Anna" }, note: "sails", fields: { phone: "1", tags: ["customer"] } },
  ]);
  memory.mail([
    { kind: "note", who: { by: "name", name: "Anna" }, note: "rows", fields: { phone: "2", tags: ["friend"] } },
  ]);
  memory.mail([{ kind: "undo" }], memory.receipt(told));
  const anna = memory.contact("Anna Berg");
  expect(anna).toMatchObject({ phone: "2", tags: ["friend"] });
  expect(anna.notes.map(({ text }) => text)).toEqual(["rows"]);
});

test("a person whom only a digest has shown since is taken back with the mail that brought them", () => {
  const memory = aMemory();
  const first = memory.mail([met(["Anna Berg"])]);
  memory.pass(7);
  memory.digest(["Anna Berg"]);
  const { lines } = memory.mail([{ kind: "undo" }], memory.receipt(first));
  expect(memory.contacts).toEqual([]);
  expect(memory.nudges).toEqual([]);
  expect(lines).toMatchObject([{ kept: [] }]);
});

test("a person of whom a later mail wants to be reminded stays", () => {
  const memory = aMemory();
  const first = memory.mail([met(["Anna Berg"])]);
  memory.mail([{ kind: "follow-up", people: [{ by: "name", name: "Anna" }], on: "2026-12-01" }]);
  memory.mail([{ kind: "undo" }], memory.receipt(first));
  expect(only(memory.contacts)).toMatchObject({ name: "Anna Berg", touches: [] });
});

test("a setting is taken back, and a slot moves the next digest back with it", () => {
  const memory = aMemory();
  const { nextDigestAt } = memory.state.owner;
  memory.mail([{ kind: "digest-slot", weekday: "friday", time: "09:00" }]);
  expect(memory.state.owner.nextDigestAt).not.toBe(nextDigestAt);
  memory.mail([{ kind: "undo" }]);
  expect(memory.state.owner).toMatchObject({
    digest: { weekday: "monday", time: "07:30" },
    nextDigestAt,
    schedule: "pending",
  });
});

test("that a digest was answered is not taken back, and does not stand in the way", () => {
  const memory = aMemory();
  memory.mail([met(["Anna Berg"], { at: "2026-06-01" })]);
  const digest = memory.digest(["Anna Berg"]);
  memory.mail([{ kind: "done", target: on(1) }], digest);
  memory.mail([], digest);
  memory.mail([{ kind: "undo" }]);
  expect(only(memory.nudges).status).toBe("open");
  expect(memory.state.owner.answeredSlots).toEqual([digest.slot]);
});

test("not Anna Berg, Anna Bech: what the mail recorded is moved, and what it told with it", () => {
  const memory = aMemory();
  memory.mail([met(["Anna Berg", "Anna Bech"], { at: "2026-06-01" })]);
  memory.digest(["Anna Berg", "Anna Bech"]);
  const told = memory.mail([met(["Anna Berg"], { fields: { needs: ["an auditor"], phone: "12345678" } })]);
  const { lines } = memory.mail(
    [{ kind: "not-that-person", wrong: "Anna Berg", right: "Anna Bech" }],
    memory.receipt(told),
  );
  expect(lines).toMatchObject([{ kind: "moved", wrong: "Anna Berg", right: "Anna Bech" }]);
  const [berg, bech] = [memory.contact("Anna Berg"), memory.contact("Anna Bech")];
  expect(berg).toMatchObject({ needs: [], touches: [{ at: "2026-06-01" }] });
  expect(berg.phone).toBeUndefined();
  expect(bech).toMatchObject({ needs: ["an auditor"], phone: "12345678", touches: [{}, { at: "2026-11-23" }] });
  expect(memory.interactions.at(-1)?.contacts).toEqual([bech.id]);
  expect(only(memory.nudgesOf("Anna Berg")).status).toBe("open");
  expect(only(memory.nudgesOf("Anna Bech")).status).toBe("done");
});

test("whom only the wrong mail had brought is gone when it is moved to somebody new", () => {
  const memory = aMemory();
  const told = memory.mail([mailFrom("A. Berg", "bech@example.org")]);
  memory.mail([{ kind: "not-that-person", wrong: "A. Berg", right: "Anna Bech" }], memory.receipt(told));
  expect(only(memory.contacts)).toMatchObject({ name: "Anna Bech", addresses: ["bech@example.org"], touches: [{}] });
});

test("a move can be undone", () => {
  const memory = aMemory();
  memory.mail([met(["Anna Bech"])]);
  const told = memory.mail([met(["Anna Berg"], { fields: { needs: ["an auditor"] } })]);
  const before = memory.exported();
  memory.mail([{ kind: "not-that-person", wrong: "Anna Berg", right: "Anna Bech" }], memory.receipt(told));
  memory.mail([{ kind: "undo" }]);
  expect(memory.exported()).toEqual(before);
});
