// Who a mail claims to be from: honest headers are read, every known way to say two things at once is refused.

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readMail } from "../../functions/mail/read-mail.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const withFrom = (header: string): Uint8Array => bytes(`${header}\r\nTo: log@in.example\r\nSubject: x\r\n\r\nhello`);

describe("an honest From header is one mailbox", () => {
  test.each([
    ["From: ann@example.org", "", "ann@example.org"],
    ["From: Ann Berg <Ann@Example.org>", "Ann Berg", "ann@example.org"],
    ['From: "Berg, Ann (ACME)" <ann@example.org>', "Berg, Ann (ACME)", "ann@example.org"],
    ["From: =?utf-8?q?S=C3=B8ren_Lund?= <soren@example.org>", "Søren Lund", "soren@example.org"],
    ["From: =?utf-8?b?U8O4cmVu?=\r\n =?utf-8?q?_Lund?= <soren@example.org>", "Søren Lund", "soren@example.org"],
    ["From: ann@example.org (Ann Berg)", "Ann Berg", "ann@example.org"],
    ["From: Ann Berg <ann@example.org> (on the road)", "Ann Berg", "ann@example.org"],
    ["From:\r\n Ann Berg\r\n <ann.b+x@mail.example.org>", "Ann Berg", "ann.b+x@mail.example.org"],
    ["FROM: Ann <ann@example.org>", "Ann", "ann@example.org"],
    ["From: Søren Lund <soren@example.org>", "Søren Lund", "soren@example.org"],
    ['From: O\'Neil, see "x" <ann@example.org>', null, null],
    ['From: "ann@example.org" <ann@example.org>', "ann@example.org", "ann@example.org"],
  ])("%s", (header, name, address) => {
    const { fromHeader } = readMail(withFrom(header));
    if (address === null) return expect(fromHeader.kind).toBe("refused");
    return expect(fromHeader).toEqual({ kind: "one", mailbox: { name, address } });
  });
});

describe("a From header that could be read in two ways is refused", () => {
  test.each([
    ["no header", "X-Nothing: here", "none"],
    ["two headers", "From: ann@example.org\r\nFrom: bo@example.com", "several-headers"],
    ["two headers in different case", "From: ann@example.org\r\nfrom: bo@example.com", "several-headers"],
    ["a second one with a space before the colon", "From: ann@example.org\r\nFrom : bo@example.com", "several-headers"],
    ["a second one behind a no-break space", "From: ann@example.org\r\n\u00a0From: bo@example.com", "several-headers"],
    ["a second one behind a byte order mark", "From: ann@example.org\r\n\ufeffFrom: bo@example.com", "several-headers"],
    ["a second one in full-width letters", "From: ann@example.org\r\nＦｒｏｍ: bo@example.com", "several-headers"],
    ["a second one behind a bare CR", "Subject: x\rFrom: bo@example.com\r\nFrom: ann@example.org", "several-headers"],
    ["only one with a space before the colon", "From : ann@example.org", "not-plain"],
    ["two mailboxes", "From: ann@example.org, bo@example.com", "several-mailboxes"],
    ["two mailboxes with names", "From: Ann <ann@example.org>, Bo <bo@example.com>", "several-mailboxes"],
    ["two mailboxes without a comma", "From: <ann@example.org> <bo@example.com>", "several-mailboxes"],
    ["an unquoted comma in a name", "From: Berg, Ann <ann@example.org>", "several-mailboxes"],
    ["a group", "From: Team: ann@example.org;", "not-plain"],
    ["an empty group", "From: undisclosed:;", "not-plain"],
    ["a route", "From: <@relay.example:ann@example.org>", "not-plain"],
    ["a quoted local part", 'From: <"ann@example.org"@evil.example>', "not-plain"],
    ["a quoted local part without brackets", 'From: "ann"@example.org', "not-plain"],
    ["an encoded word for an address", "From: =?utf-8?q?ann=40example.org?=", "not-plain"],
    ["an encoded word as local part", "From: =?utf-8?q?ann?=@example.org", "not-plain"],
    ["a comment before the address", "From: (bo@example.com) ann@example.org", "not-plain"],
    ["a comment inside the address", "From: ann(comment)@example.org", "not-plain"],
    ["a nested comment", "From: ann@example.org (a (b) c)", "not-plain"],
    ["a no-break space before the address", "From: \u00a0ann@example.org", "not-plain"],
    ["NUL", "From: ann@example.org\u0000@evil.example", "not-plain"],
    ["a control character in the name", "From: A\u0001nn <ann@example.org>", "not-plain"],
    ["text behind the address", "From: <ann@example.org> evil.example", "not-plain"],
    ["an open bracket", "From: Ann <ann@example.org", "not-plain"],
    ["brackets in brackets", "From: <<ann@example.org>>", "not-plain"],
    ["two at signs", "From: ann@example.org@evil.example", "not-plain"],
    ["a space in the address", "From: ann @example.org", "not-plain"],
    ["letters that look alike", "From: аnn@example.org", "not-plain"],
    ["a domain literal", "From: ann@[127.0.0.1]", "not-plain"],
    ["no domain", "From: ann", "not-plain"],
    ["nothing", "From: ", "not-plain"],
    ["two dots", "From: ann..b@example.org", "not-plain"],
    ["a very long header", `From: ${"a".repeat(5000)} <ann@example.org>`, "not-plain"],
  ])("%s", (_name, header, why) => {
    expect(readMail(withFrom(header)).fromHeader).toEqual({ kind: "refused", why });
  });
});

const plainMailbox = fc
  .tuple(
    fc.stringMatching(/^[A-Za-z][A-Za-z ]{0,12}$/u),
    fc.stringMatching(/^[a-z][a-z0-9+_-]{0,10}$/u),
    fc.stringMatching(/^[a-z][a-z0-9]{0,10}\.example$/u),
  )
  .map(([name, local, domain]) => ({ header: `${name} <${local}@${domain}>`, address: `${local}@${domain}` }));

test("an honest mailbox is accepted, whatever its name and address", () => {
  fc.assert(
    fc.property(plainMailbox, ({ header, address }) => {
      const { fromHeader } = readMail(withFrom(`From: ${header}`));
      expect(fromHeader.kind === "one" && fromHeader.mailbox.address).toBe(address);
    }),
    { seed: 7, numRuns: 300 },
  );
});

test("a second mailbox is never accepted, wherever it hides", () => {
  const joints = [
    ", ",
    ",\r\n ",
    "\r\nFrom: ",
    "\r\nfrom : ",
    "\r\n\u00a0From: ",
    ";",
    " ",
    ":",
    "\r",
    "\u0000",
    "\r\nFROM:",
    " , ,",
  ];
  fc.assert(
    fc.property(plainMailbox, plainMailbox, fc.constantFrom(...joints), (first, second, joint) => {
      expect(readMail(withFrom(`From: ${first.header}${joint}${second.header}`)).fromHeader.kind).toBe("refused");
    }),
    { seed: 7, numRuns: 500 },
  );
});

test("an accepted address stands in the header as it is read, behind any mutilation", () => {
  const bit = fc.constantFrom(
    "<",
    ">",
    '"',
    "(",
    ")",
    ",",
    ":",
    ";",
    "@",
    " ",
    "\\",
    "=?utf-8?q?a?=",
    "=40",
    "\t",
    "a",
    "\u0000",
    "é",
  );
  fc.assert(
    fc.property(plainMailbox, bit, fc.nat(60), ({ header, address }, piece, at) => {
      const broken = header.slice(0, at) + piece + header.slice(at);
      const { fromHeader } = readMail(withFrom(`From: ${broken}`));
      if (fromHeader.kind === "refused") return;
      expect(broken.toLowerCase()).toContain(fromHeader.mailbox.address);
      // Only what may stand in an address can change it.
      if (!/^[a-z=\d]+$/u.test(piece)) expect(fromHeader.mailbox.address).toBe(address);
    }),
    { seed: 7, numRuns: 2000 },
  );
});
