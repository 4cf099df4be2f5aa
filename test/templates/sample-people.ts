// An owner, somebody whom she knows and something to pass on, all invented, for the samples of mails.
// Invariant: each has every field that a mail can tell.

import type { Contact, Owner } from "../../functions/domain/model.ts";

export const REPORT = {
  title: "How small harbours share one auditor",
  url: "https://news.example/harbours?id=7&lang=en",
};

export const CONTACT: Contact = {
  id: "0000000000000001",
  name: "Anna Berg",
  addresses: ["anna@havnelab.example"],
  organisation: "Havnelab",
  role: "project lead",
  phone: "+45 12 34 56 70",
  language: "da",
  interests: ["salmon"],
  needs: ["an auditor"],
  strengths: ["GDPR"],
  tags: ["customer"],
  circles: [],
  purposes: [],
  cadenceDays: 42,
  importance: "important",
  dates: [{ label: "birthday", date: "--08-14" }],
  notes: [{ at: "2026-08-12T10:00:00.000Z", text: "moves to Aarhus" }],
  never: false,
  skipsInARow: 0,
  touches: [
    { interaction: "0000000000000002", at: "2026-08-12", channel: "meeting", direction: "both", topic: "salmon feed" },
  ],
  showings: [],
  openNudges: [],
  createdAt: "2026-01-02T10:00:00.000Z",
  dueOn: "2026-12-07",
};

export const OWNER: Owner = {
  id: "0000000000000009",
  addresses: ["mette@soendergaard.example", "mette@work.example"],
  name: "Mette Søndergaard",
  language: "en",
  timeZone: "Europe/Copenhagen",
  digest: { weekday: "monday", time: "07:30" },
  checkInsPerDigest: 3,
  defaultCadenceDays: 90,
  receipts: "auto",
  receiptsSent: 4,
  pausedUntil: "9999-12-31",
  dropBox: "q7m2k9x4",
  createdAt: "2026-01-02T10:00:00.000Z",
  nextDigestAt: "2026-12-07T06:30:00.000Z",
  schedule: "current",
  silentWeeks: 0,
  answeredSlots: [],
  recordedThrough: "2026-11-23T06:30:00.000Z",
  version: 12,
};
