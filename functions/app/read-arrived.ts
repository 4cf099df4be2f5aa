// An arrived mail as its owner's mails are read: with their addresses and zone, by a date that can be believed.
// Invariant: the same bytes that came at the same moment are always read alike, when they come and when a yes applies them.

import type { Moment, Owner } from "../domain/model.ts";
import type { Verdict } from "../intent/screening/arrival.ts";
import { mayOpenAttachments } from "../intent/screening/virus.ts";
import type { ParsedMail } from "../mail/parsed-mail.ts";
import { readMail } from "../mail/read-mail.ts";
import { sentAt } from "./sent-at.ts";

/** How a mail came, and whose it is, if that is known. */
export type Arrived = {
  readonly owner?: Pick<Owner, "timeZone" | "addresses">;
  readonly at: Moment;
  readonly virus: Verdict;
};

/** Reads raw bytes; never throws. */
export function readArrived(raw: Uint8Array, { owner, at, virus }: Arrived): ParsedMail {
  const mail = readMail(raw, {
    ...(owner === undefined ? {} : { timeZone: owner.timeZone, ownAddresses: owner.addresses }),
    attachments: mayOpenAttachments(virus) ? "opened" : "closed",
  });
  return { ...mail, date: sentAt(mail.date, at) };
}
