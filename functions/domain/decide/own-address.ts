// Addresses that are nobody's: the owner's own, and the service's.
// Invariant: no contact ever has one of them.
import type { Owner } from "../model.ts";
import { withoutTag } from "../plus-tag.ts";

/** Whether an address is the owner's, with or without a tag, or lies in the receiving domain. */
export function isNeverContact(address: string, owner: Owner, ownDomain: string): boolean {
  const lower = address.toLowerCase();
  return (
    owner.addresses.includes(lower) ||
    owner.addresses.includes(withoutTag(lower)) ||
    lower.endsWith(`@${ownDomain.toLowerCase()}`)
  );
}
