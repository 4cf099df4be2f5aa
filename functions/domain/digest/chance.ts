// Chance without a random number: one draw per person and digest, the same whenever it is asked for.
// Invariant: a draw depends on owner, slot and person alone, never on who else is there or in which order.
import type { Day, Id } from "../model.ts";

/** A number from above 0 to 1. */
export function drawFor(owner: Id, slot: Day, contact: Id): number {
  return (mixed(hashed(`${owner}|${slot}|${contact}`)) + 1) / 2 ** 32;
}

/**
 * The key by which the largest wins with a chance in proportion to its weight (Efraimidis and Spirakis 2006:
 * u^(1/w)).
 */
export function weightedKey(draw: number, weight: number): number {
  return draw ** (1 / weight);
}

/** FNV-1a, 32 bits. */
function hashed(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** FNV alone leaves neighbouring ids with neighbouring hashes; this is the finalizer of MurmurHash3. */
function mixed(hash: number): number {
  let bits = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
