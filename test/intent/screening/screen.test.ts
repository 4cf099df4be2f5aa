import { describe, expect, it } from "vitest";
import { screen } from "../../../functions/intent/screening/screen.ts";
import type { Outcome, Verdict } from "../../../functions/intent/screening/arrival.ts";
import { isSameOrganisation, organisationalDomain } from "../../../functions/intent/screening/organisation.ts";
import { MAX_MAIL_BYTES } from "../../../functions/intent/screening/too-large.ts";
import { mayOpenAttachments } from "../../../functions/intent/screening/virus.ts";
import { forwarded } from "../mail-builder.ts";
import { aMail, anArrival, anAttachment, aStrangersArrival, OTHER_OWNER, OWNER, sesHeaders } from "./arrivals.ts";

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
      isProven: true,
      owner: OWNER,
    });
    expect(screen(aStrangersArrival({ verbs })).outcome).toEqual({ kind: "refused", reason: "unknown-drop-box" });
  });
});

describe("a machine's mail", () => {
  it.each([
    ["auto-submitted", { headers: { "auto-submitted": "auto-replied" } }],
    ["auto-reply", { headers: { "x-autoreply": "yes" } }],
    ["auto-reply", { headers: { "x-autorespond": "1" } }],
    ["auto-reply", { headers: { "x-auto-response": "1" } }],
    ["precedence", { headers: { precedence: "bulk" } }],
    ["mailing-list", { headers: { "list-id": "<news.example.org>" } }],
    ["mailing-list", { headers: { "list-unsubscribe": "<mailto:leave@example.org>" } }],
    ["mailing-list", { headers: { "list-post": "<mailto:news@example.org>" } }],
    ["delivery-report", { headers: { "content-type": "multipart/report; report-type=delivery-status" } }],
    ["delivery-report", { headers: { "x-failed-recipients": "bo@example.com" } }],
    ["out-of-office", { subject: "Automatisk svar: Ugens livstegn" }],
    ["mailer-daemon", { from: { name: "", address: "MAILER-DAEMON@example.org" } }],
    ["own-mail", { headers: { "x-livstegn-kind": "digest" } }],
    ["own-mail", { from: { name: "Livstegn", address: "livstegn@in.example.net" } }],
    ["reaction", { fresh: "👍" }],
    ["reaction", { fresh: "Ann reacted to your message" }],
    ["reaction", { attachments: [anAttachment("text/vnd.google.email-reaction+json")] }],
  ] as const)("is ignored as %s: %o", (reason, changes) => {
    expect(screen(anArrival({ mail: aMail(changes) })).outcome).toEqual({ kind: "ignored", reason });
  });
  it("is ignored when its owner forwards it and says nothing about it", () => {
    const notice = (note: string) =>
      aMail({ fresh: note, forwarded: forwarded({ subject: "Out of office: Lunch", note }) });
    expect(screen(anArrival({ mail: notice("") })).outcome).toEqual({ kind: "ignored", reason: "forwarded-notice" });
    expect(screen(anArrival({ mail: notice("Met her today") })).outcome.kind).toBe("accepted");
    expect(screen(anArrival({ mail: notice(""), verbs: [{ kind: "share" }] })).outcome.kind).toBe("accepted");
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

describe("a mail that nobody may have sent", () => {
  it("is refused when its From is not exactly one plain mailbox", () => {
    const mail = aMail({ fromHeader: { kind: "refused", why: "several-mailboxes" } });
    expect(screen(aStrangersArrival({ mail })).outcome).toEqual({ kind: "refused", reason: "from-several-mailboxes" });
  });
  it("is refused above the size that SES takes, and read up to it", () => {
    expect(screen(anArrival({ sizeBytes: MAX_MAIL_BYTES })).outcome.kind).toBe("accepted");
    expect(screen(anArrival({ sizeBytes: MAX_MAIL_BYTES + 1 })).outcome).toEqual({
      kind: "refused",
      reason: "too-large",
    });
  });
  it.each([
    ["PASS", true],
    ["DISABLED", true],
    ["GRAY", false],
    ["PROCESSING_FAILED", false],
  ] as const)("has attachments that are opened only when the scanner has no doubt: %s", (verdict, isOpened) => {
    expect(mayOpenAttachments(verdict)).toBe(isOpened);
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
