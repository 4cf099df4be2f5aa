// Address books as tables: by their headings, in whatever words and delimiters, or without any.

import { describe, expect, it } from "vitest";
import { readContactTable } from "../../functions/mail/contact-table.ts";
import { readRows } from "../../functions/mail/csv-rows.ts";
import { decodeFile } from "../../functions/mail/decode-file.ts";
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
