// Not that person: what one mail recorded moves to whom it was with, or a question is asked.
import { describe, expect, test } from "vitest";
import type { Command } from "../../../functions/domain/commands.ts";
import { aMemory, mailFrom, met, on, only } from "./memory.ts";

describe("not that person", () => {
  const noted = (who: string): Command => ({
    kind: "note",
    who: { by: "name", name: who },
    note: "moves to Aarhus",
    fields: { needs: ["an auditor"], cadenceDays: 42, phone: "12 34 56 78", tags: ["customer"] },
  });
  const wrongly: readonly Command[] = [
    met(["Anna Berg"]),
    noted("Anna Berg"),
    { kind: "follow-up", people: [{ by: "name", name: "Anna Berg" }], on: "2026-12-01" },
    { kind: "pledge", by: "owner", person: { by: "name", name: "Anna Berg" }, text: "the deck", due: "2026-12-04" },
  ];
  const correct = { kind: "not-that-person", wrong: "Anna Berg", right: "Anna Bech" } as const;

  test.each([
    { who: "new", before: [] },
    { who: "known", before: [met(["Anna Bech"], { at: "2026-10-01" })] },
  ])("moves everything to somebody who is $who, and an undo brings all of it back", ({ before }) => {
    const memory = aMemory();
    memory.mail([met(["Anna Berg"], { at: "2026-09-01" }), ...before]);
    const first = memory.mail(wrongly);
    const recorded = memory.exported();
    const moved = memory.mail([correct], memory.receipt(first));
    expect(memory.contact("Anna Berg")).toMatchObject({ needs: [], tags: [], notes: [], openNudges: [] });
    expect(memory.contact("Anna Berg").touches).toHaveLength(1);
    expect(memory.contact("Anna Bech")).toMatchObject({ needs: ["an auditor"], cadenceDays: 42, tags: ["customer"] });
    expect(memory.nudgesOf("Anna Bech")).toHaveLength(2);
    memory.mail([{ kind: "undo" }], memory.sent("receipt", [], { journal: moved.journal }));
    expect(memory.exported()).toEqual(recorded);
  });

  test("asks which of two is right, and the answer moves", () => {
    const memory = aMemory();
    memory.mail([mailFrom("Anna Bech", "a@example.com"), met(["Anna Berg"], { at: "2026-09-01" })]);
    const other = memory.mail([mailFrom("Anna Bech", "b@example.com", { at: "2026-11-21T10:15:00.000Z" })]);
    memory.mail([{ kind: "no", target: on(1) }], memory.receipt(other));
    const first = memory.mail(wrongly);
    const asked = memory.mail([correct], memory.receipt(first));
    expect(asked.questions).toHaveLength(2);
    memory.mail([{ kind: "answer", target: on(2), word: "none" }], memory.receipt(asked));
    const [, second] = memory.contacts.filter(({ name }) => name === "Anna Bech");
    expect(second?.needs).toEqual(["an auditor"]);
  });

  test("asks which of two was wrong when the mail named both", () => {
    const memory = aMemory();
    const first = memory.mail([met(["Anna Berg", "Anna Bech"])]);
    const asked = memory.mail([{ ...correct, wrong: "Anna", right: "Bo Lind" }], memory.receipt(first));
    expect(asked.questions).toHaveLength(2);
    memory.mail([{ kind: "answer", target: on(1), word: "none" }], memory.receipt(asked));
    const names = memory.contacts.map(({ name }) => name);
    expect(names.toSorted((a, b) => (a < b ? -1 : 1))).toEqual(["Anna Bech", "Bo Lind"]);
  });

  test("takes an address for the right one", () => {
    const memory = aMemory();
    const first = memory.mail([met(["Anna Berg"])]);
    memory.mail([{ ...correct, right: "anna.bech@example.com" }], memory.receipt(first));
    expect(only(memory.contacts)).toMatchObject({ name: "Anna Bech", addresses: ["anna.bech@example.com"] });
  });

  test("in the answer to a digest means the latest contact that it lists, and moves no address", () => {
    const memory = aMemory();
    const mailed = memory.mail([mailFrom("Anna Berg", "anna@example.org", { at: "2026-11-18T10:00:00.000Z" })]);
    memory.pass(1);
    const talked = memory.mail([met(["Anna Berg"], { at: "2026-11-24" })]);
    memory.pass(1);
    const noted = memory.mail([noteOn("Anna Berg")]);
    const listed = [mailed, talked, noted].map(
      ({ journal }, at) => ({ number: at + 1, kind: "told", mail: `mail-${journal}`, journal }) as const,
    );
    const digest = memory.digest([], listed);
    memory.mail([correct], digest);
    expect(memory.contact("Anna Bech")).toMatchObject({ addresses: [], touches: [{ at: "2026-11-24" }], notes: [] });
    memory.mail([correct], digest);
    expect(memory.contact("Anna Berg").addresses).toEqual(["anna@example.org"]);
    expect(memory.contact("Anna Bech")).toMatchObject({ addresses: [] });
  });
});

const noteOn = (name: string): Command => ({ kind: "note", who: { by: "name", name }, note: "moves to Aarhus" });
