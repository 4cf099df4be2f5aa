// From an arriving notice to the facts that screening asks for.
// Invariant: owners are found by the one From mailbox and by the envelope's secrets, by nothing else.

import type { ReceivedNotice } from "../contract.ts";
import type { Id, Moment } from "../domain/model.ts";
import { readRecipient } from "../intent/addresses.ts";
import type { AddressVerb } from "../intent/addresses.ts";
import type { Arrival, Verdicts } from "../intent/screening/arrival.ts";
import type { ParsedMail } from "../mail/parsed-mail.ts";
import { addressesOfNewOwner } from "./allowed-owners.ts";
import { ownerOfAddress } from "./listed-addresses.ts";
import { dropBoxKey } from "./ports.ts";
import type { Ports } from "./ports.ts";

/** What the envelope's recipients ask for, with their tokens verified. */
export async function readVerbs(
  ports: Ports,
  { recipients }: { readonly recipients: readonly string[] },
  now: Moment,
): Promise<readonly AddressVerb[]> {
  const keys = await ports.store.tokenKeys();
  const { domain } = ports.settings;
  const ours = new Set(recipients.map((recipient) => recipient.toLowerCase()));
  return [...ours].map((recipient) => readRecipient(recipient, { domain, keys, now }));
}

/** Gathers an arrival for the screening table. */
export async function gatherArrival(
  ports: Ports,
  facts: {
    readonly notice: ReceivedNotice;
    readonly mail: ParsedMail;
    readonly sizeBytes: number;
    readonly verbs: readonly AddressVerb[];
    readonly senderOwner: Id | undefined;
  },
): Promise<Arrival> {
  const { notice, mail, sizeBytes, verbs, senderOwner } = facts;
  const dropBoxOwner = await findDropBoxOwner(ports, verbs);
  return {
    mail,
    sizeBytes,
    verbs,
    verdicts: verdictsOf(notice),
    returnPath: notice.mail.source,
    mayBecomeOwner: mayBecomeOwner(ports, mail),
    ownDomain: ports.settings.domain,
    ...(senderOwner === undefined ? {} : { senderOwner }),
    ...(dropBoxOwner === undefined ? {} : { dropBoxOwner }),
  };
}

const verdictsOf = ({ receipt }: ReceivedNotice): Verdicts => ({
  spam: receipt.spamVerdict.status,
  virus: receipt.virusVerdict.status,
  spf: receipt.spfVerdict.status,
  dkim: receipt.dkimVerdict.status,
  dmarc: receipt.dmarcVerdict.status,
});

/** The owner of the From's one plain mailbox, if it is an owner's or listed beside one. */
export async function findSenderOwner(ports: Ports, mail: ParsedMail): Promise<Id | undefined> {
  const { fromHeader } = mail;
  return fromHeader.kind === "one" ? ownerOfAddress(ports, fromHeader.mailbox.address.toLowerCase()) : undefined;
}

async function findDropBoxOwner(ports: Ports, verbs: readonly AddressVerb[]): Promise<Id | undefined> {
  const verb = verbs.find(({ kind }) => kind === "drop-box");
  return verb?.kind === "drop-box" ? ports.store.ownerIdByAddress(dropBoxKey(verb.secret)) : undefined;
}

const mayBecomeOwner = (ports: Ports, { fromHeader }: ParsedMail): boolean =>
  fromHeader.kind === "one" && addressesOfNewOwner(ports.settings.owners, fromHeader.mailbox.address) !== undefined;
