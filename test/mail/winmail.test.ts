// Outlook's winmail.dat: what is in it is read as if the mail itself had it, and what is not read is told.

import { describe, expect, it, test } from "vitest";
import { readMail } from "../../functions/mail/read-mail.ts";
import { readRtf } from "../../functions/mail/rtf-text.ts";
import { unpackRtf } from "../../functions/mail/rtf-compressed.ts";
import { mutate, seededRandom } from "../bench/capture-mutations.ts";
import { attribute, mailWith, packedRtf, properties, winmail } from "./winmail-files.ts";

const note = "Coffee with Bo Lind yesterday\r\n";
const html = "<html><body><p>Coffee with Bo Lind</p><p>yesterday</p></body></html>";
const rtf =
  "{\\rtf1\\ansi\\ansicpg1252\\fromtext{\\fonttbl{\\f0 Arial;}}\\pard Kaffe med S\\'f8ren \\u198?r\\'f8\\par i g\\'e5r {\\*\\generator x;}\\{1\\}\\par}";
const wrapped =
  "{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 {\\*\\htmltag18 <html>}{\\*\\htmltag50 <body>}\\htmlrtf \\lang1030\\htmlrtf0 {\\*\\htmltag64 <p>}\\htmlrtf {\\htmlrtf0 Kaffe {\\*\\htmltag84 &amp;}\\htmlrtf &\\htmlrtf0  laks\\htmlrtf\\par}\\htmlrtf0 {\\*\\htmltag72 </p>}{\\*\\htmltag58 </body>}}";

describe("the text of a mail that has none beside its winmail.dat", () => {
  it.each([
    ["plain", [{ id: 0x1000, value: note }], "Coffee with Bo Lind yesterday"],
    ["HTML", [{ id: 0x1013, value: Buffer.from(html) }], "Coffee with Bo Lind\n\nyesterday"],
    ["rich text", [{ id: 0x1009, value: packedRtf(rtf) }], "Kaffe med Søren Ærø\ni går {1}"],
    ["HTML in rich text", [{ id: 0x1009, value: packedRtf(wrapped) }], "Kaffe & laks"],
    [
      "plain, behind a property with a name",
      [
        { id: 0x8005, value: "x", name: "Keywords" },
        { id: 0x1000, value: note },
      ],
      "Coffee with Bo Lind yesterday",
    ],
  ])("is its %s", (_name, list, fresh) => {
    const mail = readMail(mailWith(winmail({ properties: list })));
    expect(mail.fresh).toBe(fresh);
    expect(mail.problems).toEqual([]);
  });

  it("is its body of old, and the text beside it counts before it", () => {
    const old = Buffer.concat([winmail({}), attribute(1, 0x0002800c, Buffer.from("Kaffe i g\xe5r\0", "latin1"))]);
    expect(readMail(mailWith(old)).fresh).toBe("Kaffe i går");
    expect(readMail(mailWith(old, "Lunch")).fresh).toBe("Lunch");
  });

  it("is a forward where it holds one", () => {
    const body =
      "FYI\r\n\r\n-----Original Message-----\r\nFrom: Bo Lind <bo@broen.example>\r\nSent: 2. november 2026 10:15\r\nTo: Anna Berg\r\nSubject: Salmon\r\n\r\nHello\r\n";
    const { forwarded } = readMail(mailWith(winmail({ properties: [{ id: 0x1000, value: body }] })));
    expect(forwarded).toMatchObject({
      from: { address: "bo@broen.example" },
      dateLocal: "2026-11-02T10:15",
      note: "FYI",
    });
  });
});

describe("what is attached inside winmail.dat", () => {
  const card = Buffer.from("BEGIN:VCARD\r\nFN:Bo Lind\r\nEND:VCARD\r\n");

  it("is attached to the mail, by its long name and its kind", () => {
    const file = winmail({
      attachments: [
        { title: "BO~1.VCF", data: card, properties: [{ id: 0x3707, value: "Bo Lind.vcf" }] },
        {
          properties: [
            { id: 0x3707, value: "plan.pdf" },
            { id: 0x370e, value: "application/pdf" },
            { id: 0x3701, value: Buffer.from("x") },
          ],
        },
      ],
    });
    const { attachments, fresh, problems } = readMail(mailWith(file, "two files"));
    expect(attachments.map(({ kind, filename }) => [kind, filename])).toEqual([
      ["vcard", "Bo Lind.vcf"],
      ["other", "plan.pdf"],
    ]);
    expect(attachments[0]?.text).toContain("FN:Bo Lind");
    expect([fresh, problems]).toEqual(["two files", []]);
  });

  it.each([
    [
      "by the header that it arrived with",
      {
        properties: [
          {
            id: 0x007d,
            value:
              "Received: x\r\nFrom: Bo Lind <bo@broen.example>\r\nTo: anna@havnelab.example\r\nDate: Mon, 2 Nov 2026 10:15:00 +0100\r\nSubject: =?utf-8?q?R=C3=B8get_laks?=\r\nContent-Type: text/html\r\n",
          },
          { id: 0x1000, value: "Hello" },
        ],
      },
    ],
    [
      "by its properties",
      {
        properties: [
          { id: 0x0042, value: "Bo Lind" },
          { id: 0x5d02, value: "bo@broen.example" },
          { id: 0x0037, value: "Røget laks" },
          { id: 0x1000, value: "Hello" },
        ],
        recipients: [
          [
            { id: 0x0c15, value: 1 },
            { id: 0x3001, value: "Anna" },
            { id: 0x39fe, value: "anna@havnelab.example" },
          ],
        ],
      },
    ],
  ])("is a mail, %s", (_name, message) => {
    const file = winmail({ attachments: [{ properties: [{ id: 0x3701, value: winmail(message), isObject: true }] }] });
    const { forwards } = readMail(mailWith(file, "see below"));
    expect(forwards).toHaveLength(1);
    expect(forwards[0]).toMatchObject({
      from: { name: "Bo Lind", address: "bo@broen.example" },
      to: [{ address: "anna@havnelab.example" }],
      subject: "Røget laks",
      body: "Hello",
      note: "see below",
    });
  });

  it("stays closed when attachments do", () => {
    const mail = readMail(mailWith(winmail({ attachments: [{ data: card, title: "bo.vcf" }] }), "x"), {
      attachments: "closed",
    });
    expect(mail.problems).toEqual(["unopened"]);
    expect(mail.attachments.map(({ kind, text }) => [kind, text])).toEqual([["other", ""]]);
  });
});

test.each([
  ["no such file", Buffer.from("hello, this is no file of Outlook's")],
  ["a file with nothing in it", winmail({})],
  ["a meeting", winmail({ messageClass: "IPM.Schedule.Meeting.Request" })],
])("%s is a problem", (_name, file) => {
  expect(readMail(mailWith(file)).problems).toContain("winmail");
});

test("a header cannot be written by what a property says", () => {
  const inner = winmail({
    properties: [
      { id: 0x0042, value: "Bo\r\nFrom: x@y.example\r\n" },
      { id: 0x5d02, value: "bo@broen.example" },
      { id: 0x1000, value: "Hello" },
    ],
  });
  const { forwarded } = readMail(
    mailWith(winmail({ attachments: [{ properties: [{ id: 0x3701, value: inner, isObject: true }] }] }), "x"),
  );
  expect(forwarded?.from.address).toBe("bo@broen.example");
  expect(forwarded?.from.name).not.toMatch(/\p{Cc}/u);
});

test("packed rich text refers to what it wrote before", () => {
  // The first example of MS-OXRTFCP.
  const example = "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0";
  expect(unpackRtf(Buffer.from(example, "hex"), 1000)).toBe("{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n");
});

/** A guard against hanging; how time grows with size is measured in the bench. */
test.each(["{", "}", "\\u1", "\\*", "\\htmlrtf", "\\'", "\\'41", "{\\*\\htmltag <p>}", "\\", "a"])(
  "200 kB of %j as rich text end",
  (unit) => {
    expect(typeof readRtf(`{\\rtf1\\fromhtml1 ${unit.repeat(Math.ceil(200_000 / unit.length))}`).text).toBe("string");
  },
);

test("a mutilated file is read to its end, whatever it says of its lengths", () => {
  const inner = winmail({
    properties: [
      { id: 0x1009, value: packedRtf(wrapped) },
      { id: 0x8001, value: "x", name: "y" },
    ],
  });
  const file = winmail({
    properties: [{ id: 0x1000, value: note }],
    attachments: [{ properties: [{ id: 0x3701, value: inner, isObject: true }] }],
    recipients: [[{ id: 0x3001, value: "Bo" }]],
  });
  const random = seededRandom(7);
  for (let round = 0; round < 300; round += 1) {
    const broken = mutate(file, random);
    expect(typeof readMail(mailWith(broken)).fresh).toBe("string");
  }
  expect(properties([]).length).toBe(4);
});
