// An address that was put beside an owner's in the deployment's list after they signed up.
// Invariant: nobody's address is taken from them: what is an owner's already stays theirs.

import type { Id, Owner } from "../domain/model.ts";
import { addressesTogether } from "./allowed-owners.ts";
import type { Ports } from "./ports.ts";

/** The owner of an address, by what is stored, else by the first address beside it in the list that is an owner's. */
export async function ownerOfAddress(ports: Ports, address: string): Promise<Id | undefined> {
  for (const one of addressesTogether(ports.settings.owners, [address])) {
    const owner = await ports.store.ownerIdByAddress(one);
    if (owner !== undefined) return owner;
  }
  return undefined;
}

/** The owner as the deployment's list knows them, for reading their mails. */
export function asListed(ports: Ports, owner: Owner): Owner {
  return { ...owner, addresses: addressesTogether(ports.settings.owners, owner.addresses) };
}

/** Those of the list that an owner who writes from one of them has not yet, and nobody else has. */
export async function addressesToAdopt(ports: Ports, owner: Owner, from: string): Promise<readonly string[]> {
  if (owner.addresses.includes(from)) return [];
  const listed = addressesTogether(ports.settings.owners, owner.addresses);
  if (!listed.includes(from)) return [];
  const missing = listed.filter((address) => !owner.addresses.includes(address));
  const owners = await Promise.all(missing.map((address) => ports.store.ownerIdByAddress(address)));
  return missing.filter((_, place) => owners[place] === undefined);
}
