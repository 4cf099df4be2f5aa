// Mails that claim to be an owner's and are not: none is accepted, and every honest one is.
// The oracle is the table of who may do what (ARCHITECTURE.md), written down here a second time; nothing of it is imported.

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { screen } from "../../../functions/intent/screening/screen.ts";
import { readMail } from "../../../functions/mail/read-mail.ts";
import { anArrival, OWNER } from "./arrivals.ts";
import { ANN, bytes, EVE, judge, trace } from "./spoofing.ts";

/** DMARC passed for eve, who owns evil.example, so that only the From can keep her out. */
const FROM_TRICKS: Readonly<Record<string, string>> = {
  "two headers": `From: ${EVE}\r\nFrom: ${ANN}`,
  "two headers, the owner's first": `From: ${ANN}\r\nFrom: ${EVE}`,
  "two headers, one in capitals": `FROM: ${ANN}\r\nfrom: ${EVE}`,
  "two headers far apart": `From: ${EVE}\r\nX-A: b\r\nX-C: d\r\nFrom: ${ANN}`,
  "two mailboxes": `From: ${ANN}, ${EVE}`,
  "two mailboxes, the owner's last": `From: ${EVE}, ${ANN}`,
  "two mailboxes in brackets": `From: Ann <${ANN}> <${EVE}>`,
  "a semicolon between mailboxes": `From: ${ANN}; ${EVE}`,
  "an encoded address": "From: =?utf-8?q?ann=40example.org?=",
  "an encoded address in brackets": "From: Ann <=?utf-8?q?ann=40example.org?=>",
  "an encoded mailbox before another": `From: =?utf-8?q?Ann_=3Cann=40example.org=3E?= <${EVE}>`,
  "an encoded line break": `From: =?utf-8?q?Ann=0D=0AFrom:_ann=40example.org?= <${EVE}>`,
  "an encoded NUL": `From: =?utf-8?q?ann=40example.org=00?= <${EVE}>`,
  "a long name that shows an address": `From: "${ANN}${" ".repeat(200)}" <${EVE}>`,
  "a name that is an address": `From: ${ANN} <${EVE}>`,
  "a quoted name that is a mailbox": `From: "Ann <${ANN}>" <${EVE}>`,
  "a folded address": "From: Ann <ann\r\n @example.org>",
  "a folded header name": `From\r\n : ${ANN}`,
  "a fold before a second mailbox": `From: ${EVE},\r\n ${ANN}`,
  "a tab fold before a second mailbox": `From: ${EVE},\r\n\t${ANN}`,
  "a route": `From: <@evil.example:${ANN}>`,
  "a route of two hosts": `From: <@a.example,@b.example:${ANN}>`,
  "a group": `From: Friends: ${ANN};`,
  "a group of two": `From: Friends: ${ANN}, ${EVE};`,
  "an empty group": "From: undisclosed:;",
  "a comment before the address": `From: (${ANN}) ${EVE}`,
  "a comment that holds the owner": `From: ${EVE} (${ANN})`,
  "a comment in the address": "From: ann(x)@example.org",
  "a nested comment": `From: ${ANN} (a (b) c)`,
  "an open comment": `From: ${ANN} (a`,
  "a NUL": `From: ${ANN}\u0000`,
  "a NUL before a second address": `From: ${ANN}\u0000<${EVE}>`,
  "a NUL in the header name": `From\u0000: ${ANN}`,
  "a bell": `From: Ann\u0007 <${ANN}>`,
  "a bare CR before a header": `From: ${EVE}\rFrom: ${ANN}`,
  "a bare LF before a header": `From: ${EVE}\nFrom: ${ANN}`,
  "a space before the colon": `From : ${ANN}`,
  "a tab before the colon": `From\t: ${ANN}`,
  "a no-break space in the name of the header": `From\u00a0: ${ANN}`,
  "a byte order mark": `\ufeffFrom: ${ANN}`,
  "full-width letters": `\uff26\uff52\uff4f\uff4d: ${ANN}`,
  "a zero-width space in the header's name": `Fr\u200bom: ${ANN}`,
  "an open quote": `From: "Ann <${ANN}>`,
  "an open bracket": `From: Ann <${ANN}`,
  "a bracket too many": `From: Ann <${ANN}>>`,
  "brackets in brackets": `From: <<${ANN}>>`,
  "text behind the address": `From: <${ANN}> x`,
  "a quoted local part": 'From: "ann"@example.org',
  "a quoted local part with the other's domain": `From: "${ANN}"@evil.example`,
  "two at signs": `From: ann@example.org@evil.example`,
  "a percent route": "From: ann%example.org@evil.example",
  "a bang path": "From: example.org!ann@evil.example",
  "a domain literal": "From: ann@[192.0.2.1]",
  "a backslash": "From: ann\\@example.org",
  "spaces around the at sign": "From: ann @ example.org",
  "a Cyrillic a": "From: \u0430nn@example.org",
  "a Cyrillic o in the domain": "From: ann@example.\u043erg",
  "a full-width at sign": "From: ann\uff20example.org",
  "an ideographic full stop": "From: ann@example\u3002org",
  "a soft hyphen": "From: ann@exam\u00adple.org",
  "a right-to-left override": `From: "gro.elpmaxe@nna\u202e" <${EVE}>`,
  "a punycode look-alike": "From: ann@xn--exmple-cua.org",
  "a domain that begins alike": "From: ann@example.org.evil.example",
  "a domain that ends alike": "From: ann@notexample.org",
  "a subdomain": "From: ann@mail.example.org",
  "a trailing dot": "From: ann@example.org.",
  "a dot too many": "From: ann@example..org",
  "a local part with a dot at its end": "From: ann.@example.org",
  "no address": "From: Ann",
  nothing: "From:",
  "no From at all": "Subject: x",
  "a Sender": `Sender: ${ANN}\r\nFrom: ${EVE}`,
  "a Reply-To": `Reply-To: ${ANN}\r\nFrom: ${EVE}`,
  "a Resent-From": `Resent-From: ${ANN}\r\nFrom: ${EVE}`,
  "a Resent-From alone": `Resent-From: ${ANN}`,
  "an X-From and a Return-Path": `X-From: ${ANN}\r\nReturn-Path: ${ANN}\r\nFrom: ${EVE}`,
  "an Apparently-From": `Apparently-From: ${ANN}\r\nFrom: ${EVE}`,
  "an obsolete Errors-To": `Errors-To: ${ANN}\r\nFrom: ${EVE}`,
  "a From in the body": `X-A: b\r\n\r\nFrom: ${ANN}`,
  "8-bit letters in the local part": "From: \u00e5nn@example.org",
  "a very long header": `From: ${"x".repeat(5000)} <${ANN}>`,
};

describe("a From that is not exactly one plain mailbox, or somebody else's", () => {
  it.each(Object.entries(FROM_TRICKS))("is not the owner's: %s", (_, head) => {
    expect(judge(bytes(`${trace("evil.example")}\r\n${head}`)).kind).toBe("refused");
  });
  it("is the owner's where it is plain, so that the tricks above are refused for what they are", () => {
    for (const from of [
      ANN,
      `<${ANN}>`,
      `Ann <${ANN}>`,
      `"Holm, Ann" <${ANN}>`,
      `${ANN} (Ann)`,
      `=?utf-8?q?Ann_=C3=85?= <${ANN}>`,
    ])
      expect(judge(bytes(`${trace("example.org")}\r\nFrom: ${from}`))).toMatchObject({ owner: OWNER, rights: "all" });
  });
});

/** The owner's own From, DMARC is GRAY: the signature alone decides, and none of these is of example.org. */
const SIGNATURE_TRICKS: Readonly<Record<string, string>> = {
  "of another domain": trace("evil.example"),
  "of a domain that ends alike": trace("notexample.org"),
  "of a domain that begins alike": trace("example.org.evil.example"),
  "of the registry": trace("org"),
  "of a look-alike": trace("ex\u0430mple.org"),
  "in a comment": trace("evil.example", " dkim=fail (dkim=pass header.i=@example.org) header.i=@example.org;"),
  "in a comment in a comment": trace("evil.example", " dkim=fail (a (b) ; dkim=pass header.i=@example.org );"),
  "in a quoted envelope address": trace("evil.example").replace(
    `envelope-from=${EVE}`,
    'envelope-from="x; dkim=pass header.i=@example.org; y"@evil.example',
  ),
  "behind an escape": trace("evil.example").replace(
    "helo=mail.evil.example",
    "helo=x\\; dkim=pass header.i=@example.org",
  ),
  "that failed": trace("evil.example", " dkim=fail header.i=@example.org;"),
  "that is none": trace("evil.example", " dkim=none header.i=@example.org;"),
  "of two signers in one result": trace("evil.example", " dkim=pass header.i=@evil.example header.d=example.org;"),
  "with a result that only begins with pass": trace("evil.example", " dkim=pass-not header.i=@example.org;"),
  "with a property that only ends alike": trace("evil.example", " dkim=pass x-header.i=@example.org;"),
  "of a method that only ends alike": trace("evil.example", " x-dkim=pass header.i=@example.org;"),
  "in a header below SES's": `${trace("evil.example")}\r\nAuthentication-Results: amazonses.com; dkim=pass header.i=@example.org`,
  "in a header below a second Received": `${trace("evil.example")}\r\nReceived: by x.example\r\nAuthentication-Results: amazonses.com; dkim=pass header.i=@example.org`,
  "in a header of another server above": `Authentication-Results: mx.example.com; dkim=pass header.i=@example.org\r\n${trace("evil.example")}`,
  "of a server that only looks like SES": trace("evil.example").replace(
    "amazonses.com;",
    "amazonses.com.evil.example; dkim=pass header.i=@example.org;",
  ),
  "of a server with a version": trace("evil.example").replace(
    "amazonses.com;",
    "amazonses.com 1; dkim=pass header.i=@example.org;",
  ),
  "of a folded server name": trace("evil.example").replace(
    "amazonses.com;",
    "amazon\r\n ses.com; dkim=pass header.i=@example.org;",
  ),
  "with no result of SES at all": `Received: from x\r\nX-Mailer: y\r\nAuthentication-Results: amazonses.com; dkim=pass header.i=@example.org`,
};

describe("a mail in the owner's name whose DMARC is GRAY", () => {
  it.each(Object.entries(SIGNATURE_TRICKS))("is held with a signature %s", (_, head) => {
    expect(judge(bytes(`${head}\r\nFrom: ${ANN}`), { dmarc: "GRAY" }).kind).toBe("held");
  });
  it.each(["example.org", "EXAMPLE.ORG", "example.org.", "mail.example.org", "a.b.example.org"])(
    "is accepted with a signature of its organisation: %s",
    (signer) => {
      expect(judge(bytes(`${trace(signer)}\r\nFrom: ${ANN}`), { dmarc: "GRAY" })).toMatchObject({ rights: "all" });
    },
  );
  it.each([
    ["ann@a.co.uk", "b.co.uk"],
    ["ann@a.co.uk", "co.uk"],
    ["ann@a.github.io", "b.github.io"],
    ["ann@a.eu.org", "b.eu.org"],
    ["ann@a.mi.it", "b.mi.it"],
    ["ann@a.tm.fr", "b.tm.fr"],
    ["ann@a.gov.au", "b.gov.au"],
    ["ann@a.k12.us", "b.k12.us"],
    ["ann@a.uk.com", "b.uk.com"],
  ])("of %s is not vouched for by %s", (from, signer) => {
    const mail = readMail(bytes(`${trace(signer)}\r\nFrom: ${from}`));
    expect(screen(anArrival({ mail, verdicts: { dmarc: "GRAY" } })).outcome.kind).toBe("held");
  });
  it.each([
    ["ann@dr.dk", "dr.dk"],
    ["ann@dr.dk", "mail.dr.dk"],
    ["ann@mail.dr.dk", "dr.dk"],
    ["ann@sub.example.org", "news.example.org"],
  ])("of %s is vouched for by %s", (from, signer) => {
    const mail = readMail(bytes(`${trace(signer)}\r\nFrom: ${from}`));
    expect(screen(anArrival({ mail, verdicts: { dmarc: "GRAY" } })).outcome.kind).toBe("accepted");
  });
});

describe("every honest mail of the fixtures", () => {
  const folder = new URL("../../fixtures/mail/", import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith(".eml"));
  it.each(names)("is accepted: %s", (name) => {
    const raw = readFileSync(new URL(name, folder));
    const mail = readMail(Buffer.concat([Buffer.from(`${trace("example.org")}\r\n`), raw]));
    expect(screen(anArrival({ mail })).outcome).toMatchObject({ kind: "accepted", rights: "all" });
  });
});
