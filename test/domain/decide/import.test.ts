// Cards and short tables: contacts are created or completed, and nothing that is set is overwritten.

import { describe, expect, it } from "vitest";
import type { Command } from "../../../functions/domain/commands.ts";
import type { ImportedPerson } from "../../../functions/domain/import/imported.ts";
import { aMemory, mailFrom, only } from "./memory.ts";

const person = (more: Partial<ImportedPerson>): ImportedPerson => ({
  line: 1,
  addresses: [],
  phones: [],
  interests: [],
  strengths: [],
  tags: [],
  ...more,
});
const anna = (more: Partial<ImportedPerson> = {}): ImportedPerson =>
  person({ name: "Anna Berg", addresses: ["anna@harbour.example"], ...more });
const taking = (...rows: readonly ImportedPerson[]): Command => ({ kind: "import", source: "cards", rows, unread: [] });
const yes: Command = { kind: "answer", target: { by: "bare" }, word: "yes" };

/** What became of them, without what did not happen. */
function tallyOf(lines: ReturnType<ReturnType<typeof aMemory>["mail"]>["lines"]) {
  const line = lines.find(({ kind }) => kind === "imported");
  if (line?.kind !== "imported") return undefined;
  const { created, completed, unchanged, different } = line.tally;
  return { created: created.count, completed: completed.count, unchanged, different: different.first };
}

describe("somebody unknown", () => {
  it("becomes a contact with all that the card says, and no contact was made", () => {
    const memory = aMemory();
    const card = anna({
      phones: ["22 33 44 55", "33 11 22 33"],
      organisation: "Havnelab",
      role: "Skipper",
      language: "da",
      birthday: "1980-08-14",
      interests: ["salmon"],
      strengths: ["GDPR"],
      tags: ["customer"],
      note: "From the harbour days",
    });
    const { lines } = memory.mail([taking(card)]);
    expect(only(memory.contacts)).toMatchObject({
      name: "Anna Berg",
      addresses: ["anna@harbour.example"],
      phone: "22 33 44 55",
      organisation: "Havnelab",
      role: "Skipper",
      language: "da",
      interests: ["salmon"],
      strengths: ["GDPR"],
      tags: ["customer"],
      dates: [{ label: "birthday", date: "1980-08-14" }],
      notes: [{ text: "From the harbour days" }],
      touches: [],
      dueOn: "2026-11-23",
    });
    expect(memory.interactions).toEqual([]);
    expect(lines.map(({ kind }) => kind)).toEqual(["imported"]);
    expect(tallyOf(lines)).toEqual({ created: 1, completed: 0, unchanged: 0, different: [] });
  });

  it("is named after the address when the card has no name", () => {
    const memory = aMemory();
    memory.mail([taking(person({ addresses: ["bo.lind@harbour.example"] }))]);
    expect(only(memory.contacts).name).toBe("Bo Lind");
  });

  it("is one contact when two rows of the list are about them", () => {
    const memory = aMemory();
    const { lines } = memory.mail([taking(anna(), anna({ line: 2, phones: ["22 33 44 55"] }))]);
    expect(only(memory.contacts).phone).toBe("22 33 44 55");
    expect(tallyOf(lines)).toMatchObject({ created: 1, completed: 1 });
  });

  it("never gets the owner's own address", () => {
    const memory = aMemory();
    memory.mail([taking(anna({ addresses: ["ann@example.org", "anna@harbour.example", "log@in.livstegn.test"] }))]);
    expect(only(memory.contacts).addresses).toEqual(["anna@harbour.example"]);
  });
});

describe("somebody known", () => {
  it("is completed where nothing stands, and keeps what does", () => {
    const memory = aMemory();
    memory.mail([taking(anna({ phones: ["22 33 44 55"], organisation: "Havnelab", tags: ["customer"] }))]);
    const { lines } = memory.mail([
      taking(
        anna({
          addresses: ["anna@harbour.example", "anna@berg.example"],
          phones: ["99 88 77 66"],
          organisation: "Nordlys",
          role: "Skipper",
          birthday: "--08-14",
          tags: ["customer", "harbour"],
        }),
      ),
    ]);
    expect(only(memory.contacts)).toMatchObject({
      addresses: ["anna@harbour.example", "anna@berg.example"],
      phone: "22 33 44 55",
      organisation: "Havnelab",
      role: "Skipper",
      tags: ["customer", "harbour"],
      dates: [{ label: "birthday", date: "--08-14" }],
    });
    expect(tallyOf(lines)).toEqual({
      created: 0,
      completed: 1,
      unchanged: 0,
      different: [
        { name: "Anna Berg", field: "organisation", kept: "Havnelab", given: "Nordlys" },
        { name: "Anna Berg", field: "phone", kept: "22 33 44 55", given: "99 88 77 66" },
      ],
    });
  });

  it.each([
    ["the same number in another form", { phones: ["12 34 56 78"] }, { phones: ["+45 12345678"] }, "unchanged"],
    ["another of the card's numbers", { phones: ["12 34 56 78"] }, { phones: ["99887766", "12345678"] }, "unchanged"],
    ["the firm in other letters", { organisation: "Havnelab" }, { organisation: "HAVNELAB" }, "unchanged"],
    ["a birthday without the year", { birthday: "1980-08-14" }, { birthday: "--08-14" }, "unchanged"],
    ["the year of a birthday", { birthday: "--08-14" }, { birthday: "1980-08-14" }, "completed"],
    ["another birthday", { birthday: "--08-14" }, { birthday: "--08-15" }, "different"],
    ["another year", { birthday: "1980-08-14" }, { birthday: "1981-08-14" }, "different"],
    ["a longer form of the name", {}, { name: "Anna Maria Berg" }, "unchanged"],
    ["another name", {}, { name: "Hanne Bech" }, "different"],
    ["the same note", { note: "sails" }, { note: "sails" }, "unchanged"],
    ["another note", { note: "sails" }, { note: "rows" }, "completed"],
    ["another language", { language: "da" as const }, { language: "en" as const }, "different"],
  ])("%s", (_name, before, given, what) => {
    const memory = aMemory();
    memory.mail([taking(anna(before))]);
    const tally = tallyOf(memory.mail([taking(anna(given))]).lines);
    expect({ completed: tally?.completed, unchanged: tally?.unchanged, different: tally?.different.length }).toEqual({
      completed: what === "completed" ? 1 : 0,
      unchanged: what === "completed" ? 0 : 1,
      different: what === "different" ? 1 : 0,
    });
  });

  it("by an address alone gets the name", () => {
    const memory = aMemory();
    memory.mail([taking(person({ addresses: ["ab@harbour.example"] }))]);
    memory.mail([taking(anna({ addresses: ["ab@harbour.example"] }))]);
    expect(only(memory.contacts).name).toBe("Anna Berg");
  });

  it("leaves an address with whoever has it", () => {
    const memory = aMemory();
    memory.mail([taking(anna(), person({ name: "Bo Lind", addresses: ["bo@harbour.example"] }))]);
    const { lines } = memory.mail([taking(anna({ addresses: ["anna@harbour.example", "bo@harbour.example"] }))]);
    expect(memory.contact("Anna Berg").addresses).toEqual(["anna@harbour.example"]);
    expect(tallyOf(lines)?.different).toEqual([
      { name: "Anna Berg", field: "address", kept: "Bo Lind", given: "bo@harbour.example" },
    ]);
  });

  it("without an address is who bears the name", () => {
    const memory = aMemory();
    memory.mail([taking(person({ name: "Anna Berg" }))]);
    memory.mail([taking(anna())]);
    expect(only(memory.contacts).addresses).toEqual(["anna@harbour.example"]);
  });

  it("is told by the telephone where the address is a new one", () => {
    const memory = aMemory();
    memory.mail([taking(anna({ phones: ["22 33 44 55"] }))]);
    const { questions } = memory.mail([taking(anna({ addresses: ["a@new.example"], phones: ["+45 22334455"] }))]);
    expect(questions).toEqual([]);
    expect(only(memory.contacts).addresses).toEqual(["anna@harbour.example", "a@new.example"]);
  });
});

describe("the name of somebody known, with another address", () => {
  const asked = () => {
    const memory = aMemory();
    memory.mail([mailFrom("Anna Berg", "anna@harbour.example")]);
    const decision = memory.mail([taking(anna({ addresses: ["a@new.example"], phones: ["22 33 44 55"] }))]);
    return { memory, decision };
  };

  it("is asked about, and nothing is done before", () => {
    const { memory, decision } = asked();
    expect(decision.lines.map(({ kind }) => kind)).toEqual(["same-person"]);
    expect(only(memory.contacts).phone).toBeUndefined();
  });

  it("is the same person after a yes", () => {
    const { memory, decision } = asked();
    memory.mail([yes], memory.receipt(decision));
    const { addresses, phone } = only(memory.contacts);
    expect([[...addresses].sort(), phone]).toEqual([["a@new.example", "anna@harbour.example"], "22 33 44 55"]);
  });

  it("is somebody else after a no", () => {
    const { memory, decision } = asked();
    memory.mail([{ kind: "no", target: { by: "bare" } }], memory.receipt(decision));
    expect(memory.contacts.map(({ addresses }) => addresses)).toEqual([["anna@harbour.example"], ["a@new.example"]]);
  });

  it("is asked about with names where several bear it", () => {
    const { memory, decision } = asked();
    memory.mail([{ kind: "no", target: { by: "bare" } }], memory.receipt(decision));
    const { lines } = memory.mail([taking(anna({ addresses: ["third@new.example"] }))]);
    expect(lines).toMatchObject([{ kind: "which-person", name: "Anna Berg" }]);
  });
});

describe("what is said", () => {
  it("is nothing of a known card that came along with a mail", () => {
    const memory = aMemory();
    memory.mail([taking(anna())]);
    const aside: Command = {
      kind: "import",
      source: "cards",
      rows: [anna({ organisation: "Nordlys" })],
      unread: [],
      isAside: true,
    };
    expect(memory.mail([aside]).lines).toHaveLength(1);
    expect(memory.mail([{ ...aside, rows: [anna({ organisation: "Havnelab" })] }]).lines).toEqual([]);
  });

  it("is that a list is too long where it cannot be a job", () => {
    const memory = aMemory();
    const many = Array.from({ length: 26 }, (_, at) => anna({ name: `No ${at}`, addresses: [`n${at}@x.example`] }));
    expect(memory.mail([taking(...many)]).lines).toEqual([{ kind: "too-many-people", count: 26, limit: 25 }]);
    expect(memory.contacts).toEqual([]);
  });
});

it("an undo takes back what a card did, field by field", () => {
  const memory = aMemory();
  memory.mail([taking(anna({ organisation: "Havnelab" }))]);
  const before = memory.contacts;
  const decision = memory.mail([taking(anna({ phones: ["22 33 44 55"], tags: ["customer"], note: "sails" }))]);
  memory.mail([{ kind: "undo" }], memory.receipt(decision));
  expect(memory.contacts).toEqual(before);
});
