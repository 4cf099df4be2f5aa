// An owner as the first mail makes them.
// Invariant: everything not known yet has the default that the welcome tells of.
import { nextDigestAt } from "./calendar.ts";
import type { State } from "./decision.ts";
import type { Id, Language, Moment, Owner, ReceiptMode } from "./model.ts";

const DIGEST: Owner["digest"] = { weekday: "monday", time: "07:30" };
const CHECK_INS = 3;
const CADENCE_DAYS = 90;
/** The first mail itself may record something, at this very moment: it stands in the first digest. */
const BEFORE_ALL: Moment = "1970-01-01T00:00:00.000Z";

export function newOwner(first: {
  readonly id: Id;
  readonly address: string;
  readonly name: string;
  readonly language: Language;
  readonly timeZone: string;
  readonly receipts: ReceiptMode;
  readonly dropBox: string;
  readonly now: Moment;
}): Owner {
  const { id, address, name, language, timeZone, receipts, dropBox, now } = first;
  return {
    id,
    addresses: [address.toLowerCase()],
    name,
    language,
    timeZone,
    digest: DIGEST,
    checkInsPerDigest: CHECK_INS,
    defaultCadenceDays: CADENCE_DAYS,
    receipts,
    receiptsSent: 0,
    dropBox,
    createdAt: now,
    nextDigestAt: nextDigestAt(DIGEST, timeZone, now),
    schedule: "pending",
    silentWeeks: 0,
    answeredSlots: [],
    recordedThrough: BEFORE_ALL,
    version: 0,
  };
}

/** The memory of an owner of whom nothing is stored yet. */
export function emptyState(owner: Owner): State {
  const nothing = new Map<string, never>();
  return {
    owner,
    contacts: nothing,
    nudges: nothing,
    interactions: nothing,
    shares: nothing,
    pledges: nothing,
    circles: nothing,
    purposes: nothing,
    journals: [],
  };
}
