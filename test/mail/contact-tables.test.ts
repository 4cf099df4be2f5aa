// Address books as tables: by their headings, in whatever words and delimiters, or without any.

import { describe, expect, it, test } from "vitest";
import { readContactTable } from "../../functions/mail/contact-table.ts";
import { readRows } from "../../functions/mail/csv-rows.ts";
import { decodeFile } from "../../functions/mail/decode-file.ts";
import { readVcards } from "../../functions/mail/vcards.ts";
import { tableOf, told } from "./card-files.ts";

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

describe("a cell of addresses", () => {
  const read = (cell: string) => {
    const { cards, unread } = readContactTable(`Name,E-mail\nAnna Berg,"${cell}"\n`);
    return { addresses: cards.map(({ addresses }) => addresses), unread: unread.map(({ why }) => why) };
  };

  it.each([
    ["anna@x.example", ["anna@x.example"]],
    [" Anna@X.example ", ["anna@x.example"]],
    ["Anna Berg <anna@x.example>", ["anna@x.example"]],
    ["anna@x.example; anna@y.example,anna@z.example", ["anna@x.example", "anna@y.example", "anna@z.example"]],
    ["anna@x.example ::: anna@y.example", ["anna@x.example", "anna@y.example"]],
    ["/o=ExchangeLabs/cn=Recipients/cn=anna", []],
    ["-", []],
  ])("%j is read", (cell, addresses) => {
    expect(read(cell)).toEqual({ addresses: [addresses], unread: [] });
  });

  it.each([
    "evil@x.example\nBcc: x@y.example",
    "evil@x.example\r\nx@y.example",
    "evil@x.example x@y.example",
    "evil@x.example\u2028x@y.example",
    "evil@x.example?bcc=x@y.example",
    "evil\u202e@x.example",
    "evil\u0000@x.example",
    "evil@x.example, and then some words",
    "evil@x.example <x@y.example>, z",
    "anna@localhost",
  ])("%j is told, and whoever else stands in the row is taken", (cell) => {
    expect(read(cell)).toEqual({ addresses: [[]], unread: ["address-left-out"] });
    expect(readContactTable(`Name,E-mail\n,"${cell}"\n`)).toMatchObject({
      cards: [],
      unread: [{ line: 2, why: "address" }],
    });
  });

  it("is told in a table without headings, and of a card", () => {
    const table = readContactTable('Bo,bo@x.example\n"Anna","evil@x.example\nBcc: x@y.example"\n');
    expect(table.unread).toEqual([{ line: 2, why: "address-left-out" }]);
    const { cards, unread } = readVcards("BEGIN:VCARD\nFN:Anna\nEMAIL:evil@x.example\\nBcc: x@y.example\nEND:VCARD\n");
    expect(cards.map(({ addresses }) => addresses)).toEqual([[]]);
    expect(unread).toEqual([{ line: 1, why: "address-left-out" }]);
  });
});

test("nothing that a table or a card says bears line ends, control or turning characters", () => {
  const evil = "An\u202ena\u2028B\u0007e\u200frg\u0085Bcc:\u2066x\u200b\u001b";
  const rows = readContactTable(
    `Name,Company,Job title,Notes,Categories,Interests\n${`"${evil}\n${evil}",`.repeat(5)}"${evil}"\n`,
  );
  const lines = ["FN", "ORG", "TITLE", "NOTE", "CATEGORIES", "INTEREST"].map((name) => `${name}:${evil}\\n${evil}`);
  const cards = readVcards(["BEGIN:VCARD", ...lines, "END:VCARD", ""].join("\n"));
  for (const card of [...rows.cards, ...cards.cards]) {
    const { note, ...fields } = card;
    expect(JSON.stringify(fields)).toContain("Anna B erg");
    expect(Object.values(fields).flat().join(" ")).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    expect(note.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  }
  expect(rows.cards.length + cards.cards.length).toBe(2);
});

describe("birthdays in figures", () => {
  const born = (days: readonly string[], monthFirst: boolean) => {
    const rows = days.map((day, at) => `P${at},"${day}"\n`).join("");
    const { cards, dayOrder } = readContactTable(`Name,Birthday\n${rows}`, { monthFirst });
    return { days: cards.map(({ birthday }) => birthday), dayOrder };
  };

  it.each([
    ["a month in the second place never settles it alone", ["3/4/1980"], false, ["1980-04-03"]],
    ["nor for an American", ["3/4/1980"], true, ["1980-03-04"]],
    ["a 14 in the second place does", ["3/4/1980", "8/14/1980"], false, ["1980-03-04", "1980-08-14"]],
    ["a 14 in the first place does for an American", ["3/4/1980", "14/8/1980"], true, ["1980-04-03", "1980-08-14"]],
    ["the year first is never in doubt", ["1980-04-03", "1980/08/04"], true, ["1980-04-03", "1980-08-04"]],
    ["points stand behind a day", ["3.4.1980"], true, ["1980-04-03"]],
    ["a day as its own month is the same either way", ["4/4/1980"], true, ["1980-04-04"]],
  ])("%s", (_name, days, monthFirst, expected) => {
    expect(born(days, monthFirst).days).toEqual(expected);
  });

  it.each([
    ["a column that nothing settles", ["4/4/1980", "3/4/1980"], false, { example: "3/4/1980", isMonthFirst: false }],
    ["an American's", ["3/4/1980"], true, { example: "3/4/1980", isMonthFirst: true }],
    ["one that a row settles", ["3/4/1980", "14/8/1980"], false, undefined],
    ["one with points", ["3.4.1980"], true, undefined],
    ["one with the year first", ["1980-04-03"], false, undefined],
  ])("%s is told as it was read", (_name, days, monthFirst, expected) => {
    expect(born(days, monthFirst).dayOrder).toEqual(expected);
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
