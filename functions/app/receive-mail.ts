// The inbound road: a notice in, one status out, and whatever the mail asked for stored with it.
// Invariant: one mail, one decision, one transaction; a second delivery finishes the first and does nothing twice.

import { RAW_PREFIX } from "../contract.ts";
import type { ReceivedNotice } from "../contract.ts";
import type { Id } from "../domain/model.ts";
import { screen } from "../intent/screening/screen.ts";
import type { Outcome } from "../intent/screening/arrival.ts";
import { asScanned } from "../intent/screening/virus.ts";
import type { ParsedMail } from "../mail/parsed-mail.ts";
import { readMail } from "../mail/read-mail.ts";
import { applyMail } from "./apply-mail.ts";
import { copyMark } from "./copy-mark.ts";
import { deliver } from "./deliver.ts";
import { findSenderOwner, gatherArrival, readVerbs } from "./envelope.ts";
import { holdMail } from "./hold-mail.ts";
import { keepPace } from "./pace.ts";
import type { MailRecord, MailStatus, Ports } from "./ports.ts";
import { isFinal, recordOf } from "./received.ts";
import type { Received } from "./received.ts";
import { sentAt } from "./sent-at.ts";
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
  const raw = await ports.rawMail.read(notice.receipt.action.objectKey ?? RAW_PREFIX + notice.mail.messageId);
  const at = new Date(notice.receipt.timestamp).toISOString();
  const { read, senderOwner } = await readForSender(ports, raw);
  const mail = asScanned({ ...read, date: sentAt(read.date, at) }, notice.receipt.virusVerdict.status);
  const now = ports.clock.now();
  const verbs = await readVerbs(ports, notice, now);
  const arrival = await gatherArrival(ports, { notice, mail, sizeBytes: raw.length, verbs, senderOwner });
  const { outcome, rules } = screen(arrival);
  return {
    received: { id: notice.mail.messageId, at, mail, verbs, recipients: notice.receipt.recipients, rules },
    outcome,
  };
}

/** Reads a mail, an owner's again in their zone and with their addresses: which block is theirs depends on it. */
async function readForSender(
  ports: Ports,
  raw: Uint8Array,
): Promise<{ read: ParsedMail; senderOwner: Id | undefined }> {
  const read = readMail(raw);
  const senderOwner = await findSenderOwner(ports, read);
  const owner = senderOwner === undefined ? undefined : await ports.store.owner(senderOwner);
  if (owner === undefined) return { read, senderOwner };
  return { read: readMail(raw, { timeZone: owner.timeZone, ownAddresses: owner.addresses }), senderOwner };
}

async function act(ports: Ports, received: Received, outcome: Outcome): Promise<MailRecord> {
  switch (outcome.kind) {
    case "ignored":
    case "refused":
      return settle(ports, recordOf(received, outcome.kind, outcome.reason));
    case "held":
      return holdMail(ports, received, outcome);
    case "accepted":
      return accept(ports, received, outcome);
  }
}

async function accept(
  ports: Ports,
  received: Received,
  outcome: Extract<Outcome, { kind: "accepted" }>,
): Promise<MailRecord> {
  // A mail whose work is under way has left its own mark and was counted.
  if (outcome.as === "new-owner" || received.job !== undefined) return applyMail(ports, received, outcome);
  const mark = copyMark(outcome.owner, received.mail, received.recipients);
  if (await ports.store.hasCopyMark(mark)) {
    return settle(ports, { ...recordOf(received, "ignored", "second-copy"), owner: outcome.owner });
  }
  await keepPace(ports, received, outcome.owner);
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
  if (record.status !== "applied") return;
  await syncSchedule(ports, owner);
  if (journal === undefined) return;
  const state = await ports.store.loadState(owner, { sharesSince: ports.clock.now(), journals: "recent" });
  const made = state?.journals.find(({ id }) => id === journal);
  if (made !== undefined) await syncFollowUps(ports, owner, made);
}
