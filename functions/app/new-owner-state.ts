// The memory of somebody who becomes an owner with the mail that is being read.
// Invariant: the language and the name are those of the first mail, the zone is the deployment's, until told otherwise.

import { randomBytes } from "node:crypto";
import type { State } from "../domain/decision.ts";
import { emptyState, newOwner } from "../domain/new-owner.ts";
import { bytesToBase32 } from "../intent/base32.ts";
import { askedLanguage, languageOfWords } from "../intent/asked-language.ts";
import { addressesOfNewOwner } from "./allowed-owners.ts";
import type { Ports } from "./ports.ts";
import type { Received } from "./received.ts";

/** 80 bits: nobody guesses a drop-box. */
const DROP_BOX_BYTES = 10;

/** The state in which a first mail is decided; the owner in it is not stored yet. */
export function stateOfNewOwner(ports: Ports, { mail }: Received): State {
  const now = ports.clock.now();
  const { address } = mail.from;
  const { defaultTimeZone, defaultReceipts, owners } = ports.settings;
  const [, ...further] = addressesOfNewOwner(owners, address) ?? [];
  const owner = newOwner({
    id: ports.ids.newId(now),
    address: address.toLowerCase(),
    name: mail.from.name,
    language: askedLanguage(mail) ?? languageOfWords(`${mail.subject}\n${mail.forwarded?.body ?? ""}`) ?? "en",
    timeZone: defaultTimeZone,
    receipts: defaultReceipts,
    dropBox: newDropBoxSecret(),
    now,
  });
  return emptyState({ ...owner, addresses: [...owner.addresses, ...further] });
}

/** A secret that cannot be taken for a draft's token, which begins with `n`. */
function newDropBoxSecret(): string {
  return `d${bytesToBase32(randomBytes(DROP_BOX_BYTES))}`;
}
