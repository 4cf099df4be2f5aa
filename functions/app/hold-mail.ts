// A mail that claims an owner's address without proof: kept aside, whole or what of it its token was not enough for.
// Invariant: nothing of it is applied; what an owner's yes needs is stored with its record.

import { addDays, momentAt, slotOf } from "../domain/calendar.ts";
import type { Moment, Owner } from "../domain/model.ts";
import type { Outcome } from "../intent/screening/arrival.ts";
import type { HeldMail, MailRecord } from "./commit.ts";
import type { Ports } from "./ports.ts";
import { recordOf } from "./received.ts";
import type { Received } from "./received.ts";

type Held = Extract<Outcome, { kind: "held" }>;

/** No notice of yesterday's mails comes at night. */
const NOTICE_TIME = "09:00";

/** Records a mail as held; its owner is told afterwards (tell-held.ts). */
export async function holdMail(ports: Ports, received: Received, held: Held): Promise<MailRecord> {
  const record: MailRecord = { ...recordOf(received, "held", held.reason), owner: held.owner };
  const owner = await ports.store.owner(held.owner);
  if (owner === undefined) throw new Error("An owner whose address is known has no account.");
  const isNew = await ports.store.holdMail(
    record,
    heldMail(received, { part: "all", cause: held.reason }),
    tellAt(ports, owner),
  );
  return isNew ? record : ((await ports.store.mail(record.id)) ?? record);
}

/** What is kept of a mail for its owner's yes. */
export function heldMail(received: Received, why: Pick<HeldMail, "part" | "cause">): HeldMail {
  const { id, at, mail, recipients, raw, virus } = received;
  const { from, subject } = mail;
  return { mail: id, at, ...why, from: from.address, subject, recipients, raw, virus, status: "waiting" };
}

/** From when the owner may be told of a mail that is held now: at once, or tomorrow if they were told today. */
export function tellAt({ clock }: Pick<Ports, "clock">, owner: Owner): Moment {
  const now = clock.now();
  const today = slotOf(now, owner.timeZone);
  return owner.heldNoticeOn === today ? momentAt(addDays(today, 1), NOTICE_TIME, owner.timeZone) : now;
}
