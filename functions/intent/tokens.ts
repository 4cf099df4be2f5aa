// The tokens in addresses: who may answer what, until when, sealed with an HMAC.
// Invariant: one form, one verify function, constant time; a token of another purpose, owner or mail never verifies.

import { createHmac, timingSafeEqual } from "node:crypto";
import type { Id, Moment } from "../domain/model.ts";
import { base32ToBytes, bytesToBase32 } from "./base32.ts";

/** What a token is for: `r` answers a mail, `n` is a nudge's draft, `c` confirms, `u` unsubscribes. */
export type TokenPurpose = "r" | "n" | "c" | "u";
/** `subject` is the mail that is answered, confirmed or unsubscribed from, or the nudge of a draft. */
export type Token = { readonly owner: Id; readonly subject: Id; readonly isExpired: boolean };

/** Days that a token is good for : six digests and a holiday. */
export const TOKEN_DAYS = 45;
const ID_BYTES = 8;
const EXPIRY_BYTES = 2;
/** 128 bits: the local part must stay within 64 octets (RFC 5321 section 4.5.3.1.1). */
const SEAL_BYTES = 16;
const CLAIMS_BYTES = 2 * ID_BYTES + EXPIRY_BYTES;
const DAY_MS = 86_400_000;

/** Makes a token of 55 lower-case base32 characters, sealed with the newest key. */
export function makeToken(
  purpose: TokenPurpose,
  claims: { readonly owner: Id; readonly subject: Id; readonly now: Moment },
  keys: readonly Uint8Array[],
): string {
  const [key] = keys;
  if (key === undefined) throw new Error("There is no token key.");
  const bytes = claimsToBytes(claims.owner, claims.subject, Math.floor(Date.parse(claims.now) / DAY_MS) + TOKEN_DAYS);
  return bytesToBase32(Buffer.concat([bytes, seal(purpose, bytes, key)]));
}

/** Reads a token; undefined unless it is whole, of this purpose and sealed with a live key. Case does not count. */
export function verifyToken(
  purpose: TokenPurpose,
  text: string,
  { keys, now }: { readonly keys: readonly Uint8Array[]; readonly now: Moment },
): Token | undefined {
  const bytes = base32ToBytes(text.toLowerCase());
  if (bytes === undefined || bytes.length !== CLAIMS_BYTES + SEAL_BYTES) return undefined;
  const claims = bytes.subarray(0, CLAIMS_BYTES);
  const given = bytes.subarray(CLAIMS_BYTES);
  // Every key is tried, so that the time taken does not tell which one was near.
  const isSealed = keys.map((key) => timingSafeEqual(seal(purpose, claims, key), given)).includes(true);
  if (!isSealed) return undefined;
  const lastDay = Buffer.from(claims).readUInt16BE(2 * ID_BYTES);
  return {
    owner: hex(claims.subarray(0, ID_BYTES)),
    subject: hex(claims.subarray(ID_BYTES, 2 * ID_BYTES)),
    isExpired: Math.floor(Date.parse(now) / DAY_MS) > lastDay,
  };
}

function claimsToBytes(owner: Id, subject: Id, lastDay: number): Uint8Array {
  const expiry = Buffer.alloc(EXPIRY_BYTES);
  expiry.writeUInt16BE(lastDay);
  return Buffer.concat([Buffer.from(owner, "hex"), Buffer.from(subject, "hex"), expiry]);
}

function seal(purpose: TokenPurpose, claims: Uint8Array, key: Uint8Array): Uint8Array {
  return createHmac("sha256", key).update(purpose).update(claims).digest().subarray(0, SEAL_BYTES);
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
