// The inbound road: a notice in, one status out, and whatever the mail asked for stored with it.
// Invariant: one mail, one decision, one transaction; a second delivery finishes the first and does nothing twice.

import { RAW_PREFIX } from "../contract.ts";
import type { ReceivedNotice } from "../contract.ts";
import type { Id } from "../domain/model.ts";
import { screen } from "../intent/screening/screen.ts";
import type { Outcome } from "../intent/screening/arrival.ts";
import type { ParsedMail } from "../mail/parsed-mail.ts";
import { applyMail } from "./apply-mail.ts";
import { copyMark, unprovenMark } from "./copy-mark.ts";
import { deliver } from "./deliver.ts";
import { findSenderOwner, gatherArrival, readVerbs } from "./envelope.ts";
import { holdMail } from "./hold-mail.ts";
import { asListed } from "./listed-addresses.ts";
import { keepPace } from "./pace.ts";
import { passOn } from "./pass-on.ts";
import type { MailRecord, MailStatus } from "./commit.ts";
import type { Ports } from "./ports.ts";
import { readArrived } from "./read-arrived.ts";
import type { Arrived } from "./read-arrived.ts";
import { recordCopy } from "./record-copy.ts";
import { isFinal, recordOf } from "./received.ts";
import type { Accepted, Received } from "./received.ts";
import { tellHeld } from "./tell-held.ts";
import { syncFollowUps, syncSchedule } from "./schedules.ts";

/** Handles one notice of SES; answers the status that the mail has now. Throws on faults that may pass. */
export async function receiveMail(ports: Ports, notice: ReceivedNotice): Promise<MailStatus> {
  const known = await ports.store.mail(notice.mail.messageId);
  if (known !== undefined && isFinal(known)) {
    await finish(ports, known);
    return known.status;
  }
  const { received, outcome } = await judge(ports, notice);
  const begun = known?.job === undefined ? received : { ...received, job: known.job };
  const record = await act(ports, begun, outcome);
  await finish(ports, record);
  return record.status;
}

async function judge(ports: Ports, notice: ReceivedNotice): Promise<{ received: Received; outcome: Outcome }> {
  const key = notice.receipt.action.objectKey ?? RAW_PREFIX + notice.mail.messageId;
  const raw = await ports.rawMail.read(key);
  const at = new Date(notice.receipt.timestamp).toISOString();
  const virus = notice.receipt.virusVerdict.status;
  const { mail, senderOwner } = await readForSender(ports, raw, { at, virus });
  const { recipients } = notice.receipt;
  const verbs = await readVerbs(ports, { recipients }, ports.clock.now());
  const arrival = await gatherArrival(ports, { notice, mail, sizeBytes: raw.length, verbs, senderOwner });
  const { outcome, rules } = screen(arrival);
  return { received: { id: notice.mail.messageId, at, mail, verbs, recipients, raw: key, virus, rules }, outcome };
}

/** Reads a mail, an owner's again in their zone and with their addresses: which block is theirs depends on it. */
async function readForSender(
  ports: Ports,
  raw: Uint8Array,
  arrived: Omit<Arrived, "owner">,
): Promise<{ mail: ParsedMail; senderOwner: Id | undefined }> {
  const mail = readArrived(raw, arrived);
  const senderOwner = await findSenderOwner(ports, mail);
  const owner = senderOwner === undefined ? undefined : await ports.store.owner(senderOwner);
  const asOwner = owner === undefined ? undefined : { ...arrived, owner: asListed(ports, owner) };
  return { mail: asOwner === undefined ? mail : readArrived(raw, asOwner), senderOwner };
}

async function act(ports: Ports, received: Received, outcome: Outcome): Promise<MailRecord> {
  switch (outcome.kind) {
    case "ignored":
    case "refused":
      return settle(ports, recordOf(received, outcome.kind, outcome.reason));
    case "held":
      return holdMail(ports, received, outcome);
    case "passed-on":
      return passOn(ports, received, outcome.owner);
    case "accepted":
      return accept(ports, received, outcome);
  }
}

async function accept(ports: Ports, received: Received, outcome: Accepted): Promise<MailRecord> {
  // A mail whose work is under way has left its own mark and was counted.
  if (outcome.as === "new-owner" || received.job !== undefined) return applyMail(ports, received, outcome);
  const isProven = outcome.as === "drop-box" ? outcome.isProven : outcome.rights === "all";
  const mark = copyMark(outcome.owner, received.mail, received.recipients);
  const marks = isProven ? [mark] : [mark, unprovenMark(mark)];
  if ((await Promise.all(marks.map((one) => ports.store.hasCopyMark(one)))).includes(true)) {
    return recordCopy(ports, received, outcome.owner);
  }
  if (isProven || outcome.as === "drop-box") await keepPace(ports, received, outcome.owner);
  return applyMail(ports, received, outcome);
}

async function settle(ports: Ports, record: MailRecord): Promise<MailRecord> {
  await ports.store.recordMail(record);
  return record;
}

/** What follows the transaction, each step safe to repeat: the answer is sent, schedules are brought in step. */
async function finish(ports: Ports, record: MailRecord): Promise<void> {
  const { owner, sent, journal } = record;
  if (owner === undefined) return;
  if (sent !== undefined) await deliver(ports, owner, sent);
  if (record.status === "held" || record.heldRest === true) await tellHeld(ports, owner);
  if (record.status !== "applied") return;
  await syncSchedule(ports, owner);
  if (journal === undefined) return;
  const state = await ports.store.loadState(owner, { sharesSince: ports.clock.now(), journals: "recent" });
  const made = state?.journals.find(({ id }) => id === journal);
  if (made !== undefined) await syncFollowUps(ports, owner, made);
}
