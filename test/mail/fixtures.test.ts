// The fixtures are the specification: each mail in test/fixtures/mail stands beside what must be read in it.
// Invariant: a mail without an expectation, or the other way round, fails.

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { readMail } from "../../functions/mail/read-mail.ts";

const folder = new URL("../fixtures/mail/", import.meta.url);
const names = readdirSync(folder);
const cases = names.filter((name) => name.endsWith(".eml")).map((name) => name.slice(0, -4));

const mailbox = z.strictObject({ name: z.string(), address: z.string() });
const expectation = z.strictObject({
  own: z.array(z.string()),
  zone: z.string(),
  forwarded: z
    .strictObject({
      from: mailbox,
      to: z.array(mailbox),
      cc: z.array(mailbox),
      dateLocal: z.string(),
      /** Start of the moment in UTC. */
      date: z.string(),
      subject: z.string(),
      /** Lines with words, of the whole body or of its beginning. */
      body: z.string().optional(),
      bodyStart: z.string().optional(),
      noteStart: z.string().optional(),
    })
    .nullable(),
  mentioned: z.array(mailbox).optional(),
  fresh: z.string(),
  quoted: z.array(z.string()).optional(),
  notFresh: z.array(z.string()).optional(),
  /** How many mails were forwarded side by side or one in the other. */
  forwards: z.number().optional(),
  problems: z.array(z.string()).optional(),
});

function writtenLines(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
}

test("every fixture is a pair of mail and expectation", () => {
  const expected = names.filter((name) => name.endsWith(".json")).map((name) => name.slice(0, -5));
  expect(cases).toEqual(expected);
  expect(names.length).toBe(cases.length * 2);
});

/** The clients that the product must understand, each with what it does to a mail that is forwarded, answered or written. */
const clients =
  "gmail-web gmail-mobile outlook-desktop outlook-web outlook-mac outlook-mobile outlook-new apple-mail iphone thunderbird yahoo proton fastmail samsung hey".split(
    " ",
  );
const kinds = ["received", "sent", "reply", "forward", "note"];

test("every client has every kind of mail in both languages", () => {
  const wanted = clients.flatMap((client) =>
    ["da", "en"].flatMap((language) => kinds.map((kind) => `${client}-${language}-${kind}`)),
  );
  expect(wanted.filter((name) => !cases.includes(name))).toEqual([]);
  const odd = cases.filter((name) => !wanted.includes(name));
  expect(odd.filter((name) => !name.startsWith("odd-"))).toEqual([]);
});

describe("a mail says what stands beside it", () => {
  test.each(cases)("%s", (name) => {
    expectReading(readFixture(name), readExpectation(name));
  });
});

describe("each part of a mail says the same alone:", () => {
  const both = cases.filter((name) => readFixture(name).includes("multipart/alternative"));
  const without = (name: string, type: string): string =>
    readFixture(name).replace(`Content-Type: ${type}`, "Content-Type: text/x-left-out");

  test.each(both)("the plain text of %s", (name) => {
    // A client wraps its plain text; only there do the line ends differ.
    expectReading(without(name, "text/html"), readExpectation(name), (text) => text.replace(/\s+/gu, " "));
  });
  test.each(both)("the HTML of %s", (name) => {
    expectReading(without(name, "text/plain"), readExpectation(name));
  });
});

function readFixture(name: string): string {
  return readFileSync(new URL(`${name}.eml`, folder), "latin1");
}

function readExpectation(name: string): z.infer<typeof expectation> {
  return expectation.parse(JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8")));
}

function expectReading(raw: string, expected: z.infer<typeof expectation>, unwrap = (text: string) => text): void {
  const mail = readMail(Buffer.from(raw, "latin1"), { timeZone: expected.zone, ownAddresses: expected.own });
  expect(unwrap(mail.fresh)).toBe(unwrap(expected.fresh));
  expect(mail.fromHeader.kind).toBe("one");
  for (const line of expected.notFresh ?? []) expect(mail.fresh).not.toContain(line);
  const quoted = mail.answer.filter((line) => line.kind === "quoted").map((line) => line.text.trim());
  for (const line of expected.quoted ?? []) expect(quoted).toContain(line);
  if (expected.mentioned !== undefined) expect(mail.mentioned).toEqual(expected.mentioned);
  if (expected.problems !== undefined) expect(mail.problems.toSorted()).toEqual(expected.problems);
  if (expected.forwards !== undefined) expect(mail.forwards.length).toBe(expected.forwards);
  if (expected.forwarded === null) return expect(mail.forwarded).toBeNull();
  const { date, body, bodyStart, noteStart, ...exact } = expected.forwarded;
  expect(mail.forwarded).toMatchObject(exact);
  expect(mail.forwarded?.date.slice(0, date.length)).toBe(date);
  const read = writtenLines(mail.forwarded?.body ?? "");
  if (body !== undefined) expect(read).toBe(body);
  if (bodyStart !== undefined) expect(read.slice(0, bodyStart.length)).toBe(bodyStart);
  if (noteStart !== undefined) expect(mail.forwarded?.note.startsWith(noteStart)).toBe(true);
}
