// Whether somebody may become an owner, and with which addresses.
// Invariant: a deployment's list opens the service to nobody whom it does not name.

import type { AllowedOwners } from "../contract.ts";

/** All addresses of the person with this one, the given first; undefined when they may not become an owner. */
export function addressesOfNewOwner(allowed: AllowedOwners, address: string): readonly string[] | undefined {
  const lower = address.toLowerCase();
  if (allowed.kind === "open") return [lower];
  const person = allowed.people.find((addresses) => addresses.includes(lower));
  if (person !== undefined) return [lower, ...person.filter((other) => other !== lower)];
  return allowed.domains.includes(lower.slice(lower.lastIndexOf("@") + 1)) ? [lower] : undefined;
}

/** These addresses of a person, and all that the deployment's list has beside one of them. */
export function addressesTogether(allowed: AllowedOwners, addresses: readonly string[]): readonly string[] {
  if (allowed.kind === "open") return addresses;
  const people = allowed.people.filter((listed) => listed.some((address) => addresses.includes(address)));
  return [...new Set([...addresses, ...people.flat()])];
}
