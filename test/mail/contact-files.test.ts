// Address books as phones and mail programs write them: cards of all versions, and files that are hostile.

import { describe, expect, it, test } from "vitest";
import { readContactTable } from "../../functions/mail/contact-table.ts";
import { decodeFile } from "../../functions/mail/decode-file.ts";
import { readVcards } from "../../functions/mail/vcards.ts";
import { mutate, seededRandom } from "../bench/capture-mutations.ts";
import { bytesOf, cardsOf, told } from "./card-files.ts";

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
