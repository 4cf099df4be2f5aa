// Address books as phones and mail programs write them: cards of all versions, and tables by their headings.

import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import type { CardFile, ContactCard } from "../../functions/mail/contact-card.ts";
import { readContactTable } from "../../functions/mail/contact-table.ts";
import { readRows } from "../../functions/mail/csv-rows.ts";
import { decodeFile } from "../../functions/mail/decode-file.ts";
import { readVcards } from "../../functions/mail/vcards.ts";
import { mutate, seededRandom } from "../bench/capture-mutations.ts";

const bytesOf = (name: string): Uint8Array => readFileSync(new URL(`../fixtures/cards/${name}`, import.meta.url));
const textOf = (name: string, charset = "utf-8"): string =>
  decodeFile({ charset, encoding: "8bit", body: bytesOf(name) }, 1_000_000);
const cardsOf = (name: string): CardFile => readVcards(textOf(name));
const tableOf = (name: string) => readContactTable(textOf(name));

/** What a card says, without its empty fields. */
function told(card: ContactCard | undefined): object {
  const { line: _, ...rest } = card ?? { line: 0 };
  return Object.fromEntries(
    Object.entries(rest).filter(
      ([, value]) => value !== "" && value !== false && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

describe("cards", () => {
  it("of an iPhone: grouped properties, a birthday without a year, the mobile before the office, no fax", () => {
    const { cards } = cardsOf("iphone.vcf");
    expect(told(cards[0])).toEqual({
      name: "Anna Marie Berg",
      addresses: ["anna.berg@havnelab.example", "anna@berg.example"],
      phones: ["+45 22 33 44 55", "+45 33 11 22 33"],
      organisation: "Havnelab",
      role: "Projektleder",
      birthday: "--08-14",
      categories: ["Kunde", "Havn"],
      note: "Mødt på havnedagene, kan lide laks\nsejler",
    });
    expect(cards[1]?.isOrganisation).toBe(true);
  });

  it("of an old phone, vCard 2.1: quoted-printable over two lines, bare words, a card within the card", () => {
    const { cards, unread } = cardsOf("nokia-2.1.vcf");
    expect(cards.map(told)).toEqual([
      {
        name: "Jørgen Sørensen",
        addresses: ["jorgen@vaerft.example", "jorgen@private.example"],
        phones: ["+4522334455"],
        organisation: "Svaneke Værft og Søn",
        role: "Skipper",
        birthday: "1971-03-02",
        note: "Ringer altid om lørdagen",
      },
    ]);
    expect(unread).toEqual([]);
  });

  it("of Outlook: Windows' letters, a name turned around", () => {
    expect(cardsOf("outlook.vcf").cards.map(told)).toEqual([
      {
        name: "Mette Ryø",
        addresses: ["mette@skaer.example"],
        phones: ["20 30 40 50", "33 22 11 00"],
        organisation: "Skær & Co",
        role: "Revisor",
      },
    ]);
  });

  it("of Google", () => {
    expect(cardsOf("google.vcf").cards.map(told)).toEqual([
      {
        name: "Carla Mose",
        addresses: ["carla@atelier.example", "carla@mose.example"],
        phones: ["60 70 80 90"],
        organisation: "Atelier Mose",
        role: "Arkitekt",
        birthday: "1975-11-30",
        categories: ["myContacts", "Friends"],
        note: "Knows harbours",
      },
    ]);
  });

  it("of vCard 4.0: preferences by number, URIs, languages, interests; a group is nobody, an empty card is named", () => {
    const { cards, unread } = cardsOf("four.vcf");
    expect(cards.map(told)).toEqual([
      {
        name: "Bo Lind",
        addresses: ["bo@broen.example", "bo@lind.example"],
        phones: ["+45-88-99-00-11"],
        organisation: "Broen",
        role: "Brovagt",
        birthday: "--02-29",
        language: "da",
        interests: ["laks"],
        strengths: ["GDPR"],
        categories: ["kunde", "røget, ikke saltet"],
      },
    ]);
    expect(unread).toEqual([{ line: 25, why: "no-name" }]);
  });

  it.each([
    ["torn off", "BEGIN:VCARD\nFN:Anna Berg\nEMAIL:anna@x.example", ["Anna Berg"]],
    [
      "without an end before the next",
      "BEGIN:VCARD\nFN:Anna Berg\nBEGIN:VCARD\nFN:Bo Lind\nEND:VCARD",
      ["Anna Berg", "Bo Lind"],
    ],
    ["with line ends of old Macs", "BEGIN:VCARD\rFN:Anna Berg\rEND:VCARD\r", ["Anna Berg"]],
    ["whose name is an address", "BEGIN:VCARD\nFN:anna@x.example\nEMAIL:anna@x.example\nEND:VCARD", [""]],
    ["with a nickname alone", "BEGIN:VCARD\nNICKNAME:Annie\nEND:VCARD", ["Annie"]],
  ])("%s are read as far as they go", (_name, text, names) => {
    expect(readVcards(text).cards.map(({ name }) => name)).toEqual(names);
  });

  it.each([
    ["BDAY:1980-08-14T00:00:00Z", "1980-08-14"],
    ["BDAY;VALUE=date:--0814", "--08-14"],
    ["BDAY;VALUE=text:some time in August", ""],
    ["BDAY:1980-13-14", ""],
    ["BDAY:1604-08-14", "--08-14"],
  ])("%s is the day %s", (line, birthday) => {
    expect(readVcards(`BEGIN:VCARD\nFN:Anna\n${line}\nEND:VCARD`).cards[0]?.birthday).toBe(birthday);
  });
});

describe("tables", () => {
  it("of Google Contacts", () => {
    const { cards } = tableOf("google.csv");
    expect(cards.map(told)).toEqual([
      {
        name: "Anna Marie Berg",
        addresses: ["anna@havnelab.example", "anna@berg.example"],
        phones: ["22 33 44 55"],
        organisation: "Havnelab",
        role: "Projektleder",
        birthday: "1980-08-14",
        categories: ["Kunde"],
        note: 'Likes "røget" laks,\nand harbours',
      },
      { addresses: ["info@nordlys.example"], phones: ["70 10 20 30"], organisation: "Nordlys ApS" },
      {
        name: "Bo Lind",
        addresses: ["bo@broen.example", "bo@lind.example"],
        phones: ["88 99 00 11"],
        organisation: "Broen",
        birthday: "--02-29",
      },
    ]);
    expect(cards.map(({ line }) => line)).toEqual([2, 4, 5]);
  });

  it("of Google Contacts as it was before", () => {
    expect(tableOf("google-old.csv").cards.map(told)).toEqual([
      {
        name: "Carla Mose",
        addresses: ["carla@atelier.example"],
        phones: ["60 70 80 90"],
        organisation: "Atelier Mose",
        role: "Arkitekt",
        birthday: "1975-11-30",
        categories: ["Friends"],
        interests: ["Sejlads"],
      },
    ]);
  });

  it("of Outlook in Danish, in Windows' letters: a title is no job, Exchange's names are no addresses", () => {
    expect(tableOf("outlook-da.csv").cards.map(told)).toEqual([
      {
        name: "Mette Ryø",
        addresses: ["mette@skaer.example"],
        phones: ["20 30 40 50", "33 22 11 00"],
        organisation: "Skær & Co",
        role: "Revisor",
        birthday: "1969-08-14",
        categories: ["Kunde", "Rotary"],
        note: "Ringer helst\nom morgenen",
      },
      {
        name: "Jørgen Sørensen",
        addresses: ["jorgen@vaerft.example"],
        organisation: "Svaneke Værft",
        role: "Skipper",
      },
    ]);
  });

  it("of Outlook in English, whose months stand first when one row shows it", () => {
    expect(tableOf("outlook-en.csv").cards.map(({ name, birthday, role }) => [name, birthday, role])).toEqual([
      ["Dan Frost", "1980-08-14", "Director"],
      ["Eva Sand", "1990-03-04", ""],
    ]);
  });

  it("of LinkedIn, below its lines of advice", () => {
    expect(tableOf("linkedin.csv").cards.map(told)).toEqual([
      { name: "Frida Holst", addresses: ["frida@holst.example"], organisation: "Fjordhus", role: "Head of Harbours" },
      { name: "Gorm Dahl", organisation: "Dahl, Dahl & Co", role: "Partner" },
    ]);
  });

  it("of Numbers in Danish: semicolons, a name of the table, names turned around", () => {
    expect(tableOf("numbers-da.csv").cards.map(told)).toEqual([
      {
        name: "Frida Holst",
        addresses: ["frida@holst.example"],
        phones: ["61 62 63 64"],
        organisation: "Fjordhus",
        birthday: "--08-14",
      },
      { name: "Gorm Dahl", addresses: ["gorm@dahl.example"], organisation: "Dahl & Co", birthday: "1958-05-02" },
    ]);
  });

  it("without headings: names, addresses and telephones alone", () => {
    expect(tableOf("plain.csv").cards.map(told)).toEqual([
      { name: "Anna Berg", addresses: ["anna@havnelab.example"], phones: ["22 33 44 55"] },
      { addresses: ["bo@broen.example"] },
    ]);
  });

  it("that say nobody's name are told apart from tables without people", () => {
    expect(readContactTable("item,price\nsalmon,12\n").isUnknown).toBe(true);
    expect(readContactTable("").isUnknown).toBe(true);
    expect(readContactTable("name,e-mail\n").isUnknown).toBe(false);
  });

  it.each(["utf-8", "utf-16le", "utf-16be"])("begin with a mark in %s", (charset) => {
    const text = "\ufeffNavn;E-mail\r\nSøren Ærø;soren@x.example\r\n";
    const wide = (big: boolean) =>
      new Uint8Array(
        Array.from(text, (char) => char.charCodeAt(0)).flatMap((code) =>
          big ? [code >> 8, code & 255] : [code & 255, code >> 8],
        ),
      );
    const body = charset === "utf-8" ? new TextEncoder().encode(text) : wide(charset === "utf-16be");
    const table = readContactTable(decodeFile({ charset: "", encoding: "8bit", body }, 1000));
    expect(table.cards.map(({ name }) => name)).toEqual(["Søren Ærø"]);
  });
});

describe("rows", () => {
  it.each([
    ["a quote within quotes", 'a,"b ""c"" d",e\n', [["a", 'b "c" d', "e"]]],
    ["a delimiter and a line end within quotes", '"a,b","c\nd"\n', [["a,b", "c\nd"]]],
    ["words behind a quote", '"a"b,c\n', [["ab", "c"]]],
    ["a quote in the middle of a cell", 'a "b" c,d\n', [['a "b" c', "d"]]],
    [
      "a quote that never closes",
      'a,"b\nc,d\n',
      [
        ["a", '"b'],
        ["c", "d"],
      ],
    ],
    ["rows of unequal length", "a,b\nc\n", [["a", "b"], ["c"]]],
    ["no line end at the end", "a,b", [["a", "b"]]],
  ])("with %s", (_name, text, cells) => {
    expect(readRows(text, ",", 100).map((row) => row.cells)).toEqual(cells);
  });

  it("know the line they begin in", () => {
    expect(readRows('a\n\n"b\nc"\r\nd\n', ",", 100).map(({ line }) => line)).toEqual([1, 3, 5]);
  });
});

describe("hostile files", () => {
  const shapes: Readonly<Record<string, (size: number) => string>> = {
    quotes: (size) => '"'.repeat(size),
    "open quotes": (size) => '"a,\n'.repeat(size / 4),
    "odd quotes": (size) => '"""a,'.repeat(size / 5),
    commas: (size) => ",".repeat(size),
    "line ends": (size) => "\n".repeat(size),
    "people of commas": (size) => "Name,E-mail\n" + "a,b@x.example,,,,\n".repeat(size / 18),
    "one endless line": (size) => "a".repeat(size),
    begins: (size) => "BEGIN:VCARD\n".repeat(size / 12),
    agents: (size) => "BEGIN:VCARD\nFN:a\n" + "AGENT:\nBEGIN:VCARD\n".repeat(size / 19),
    "folded lines": (size) => "BEGIN:VCARD\nFN:a\n" + " a\n".repeat(size / 3),
    "soft breaks": (size) => "BEGIN:VCARD\nFN;QUOTED-PRINTABLE:a=\n" + "a=\n".repeat(size / 3),
    parameters: (size) => "BEGIN:VCARD\nTEL" + ";a=b".repeat(size / 4) + ":1",
    "addresses in one card": (size) => "BEGIN:VCARD\n" + "EMAIL:a@x.example\n".repeat(size / 18),
  };
  /** A guard against hanging; how time grows with size is measured in the bench. */
  const size = 60_000;

  test.each(Object.entries(shapes))("60 kB of %s are read to their end", (_name, shape) => {
    const text = shape(size);
    const people = [...readVcards(text).cards, ...readContactTable(text).cards];
    expect(people.every(({ name, addresses }) => name !== "" || addresses.length > 0)).toBe(true);
  });

  test("mutilated files never throw", () => {
    const random = seededRandom(20_261_124);
    const names = ["iphone.vcf", "nokia-2.1.vcf", "four.vcf", "google.csv", "outlook-da.csv", "linkedin.csv"];
    for (let round = 0; round < 600; round += 1) {
      const body = mutate(bytesOf(names[round % names.length] ?? ""), random);
      const text = decodeFile({ charset: "", encoding: "8bit", body }, 100_000);
      const cards = [...readVcards(text).cards, ...readContactTable(text).cards];
      expect(cards.every(({ name, addresses }) => name !== "" || addresses.length > 0)).toBe(true);
    }
  });
});
