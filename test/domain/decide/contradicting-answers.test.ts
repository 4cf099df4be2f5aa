// Answers to several questions that contradict each other, and names that nobody is known by.

import { assert, property, shuffledSubarray } from "fast-check";
import { describe, expect, test } from "vitest";
import type { Command } from "../../../functions/domain/commands.ts";
import { named, somebodyElse } from "./answers-to-who.ts";
import { aMemory, mailFrom, met, on } from "./memory.ts";

describe("answers that contradict each other", () => {
  const answer = (word: "yes" | "no"): Command =>
    word === "yes" ? { kind: "answer", target: on(1), word } : { kind: "no", target: on(1) };
  const asking = () => {
    const memory = aMemory();
    memory.mail([mailFrom("Anna Berg", "anna@example.org", { at: "2026-11-01T10:00:00.000Z" })]);
    const mails = ["2026-11-02", "2026-11-03"].map((day) =>
      memory.mail([mailFrom("Anna Berg", "anna@new.example", { at: `${day}T10:00:00.000Z`, subject: day })]),
    );
    const [first, second] = mails.map((asked) => memory.receipt(asked));
    return { memory, first, second };
  };
  const subjects = (memory: ReturnType<typeof aMemory>) =>
    memory.contacts.map(({ addresses, touches }) => [addresses, touches.map(({ topic }) => topic)]);

  test("each do what their own question says: yes after no", () => {
    const { memory, first, second } = asking();
    memory.mail([answer("no")], second);
    const { lines } = memory.mail([answer("yes")], first);
    expect(subjects(memory)).toEqual([
      [
        ["anna@new.example", "anna@example.org"],
        ["The harbour", "2026-11-02"],
      ],
      [[], ["2026-11-03"]],
    ]);
    expect(lines.map(({ kind }) => kind)).toEqual(["field-removed", "field-set", "recorded"]);
  });

  test("each do what their own question says: no after yes", () => {
    const { memory, first, second } = asking();
    memory.mail([answer("yes")], second);
    memory.mail([answer("no")], first);
    expect(subjects(memory)).toEqual([
      [["anna@example.org"], ["The harbour", "2026-11-03"]],
      [["anna@new.example"], ["2026-11-02"]],
    ]);
  });

  test("are none when they are the same: two no's make one person", () => {
    const { memory, first, second } = asking();
    memory.mail([answer("no")], second);
    memory.mail([answer("no")], first);
    expect(subjects(memory)).toEqual([
      [["anna@example.org"], ["The harbour"]],
      [["anna@new.example"], ["2026-11-02", "2026-11-03"]],
    ]);
  });

  test("by name, too: two no's make one person", () => {
    const memory = aMemory();
    memory.mail([met(["Anna"], { at: "2026-11-01" })]);
    const mails = ["2026-11-02", "2026-11-03"].map((at) => memory.mail([met(["Anna Berg"], { at })]));
    for (const asked of mails) memory.mail([answer("no")], memory.receipt(asked));
    expect(memory.contacts.map(({ name, touches }) => [name, touches.length])).toEqual([
      ["Anna", 1],
      ["Anna Berg", 2],
    ]);
  });

  test("several questions of one mail keep their numbers, in whatever order and however often they are answered", () => {
    const answers = [1, 2, 3].flatMap((number) => [number, number]);
    assert(
      property(shuffledSubarray(answers, { minLength: answers.length }), (order) => {
        const memory = aMemory();
        memory.mail([
          mailFrom("Anna Berg", "anna@example.org", { at: "2026-11-01T10:00:00.000Z" }),
          mailFrom("Bo Lind", "bo@example.org", { at: "2026-11-01T11:00:00.000Z" }),
          mailFrom("Carl Krog", "carl@example.org", { at: "2026-11-01T12:00:00.000Z" }),
        ]);
        const receipt = memory.receipt(
          memory.mail([
            mailFrom("Anna Berg", "anna@new.example"),
            mailFrom("Bo Lind", "bo@new.example"),
            mailFrom("Carl Krog", "carl@new.example"),
          ]),
        );
        for (const number of order) {
          const no: Command = { kind: "no", target: on(number) };
          memory.mail([number === 2 ? no : { kind: "answer", target: on(number), word: "yes" }], receipt);
        }
        expect(memory.contacts.map(({ name, addresses, touches }) => [name, addresses.length, touches.length])).toEqual(
          [
            ["Anna Berg", 2, 2],
            ["Bo Lind", 1, 1],
            ["Carl Krog", 2, 2],
            ["Bo Lind", 1, 1],
          ],
        );
      }),
      { numRuns: 40 },
    );
  });
});

describe("a name that nobody is known by", () => {
  const likes: Command = { kind: "note", who: { by: "name", name: "Kirsten" }, fields: { interests: ["sailing"] } };
  const asking = (command: Command) => {
    const memory = aMemory();
    memory.mail([met(["Bo Lind"], { at: "2026-11-01" })]);
    const asked = memory.mail([command]);
    expect(asked.lines).toEqual([{ kind: "who", number: 1, name: "Kirsten", why: "unknown" }]);
    expect(memory.contacts).toHaveLength(1);
    return { memory, receipt: memory.receipt(asked) };
  };

  test.each<[string, Command, string]>([
    ["a full name", named("Kirsten Lund"), "Kirsten Lund"],
    ["a full name by number", { kind: "answer", target: on(1), word: "none", name: "Kirsten Lund" }, "Kirsten Lund"],
    ["yes", { kind: "answer", target: on(1), word: "yes" }, "Kirsten"],
    ["that she is new", somebodyElse, "Kirsten"],
    ["the name once more", named("Kirsten"), "Kirsten"],
  ])("is asked about, and what was told is kept for the answer: %s", (_, answer, name) => {
    const { memory, receipt } = asking(likes);
    memory.mail([answer], receipt);
    expect(memory.contact(name).interests).toEqual(["sailing"]);
    expect(memory.mail([answer], receipt).lines).toEqual([{ kind: "already-answered", name: "Kirsten" }]);
    expect(memory.contacts).toHaveLength(2);
  });

  test("may be somebody known by another", () => {
    const { memory, receipt } = asking(likes);
    memory.mail([{ kind: "answer", target: on(1), word: "none", name: "Bo Lind" }], receipt);
    expect(memory.contact("Bo Lind").interests).toEqual(["sailing"]);
    expect(memory.contacts).toHaveLength(1);
  });

  test("waits with a cadence, too", () => {
    const { memory, receipt } = asking({ kind: "cadence", who: { by: "name", name: "Kirsten" }, days: 42 });
    memory.mail([named("Kirsten Lund")], receipt);
    expect(memory.contact("Kirsten Lund").cadenceDays).toBe(42);
  });
});
