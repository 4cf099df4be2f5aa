// What a mail tells of a person by itself, and who is meant by an organisation or as somebody's boss.

import { array, assert, constantFrom, property, record, shuffledSubarray } from "fast-check";
import { describe, expect, test } from "vitest";
import type { Command } from "../../../functions/domain/commands.ts";
import { named, somebodyElse, yes } from "./answers-to-who.ts";
import { aMemory, mailFrom, met, on, only } from "./memory.ts";

describe("an organisation instead of a person", () => {
  const firm = (name: string): Command => ({
    ...met([], { note: "the pier" }),
    people: [{ by: "name", name, isNot: "organisation" }],
  });

  test("is asked about, and recorded with whoever it was, who works there", () => {
    const memory = aMemory();
    const asked = memory.mail([firm("Vestas A/S")]);
    expect(asked.lines).toEqual([{ kind: "who", number: 1, name: "Vestas A/S", why: "organisation" }]);
    expect(memory.contacts).toEqual([]);
    const again = memory.mail([yes], memory.receipt(asked));
    expect(again.lines).toEqual(asked.lines);
    memory.mail([named("Mette Holm")], memory.receipt(again));
    expect(only(memory.contacts)).toMatchObject({ name: "Mette Holm", organisation: "Vestas A/S" });
    expect(only(memory.interactions)).toMatchObject({ note: "the pier" });
  });

  test("that is known by those who work there is no person either, and they are offered", () => {
    const memory = aMemory();
    memory.mail([
      met(["Mette Holm"], { at: "2026-11-01", fields: { organisation: "Vestas A/S" } }),
      met(["Vera Juul"], { at: "2026-11-01", fields: { organisation: "Nordlys" } }),
    ]);
    for (const name of ["Vestas", "vestas a/s"]) {
      const asked = memory.mail([met([name], { at: name === "Vestas" ? "2026-11-02" : "2026-11-03" })]);
      expect(asked.lines).toMatchObject([
        { kind: "which-person", name, isOrganisation: true, options: [{ number: 1, name: "Mette Holm" }] },
      ]);
      memory.mail([{ kind: "answer", target: on(1), word: "none" }], memory.receipt(asked));
    }
    expect(memory.contacts).toHaveLength(2);
    expect(memory.contact("Mette Holm").touches).toHaveLength(3);
  });

  test("may have been somebody else there", () => {
    const memory = aMemory();
    memory.mail([met(["Mette Holm"], { at: "2026-11-01", fields: { organisation: "Vestas" } })]);
    const asked = memory.mail([met(["Vestas"])]);
    const other = memory.mail([somebodyElse], memory.receipt(asked));
    expect(other.lines).toEqual([{ kind: "who", number: 1, name: "Vestas", why: "organisation" }]);
    memory.mail([named("Bo Lind")], memory.receipt(other));
    expect(memory.contact("Bo Lind")).toMatchObject({ organisation: "Vestas" });
    expect(memory.contact("Bo Lind").touches).toHaveLength(1);
  });

  test("is nobody who bears its name", () => {
    const memory = aMemory();
    memory.mail([met(["Anna Holm"], { at: "2026-11-01", fields: { organisation: "Holm" } })]);
    expect(memory.mail([met(["Holm"])]).questions).toEqual([]);
    expect(memory.contact("Anna Holm").touches).toHaveLength(2);
  });
});

test("somebody's boss is a person without a name: asked, and never taken for whose boss it is", () => {
  const memory = aMemory();
  memory.mail([met(["Finn Krog"], { at: "2026-11-01" })]);
  const asked = memory.mail([{ ...met([]), people: [{ by: "name", name: "Finn's boss", isNot: "relation" }] }]);
  expect(asked.lines).toEqual([{ kind: "who", number: 1, name: "Finn's boss", why: "relation" }]);
  memory.mail([named("Vera Juul")], memory.receipt(asked));
  expect(memory.contact("Vera Juul").touches).toHaveLength(1);
  expect(memory.contact("Finn Krog").touches).toHaveLength(1);
});

describe("what a mail tells of a person by itself", () => {
  const told = { organisation: "Havnelab", role: "CTO", phone: "12 34 56 78" };
  const signed = (fields: object) =>
    mailFrom("Anna Berg", "anna@example.com", {
      people: [{ by: "address", address: "anna@example.com", name: "Anna Berg", told: fields }],
    });

  test("fills what is empty, and the receipt says what was taken", () => {
    const memory = aMemory();
    const { lines } = memory.mail([signed(told)]);
    expect(memory.contact("Anna Berg")).toMatchObject(told);
    expect(lines.flatMap((line) => (line.kind === "field-set" ? [[line.field, line.value]] : []))).toEqual([
      ["organisation", "Havnelab"],
      ["role", "CTO"],
      ["phone", "12 34 56 78"],
    ]);
  });

  test("never overwrites what is known, by a signature or by the owner", () => {
    const value = constantFrom("Havnelab", "Nordlys", "Kites");
    const some = record({ organisation: value, role: value, phone: value }, { requiredKeys: [] });
    assert(
      property(array(some, { minLength: 1, maxLength: 4 }), (tellings) => {
        const memory = aMemory();
        const first: Record<string, string> = {};
        for (const [index, fields] of tellings.entries()) {
          memory.mail([{ ...signed(fields), at: `2026-11-0${index + 1}T10:00:00.000Z` }]);
          for (const [field, text] of Object.entries(fields)) first[field] ??= text;
        }
        expect(memory.contact("Anna Berg")).toMatchObject(first);
      }),
      { numRuns: 60 },
    );
  });

  test("gives somebody known by an address alone their name, and nobody another", () => {
    const memory = aMemory();
    const bare: Command = { ...mailFrom("", "ab@example.com"), people: [{ by: "address", address: "ab@example.com" }] };
    memory.mail([bare]);
    memory.mail([mailFrom("Anna Berg", "ab@example.com", { at: "2026-11-21T10:15:00.000Z" })]);
    memory.mail([mailFrom("Support Desk", "ab@example.com", { at: "2026-11-22T10:15:00.000Z" })]);
    expect(memory.contacts.map(({ name }) => name)).toEqual(["Anna Berg"]);
  });

  test("a tagged address is that of the person behind it", () => {
    const memory = aMemory();
    memory.mail([mailFrom("Anna Berg", "anna@example.com")]);
    expect(
      memory.mail([mailFrom("Anna Berg", "anna+boats@example.com", { at: "2026-11-21T10:15:00.000Z" })]).questions,
    ).toEqual([]);
    expect(only(memory.contacts).touches).toHaveLength(2);
  });
});

test("a word that may be no person makes nobody", () => {
  const memory = aMemory();
  const { lines } = memory.mail([{ ...met([]), people: [{ by: "name", name: "Holdet", onlyKnown: true }] }]);
  expect(memory.contacts).toEqual([]);
  expect(lines[0]).toEqual({ kind: "nobody-named", name: "Holdet" });
});

test("in whatever order mails come, the same people are known by the same addresses", () => {
  const mails: readonly Command[] = [
    mailFrom("Anna Berg", "anna@example.com", { at: "2026-11-01T10:00:00.000Z" }),
    mailFrom("Bo Lind", "bo@example.com", { at: "2026-11-02T10:00:00.000Z" }),
    met(["Anna Berg"], { at: "2026-11-03" }),
    met(["Bo Lind", "Carla Skov"], { at: "2026-11-04" }),
    mailFrom("BO LIND", "bo@example.com", { at: "2026-11-05T10:00:00.000Z" }),
    mailFrom("Carla Skov", "carla@example.com", { at: "2026-11-06T10:00:00.000Z" }),
  ];
  const known = (order: readonly Command[]) => {
    const memory = aMemory();
    for (const command of order) memory.mail([command]);
    return memory.contacts
      .map(({ name, addresses, touches }) => `${name.toLowerCase()} <${addresses.join()}> ${touches.length}`)
      .toSorted((a, b) => (a < b ? -1 : 1));
  };
  const expected = known(mails);
  assert(
    property(shuffledSubarray([...mails], { minLength: mails.length }), (order) => {
      expect(known(order)).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

test("a need that is told with and without its article is one", () => {
  const memory = aMemory();
  const needs = (value: string): Command => ({
    kind: "note",
    who: { by: "name", name: "Anna Berg" },
    fields: { needs: [value] },
  });
  memory.mail([needs("an auditor")]);
  memory.mail([needs("auditor")]);
  expect(only(memory.contacts).needs).toEqual(["an auditor"]);
});
