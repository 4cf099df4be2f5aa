// What a stranger can send: any bytes are read, in linear time, and what was left out is named.
// The long runs stand in the bench; mutilated mails, in mutations.test.ts.

import { expect, test } from "vitest";
import { readMail } from "../../functions/mail/read-mail.ts";
import { hostileShapes } from "../bench/capture-shapes.ts";

test.each(Object.keys(hostileShapes))("60 kB of %s are read in no time", (shape) => {
  const raw = hostileShapes[shape]?.(60_000) ?? new Uint8Array();
  const start = performance.now();
  const mail = readMail(raw);
  expect(performance.now() - start).toBeLessThan(2000);
  expect(typeof mail.fresh).toBe("string");
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
