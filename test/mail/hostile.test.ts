// What a stranger can send: any bytes are read to their end, and what was left out is named.
// Times are measured in the bench (`npm run bench:capture`); mutilated mails stand in mutations.test.ts.

import { expect, test } from "vitest";
import { readMail } from "../../functions/mail/read-mail.ts";
import { hostileShapes } from "../bench/capture-shapes.ts";

/** A guard against hanging; how time grows with size is measured in the bench. */
const HOSTILE_SIZE = 60_000;

test.each(Object.entries(hostileShapes))("60 kB of %s are read to their end", (_name, shape) => {
  expect(typeof readMail(shape(HOSTILE_SIZE)).fresh).toBe("string");
});

test.each([
  ["nothing", ""],
  ["a line end", "\r\n"],
  ["only a header", "From: ann@example.org"],
  ["only a boundary", "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x"],
  ["an empty boundary", 'Content-Type: multipart/mixed; boundary=""\r\n\r\n--\r\n\r\nhello'],
])("%s is a mail without a body", (_name, text) => {
  const mail = readMail(new TextEncoder().encode(text));
  expect(mail.forwarded).toBeNull();
  expect(mail.problems).toContain("no-date");
});

test("sender and date are read even where the body is not", () => {
  const head = "From: Ann <ann@example.org>\r\nDate: Tue, 3 Nov 2026 14:05:12 +0100\r\nSubject: x\r\n";
  const parts = "--b\r\nContent-Type: text/plain\r\n\r\nhi\r\n".repeat(5000);
  const mail = readMail(new TextEncoder().encode(`${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n${parts}`));
  expect(mail.from).toEqual({ name: "Ann", address: "ann@example.org" });
  expect(mail.date).toBe("2026-11-03T13:05:12Z");
  expect(mail.problems).toContain("too-many-parts");
});
