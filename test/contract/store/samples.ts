// Things to store: one owner's worth, each valid on its own.
// Invariant: every optional field is set in the full samples, so that a field that the table forgets fails a test.

import type { Commit, HeldMail, MailRecord, Outgoing } from "../../../functions/app/commit.ts";
import { blankContact } from "../../../functions/domain/decide/contacts.ts";
import type { Change, EntityByKind, EntityKind, Journal } from "../../../functions/domain/decision.ts";
import type { Contact, Interaction, Nudge, Owner, Share } from "../../../functions/domain/model.ts";
import { newId, NOW } from "./sample-ids.ts";

export function anOwner(more: Partial<Owner> = {}): Owner {
  const id = newId();
  return {
    id,
    addresses: [`ann-${id}@example.org`],
    name: "Ann Owner",
    language: "da",
    timeZone: "Europe/Copenhagen",
    digest: { weekday: "monday", time: "07:30" },
    checkInsPerDigest: 3,
    defaultCadenceDays: 90,
    circleCadences: { [newId()]: 30 },
    asksPerWeek: 1.75,
    crowded: { digests: 3, told: false },
    receipts: "auto",
    receiptsSent: 1,
    dropBox: `d${id}`,
    createdAt: NOW,
    nextDigestAt: "2026-11-30T06:30:00.000Z",
    schedule: "pending",
    silentWeeks: 0,
    answeredSlots: ["2026-11-16"],
    recordedThrough: NOW,
    meetingsThrough: NOW,
    cancelledMeetings: [{ uid: "u0@example.org", sequence: 1, stamp: NOW, occurrence: "2026-12-01" }],
    version: 0,
    ...more,
  };
}

export function aContact(more: Partial<Contact> = {}): Contact {
  return {
    ...blankContact(newId(), "Bo Ålund", NOW),
    addresses: ["bo@example.com"],
    ...more,
  };
}

/** A contact with every field that a contact can have. */
export function aFullContact(): Contact {
  return aContact({
    organisation: "Havnelab",
    role: "Skipper",
    phone: "+45 12 34 56 78",
    language: "en",
    writesIn: "da",
    interests: ["laks"],
    needs: ["an auditor"],
    strengths: ["GDPR"],
    tags: ["customer"],
    circles: [newId()],
    purposes: [newId()],
    cadenceDays: 42,
    importance: "important",
    dates: [{ label: "birthday", date: "--08-14" }],
    notes: [{ at: NOW, text: "Moved to Aarhus 🙂" }],
    never: true,
    nextOn: "2026-12-24",
    skippedUntil: "2027-01-01",
    skipsInARow: 2,
    touches: [
      { interaction: newId(), at: "2026-11-20", channel: "meeting", direction: "both", topic: "Salmon", crowd: true },
      { interaction: newId(), at: "2026-12-03", channel: "meeting", direction: "both", meeting: "u1@example.org" },
      { interaction: newId(), at: NOW, channel: "mail", direction: "in" },
      { interaction: newId(), at: "2026-11-22", channel: "call", direction: "both", told: "0a1b2c3d" },
    ],
    showings: [{ slot: "2026-11-16", nudge: newId(), answered: false, turn: 14 }],
    openNudges: [],
    pledges: [newId()],
    waitsUntil: "2026-12-24",
    dueOn: "2026-12-24",
  });
}

export function aNudge(more: Partial<Nudge> = {}): Nudge {
  return {
    id: newId(),
    kind: "check-in",
    contacts: [],
    status: "open",
    due: "2026-11-23",
    reason: { terms: [{ kind: "cadence", lastContact: "2026-08-01", cadenceDays: 90, gapDays: 114 }] },
    createdAt: NOW,
    timesShown: 1,
    ...more,
  };
}

export function aFullNudge(): Nudge {
  return aNudge({
    kind: "pass-on",
    contacts: [newId()],
    status: "snoozed",
    reason: {
      terms: [
        { kind: "cadence", lastContact: "2026-08-01", cadenceDays: 90, gapDays: 114 },
        { kind: "rhythm", lastContact: "2026-08-01", rhythmDays: 31.25, gapDays: 114 },
        { kind: "silence", lastContact: "2026-09-01", gapDays: 83 },
        { kind: "no-contact-yet" },
        { kind: "next-on", day: "2026-11-23" },
        { kind: "snoozed-until", day: "2026-11-23" },
        { kind: "asked-for", day: "2026-11-23" },
        { kind: "words-met", words: ["laks"], title: "On salmon" },
        { kind: "date", label: "birthday", day: "2026-11-25" },
        { kind: "pledge", text: "the deck" },
        { kind: "help", text: "the introduction", day: "2026-10-01" },
        { kind: "dormant", lastContact: "2024-01-01" },
        { kind: "new", firstContact: "2026-11-01" },
      ],
    },
    share: newId(),
    pledge: newId(),
    note: "call",
    about: { interaction: newId(), at: "2026-11-20", channel: "mail", direction: "out", topic: "Salmon" },
    shownIn: "2026-11-23",
    mailedOn: "2026-11-23",
    mailedIn: newId(),
  });
}

export function anInteraction(more: Partial<Interaction> = {}): Interaction {
  return {
    id: newId(),
    at: NOW,
    recordedAt: NOW,
    channel: "mail",
    direction: "in",
    contacts: [],
    subject: "Laks & åål",
    note: "",
    journal: newId(),
    ...more,
  };
}

/** A meeting with all that a calendar can say of one. */
export function aFullMeeting(more: Partial<Interaction> = {}): Interaction {
  return anInteraction({
    channel: "meeting",
    direction: "both",
    at: "2026-12-03",
    meeting: {
      uid: "u1@example.org",
      sequence: 2,
      stamp: NOW,
      occurrence: "2026-12-02",
      until: "2026-12-04",
      place: "Quay 4, Århus",
      organiser: "bo@lind.example",
      later: [{ at: "2026-12-10T09:00:00.000Z" }, { at: "2026-12-18", occurrence: "2026-12-17T09:00:00.000Z" }],
      goesOn: true,
    },
    ...more,
  });
}

export function aShare(more: Partial<Share> = {}): Share {
  return {
    id: newId(),
    at: NOW,
    title: "On salmon",
    url: "https://example.org/salmon",
    text: "Salmon swim up.",
    hasAttachment: false,
    isOwn: true,
    passedOn: [{ contact: newId(), at: NOW }],
    declined: [newId()],
    offered: [{ contact: newId(), slot: "2026-11-16" }],
    ...more,
  };
}

export function aMail(more: Partial<MailRecord> = {}): MailRecord {
  const id = `ses-${newId()}`;
  return {
    id,
    at: NOW,
    status: "applied",
    reason: "commands",
    rules: [{ rule: "virus", hit: false }],
    ...more,
  };
}

export function aClaim(more: { readonly at?: string; readonly sent?: Partial<Outgoing["sent"]> } = {}): Outgoing {
  const at = more.at ?? NOW;
  return {
    sent: { id: newId(at), kind: "receipt", at, language: "en", items: [], answers: [], ...more.sent },
    view: { view: { kind: "receipt", words: ["å", 1, null, { deep: true }] }, thread: {} },
    status: "claimed",
    claimedAt: at,
    attempts: 0,
  };
}

export function aJournal(more: Partial<Journal> = {}): Journal {
  return { id: newId(), at: NOW, mail: "ses-1", changes: [], lines: [{ kind: "help" }], undone: false, ...more };
}

export const put = <K extends EntityKind>(entity: K, after: EntityByKind[K], before?: EntityByKind[K]): Change =>
  // One generic line for eight kinds: the compiler cannot follow a union through a type parameter.
  changeOf({ entity, id: after.id, after, ...(before === undefined ? {} : { before }) });

function changeOf(change: object): Change {
  if (!isChange(change)) throw new Error("No change.");
  return change;
}
const isChange = (change: object): change is Change => "entity" in change && "id" in change;

/** A decision of an owner at a version; absent for a new owner. */
export function aCommit(owner: Owner, more: Partial<Commit> = {}): Commit {
  return {
    owner: owner.id,
    version: owner.version,
    changes: [],
    journalsMarked: [],
    copyMarksRemoved: [],
    claims: [],
    ...more,
  };
}

export const aHeldMail = (more: Partial<HeldMail> = {}): HeldMail => ({
  mail: newId(),
  at: NOW,
  part: "all",
  cause: "dmarc-fail",
  from: "ann@example.org",
  subject: "Frokost på molen",
  recipients: ["log@in.example.org"],
  raw: "raw/one",
  virus: "PASS",
  status: "waiting",
  ...more,
});
