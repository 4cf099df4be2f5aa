import { describe, expect, it } from "vitest";
import { screen } from "../../../functions/intent/screening/screen.ts";
import type { Outcome, Verdict } from "../../../functions/intent/screening/arrival.ts";
import { isSameOrganisation, organisationalDomain } from "../../../functions/intent/screening/organisation.ts";
import { aMail, anArrival, aStrangersArrival, OTHER_OWNER, OWNER, sesHeaders } from "./arrivals.ts";

const VERDICTS: readonly Verdict[] = ["PASS", "FAIL", "GRAY", "PROCESSING_FAILED"];
const ALIGNED = "dkim=pass header.i=@example.org";
const reply = (owner: string, isExpired = false) =>
  ({ kind: "reply", token: { owner, subject: "00000000000000cc", isExpired } }) as const;

describe("who may do what", () => {
  // The table of who may do what, written down a second time as the oracle.
  function expected(
    dmarc: Verdict,
    isAligned: boolean,
    token: "none" | "live" | "expired",
  ): Outcome["kind"] | "answer-only" {
    if (dmarc === "PASS") return "accepted";
    if (dmarc === "GRAY" && isAligned) return "accepted";
    if (dmarc === "GRAY" && token === "live") return "answer-only";
    return "held";
  }

  it("is the table of who may do what, for each of the 1,024 verdict combinations, aligned or not, with every token", () => {
    let checked = 0;
    for (const spam of VERDICTS)
      for (const virus of VERDICTS)
        for (const spf of VERDICTS)
          for (const dkim of VERDICTS)
            for (const dmarc of VERDICTS)
              for (const isAligned of [true, false])
                for (const token of ["none", "live", "expired"] as const) {
                  const verbs = token === "none" ? [{ kind: "me" } as const] : [reply(OWNER, token === "expired")];
                  const mail = aMail({
                    headerLines: sesHeaders(isAligned ? ALIGNED : "dkim=pass header.i=@other.example"),
                  });
                  const { outcome } = screen(anArrival({ mail, verbs, verdicts: { spam, virus, spf, dkim, dmarc } }));
                  const got =
                    outcome.kind === "accepted" && outcome.as === "owner" && outcome.rights === "answer-only"
                      ? "answer-only"
                      : outcome.kind;
                  const isRefused = virus === "FAIL" || spam === "FAIL";
                  expect(got, JSON.stringify({ spam, virus, spf, dkim, dmarc, isAligned, token })).toBe(
                    isRefused ? "refused" : expected(dmarc, isAligned, token),
                  );
                  checked += 1;
                }
    expect(checked).toBe(1024 * 6);
  });

  it("holds an authenticated mail with a token of another owner", () => {
    expect(screen(anArrival({ verbs: [reply(OTHER_OWNER)] })).outcome).toEqual({
      kind: "held",
      owner: OWNER,
      reason: "other-token",
    });
  });

  it("reads DKIM only from SES's own header above the second Received", () => {
    const forged = sesHeaders("dkim=none").map((line) => ({
      ...line,
      value: line.value.replace("@forged.example", "@example.org"),
    }));
    const { outcome } = screen(anArrival({ mail: aMail({ headerLines: forged }), verdicts: { dmarc: "GRAY" } }));
    expect(outcome.kind).toBe("held");
  });

  it("does not take a result inside a comment for a result", () => {
    const headerLines = sesHeaders("dkim=fail (dkim=pass; dkim=pass header.i=@example.org) header.i=@x.example");
    expect(screen(anArrival({ mail: aMail({ headerLines }), verdicts: { dmarc: "GRAY" } })).outcome.kind).toBe("held");
  });
});

describe("a stranger", () => {
  it("becomes an owner with an authenticated mail to the service alone", () => {
    expect(screen(aStrangersArrival()).outcome).toEqual({ kind: "accepted", as: "new-owner" });
  });
  it.each([
    ["when the deployment does not allow the address", aStrangersArrival({ mayBecomeOwner: false })],
    ["when the mail is not authenticated", aStrangersArrival({ verdicts: { dmarc: "GRAY" } })],
    [
      "when somebody else is a recipient",
      aStrangersArrival({ mail: aMail({ cc: [{ name: "", address: "bo@example.com" }] }) }),
    ],
    ["when it answers a mail", aStrangersArrival({ mail: aMail({ inReplyTo: ["<x@example.org>"] }) })],
  ])("is refused %s", (_, arrival) => {
    expect(screen(arrival).outcome).toEqual({ kind: "refused", reason: "stranger" });
  });
  it("logs, and no more, through an owner's drop-box", () => {
    const verbs = [{ kind: "drop-box", secret: "d2" }] as const;
    expect(screen(aStrangersArrival({ verbs, dropBoxOwner: OWNER })).outcome).toEqual({
      kind: "accepted",
      as: "drop-box",
      owner: OWNER,
    });
    expect(screen(aStrangersArrival({ verbs })).outcome).toEqual({ kind: "refused", reason: "unknown-drop-box" });
  });
});

describe("a machine's mail", () => {
  it.each([
    ["Auto-Submitted", { headers: { "auto-submitted": "auto-replied" } }],
    ["Precedence", { headers: { precedence: "bulk" } }],
    ["a list", { headers: { "list-id": "<news.example.org>" } }],
    ["an absence notice", { subject: "Automatisk svar: Ugens livstegn" }],
    ["a bounce", { from: { name: "", address: "MAILER-DAEMON@example.org" } }],
    ["our own", { headers: { "x-livstegn-kind": "digest" } }],
    ["an emoji", { fresh: "👍" }],
  ])("is ignored: %s", (_, changes) => {
    expect(screen(anArrival({ mail: aMail(changes) })).outcome.kind).toBe("ignored");
  });
  it("is ignored by its null return path", () => {
    expect(screen(anArrival({ returnPath: "" })).outcome).toEqual({ kind: "ignored", reason: "null-return-path" });
  });
  it.each([
    ["Auto-Submitted: no", { headers: { "auto-submitted": "no" } }],
    ["a subject that quotes a notice", { subject: "Re: Automatic reply: Lunch" }],
    ["one word", { fresh: "1 done 👍" }],
  ])("is not taken for one: %s", (_, changes) => {
    expect(screen(anArrival({ mail: aMail(changes) })).outcome.kind).toBe("accepted");
  });
});

describe("screening", () => {
  it("keeps hits and misses in the order of the table", () => {
    const { rules } = screen(anArrival({ verdicts: { spam: "FAIL" } }));
    expect(rules).toEqual([
      { rule: "too-large", hit: false },
      { rule: "virus", hit: false },
      { rule: "spam", hit: true },
    ]);
  });
});

describe("an organisation", () => {
  it.each([
    ["mail.example.org", "example.org", true],
    ["a.example.org", "b.example.org", true],
    ["notexample.org", "example.org", false],
    ["example.org.evil.example", "example.org", false],
    ["a.co.uk", "b.co.uk", false],
    ["mail.a.co.uk", "a.co.uk", true],
    ["a.github.io", "b.github.io", false],
    ["org", "org", false],
    ["com.au", "com.au", false],
  ])("%s and %s: %s", (one, other, isSame) => {
    expect(isSameOrganisation(one, other)).toBe(isSame);
  });
  it("is undefined for what is no host", () => {
    expect(organisationalDomain("exa mple.org")).toBeUndefined();
  });
});
