// Which addresses are nobody: the owner's own, the service's, roles, no-reply, lists.
// Invariant: such an address never becomes a contact, by whatever road it comes.

import { fold } from "./fold.ts";
import { LIST_BEGINNINGS, LIST_DOMAINS, LIST_ENDINGS, MACHINE_PARTS, ROLES } from "./nobody-words.ts";
import { wordSet } from "./phrases.ts";

export type OwnPlaces = {
  readonly addresses: readonly string[];
  readonly ownDomain: string;
};

/** A test for addresses that are no contact of this owner. */
export function nobodyFor({ addresses, ownDomain }: OwnPlaces): (address: string) => boolean {
  const own = new Set(addresses.map((address) => address.toLowerCase()));
  const domain = ownDomain.toLowerCase();
  return (address) => {
    const folded = address.toLowerCase();
    return own.has(folded) || own.has(withoutTag(folded)) || folded.endsWith(`@${domain}`) || isRoleAddress(folded);
  };
}

/** True for role, no-reply and mailing-list addresses, and for what is no address at all. */
export function isRoleAddress(address: string): boolean {
  const at = address.lastIndexOf("@");
  if (at < 1 || at === address.length - 1) return true;
  const local = fold(address.slice(0, at));
  const bare = local.split("+")[0] ?? local;
  return (
    ROLE_SET.has(bare) ||
    ROLE_SET.has(bare.replace(/\d+$/, "")) ||
    isMachine(local) ||
    isListDomain(fold(address.slice(at + 1)))
  );
}

const ROLE_SET = wordSet(ROLES);
const MACHINES = [...wordSet(MACHINE_PARTS)];
const ENDINGS = [...wordSet(LIST_ENDINGS)];
const BEGINNINGS = [...wordSet(LIST_BEGINNINGS)];
const DOMAINS = [...wordSet(LIST_DOMAINS)];

function isMachine(local: string): boolean {
  return (
    MACHINES.some((part) => local.includes(part)) ||
    ENDINGS.some((ending) => local.endsWith(ending)) ||
    BEGINNINGS.some((beginning) => local.startsWith(beginning))
  );
}

/** A list domain is one of the table, or below one; a single word of it is a label at the front. */
function isListDomain(domain: string): boolean {
  const first = domain.split(".")[0] ?? "";
  return DOMAINS.some((list) => (list.includes(".") ? domain === list || domain.endsWith(`.${list}`) : first === list));
}

function withoutTag(address: string): string {
  return address.replace(/\+[^@]*@/, "@");
}
