// Who is it? Names that say more or less, questions with one effect, what a mail tells by itself.
import { describe, expect, test } from "vitest";
import type { Command } from "../../../functions/domain/commands.ts";
import { named, somebodyElse, yes } from "./answers-to-who.ts";
import { aMemory, mailFrom, met, on, only } from "./memory.ts";

describe("a name that says more or less than one that is known", () => {
  test.each([
    ["Anna", "Anna Berg"],
    ["A. Berg", "Anna Berg"],
    ["Anna Berg", "Anna Maria Berg"],
    ["Anna B.", "Anna Berg"],
  ])("%s noted first, %s later: asked once, and yes makes one person under the fuller name", (first, later) => {
    const memory = aMemory();
    memory.mail([met([first])]);
    const asked = memory.mail([met([later], { at: "2026-11-22" })]);
    expect(asked.lines).toEqual([{ kind: "same-person", number: 1, name: first, address: later }]);
    expect(memory.interactions).toHaveLength(1);
    memory.mail([yes], memory.receipt(asked));
    expect(memory.contacts.map(({ name }) => name)).toEqual([later]);
    expect(only(memory.contacts).touches).toHaveLength(2);
    expect(memory.mail([met([later], { at: "2026-11-21" })]).questions).toEqual([]);
  });

  test("is somebody else when the owner says so, and both are told apart from then on", () => {
    const memory = aMemory();
    memory.mail([met(["Anna"])]);
    const asked = memory.mail([met(["Anna Berg"], { at: "2026-11-22" })]);
    memory.mail([{ kind: "no", target: on(1) }], memory.receipt(asked));
    expect(memory.contacts.map(({ name }) => name)).toEqual(["Anna", "Anna Berg"]);
    expect(memory.mail([met(["Anna Berg"], { at: "2026-11-20" })]).questions).toEqual([]);
  });

  test("is asked about by every road: a forward, a note, a reminder, a promise", () => {
    const roads: readonly Command[] = [
      mailFrom("Anna Berg", "anna@example.com"),
      met(["Anna Berg"]),
      { kind: "note", who: { by: "name", name: "Anna Berg" }, note: "moved" },
      { kind: "follow-up", people: [{ by: "name", name: "Anna Berg" }], on: "2026-12-01" },
      { kind: "pledge", by: "owner", person: { by: "name", name: "Anna Berg" }, text: "the deck" },
    ];
    for (const road of roads) {
      const memory = aMemory();
      memory.mail([met(["Anna"], { at: "2026-11-01" })]);
      const asked = memory.mail([road]);
      expect(
        asked.lines.map(({ kind }) => kind),
        road.kind,
      ).toEqual(["same-person"]);
      expect(memory.contacts).toHaveLength(1);
      memory.mail([yes], memory.receipt(asked));
      expect(only(memory.contacts).name, road.kind).toBe("Anna Berg");
    }
  });

  test("of a known person with another address is never taken for theirs unasked", () => {
    const memory = aMemory();
    memory.mail([mailFrom("Søren Jørgensen", "soren@example.com")]);
    for (const name of ["Søren Jørgensen", "Soren Joergensen", "Jørgensen Søren", "S. Jørgensen"]) {
      const asked = memory.mail([mailFrom(name, "sj@other.example")]);
      expect(
        asked.lines.map(({ kind }) => kind),
        name,
      ).toEqual(["same-person"]);
    }
    expect(memory.contacts).toHaveLength(1);
  });

  test("is no question when the address says another surname", () => {
    const memory = aMemory();
    memory.mail([mailFrom("Anna Berg", "berg@example.com")]);
    expect(memory.mail([mailFrom("Anna", "anna.holm@example.com")]).questions).toEqual([]);
    expect(memory.contacts).toHaveLength(2);
  });
});

describe("an answer to who was meant", () => {
  const asking = () => {
    const memory = aMemory();
    memory.mail([mailFrom("Anna Berg", "berg@example.org"), mailFrom("Anna Bech", "bech@example.org")]);
    const asked = memory.mail([met(["Anna"])]);
    return { memory, receipt: memory.receipt(asked) };
  };
  const meetings = (memory: ReturnType<typeof aMemory>) =>
    memory.interactions.filter(({ channel }) => channel === "meeting");

  test("has one effect: the second is told that the first stands", () => {
    const { memory, receipt } = asking();
    memory.mail([{ kind: "answer", target: on(1), word: "none" }], receipt);
    const second = memory.mail([{ kind: "answer", target: on(2), word: "none" }], receipt);
    expect(second.lines).toEqual([{ kind: "already-answered", name: "Anna" }]);
    expect(meetings(memory).map(({ contacts }) => contacts)).toEqual([[memory.contact("Anna Berg").id]]);
  });

  test("may be given again once it was undone", () => {
    const { memory, receipt } = asking();
    const first = memory.mail([{ kind: "answer", target: on(1), word: "none" }], receipt);
    memory.mail([{ kind: "undo" }], memory.sent("receipt", [], { journal: first.journal }));
    memory.mail([{ kind: "answer", target: on(2), word: "none" }], receipt);
    expect(meetings(memory).map(({ contacts }) => contacts)).toEqual([[memory.contact("Anna Bech").id]]);
  });

  test("is one answer in one mail, too", () => {
    const { memory, receipt } = asking();
    memory.mail([named("Berg"), named("Bech")], receipt);
    expect(meetings(memory)).toHaveLength(1);
  });

  test("may be the name alone, or somebody whom it did not offer", () => {
    const { memory, receipt } = asking();
    memory.mail([named("Bech")], receipt);
    expect(meetings(memory)[0]?.contacts).toEqual([memory.contact("Anna Bech").id]);
    const other = asking();
    other.memory.mail([named("Anna Holm")], other.receipt);
    expect(meetings(other.memory)[0]?.contacts).toEqual([other.memory.contact("Anna Holm").id]);
  });

  test("that it was somebody else asks for the full name, and what was told waits for it", () => {
    const { memory, receipt } = asking();
    const again = memory.mail([somebodyElse], receipt);
    expect(again.lines).toEqual([{ kind: "who", number: 1, name: "Anna", why: "other" }]);
    expect(memory.contacts).toHaveLength(2);
    const further = memory.mail([{ kind: "answer", target: on(1), word: "other" }], memory.receipt(again));
    expect(further.lines).toEqual(again.lines);
    const last = memory.receipt(further);
    memory.mail([named("Anna Holm")], last);
    expect(memory.contacts.map(({ name }) => name)).toEqual(["Anna Berg", "Anna Bech", "Anna Holm"]);
    expect(meetings(memory).map(({ contacts }) => contacts)).toEqual([[memory.contact("Anna Holm").id]]);
    expect(memory.mail([named("Anna Krog")], last).lines).toEqual([{ kind: "already-answered", name: "Anna" }]);
  });

  test("that says no more than was asked is asked again", () => {
    const { memory, receipt } = asking();
    expect(memory.mail([named("Anna")], receipt).lines.map(({ kind }) => kind)).toEqual(["which-person"]);
    expect(meetings(memory)).toEqual([]);
  });

  test("that one of several was not meant leaves it open which was", () => {
    const { memory, receipt } = asking();
    memory.mail([{ kind: "no", target: on(1) }], receipt);
    expect(meetings(memory)).toEqual([]);
  });
});

describe("a contact of whom only the first name is known", () => {
  test("never wins unasked over others of that first name", () => {
    const memory = aMemory();
    memory.mail([met(["Anna"], { at: "2026-11-01" })]);
    expect(memory.mail([met(["Anna"], { at: "2026-11-02" })]).questions).toEqual([]);
    memory.mail([mailFrom("Anna Berg", "berg@example.org")], undefined);
    const first = memory.mail([met(["Anna Bech"], { at: "2026-11-03" })]);
    memory.mail([{ kind: "no", target: on(1) }], memory.receipt(first));
    const asked = memory.mail([met(["Anna"], { at: "2026-11-04" })]);
    expect(asked.lines).toMatchObject([{ kind: "which-person", name: "Anna" }]);
    expect(asked.questions.length).toBeGreaterThan(1);
  });

  test("gets no address of an Anna who may be another", () => {
    const memory = aMemory();
    memory.mail([met(["Anna"], { at: "2026-11-01" })]);
    const first = memory.mail([met(["Anna Bech"], { at: "2026-11-03" })]);
    memory.mail([{ kind: "no", target: on(1) }], memory.receipt(first));
    const asked = memory.mail([mailFrom("Anna", "anna@example.com")]);
    expect(asked.lines).toMatchObject([{ kind: "which-person" }]);
  });
});
