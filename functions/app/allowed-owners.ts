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
