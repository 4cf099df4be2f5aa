// Cards and tables that come with a mail, at each address.

import { describe, expect, it } from "vitest";
import type { Command } from "../../functions/domain/commands.ts";
import type { Road } from "../../functions/intent/read-commands.ts";
import type { Attachment } from "../../functions/mail/parsed-mail.ts";
import { forwarded, mail, read } from "./mail-builder.ts";

const card = (...lines: readonly string[]): Attachment => ({
  kind: "vcard",
  filename: "anna.vcf",
  contentType: "text/vcard",
  text: ["BEGIN:VCARD", "VERSION:3.0", ...lines, "END:VCARD", ""].join("\r\n"),
});
const table = (text: string): Attachment => ({ kind: "csv", filename: "people.csv", contentType: "text/csv", text });
const ANNA = card("FN:Anna Berg", "EMAIL:Anna@Harbour.example", "TEL;TYPE=CELL:22 33 44 55");
const ANNA_ROW = {
  line: 1,
  name: "Anna Berg",
  addresses: ["anna@harbour.example"],
  phones: ["22 33 44 55"],
  interests: [],
  strengths: [],
  tags: [],
};
const IMPORT_ANNA = { kind: "import", source: "cards", rows: [ANNA_ROW], unread: [] };

const at = (kind: "log" | "me" | "share" | "drop-box"): readonly Road[] => [{ kind }];
const kinds = (commands: readonly Command[]): readonly string[] =>
  commands.map((command) => (command.kind === "not-understood" ? command.why : command.kind));

describe("a card", () => {
  it.each(["log", "me"] as const)("alone at %s@ is somebody to take in, and no contact that was made", (road) => {
    expect(read(mail({ attachments: [ANNA] }), at(road))).toEqual([IMPORT_ANNA]);
  });

  it("in a forwarded mail comes beside the record of that mail", () => {
    const forward = forwarded({});
    const commands = read(mail({ forwarded: forward, forwards: [forward], attachments: [ANNA] }), at("log"));
    expect(kinds(commands)).toEqual(["import", "record"]);
    expect(commands[0]).toEqual({ ...IMPORT_ANNA, isAside: true });
  });

  it.each([
    ["Met at the harbour days, interested in salmon", "record"],
    ["My new accountant #customer", "note"],
  ])("with words that name nobody is about its person: %s", (words, kind) => {
    const [taken, told] = read(mail({ fresh: words, attachments: [ANNA] }), at("log"));
    expect(taken?.kind).toBe("import");
    expect(told).toMatchObject(
      kind === "record" ? { kind, people: [{ name: "Anna Berg" }] } : { kind, who: { name: "Anna Berg" } },
    );
  });

  it("at an address of a day is whom to be reminded of", () => {
    const commands = read(mail({ attachments: [ANNA] }), [{ kind: "follow-up", words: ["2w"] }]);
    expect(commands).toEqual([
      IMPORT_ANNA,
      {
        kind: "follow-up",
        people: [{ by: "address", address: "anna@harbour.example", name: "Anna Berg" }],
        on: "2026-12-08",
      },
    ]);
  });

  it("in the answer to a mail of ours is taken in too", () => {
    const commands = read(mail({ fresh: "Here she is", attachments: [ANNA] }), [{ kind: "reply", numbers: [] }]);
    expect(commands).toEqual([IMPORT_ANNA]);
  });

  it("is none where information is passed on, nor in what a rule forwards", () => {
    expect(kinds(read(mail({ subject: "A card", attachments: [ANNA] }), at("share")))).toEqual(["share"]);
    const sentOn = mail({ from: { name: "Bo", address: "bo@harbour.example" }, attachments: [ANNA] });
    expect(kinds(read(sentOn, at("drop-box")))).toEqual(["record"]);
  });

  it("of the owner is nobody's, and is said to be", () => {
    const own = card("FN:K. Holm", "EMAIL:kit@work.example");
    expect(kinds(read(mail({ attachments: [own] }), at("log")))).toEqual(["own-card"]);
    const named = card("FN:Kit Holm", "EMAIL:kit@home.example");
    expect(read(mail({ attachments: [own, named] }), at("log"))).toMatchObject([
      { kind: "import", rows: [], unread: [{ line: 1, why: "own" }] },
    ]);
  });

  it.each([
    ["No Reply", "noreply@news.example", false],
    ["Newsletter", "newsletter@news.example", false],
    ["Info Desk", "info@acme.example", false],
    ["Acme Support", "support@acme.example", false],
    ["Acme A/S", "kontakt@acme.example", false],
    ["Bo Lind", "info@lind.example", true],
    ["Support", "bo@lind.example", true],
  ])("in a table, under the name %s with %s, is somebody: %s", (name, address, isSomebody) => {
    const [command] = read(mail({ attachments: [table(`Name,Email\n${name},${address}\n`)] }), at("me"));
    expect(command).toMatchObject(isSomebody ? { rows: [{ name }] } : { rows: [], unread: [{ why: "nobody" }] });
  });

  it("in a table tells of an address that is none, or an office's", () => {
    const text =
      "Name,Email\nTea Ravn,not-an-email\nBo Lind,info@lind.example\nIda Krog,none\nPer Dam,per@dam.example\n";
    const [command] = read(mail({ attachments: [table(text)] }), at("me"));
    expect(command).toMatchObject({
      rows: [{ name: "Tea Ravn" }, { name: "Bo Lind", addresses: [] }, { name: "Ida Krog" }, { name: "Per Dam" }],
      unread: [
        { line: 2, why: "address-left-out" },
        { line: 3, why: "office-left-out" },
      ],
    });
  });

  it("keeps its person without the office's address, and an office alone is nobody", () => {
    const [command] = read(
      mail({ attachments: [card("FN:Bo Lind", "EMAIL:info@lind.example"), card("EMAIL:noreply@lind.example")] }),
      at("me"),
    );
    expect(command).toMatchObject({
      rows: [{ name: "Bo Lind", addresses: [] }],
      unread: [{ why: "office-left-out" }, { why: "nobody" }],
    });
  });

  it("of a firm is named as such", () => {
    const firm = card("FN:Nordlys ApS", "ORG:Nordlys ApS", "X-ABShowAs:COMPANY");
    expect(read(mail({ attachments: [firm] }), at("me"))).toMatchObject([
      { rows: [], unread: [{ line: 1, why: "organisation" }] },
    ]);
  });

  it("that stayed closed is said to be", () => {
    expect(kinds(read(mail({ attachments: [{ ...ANNA, text: "" }] }), at("log")))).toEqual(["file-unopened"]);
  });
});

describe("a table", () => {
  const people = table("Navn;E-mail;Sprog;Grupper\nAnna Berg;anna@harbour.example;Dansk;Kunde\n");

  it("at me@ is taken in, whatever friendly words stand beside it", () => {
    const commands = read(
      mail({ subject: "My contacts", fresh: "Here is everybody I know.", attachments: [people] }),
      at("me"),
    );
    expect(commands).toEqual([
      {
        kind: "import",
        source: "table",
        rows: [{ ...ANNA_ROW, line: 2, phones: [], language: "da", tags: ["Kunde"] }],
        unread: [],
      },
    ]);
  });

  it.each(["From the fair, all of them like salmon", "Fra messen i går, alle interesserede i laks"])(
    "says of words beside it that they were not used: %s",
    (fresh) => {
      expect(read(mail({ fresh, attachments: [people] }), at("me"))).toMatchObject([
        { kind: "import" },
        { kind: "not-understood", line: fresh, why: "beside-list" },
      ]);
    },
  );

  it("beside orders leaves the orders as they are", () => {
    expect(kinds(read(mail({ fresh: "at most 5", attachments: [people] }), at("me")))).toEqual(["import", "at-most"]);
  });

  it("at log@ is answered with where it belongs", () => {
    expect(kinds(read(mail({ attachments: [people] }), at("log")))).toEqual(["table-elsewhere"]);
  });

  it("of something else is answered with what to write above it", () => {
    expect(kinds(read(mail({ attachments: [table("item,price\nsalmon,12")] }), at("me")))).toEqual(["unknown-table"]);
  });
});

it.each(["import", "importér", "importer kontakter"])("%s with nothing attached says what to attach", (words) => {
  expect(kinds(read(mail({ fresh: words }), at("me")))).toEqual(["nothing-attached"]);
});
