// What the digest's tests are given: an owner, people and nudges with everything ordinary filled in.
import { blankContact } from "../../../functions/domain/decide/contacts.ts";
import type { DigestInput } from "../../../functions/domain/digest/material.ts";
import { settleContact } from "../../../functions/domain/due.ts";
import type { Contact, Nudge, Owner, Share, Touch } from "../../../functions/domain/model.ts";

/** A Monday. */
export const SLOT = "2026-11-30";

export function owner(fields: Partial<Owner> = {}): Owner {
  return {
    id: "00000000000000aa",
    addresses: ["ann@example.org"],
    name: "Ann",
    language: "en",
    timeZone: "Europe/Copenhagen",
    digest: { weekday: "monday", time: "07:30" },
    checkInsPerDigest: 3,
    defaultCadenceDays: 90,
    receipts: "auto",
    receiptsSent: 0,
    dropBox: "abc",
    createdAt: "2026-11-23T08:00:00.000Z",
    nextDigestAt: "2026-11-30T06:30:00.000Z",
    schedule: "current",
    silentWeeks: 0,
    answeredSlots: [],
    recordedThrough: "2026-11-23T08:00:00.000Z",
    version: 1,
    ...fields,
  };
}

export function person(name: string, fields: Partial<Contact> = {}): Contact {
  return {
    ...blankContact(name.toLowerCase().replace(/[^a-z0-9]/g, "-"), name, "2026-11-23T08:00:00.000Z"),
    ...fields,
  };
}

export function touch(at: string, fields: Partial<Touch> = {}): Touch {
  return { interaction: `i-${at}`, at, channel: "mail", direction: "both", ...fields };
}

export function nudge(id: string, fields: Partial<Nudge> = {}): Nudge {
  return {
    id,
    kind: "check-in",
    contacts: [],
    status: "open",
    due: SLOT,
    reason: { terms: [] },
    createdAt: "2026-11-23T08:00:00.000Z",
    timesShown: 0,
    ...fields,
  };
}

export function share(id: string, title: string, fields: Partial<Share> = {}): Share {
  return {
    id,
    at: "2026-11-25T08:00:00.000Z",
    title,
    text: "",
    hasAttachment: false,
    passedOn: [],
    declined: [],
    ...fields,
  };
}

export function input(fields: Partial<DigestInput> = {}): DigestInput {
  let made = 0;
  const slot = fields.slot ?? SLOT;
  const by = fields.owner ?? owner();
  const contacts = (fields.contacts ?? []).map((contact) => settleContact(contact, by, slot));
  return {
    owner: by,
    nudges: [],
    shares: [],
    recorded: [],
    pledges: [],
    names: new Map(),
    slot,
    now: `${slot}T06:30:00.000Z`,
    newId: () => `new-${String(++made).padStart(3, "0")}`,
    ...fields,
    contacts,
  };
}
