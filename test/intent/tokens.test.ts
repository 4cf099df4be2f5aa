import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import { draftAddress, readRecipient, replyAddress } from "../../functions/intent/addresses.ts";
import { base32ToBytes, bytesToBase32 } from "../../functions/intent/base32.ts";
import { makeToken, verifyToken } from "../../functions/intent/tokens.ts";
import type { TokenPurpose } from "../../functions/intent/tokens.ts";

const now = "2026-11-23T08:00:00.000Z";
const keys = [new Uint8Array(32).fill(7), new Uint8Array(32).fill(9)];
const claims = { owner: "0011223344556677", subject: "8899aabbccddeeff", now };
const id = fc.uint8Array({ minLength: 8, maxLength: 8 }).map((bytes) => Buffer.from(bytes).toString("hex"));
const purpose = fc.constantFrom<TokenPurpose>("r", "n", "c", "u");

describe("a token", () => {
  it("gives back what it was made of, for its purpose alone", () => {
    fc.assert(
      fc.property(id, id, purpose, purpose, (owner, subject, made, asked) => {
        const token = makeToken(made, { owner, subject, now }, keys);
        const expected = made === asked ? { owner, subject, isExpired: false } : undefined;
        expect(verifyToken(asked, token, { keys, now })).toEqual(expected);
      }),
    );
  });

  it("fits a local part with any of its marks", () => {
    const token = makeToken("n", claims, keys);
    expect(draftAddress(token, "in.example.org").indexOf("@")).toBeLessThanOrEqual(64);
    expect(token).toMatch(/^[a-z2-7]{55}$/);
  });

  it("survives a server that changes case", () => {
    const token = makeToken("r", claims, keys).toUpperCase();
    expect(verifyToken("r", token, { keys, now })).toMatchObject({ owner: claims.owner });
  });

  it("expires after 45 days and says so", () => {
    const token = makeToken("r", claims, keys);
    expect(verifyToken("r", token, { keys, now: "2027-01-07T23:59:00.000Z" })).toMatchObject({ isExpired: false });
    expect(verifyToken("r", token, { keys, now: "2027-01-08T00:00:00.000Z" })).toMatchObject({ isExpired: true });
  });

  it("verifies with either live key and with no other", () => {
    const token = makeToken("r", claims, [...keys].reverse());
    expect(verifyToken("r", token, { keys, now })).toBeDefined();
    expect(verifyToken("r", token, { keys: [new Uint8Array(32).fill(1)], now })).toBeUndefined();
  });

  it("is void after any mutation", () => {
    const token = makeToken("r", claims, keys);
    const alphabet = "abcdefghijklmnopqrstuvwxyz234567".split("");
    const mutation = fc.record({
      at: fc.nat(token.length - 1),
      to: fc.constantFrom(...alphabet),
      kind: fc.constantFrom("set", "insert", "delete", "swap"),
    });
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
        const mutated = mutations.reduce((text, { at, to, kind }) => mutate(text, at, to, kind), token);
        fc.pre(mutated !== token);
        expect(verifyToken("r", mutated, { keys, now })).toBeUndefined();
      }),
      { numRuns: 5_000 },
    );
  });
});

function mutate(text: string, at: number, to: string, kind: string): string {
  if (kind === "insert") return text.slice(0, at) + to + text.slice(at);
  if (kind === "delete") return text.slice(0, at) + text.slice(at + 1);
  if (kind === "set") return text.slice(0, at) + to + text.slice(at + 1);
  return (
    text.slice(0, at) +
    text
      .slice(at, at + 2)
      .split("")
      .reverse()
      .join("") +
    text.slice(at + 2)
  );
}

describe("base32", () => {
  it("is one text for each byte string", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        expect(Buffer.from(base32ToBytes(bytesToBase32(bytes)) ?? [])).toEqual(Buffer.from(bytes));
      }),
    );
  });

  it("refuses stray bits and foreign characters", () => {
    expect(base32ToBytes("ab")).toBeUndefined();
    expect(base32ToBytes("a1")).toBeUndefined();
    expect(base32ToBytes("aaa")).toBeUndefined();
  });
});

describe("a recipient", () => {
  const context = { domain: "in.example.org", keys, now };
  it.each([
    ["log@in.example.org", { kind: "log" }],
    ["LOG@IN.example.org", { kind: "log" }],
    ["del@in.example.org", { kind: "share" }],
    ["hjaelp@in.example.org", { kind: "help" }],
    ["livstegn@in.example.org", { kind: "me" }],
    ["mig@in.example.org", { kind: "me" }],
    ["spoerg@in.example.org", { kind: "ask" }],
    ["2w@in.example.org", { kind: "day", word: "2w" }],
    ["log+d2345@in.example.org", { kind: "drop-box", secret: "d2345" }],
    ["log+nxyz@in.example.org", { kind: "log" }],
    ["2w+harbour@in.example.org", { kind: "day", word: "2w" }],
    ["share+fair@in.example.org", { kind: "share" }],
    ["me+x@in.example.org", { kind: "me" }],
    ["r+xyz@in.example.org", { kind: "void", why: "bad-token" }],
    ["log@example.org", { kind: "void", why: "other-domain" }],
  ])("%s asks for %o", (recipient, verb) => {
    expect(readRecipient(recipient, context)).toEqual(verb);
  });

  it("carries a verified token to the verb of its mark", () => {
    const reply = replyAddress(makeToken("r", claims, keys), "in.example.org");
    const draft = draftAddress(makeToken("n", claims, keys), "in.example.org");
    expect(readRecipient(reply, context)).toMatchObject({ kind: "reply", token: { owner: claims.owner } });
    expect(readRecipient(draft, context)).toMatchObject({ kind: "draft", token: { subject: claims.subject } });
  });
});
