// A million forged tokens: none is valid. What counts as the same token: one of the same letters, in whatever case,
// because mail servers change the case of a local part, and base32 has none.

import { expect, it } from "vitest";
import { readRecipient } from "../../functions/intent/addresses.ts";
import { makeToken, verifyToken } from "../../functions/intent/tokens.ts";
import type { TokenPurpose } from "../../functions/intent/tokens.ts";
import { seededRandom } from "../bench/capture-mutations.ts";
import { shareOfRun } from "../share-of-run.ts";

const NOW = "2026-11-23T08:00:00.000Z";
const keys = [new Uint8Array(32).fill(7), new Uint8Array(32).fill(9)];
const PURPOSES: readonly TokenPurpose[] = ["r", "n", "c", "u"];
const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

const random = seededRandom(20_261_124);
const below = (limit: number): number => Math.floor(random() * limit);
const anId = (): string => Array.from({ length: 16 }, () => below(16).toString(16)).join("");
const aLetter = (): string => ALPHABET.charAt(below(ALPHABET.length));
const aMoment = (): string => new Date(Date.parse(NOW) + below(400) * 86_400_000).toISOString();

type Made = { readonly purpose: TokenPurpose; readonly token: string };
const make = (purpose: TokenPurpose = PURPOSES[below(4)] ?? "r", of = keys): Made => ({
  purpose,
  token: makeToken(purpose, { owner: anId(), subject: anId(), now: aMoment() }, of),
});

/** Ways to make a token that nobody gave out; each answers for which purpose it is tried. */
const FORGERIES: readonly ((made: Made) => Made)[] = [
  ({ purpose, token }) => ({ purpose, token: bits(token, 1) }),
  ({ purpose, token }) => ({ purpose, token: bits(token, 1 + below(8)) }),
  ({ purpose, token }) => ({ purpose, token: token.slice(0, below(token.length)) }),
  ({ purpose, token }) => ({ purpose, token: token.slice(1 + below(token.length - 1)) }),
  ({ purpose, token }) => ({ purpose, token: token + aLetter() }),
  ({ purpose, token }) => ({ purpose, token: aLetter() + token }),
  ({ purpose, token }) => ({ purpose, token: swapped(token) }),
  ({ purpose, token }) => ({ purpose, token: replaced(token, "01 89+=_-\u0131\u017f\u212a".charAt(below(12))) }),
  // The claims of one and the seal of another: of another owner, of another mail, of another day.
  ({ purpose, token }) => ({ purpose, token: token.slice(0, 29) + make(purpose).token.slice(29) }),
  ({ purpose, token }) => ({ purpose, token: make(purpose).token.slice(0, 13) + token.slice(13) }),
  ({ purpose, token }) => ({ purpose: PURPOSES[(PURPOSES.indexOf(purpose) + 1 + below(3)) % 4] ?? "r", token }),
  ({ purpose }) => make(purpose, [new Uint8Array(32).fill(below(7))]),
  ({ purpose }) => ({ purpose, token: Array.from({ length: 55 }, aLetter).join("") }),
];

function bits(token: string, count: number): string {
  return Array.from({ length: count }).reduce<string>((text) => {
    const at = below(text.length);
    const value = ALPHABET.indexOf(text.charAt(at)) ^ (1 << below(5));
    return text.slice(0, at) + ALPHABET.charAt(value) + text.slice(at + 1);
  }, token);
}
function swapped(token: string): string {
  const at = below(token.length - 1);
  return token.slice(0, at) + token.charAt(at + 1) + token.charAt(at) + token.slice(at + 2);
}
function replaced(token: string, by: string): string {
  const at = below(token.length);
  return token.slice(0, at) + by + token.slice(at + 1);
}

it("a million mutations of tokens are void, in every way that they can be made", () => {
  const runs = shareOfRun(1_000_000);
  const valid: string[] = [];
  let honest = make();
  for (let run = 0; run < runs; run += 1) {
    if (run % 100 === 0) honest = make();
    const { purpose, token } = (FORGERIES[run % FORGERIES.length] ?? ((made: Made) => made))(honest);
    const isSame = token.toLowerCase() === honest.token && purpose === honest.purpose;
    if (!isSame && verifyToken(purpose, token, { keys, now: NOW }) !== undefined) valid.push(`${purpose} ${token}`);
  }
  expect(valid).toEqual([]);
  expect(verifyToken(honest.purpose, honest.token, { keys, now: NOW })).toBeDefined();
}, 1_800_000);

it("a token in any case is the same token, and bears its own owner, mail and day", () => {
  for (let run = 0; run < 200; run += 1) {
    const [owner, subject] = [anId(), anId()];
    const token = makeToken("r", { owner, subject, now: NOW }, keys);
    const mixed = token
      .split("")
      .map((letter) => (random() < 0.5 ? letter.toUpperCase() : letter))
      .join("");
    expect(verifyToken("r", mixed, { keys, now: NOW })).toEqual({ owner, subject, isExpired: false });
    expect(verifyToken("r", mixed, { keys, now: "2027-01-08T00:00:00.000Z" })).toMatchObject({ isExpired: true });
    const context = { domain: "in.example.org", keys, now: NOW };
    expect(readRecipient(`R+${mixed}@IN.EXAMPLE.ORG`, context)).toMatchObject({
      kind: "reply",
      token: { owner, subject },
    });
    for (const base of ["c", "log", "me"])
      expect(readRecipient(`${base}+${token}@in.example.org`, context).kind).not.toBe("reply");
  }
});
