// Addresses that are nobody's: the owner's own, and the service's.
// Invariant: no contact ever has one of them.
import type { Owner } from "../model.ts";

export function isNeverContact(address: string, owner: Owner, ownDomain: string): boolean {
  const lower = address.toLowerCase();
  const untagged = lower.replace(/\+[^@]*@/, "@");
  return (
    owner.addresses.includes(lower) ||
    owner.addresses.includes(untagged) ||
    lower.endsWith(`@${ownDomain.toLowerCase()}`)
  );
}
