import { expect, test } from "vitest";
import { aMemory, mailFrom, met, only } from "./memory.ts";

test("a note without a number waits until it is answered whom it is about", () => {
  const memory = aMemory();
  memory.mail([met(["Anna Berg"]), met(["Bo Lind"])]);
  const asked = memory.mail(
    [{ kind: "note", who: { by: "bare" }, note: "moved to Aarhus" }],
    memory.digest(["Anna Berg", "Bo Lind"]),
  );
  expect(asked.lines).toMatchObject([{ kind: "which-item", verb: "note" }]);
  expect(memory.contacts.flatMap(({ notes }) => notes)).toEqual([]);
  memory.mail([{ kind: "answer", target: { by: "numbers", numbers: [2] }, word: "none" }], memory.receipt(asked));
  expect(memory.contact("Bo Lind").notes).toMatchObject([{ text: "moved to Aarhus" }]);
  expect(memory.contact("Anna Berg").notes).toEqual([]);
});

test("of two Annas none is guessed: nothing is recorded until the question is answered", () => {
  const memory = aMemory();
  memory.mail([mailFrom("Anna Berg", "berg@example.org"), mailFrom("Anna Bech", "bech@example.org")]);
  const asked = memory.mail([met(["Anna", "Bo"])]);
  expect(asked.lines[0]).toEqual({
    kind: "which-person",
    name: "Anna",
    options: [
      { number: 1, name: "Anna Berg", address: "berg@example.org" },
      { number: 2, name: "Anna Bech", address: "bech@example.org" },
    ],
  });
  expect(memory.interactions.at(-1)?.contacts).toEqual([memory.contact("Bo").id]);
  memory.mail([{ kind: "answer", target: { by: "numbers", numbers: [2] }, word: "none" }], memory.receipt(asked));
  expect(memory.interactions.at(-1)).toMatchObject({ at: "2026-11-23", contacts: [memory.contact("Anna Bech").id] });
  expect(memory.contact("Anna Berg").touches).toHaveLength(1);
});

test("two questions in one mail are numbered through", () => {
  const memory = aMemory();
  memory.mail([met(["Anna Berg", "Anna Bech", "Bo Lind", "Bo Krog"])]);
  const { lines, questions } = memory.mail([met(["Anna"]), met(["Bo"])]);
  const numbers = lines.flatMap((line) =>
    line.kind === "which-person" ? line.options.map(({ number }) => number) : [],
  );
  expect(numbers).toEqual([1, 2, 3, 4]);
  expect(questions).toHaveLength(4);
});

test("a second address of a known name is asked about; yes adds it, and what waited is recorded", () => {
  const memory = aMemory();
  memory.mail([mailFrom("Anna Berg", "anna@example.org")]);
  const asked = memory.mail([mailFrom("Anna Berg", "anna@new.example", { subject: "From my new job" })]);
  expect(asked.lines).toEqual([{ kind: "same-person", number: 1, name: "Anna Berg", address: "anna@new.example" }]);
  expect(memory.contacts).toHaveLength(1);
  memory.mail([{ kind: "answer", target: { by: "bare" }, word: "yes" }], memory.receipt(asked));
  expect(only(memory.contacts).addresses).toEqual(["anna@new.example", "anna@example.org"]);
  expect(memory.interactions.map(({ subject }) => subject)).toEqual(["The harbour", "From my new job"]);
});

test("a second address of a known name may be somebody else: no makes a new contact", () => {
  const memory = aMemory();
  memory.mail([mailFrom("Anna Berg", "anna@example.org")]);
  const asked = memory.mail([mailFrom("Anna Berg", "other@example.com", { subject: "Hello" })]);
  memory.mail([{ kind: "no", target: { by: "numbers", numbers: [1] } }], memory.receipt(asked));
  expect(memory.contacts.map(({ addresses }) => addresses)).toEqual([["anna@example.org"], ["other@example.com"]]);
  expect(memory.interactions).toHaveLength(2);
});

test("who is named in two commands of a mail is asked about once, and both wait for the answer", () => {
  const memory = aMemory();
  memory.mail([met(["Anna Berg", "Anna Bech"], { at: "2026-11-01" })]);
  const asked = memory.mail([
    met(["Anna"]),
    { kind: "follow-up", people: [{ by: "name", name: "Anna" }], on: "2026-12-01" },
    met(["Bo Lind"]),
  ]);
  expect(asked.lines.map(({ kind }) => kind)).toEqual(["which-person", "recorded"]);
  expect(asked.questions).toHaveLength(2);
  memory.mail([{ kind: "answer", target: { by: "numbers", numbers: [2] }, word: "none" }], memory.receipt(asked));
  expect(memory.contact("Anna Bech").touches).toHaveLength(2);
  expect(only(memory.nudges)).toMatchObject({ kind: "follow-up", contacts: [memory.contact("Anna Bech").id] });
});

test("a second address that is told by a mail and its follow-up is asked about once", () => {
  const memory = aMemory();
  memory.mail([mailFrom("Anna Berg", "anna@example.org")]);
  const again = mailFrom("Anna Berg", "anna@new.example", { subject: "New job" });
  const asked = memory.mail([again, { kind: "follow-up", people: again.people, on: "2026-12-01" }]);
  expect(asked.lines).toMatchObject([{ kind: "same-person", number: 1 }]);
  memory.mail([{ kind: "answer", target: { by: "numbers", numbers: [1] }, word: "yes" }], memory.receipt(asked));
  expect(only(memory.contacts).touches).toHaveLength(2);
  expect(only(memory.nudges).kind).toBe("follow-up");
});

test("a question who was meant may be answered with nothing but the name", () => {
  const memory = aMemory();
  memory.mail([met(["Anna Berg", "Anna Bech"], { at: "2026-11-01" })]);
  const asked = memory.mail([met(["Anna"], { note: "the pier" })]);
  memory.mail([met(["Anna Bech"], { channel: "other" })], memory.receipt(asked));
  expect(memory.contact("Anna Bech").touches).toMatchObject([{ at: "2026-11-01" }, { topic: "the pier" }]);
});

test("names in answer to a receipt that asks about others are recorded as contacts", () => {
  const memory = aMemory();
  memory.mail([met(["Anna Berg", "Anna Bech", "Bo Lind"], { at: "2026-11-01" })]);
  const asked = memory.mail([met(["Anna"])]);
  memory.mail([met(["Bo"], { channel: "other" })], memory.receipt(asked));
  expect(memory.contact("Bo Lind").touches).toHaveLength(2);
});

test("a bare yes to two questions is not understood, and never silent", () => {
  const memory = aMemory();
  memory.mail([mailFrom("Anna Berg", "anna@example.org"), mailFrom("Bo Lind", "bo@example.org")]);
  const asked = memory.mail([mailFrom("Anna Berg", "a@new.example"), mailFrom("Bo Lind", "b@new.example")]);
  const { lines } = memory.mail([{ kind: "answer", target: { by: "bare" }, word: "yes" }], memory.receipt(asked), {
    wrote: "\nJa tak!\nRe: A question",
  });
  expect(lines).toEqual([{ kind: "not-understood", line: "Ja tak!", why: "no-answer" }]);
});
