// The header by which a test says what SES found out, and the headers that SES writes.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sesHeaders } from "../../infra/local/ses-headers.ts";
import { readVerdicts, takeVerdicts, VERDICTS } from "../../infra/local/verdicts.ts";

const PASSES = { spf: "PASS", dkim: "PASS", dmarc: "PASS", spam: "PASS", virus: "PASS" };

describe("X-Local-Verdicts", () => {
  it("is all PASS when it is absent, and any subset changes only itself", () => {
    expect(readVerdicts("")).toEqual(PASSES);
    const checks = fc.dictionary(
      fc.constantFrom("spf", "dkim", "dmarc", "spam", "virus"),
      fc.constantFrom(...VERDICTS),
    );
    fc.assert(
      fc.property(checks, (said) => {
        const value = Object.entries(said)
          .map(([name, verdict]) => `${name}=${verdict}`)
          .join("; ");
        expect(readVerdicts(value)).toEqual({ ...PASSES, ...said });
      }),
    );
  });

  it("reads case and blanks as people write them, and passes over what it does not know", () => {
    expect(readVerdicts(" SPF = fail ;dkim-domain= other.example;dmarcPolicy=REJECT; mood=GRAY; dkim=MAYBE")).toEqual({
      ...PASSES,
      spf: "FAIL",
      dkimDomain: "other.example",
      dmarcPolicy: "reject",
    });
  });

  it("is taken off with its continuation lines, and every other byte stays", () => {
    const others = "From: a@example.org\r\nX-Local-Verdicts-Not: 1\r\nSubject: x-local-verdicts: no\r\n folded\r\n";
    const { verdicts, rest } = takeVerdicts(
      `From: a@example.org\r\nx-local-VERDICTS: spf=FAIL;\r\n\tdmarc=GRAY\r\n${others.slice(21)}`,
    );
    expect(rest).toBe(others);
    expect(verdicts).toEqual({ ...PASSES, spf: "FAIL", dmarc: "GRAY" });
  });

  it("leaves any block of headers without it as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary-ascii", maxLength: 300 }), (block) => {
        fc.pre(!/^x-local-verdicts[ \t]*:/im.test(block));
        expect(takeVerdicts(block).rest).toBe(block);
      }),
    );
  });
});

describe("the headers of SES", () => {
  it("cannot be broken by what the other side says of itself", () => {
    const text = fc.string({ unit: "binary", maxLength: 40 });
    fc.assert(
      fc.property(text, text, text, text, (from, recipient, helo, domain) => {
        const envelope = { from, recipients: [recipient], helo };
        const lines = sesHeaders({ id: "id", at: 0, envelope, verdicts: readVerdicts(""), fromDomain: domain }).split(
          "\r\n",
        );
        expect(lines.every((line) => /^[\x20-\x7e]*$/.test(line))).toBe(true);
        const names = lines.flatMap((line) => /^([A-Za-z-]+):/.exec(line)?.[1] ?? []);
        expect(names).toEqual([
          "Return-Path",
          "Received",
          "X-SES-Spam-Verdict",
          "X-SES-Virus-Verdict",
          "Received-SPF",
          "Authentication-Results",
          "X-SES-RECEIPT",
        ]);
        expect(lines.join("\n").match(/dkim=/g)).toHaveLength(1);
      }),
    );
  });
});
