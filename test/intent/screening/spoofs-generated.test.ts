// Forgeries by the thousand, held against the table of who may do what (ARCHITECTURE.md), of which nothing is imported.

import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Verdict } from "../../../functions/intent/screening/arrival.ts";
import { shareOfRun } from "../../share-of-run.ts";
import { ANN, bytes, EVE, isActedOn, judge, trace } from "./spoofing.ts";

const VERDICTS: readonly Verdict[] = ["PASS", "FAIL", "GRAY", "PROCESSING_FAILED"];
const verdict = fc.constantFrom(...VERDICTS);
const sharp = fc.constantFrom(
  "",
  " ",
  "\t",
  "\r\n ",
  ",",
  ";",
  ":",
  "<",
  ">",
  '"',
  "(",
  ")",
  "\\",
  "@",
  "\u0000",
  "\u00a0",
  "\u200b",
  "=?utf-8?q?x?=",
  "\u0430",
  "\r",
  ".",
);
/** Mostly nothing, so that one in some dozens is an honest mail. */
const spice = fc.oneof({ weight: 8, arbitrary: fc.constant("") }, { weight: 1, arbitrary: sharp });
const address = fc.constantFrom(
  ANN,
  EVE,
  "ann@mail.example.org",
  "ann@example.org.evil.example",
  "ANN@EXAMPLE.ORG",
  "bo@example.org",
  "",
);
const fromLine = fc
  .tuple(
    fc.constantFrom("From", "FROM", "from", "From ", "Sender", "Reply-To", "Resent-From", "X-From"),
    spice,
    address,
    spice,
    address,
    spice,
  )
  .map(([name, a, one, b, two, c]) => `${name}: ${a}${one}${b}${two}${c}`);
const generated = fc.record({
  lines: fc.array(fromLine, { minLength: 1, maxLength: 3 }),
  signer: fc.constantFrom("evil.example", "example.org", "mail.example.org", "notexample.org"),
  dmarc: verdict,
});

/** Row 1 and 2: one plain line with the owner's address alone, and DMARC, or a signature of example.org. */
function isHonest({ lines, signer, dmarc }: { lines: readonly string[]; signer: string; dmarc: Verdict }): boolean {
  const plain = /^from:[ \t]*(?:\r\n )?[ \t]*<?ann@example\.org>?[ \t]*(?:\r\n )?[ \t]*$/iu;
  const looksLikeFrom = (line: string) => /(?:^|\r)\s*from\s*:/iu.test(line);
  const froms = lines.filter(looksLikeFrom);
  const isOne = froms.length === 1 && plain.test(froms[0] ?? "");
  const isSigned = signer === "example.org" || signer === "mail.example.org";
  return isOne && (dmarc === "PASS" || (dmarc === "GRAY" && isSigned));
}

describe("ten thousand generated forgeries", () => {
  it("are accepted only where the table says so", () => {
    let honest = 0;
    fc.assert(
      fc.property(generated, (forgery) => {
        const { lines, signer, dmarc } = forgery;
        const outcome = judge(bytes(`${trace(signer)}\r\n${lines.join("\r\n")}`), { dmarc });
        if (isHonest(forgery)) honest += 1;
        if (isActedOn(outcome)) expect(isHonest(forgery), JSON.stringify(forgery)).toBe(true);
      }),
      { seed: 20_261_124, numRuns: shareOfRun(10_000) },
    );
    expect(honest).toBeGreaterThan(0);
  });
});
