// Which addresses are nobody: the owner's own, the service's, roles, no-reply, lists.
// Invariant: such an address never becomes a contact, by whatever road it comes.

import { withoutTag } from "../../domain/plus-tag.ts";
import { fold } from "./fold.ts";
import { LIST_BEGINNINGS, LIST_DOMAINS, LIST_ENDINGS, MACHINE_PARTS, ROLES, ROLES_ABROAD } from "./nobody-words.ts";
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
    isToken(local) ||
    isListDomain(fold(address.slice(at + 1)))
  );
}

const ROLE_SET = wordSet(ROLES, ROLES_ABROAD);
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

/** `reply+ab12cd34ef56gh78@`, a bare number or hash: what a service makes for one thread is nobody's. */
function isToken(local: string): boolean {
  const [base = "", tag = ""] = local.split("+", 2);
  const isRandom = (text: string, length: number) =>
    text.length >= length && /\d/.test(text) && /^[a-z0-9=_.-]+$/.test(text);
  const isHash = /^[0-9a-f]{16,}$/.test(base) || /^[0-9a-f]{8}-[0-9a-f]{4}-/.test(base);
  return isHash || isRandom(tag, 12) || /^\d{9,}$/.test(base);
}

/** A list domain is one of the table, or below one; a single word of it is a label at the front. */
function isListDomain(domain: string): boolean {
  const first = domain.split(".")[0] ?? "";
  return DOMAINS.some((list) => (list.includes(".") ? domain === list || domain.endsWith(`.${list}`) : first === list));
}
